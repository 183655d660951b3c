/// What one OpenCorpora grammeme means here.
struct Grammeme {
    /// The features that it sets.
    var features: Features = []
    /// Its bit among the grammemes in which the two halves of a hyphenated word must agree (part of speech, number,
    /// case, person, tense); 0 if it is none of them.
    var agreement: UInt64 = 0
    /// Whether forms that differ in it have one nominative: cases, the animacy of adjectives, marks of variants.
    var isInflection = false
    /// Whether it marks a variant: bookish, colloquial, wrong.
    var isVariant = false
    /// Whether unknown words are never of this kind (pymorphy's `is_productive`).
    var isClosedClass = false
}

/// The grammemes by their names, all of which are four ASCII characters (https://opencorpora.org/dict.php?act=gram).
struct GrammemeTable {
    static let shared = GrammemeTable()

    static let russianCases: Features = [.nominative, .genitive, .dative, .accusative, .instrumental, .locative]

    /// Open addressing, 512 places; an empty place has key 0.
    private var keys = [UInt32](repeating: 0, count: 512)
    private var values = [Grammeme](repeating: Grammeme(), count: 512)
    private(set) var anyPartOfSpeech: UInt64 = 0

    /// The four bytes of a grammeme's name as one number.
    @inline(__always)
    static func key(_ name: UnsafePointer<UInt8>) -> UInt32 {
        UInt32(name[0]) << 24 | UInt32(name[1]) << 16 | UInt32(name[2]) << 8 | UInt32(name[3])
    }

    /// - Precondition: `name` has four characters.
    static func key(_ name: StaticString) -> UInt32 { key(name.utf8Start) }

    @inline(__always)
    private static func place(_ key: UInt32) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 23) }

    /// The meaning of a grammeme; an unknown one has none.
    @inline(__always)
    subscript(key: UInt32) -> Grammeme {
        var place = Self.place(key)
        while keys[place] != key, keys[place] != 0 { place = (place + 1) & 511 }
        return values[place]
    }

    private init() {
        var agreementBit: UInt64 = 1
        func add(
            _ name: StaticString, _ features: Features = [], agrees: Bool = false, like: StaticString? = nil, inflects: Bool = false,
            varies: Bool = false, closed: Bool = false
        ) {
            let key = Self.key(name)
            var place = Self.place(key)
            while keys[place] != 0 { place = (place + 1) & 511 }
            keys[place] = key
            values[place] = Grammeme(features: features, isInflection: inflects, isVariant: varies, isClosedClass: closed)
            if let like {
                values[place].agreement = self[Self.key(like)].agreement
            } else if agrees {
                values[place].agreement = agreementBit
                agreementBit <<= 1
            }
        }
        // Parts of speech.
        add("NOUN", .noun, agrees: true)
        add("ADJF", .adjective, agrees: true)
        add("ADJS", .predicative, agrees: true)
        add("COMP", .predicative, agrees: true)
        add("VERB", .verb, agrees: true)
        add("INFN", [.infinitive, .verb], agrees: true)
        add("PRTF", [.participle, .adjective], agrees: true)
        add("PRTS", [.participle, .predicative], agrees: true)
        add("GRND", .converb, agrees: true)
        add("NUMR", .numeral, agrees: true, closed: true)
        add("ADVB", .adverb, agrees: true)
        add("NPRO", .pronoun, agrees: true, closed: true)
        add("PRED", .predicative, agrees: true, closed: true)
        add("PREP", .adposition, agrees: true, closed: true)
        add("CONJ", .conjunction, agrees: true, closed: true)
        add("PRCL", .particle, agrees: true, closed: true)
        add("INTJ", .interjection, agrees: true, closed: true)
        anyPartOfSpeech = agreementBit - 1
        add("Apro", .pronoun, closed: true)
        add("Anum", .numeral)
        // Tokens that are no words.
        add("NUMB", .numeral)
        add("ROMN", .numeral)
        add("LATN", Self.russianCases.union([.noun, .indeclinable]))
        // Number, gender, animacy.
        add("sing", .singular, agrees: true)
        add("plur", .plural, agrees: true)
        add("masc", .masculine)
        add("femn", .feminine)
        add("neut", .neuter)
        add("ms-f", [.masculine, .feminine])
        add("Ms-f", [.masculine, .feminine])
        add("anim", .animate, inflects: true)
        add("inan", inflects: true)
        // Cases.
        add("nomn", .nominative, agrees: true, inflects: true)
        add("gent", .genitive, agrees: true, inflects: true)
        add("datv", .dative, agrees: true, inflects: true)
        add("accs", .accusative, agrees: true, inflects: true)
        add("ablt", .instrumental, agrees: true, inflects: true)
        add("loct", .locative, agrees: true, inflects: true)
        add("voct", .nominative, agrees: true, inflects: true)
        add("gen1", .genitive, like: "gent", inflects: true)
        add("gen2", .genitive, agrees: true, inflects: true)
        add("acc2", .accusative, agrees: true, inflects: true)
        add("loc1", .locative, like: "loct", inflects: true)
        add("loc2", .locative, agrees: true, inflects: true)
        // Persons and tenses.
        for name in ["1per", "2per", "3per", "pres", "past", "futr"] as [StaticString] { add(name, agrees: true) }
        // Kinds of noun.
        add("Name", .givenName)
        add("Surn", .surname)
        add("Patr", .patronymic)
        add("Geox", .geographic)
        add("Orgn", .organisation)
        add("Abbr", .abbreviation)
        add("Init", .initial)
        add("Fixd", Self.russianCases.union(.indeclinable))
        // Marks of a variant of a form.
        let variants: [StaticString] = [
            "V-oy", "V-ey", "V-be", "V-ie", "V-en", "V-bi", "V-sh", "V-ej", "Infr", "Erro", "Arch", "Dist", "Litr", "Slng", "Af-p", "Hypo",
            "Coun", "Vpre",
        ]
        for name in variants { add(name, inflects: true, varies: true) }
    }
}
