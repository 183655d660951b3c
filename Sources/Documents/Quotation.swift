/// Words that the text gives as somebody's.
public struct Quotation: Sendable, Hashable {
    /// Id of an entity of the same document: a person or a body.
    public var speaker: String
    /// Code points before the words.
    public var start: Int
    /// Code points up to their end.
    public var end: Int
    /// The words as they stand in the text, without their quotation marks.
    public var text: String
    /// Name of the rule that found it: `quotation.direct` in quotation marks, `quotation.report` and others without.
    public var rule: String

    public init(speaker: String, start: Int, end: Int, text: String, rule: String) {
        self.speaker = speaker
        self.start = start
        self.end = end
        self.text = text
        self.rule = rule
    }
}
