/// A stretch of text that names something.
public struct Mention: Sendable, Hashable {
    /// Code points of the original text before the mention.
    public var start: Int
    /// Code points of the original text up to the mention's end: `[start, end)`.
    public var end: Int
    public var type: MentionType
    /// The original text of the span, byte for byte.
    public var text: String
    /// Id of the entity it names: one of its document, or after linking one of the collection.
    public var entity: String
    /// Name of the rule that found it.
    public var rule: String
    /// Canonical value of types that have one: ISO 8601 for dates and times, E.164 for phones, amount and ISO 4217 code for money.
    public var value: String?
    /// Part of the page it stands in: `body`, `navigation` …
    public var region: String?
    /// Number of its sentence in the document, from 0.
    public var sentence: Int
    /// Number of its paragraph in the document, from 0.
    public var paragraph: Int

    public init(
        start: Int, end: Int, type: MentionType, text: String, entity: String, rule: String, value: String? = nil, region: String? = nil,
        sentence: Int = 0, paragraph: Int = 0
    ) {
        self.start = start
        self.end = end
        self.type = type
        self.text = text
        self.entity = entity
        self.rule = rule
        self.value = value
        self.region = region
        self.sentence = sentence
        self.paragraph = paragraph
    }

    /// The order in a document line: by start, then longer first, so that what is nested follows its host; then by type.
    public static func precedes(_ a: Mention, _ b: Mention) -> Bool {
        if a.start != b.start { return a.start < b.start }
        if a.end != b.end { return a.end > b.end }
        if a.type != b.type { return a.type < b.type }
        return a.entity < b.entity
    }
}
