import CodeUnits

/// Text as the stages behind normalisation see it: UTF-16 units, each with the place it came from.
///
/// The buffers are reused from document to document.
public struct NormalizedText: Sendable {
    /// Normalised text.
    public internal(set) var units: [UInt16] = []
    /// For each unit the byte offset, in the UTF-8 original, of the character that it came from; one more entry than
    /// `units`, the last being the length of the original. Never falls.
    public internal(set) var origin: [UInt32] = []
    /// What was mended, in the order of the text.
    public internal(set) var repairs: [Repair] = []

    public init() {}

    /// One thing that normalisation changed beyond canonical equivalence.
    public struct Repair: Sendable, Hashable {
        public enum Kind: String, Sendable {
            /// Latin, Greek or archaic letters that stood for Cyrillic ones, or the other way round.
            case lookAlike = "look-alike"
            /// Letters of an old 8-bit Kyrgyz font (`Ъкмът\н\н`, `єкмєтїнїн`).
            case oldFont = "old-font"
            /// Cyrillic bytes read as Western European letters (`Òºëºãºí`).
            case misreadBytes = "misread-bytes"
            /// A word divided at the end of a line.
            case brokenWord = "broken-word"
            /// A name whose hyphen had blanks beside it.
            case looseHyphen = "loose-hyphen"
            /// ө, ү and ң typed as о, у and н, or ё for ө.
            case letters
            /// `Т О К Т О М`
            case spacedCapitals = "spaced-capitals"
        }
        public var kind: Kind
        /// Unit offsets, half-open, into `units`.
        public var start: Int32
        public var end: Int32
    }

    /// Bytes of the original that the units `start ..< end` came from. Combining marks that were composed into the
    /// last unit belong to it; characters that were dropped behind it do not.
    public func originalBytes(_ start: Int, _ end: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let first = Int(origin[start])
        guard end > start else { return first..<first }
        var last = Int(origin[end - 1])
        let limit = end < units.count ? Int(origin[end]) : utf8.count
        last += Self.scalarLength(utf8[last])
        // U+0300…U+036F are the bytes CC 80 … CD AF.
        while last + 1 < limit, utf8[last] == 0xCC || (utf8[last] == 0xCD && utf8[last + 1] < 0xB0) { last += 2 }
        return first..<max(first, min(last, utf8.count))
    }

    /// Gives a word other letters, as many as it has; capitals stay capitals.
    public mutating func respell(_ start: Int, _ word: [UInt16]) {
        let table = CharacterTable.shared
        for (i, letter) in zip(start..., word) where table.lower[Int(units[i])] != letter {
            units[i] = table.kind(units[i]) == .cyrillicUpper ? letter - 1 : letter
        }
        repairs.append(.init(kind: .letters, start: Int32(start), end: Int32(start + word.count)))
    }

    /// Makes letters small.
    public mutating func lower(_ range: Range<Int>) {
        for i in range { units[i] = CharacterTable.shared.lower[Int(units[i])] }
    }

    /// Puts repairs in the order of the text.
    public mutating func sortRepairs() { repairs.sort { ($0.start, $0.end) < ($1.start, $1.end) } }

    @inline(__always)
    static func scalarLength(_ lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
}
