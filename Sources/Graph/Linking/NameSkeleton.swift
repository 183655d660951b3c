/// The plainest spelling of a word: what is left of it when all is taken away in which Kyrgyz, Russian and Latin spellings of one
/// name differ. `Жээнбеков`, `Джээнбеков` and `Zheenbekov` are `женбеков`; `Гүлнара` and `Гульнара` are `гулнара`.
public enum NameSkeleton {
    /// The skeletons of a name's words, in their order; hyphens part words too: `Ат-Башы`, `Ат Башы`.
    public static func words(_ name: String) -> [String] {
        NameFolding.fold(name).unicodeScalars.split { !isPart($0) }.map { word(String($0)) }.filter { !$0.isEmpty }
    }

    /// The skeleton of one folded word.
    public static func word(_ word: String) -> String {
        let scalars = Array(word.unicodeScalars)
        let isLatin = scalars.first.map { $0.value < 0x250 && $0.properties.isAlphabetic } ?? false
        var out: [Unicode.Scalar] = []
        var at = 0
        while at < scalars.count {
            if isLatin, let (length, letters) = latin(scalars, at) {
                out += letters
                at += length
                continue
            }
            // `Джумабеков`, `Жумабеков`
            if scalars[at] == "д", at + 1 < scalars.count, scalars[at + 1] == "ж" { at += 1 }
            if let plain = plain(scalars[at]) { out.append(plain) }
            at += 1
        }
        return String(String.UnicodeScalarView(collapsed(out)))
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
    }

    /// One letter for several that are: `Абдырааманов`, `Абдыраманов`; `Аллаярова`, `Алаярова`. Digits stay: school № 11 is not № 1.
    private static func collapsed(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var out: [Unicode.Scalar] = []
        for letter in letters where letter != out.last || (0x30...0x39).contains(letter.value) { out.append(letter) }
        return out
    }

    /// The Russian letter nearest to a Kyrgyz or Kazakh one; nil for signs that have no sound.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "ө": "о"
        case "ү", "ұ": "у"
        case "ң": "н"
        case "қ": "к"
        case "ғ": "г"
        case "ә": "а"
        case "һ": "х"
        case "і": "и"
        case "ё", "э": "е"
        case "ь", "ъ": nil
        default: scalar
        }
    }

    private static let vowels: Set<Unicode.Scalar> = ["a", "e", "i", "o", "u", "ö", "ü"]
    private static let threeLetters: [String: String] = ["sch": "ш"]
    private static let twoLetters: [String: String] = [
        "zh": "ж", "dj": "ж", "dz": "ж", "kh": "х", "ch": "ч", "sh": "ш", "ts": "ц", "yu": "ю", "ju": "ю", "ya": "я", "ja": "я", "ye": "е",
        "yo": "е", "iu": "ю", "ia": "я", "ng": "н", "gh": "г",
    ]
    private static let oneLetter: [Unicode.Scalar: String] = [
        "a": "а", "b": "б", "c": "к", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "ж", "k": "к", "l": "л", "m": "м",
        "n": "н", "o": "о", "p": "п", "q": "к", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "w": "в", "x": "кс", "y": "ы", "z": "з",
        "ö": "о", "ü": "у", "ñ": "н", "ä": "а", "é": "е", "è": "е", "ı": "ы", "ş": "ш", "ç": "ч", "ğ": "г",
    ]

    /// How many Latin letters stand for what, from `at` on.
    private static func latin(_ scalars: [Unicode.Scalar], _ at: Int) -> (Int, [Unicode.Scalar])? {
        for (length, table) in [(3, threeLetters), (2, twoLetters)] where at + length <= scalars.count {
            let part = String(String.UnicodeScalarView(scalars[at..<at + length]))
            if let letters = table[part] { return (length, Array(letters.unicodeScalars)) }
        }
        // `Sooronbay`, but `Ysyk`
        if scalars[at] == "y", at > 0, vowels.contains(scalars[at - 1]) { return (1, ["й"]) }
        return oneLetter[scalars[at]].map { (1, Array($0.unicodeScalars)) }
    }
}
