/// The parts of a person's name, for comparing names of one person in different order and length.
struct PersonName: Hashable {
    /// Whole words in the order of the name, folded.
    var words: [String]
    /// Initials in the order of the name, folded, without full stops; `Дж.` is one.
    var initials: [String]

    init(_ name: String) {
        words = []
        initials = []
        var word = ""
        for scalar in NameFolding.fold(name).unicodeScalars {
            switch scalar {
            case ".": finish(&word, dotted: true)
            case " ", ",": finish(&word, dotted: false)
            default: word.unicodeScalars.append(scalar)
            }
        }
        finish(&word, dotted: false)
    }

    private mutating func finish(_ word: inout String, dotted: Bool) {
        defer { word = "" }
        let length = word.unicodeScalars.count
        if length == 0 { return }
        if length == 1 || dotted && length <= 2 { initials.append(word) } else { words.append(word) }
    }

    /// The same for all orders of the words; initials keep theirs, which is given name, then patronymic.
    var key: String { (words.sorted() + initials.map { $0 + "." }).joined(separator: " ") }

    /// Whether this name, written with initials, can be short for `full`: all its words are there, and its initials begin the
    /// other words in their order, as far as there are such.
    func canBeShort(for full: PersonName) -> Bool {
        guard !initials.isEmpty, !words.isEmpty, full.initials.isEmpty else { return false }
        var rest = full.words
        for word in words {
            guard let at = rest.firstIndex(of: word) else { return false }
            rest.remove(at: at)
        }
        return !rest.isEmpty && zip(initials, rest).allSatisfy { initial, word in word.hasPrefix(initial) }
    }

    /// Whether all words of this name, written in full, are in `other`, which has more.
    func isPart(of other: PersonName) -> Bool {
        guard initials.isEmpty, other.initials.isEmpty, words.count >= 2, words.count < other.words.count else { return false }
        var rest = other.words
        for word in words {
            guard let at = rest.firstIndex(of: word) else { return false }
            rest.remove(at: at)
        }
        return true
    }
}
