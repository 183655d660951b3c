import CodeUnits

/// One token of normalised text.
public struct Token: Sendable {
    public enum Kind: UInt8, Sendable {
        /// letters, hyphens and apostrophes inside: `Ат-Башы`, `пресс-служба`
        case word
        /// digits, with a decimal sign inside: `2021`, `3,5`
        case number
        /// `24.10.17`, `14.12.2017`
        case date
        /// `14:00`
        case clock
        case email
        /// `https://…`, `www.…`
        case url
        /// `vap.kg`, `24.kg`, `Kaktus.media`
        case domain
        /// one character that is none of these
        case mark
    }

    public struct Flags: OptionSet, Sendable {
        public let rawValue: UInt8
        @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Blanks or a line break stand before the token.
        public static let spaceBefore = Flags(rawValue: 1)
        public static let lineBefore = Flags(rawValue: 2)
        public static let blankLineBefore = Flags(rawValue: 4)
        /// A tab stands before it: the border of a table's cell.
        public static let tabBefore = Flags(rawValue: 8)
        /// First of its sentence.
        public static let sentenceStart = Flags(rawValue: 16)
        public static let paragraphStart = Flags(rawValue: 32)
    }

    /// Unit offsets into the normalised text, half-open.
    public var start: Int32
    public var end: Int32
    /// Id of the lower-cased word, or of the mark, in the `WordTable`.
    public var word: Int32
    /// The first unit, folded: `"` for every quotation mark, `-` for every dash.
    public var unit: UInt16
    public var kind: Kind
    public var shape: WordShape
    public var flags: Flags
    /// Number of letters before the suffix when `shape` is `.upperWithSuffix`, saturating; all of them where there is none.
    public var capitals: UInt8
}

/// A sentence: token offsets, half-open, and where it stands.
public struct Sentence: Sendable {
    public var start: Int32
    public var end: Int32
    public var paragraph: Int32
    public var language: Language
}

public enum Language: UInt8, Sendable, CaseIterable {
    case kyrgyz, russian, kazakh, other

    /// ISO 639-1, or `other`.
    public var code: String {
        switch self {
        case .kyrgyz: "ky"
        case .russian: "ru"
        case .kazakh: "kk"
        case .other: "other"
        }
    }
}

/// The tokens of one document; reused from document to document.
public struct TokenizedText: Sendable {
    public internal(set) var tokens: [Token] = []
    public internal(set) var sentences: [Sentence] = []
    public internal(set) var paragraphCount = 0
    /// The language of most of the text.
    public internal(set) var language: Language = .other
    /// Whether there is Kyrgyz text with signs of having been typed without ө, ү and ң, or none against it.
    public internal(set) var mayLackLetters = false

    public init() {}

    /// Gives token `i` other capitals.
    public mutating func setShape(of i: Int, _ shape: WordShape, capitals: UInt8 = 0) {
        tokens[i].shape = shape
        tokens[i].capitals = capitals
    }

    /// Makes token `i` another word, of the same length.
    public mutating func setWord(of i: Int, _ word: Int32) { tokens[i].word = word }
}
