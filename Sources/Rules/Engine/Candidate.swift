import Documents

/// A mention in the making. Plain memory, without a reference count, and little of it: candidates are many, and copied and sorted a
/// lot.
public struct Candidate: Sendable {
    private var span: Span
    private var anchorSpan: Span
    private var quotedSpan = Span(0..<0)
    var ruleName: StaticString
    private var storedPriority: Int32
    private var storedRule: Int32
    private var storedSentence: Int32
    /// Lexicon entry behind it, -1 if none.
    public var entry: Int32
    /// Canonical value in the `values` of its `Findings`, -1 if it has none.
    var value: Int32 = -1
    public var type: MentionType
    /// What decides whether other mentions may stand inside it.
    var traits: Traits = []

    /// - Parameters:
    ///   - start: token offset of its first token.
    ///   - end: token offset behind its last one.
    ///   - ruleIndex: -1 for mentions that the document's memory found, -2 for a short name in brackets.
    ///   - anchor: the head of a body, the lexicon entry of a place: token offsets.
    ///   - entry: -1 if none.
    init(
        start: Int, end: Int, type: MentionType, ruleName: StaticString, priority: Int, ruleIndex: Int, anchor: Range<Int>, entry: Int32,
        sentence: Int
    ) {
        span = Span(start..<end)
        anchorSpan = Span(anchor)
        self.ruleName = ruleName
        storedPriority = Int32(priority)
        storedRule = Int32(ruleIndex)
        storedSentence = Int32(sentence)
        self.entry = entry
        self.type = type
    }

    /// Whether its entry is a place that it names with its head: `Ош` of `Ош шаары`.
    public var isPlaceWithHead: Bool { traits.contains(.placed) }

    /// Token offsets, half-open.
    public var start: Int {
        get { Int(span.start) }
        set { span.start = Int32(newValue) }
    }
    public var end: Int {
        get { Int(span.end) }
        set { span.end = Int32(newValue) }
    }
    /// Name of the rule.
    public var rule: String { ruleName.description }
    public var priority: Int { Int(storedPriority) }
    /// Index of the rule; -1 for mentions that the document's memory found, -2 for a short name in brackets.
    var ruleIndex: Int { Int(storedRule) }
    /// Anchor tokens, half-open: the head of a body, the lexicon entry of a place.
    public var anchor: Range<Int> {
        get { anchorSpan.range }
        set { anchorSpan = Span(newValue) }
    }
    /// The tokens inside its only pair of quotation marks, empty if it has none.
    public internal(set) var quoted: Range<Int> {
        get { quotedSpan.range }
        set { quotedSpan = Span(newValue) }
    }
    /// A short name in brackets behind the full one.
    public var isBracketed: Bool { ruleIndex == -2 }
    /// Index of the sentence.
    public var sentence: Int { Int(storedSentence) }

    /// What a lexicon entry says of the names inside and around its own.
    struct Traits: OptionSet {
        let rawValue: UInt16
        /// Places in its name are none of their own: `Эхо Москвы`.
        static let ownsPlaces = Traits(rawValue: 1)
        /// So is the place that it begins with, and a continent, but no country: `Чикаго Буллз`, `Совет Европы`, but `Университет
        /// [Южной Калифорнии]`, `Конгресс [США]`.
        static let ownsRegions = Traits(rawValue: 2)
        /// A place of a name and its head, `Ош шаары`: the name alone is no place of its own inside it.
        static let headed = Traits(rawValue: 4)
        static let country = Traits(rawValue: 8)
        /// The head is a part of another body: `отделение движения «Единство»`.
        static let unit = Traits(rawValue: 16)
        /// Its head stood before it and was no part of its name: `партия [«Единство»]`.
        static let described = Traits(rawValue: 32)
        /// A place whose entry is its name beside its head: `Ош` of `Ош шаары`.
        static let placed = Traits(rawValue: 64)
        /// A listed name that ends with another body, whose part it is: `Совет Безопасности ООН`; that begins with one:
        /// `БУУнун Коопсуздук Кеңеши`.
        static let parentLast = Traits(rawValue: 128)
        static let parentFirst = Traits(rawValue: 256)
        /// A building or a monument, whose person is a mention inside it: `памятник [Пушкину]`, but not `улица Пушкина`.
        static let honours = Traits(rawValue: 512)
        /// A listed firm, whose founder's name is no mention inside it: `Бургер Кинг`.
        static let ownsPeople = Traits(rawValue: 1024)
        /// A Kyrgyz place in the genitive of its head, whose body stands behind it: `[Ош шаарынын] мэриясы`.
        static let owner = Traits(rawValue: 2048)
        static let continent = Traits(rawValue: 4096)
    }

    private struct Span {
        var start: Int32
        var end: Int32

        init(_ range: Range<Int>) {
            start = Int32(range.lowerBound)
            end = Int32(range.upperBound)
        }

        var range: Range<Int> { Int(start)..<Int(end) }
    }
}
