/// What kind of character a UTF-16 code unit is, as far as tokens and names care.
public enum CharacterClass: UInt8, Sendable {
    case other = 0
    case space
    case newline
    case digit
    case cyrillicLower
    case cyrillicUpper
    case latinLower
    case latinUpper
    case otherLetter
    case dash
    case quote
    case apostrophe
    case combining
    case punctuation
    case symbol
}

/// Tables over the Basic Multilingual Plane that every stage shares: class, lower case, and the folding under which
/// lexicon words are compared. Hot loops keep the pointers in locals.
public struct CharacterTable: @unchecked Sendable {
    public static let shared = CharacterTable()

    /// `CharacterClass` raw values, 65,536 of them.
    public let classes: UnsafePointer<UInt8>
    /// Lower case, one unit to one unit.
    public let lower: UnsafePointer<UInt16>
    /// Lower case, and `ё` as `е`, every dash as `-`, every quotation mark as `"`, every blank as a space.
    public let fold: UnsafePointer<UInt16>

    /// Every unit itself.
    public let identity: UnsafePointer<UInt16>

    private init() {
        let identity = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x10000)
        for unit in 0..<0x10000 { identity[unit] = UInt16(unit) }
        self.identity = UnsafePointer(identity)
        let count = 0x10000
        let classes = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
        let lower = UnsafeMutablePointer<UInt16>.allocate(capacity: count)
        let fold = UnsafeMutablePointer<UInt16>.allocate(capacity: count)
        classes.initialize(repeating: CharacterClass.other.rawValue, count: count)
        for unit in 0..<count { lower[unit] = UInt16(unit) }

        func mark(_ range: ClosedRange<Int>, _ kind: CharacterClass) {
            for unit in range { classes[unit] = kind.rawValue }
        }
        func mark(_ text: String, _ kind: CharacterClass) {
            for unit in text.utf16 { classes[Int(unit)] = kind.rawValue }
        }
        func casePair(_ upper: Int, _ small: Int, _ upperClass: CharacterClass, _ lowerClass: CharacterClass) {
            classes[upper] = upperClass.rawValue
            classes[small] = lowerClass.rawValue
            lower[upper] = UInt16(small)
        }

        mark(0x21...0x2F, .punctuation)
        mark(0x3A...0x40, .punctuation)
        mark(0x5B...0x60, .punctuation)
        mark(0x7B...0x7E, .punctuation)
        mark("+<=>|~^$%№€₽₸©®°§¥£¢", .symbol)
        mark("¡¿·•…‥‰′″※‣◦▪●○►→←", .punctuation)
        mark("'ʼʻ’‘`´", .apostrophe)
        mark("\"«»„“”‟‹›", .quote)
        mark("-‐‑‒–—―−", .dash)
        mark(0x30...0x39, .digit)
        mark(" \t\u{A0}\u{1680}\u{202F}\u{205F}\u{3000}\u{FEFF}", .space)
        mark(0x2000...0x200B, .space)
        mark("\n\r\u{0B}\u{0C}\u{85}\u{2028}\u{2029}", .newline)
        mark(0x300...0x36F, .combining)

        for letter in 0x41...0x5A { casePair(letter, letter + 32, .latinUpper, .latinLower) }
        for letter in 0xC0...0xDE where letter != 0xD7 { casePair(letter, letter + 32, .latinUpper, .latinLower) }
        mark(0xDF...0xDF, .latinLower)
        mark(0xFF...0xFF, .latinLower)
        for letter in stride(from: 0x100, to: 0x17E, by: 2) {
            // Latin Extended-A pairs sit on even/odd places but for two runs that sit on odd/even ones.
            let odd = (0x139...0x148).contains(letter) || letter >= 0x178
            let upper = odd ? letter + 1 : letter
            if upper + 1 <= 0x17E { casePair(upper, upper + 1, .latinUpper, .latinLower) }
        }
        mark(0x180...0x2AF, .latinLower)
        for letter in 0x391...0x3A9 where letter != 0x3A2 {
            casePair(letter, letter + 32, .otherLetter, .otherLetter)
        }
        for letter in 0x410...0x42F { casePair(letter, letter + 32, .cyrillicUpper, .cyrillicLower) }
        for letter in 0x400...0x40F { casePair(letter, letter + 80, .cyrillicUpper, .cyrillicLower) }
        for letter in stride(from: 0x460, to: 0x480, by: 2) { casePair(letter, letter + 1, .cyrillicUpper, .cyrillicLower) }
        for letter in stride(from: 0x48A, to: 0x4C0, by: 2) { casePair(letter, letter + 1, .cyrillicUpper, .cyrillicLower) }
        mark(0x4C0...0x4C0, .cyrillicUpper)
        for letter in stride(from: 0x4C1, to: 0x4CE, by: 2) { casePair(letter, letter + 1, .cyrillicUpper, .cyrillicLower) }
        for letter in stride(from: 0x4D0, to: 0x530, by: 2) { casePair(letter, letter + 1, .cyrillicUpper, .cyrillicLower) }
        for range in [
            0x531...0x587, 0x5D0...0x5EA, 0x620...0x64A, 0x904...0x939, 0x10A0...0x10FF, 0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
        ] {
            mark(range, .otherLetter)
        }
        mark(0x1E00...0x1EFF, .latinLower)

        for unit in 0..<count {
            switch CharacterClass(rawValue: classes[unit])! {
            case .dash: fold[unit] = 0x2D
            case .quote: fold[unit] = 0x22
            case .space: fold[unit] = 0x20
            case .apostrophe: fold[unit] = 0x27
            default: fold[unit] = lower[unit] == 0x451 ? 0x435 : lower[unit]
            }
        }
        self.classes = UnsafePointer(classes)
        self.lower = UnsafePointer(lower)
        self.fold = UnsafePointer(fold)
    }

    @inlinable
    public func kind(_ unit: UInt16) -> CharacterClass {
        CharacterClass(rawValue: classes[Int(unit)])!
    }
}
