/// Vowel harmony and consonant assimilation of Kyrgyz, as tables over the Cyrillic block.
///
/// Method: the harmony and assimilation rules of any Kyrgyz grammar (e.g. Кыргыз адабий тилинин грамматикасы, 1980),
/// with the loosenings that Russian loans and abbreviations need.
enum Sounds {
    /// What the last vowel of a stem asks of the suffix: 0 `а ы я`, 1 `е э и`, 2 `о ё`, 3 `у ю`, 4 `ө`, 5 `ү`.
    static let harmonyClasses = 6
    /// No vowel at all, as in abbreviations: every variant fits.
    static let noVowel: UInt8 = 6
    static let notVowel: UInt8 = 7

    /// What the last unit of a stem asks of the suffix's first consonant; a loan's `в` may count as either.
    struct Context: OptionSet, Sendable {
        let rawValue: UInt8
        static let vowel = Context(rawValue: 1)
        /// `р й`: voiced, but `-лар` stays `-лар`.
        static let liquid = Context(rawValue: 2)
        static let voiced = Context(rawValue: 4)
        static let voiceless = Context(rawValue: 8)
        static let consonant: Context = [.liquid, .voiced, .voiceless]
        static let any: Context = [.vowel, .liquid, .voiced, .voiceless]
    }

    static let firstUnit: UInt16 = 0x400
    static let blockSize = 0x100

    /// Harmony class of each unit of the block, `notVowel` for consonants.
    static func makeVowels() -> [UInt8] {
        var table = [UInt8](repeating: notVowel, count: blockSize)
        for (index, vowels) in ["аыя", "еэи", "оё", "ую", "ө", "ү"].enumerated() {
            for unit in vowels.utf16 { table[Int(unit - firstUnit)] = UInt8(index) }
        }
        return table
    }

    /// Context of each unit of the block, as raw values.
    static func makeContexts() -> [UInt8] {
        var table = [UInt8](repeating: Context.any.rawValue, count: blockSize)
        func mark(_ units: String, _ context: Context) {
            for unit in units.utf16 { table[Int(unit - firstUnit)] = context.rawValue }
        }
        mark("аыяеэиоёуюөү", .vowel)
        mark("рй", .liquid)
        mark("лмнңзж", .voiced)
        mark("пткхсцчшщф", .voiceless)
        mark("бвгд", [.voiced, .voiceless])
        mark("з", [.voiced, .voiceless])
        return table
    }

    /// The surface of an archiphoneme of `SuffixGrammar` after a vowel of a class, and the class that it leaves.
    /// `nil` if the archiphoneme does not occur there; other letters stand for themselves.
    static func vowel(_ letter: Unicode.Scalar, after harmony: Int) -> (Unicode.Scalar, Int)? {
        let isBack = harmony == 0 || harmony == 2 || harmony == 3
        switch letter {
        case "I": return [("ы", 0), ("и", 1), ("у", 3), ("у", 3), ("ү", 5), ("ү", 5)][harmony]
        case "A": return [("а", 0), ("е", 1), ("о", 2), ("а", 0), ("ө", 4), ("ө", 4)][harmony]
        case "U": return isBack ? ("у", 3) : ("ү", 5)
        case "O": return isBack ? ("о", 2) : ("ө", 4)
        case "Q": return [("я", 0), nil, ("ё", 2), ("я", 0), nil, nil][harmony]
        case "W": return harmony == 2 || harmony == 3 ? ("ю", 3) : nil
        case "V": return isBack ? ("ю", 3) : nil
        default: return (letter, harmony)
        }
    }

    /// The surface of an assimilating consonant after a context; other letters stand for themselves.
    static func consonant(_ letter: Unicode.Scalar, after context: Context) -> Unicode.Scalar {
        let voiceless = context == .voiceless
        switch letter {
        case "N": return voiceless ? "т" : context == .vowel ? "н" : "д"
        case "L": return voiceless ? "т" : context == .voiced ? "д" : "л"
        case "Z": return voiceless ? "т" : context == .vowel ? "л" : "д"
        case "D": return voiceless ? "т" : "д"
        case "G": return voiceless ? "к" : "г"
        case "B": return voiceless ? "п" : "б"
        default: return letter
        }
    }
}
