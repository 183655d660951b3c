/// Endings by which an unknown capitalised word is taken for a name, so that a suffix behind one is cut with confidence
/// (`жаманкуловага` → `жаманкулова`) and none is cut inside one (`Насирдин`).
struct NameEndings: @unchecked Sendable {
    struct Ending {
        var features: Features
        /// How much cheaper the ending makes a reading, in nats.
        var bonus: Float
    }

    static let shared = NameEndings()

    private let table: UnitTable
    private let endings: UnsafePointer<Ending>

    private init() {
        var entries: [([UInt16], Int32)] = []
        var endings: [Ending] = []
        func add(_ text: String, _ features: Features, _ bonus: Float) {
            for word in text.split(separator: " ") { entries.append((Array(word.utf16), Int32(endings.count))) }
            endings.append(Ending(features: features, bonus: bonus))
        }
        add("ов ев ёв", [.surname, .masculine], 6)
        add("ова ева ёва", [.surname, .feminine], 6)
        add("ский цкий", [.surname, .masculine], 5)
        add("ская цкая", [.surname, .feminine], 5)
        add("ович евич", [.patronymic, .masculine], 7)
        add("овна евна", [.patronymic, .feminine], 7)
        add("чук енко швили дзе", .surname, 5)
        add("бек", [.givenName, .masculine], 5)
        add("бай мат берди берген жан кул кожо султан мырза дос хан", [.givenName, .masculine], 3)
        add("ирдин", [.givenName, .masculine], 5)
        add("гүл гуль бүбү айым нур зат кан наз", .givenName, 3)
        add("стан абад град бург", .geographic, 4)
        add("ия", [], 3)
        table = UnitTable(entries)
        let memory = UnsafeMutablePointer<Ending>.allocate(capacity: endings.count)
        memory.initialize(from: endings, count: endings.count)
        self.endings = UnsafePointer(memory)
    }

    /// The longest ending of `word` that leaves at least two units before it.
    func match(_ word: UnsafeBufferPointer<UInt16>) -> Ending? {
        var length = min(table.longest, word.count - 2)
        while length >= 2 {
            let ending = UnsafeBufferPointer(rebasing: word[(word.count - length)...])
            if let index = table.value(ending) { return endings[index] }
            length -= 1
        }
        return nil
    }
}
