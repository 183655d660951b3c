/// The parts of a person's name, for comparing names of one person in different order, length, spelling and language.
struct PersonName: Hashable {
    /// Whole words in the order of the name, folded, without the patronymic.
    private(set) var words: [String] = []
    /// Initials in the order of the name, folded, without full stops; `Дж.` is one.
    private(set) var initials: [String] = []
    /// The words of the patronymic, folded: `асанович`, `нургожо уулу`.
    private(set) var patronymic: [String] = []

    init(_ name: String) {
        var word = ""
        for scalar in NameFolding.fold(name).unicodeScalars {
            switch scalar {
            case ".": finish(&word, dotted: true)
            case " ", ",": finish(&word, dotted: false)
            default: word.unicodeScalars.append(scalar)
            }
        }
        finish(&word, dotted: false)
        takePatronymic()
    }

    private mutating func finish(_ word: inout String, dotted: Bool) {
        defer { word = "" }
        let length = word.unicodeScalars.count
        if length == 0 { return }
        if length == 1 || dotted && length <= 2 { initials.append(word) } else { words.append(word) }
    }

    /// `Бешимов Аскар Асанович`, `Жапаров Садыр Нургожо уулу`: what is left must be a given name and a surname.
    private mutating func takePatronymic() {
        if words.count >= 4, let at = words.indices.dropFirst().first(where: { Patronymic.isParticle(words[$0]) }) {
            patronymic = Array(words[at - 1...at])
            words.removeSubrange(at - 1...at)
        } else if words.count >= 3, let at = words.indices.dropFirst().first(where: { Patronymic.hasEnding(words[$0]) }) {
            patronymic = [words.remove(at: at)]
        }
    }

    /// How many whole words the name has.
    var fullness: Int { words.count + patronymic.count }

    /// A given name and a surname, or more.
    var isFull: Bool { initials.isEmpty && words.count >= 2 }

    /// The same for all orders of the words; initials keep theirs, which is given name, then patronymic.
    var key: String { Self.key(words + patronymic, initials) }

    /// The key without the patronymic.
    var baseKey: String { Self.key(words, initials) }

    private static func key(_ words: [String], _ initials: [String]) -> String {
        (words.sorted() + initials.map { $0 + "." }).joined(separator: " ")
    }

    /// What the same person's name has in common in all spellings, without the patronymic.
    var skeleton: PersonSkeleton {
        PersonSkeleton(
            words: words.map(NameSkeleton.word).sorted(), initials: initials.map(NameSkeleton.word), father: Patronymic.father(patronymic))
    }
}

/// Endings of surnames, in small letters.
public enum SurnameEndings {
    /// Those of women, or of a man's surname in the genitive.
    public static let feminine = ["ова", "ева", "ина"]
}

extension PersonSkeleton {
    /// What full names of one person have in common: surnames without the feminine ending, which a wrong nominative loses or gains.
    /// That two of one given name and of both genders bear one surname is rarer than that.
    var group: [String] {
        words.map { word in SurnameEndings.feminine.contains { word.hasSuffix($0) && word.count > 5 } ? String(word.dropLast()) : word }
            .sorted()
    }
}

/// A person's name in its plainest spelling.
struct PersonSkeleton: Hashable {
    /// Sorted.
    var words: [String]
    var initials: [String]
    /// The father's name out of the patronymic: `асан` of `Асанович` and `Асан уулу`; empty if there is none.
    var father: String

    /// Whether this name, a short one, can stand for `full`: all its words are there, and its initials begin the other words or the
    /// father's name, as far as there are such. `К.А. Койлубаев` is `Койлубаев Каныбек Асанович`.
    func canBeShort(for full: PersonSkeleton) -> Bool {
        guard !words.isEmpty, full.initials.isEmpty else { return false }
        if !father.isEmpty, !full.father.isEmpty, father != full.father { return false }
        var rest = full.words
        for word in words {
            guard let at = rest.firstIndex(of: word) else { return false }
            rest.remove(at: at)
        }
        guard let first = initials.first else { return true }
        guard rest.contains(where: { $0.hasPrefix(first) }) else { return false }
        return initials.count < 2 || full.father.isEmpty || full.father.hasPrefix(initials[1])
    }
}

/// Patronymics of both languages.
enum Patronymic {
    /// A word that makes the one before it a patronymic: `Асан уулу`.
    static func isParticle(_ word: String) -> Bool { particles.contains(word) }

    static func hasEnding(_ word: String) -> Bool { endings.contains { word.hasSuffix($0) && word.count > $0.count + 1 } }

    /// The father's name in its plainest spelling, as far as the ending lets it through: `нургожо` of `нургожоевич`.
    static func father(_ patronymic: [String]) -> String {
        guard var name = patronymic.first else { return "" }
        if patronymic.count == 1, let ending = endings.first(where: { name.hasSuffix($0) && name.count > $0.count + 1 }) {
            name.removeLast(ending.count)
        }
        return NameSkeleton.word(name)
    }

    private static let particles: Set<String> = ["уулу", "кызы", "оглы", "кизи", "улы", "қызы", "ұлы"]
    /// Longer ones first.
    private static let endings = ["ович", "евич", "овна", "евна", "ьевич", "ьевна", "ична", "инична", "ич"]
}
