import Documents

/// A mention in the making. Plain memory, without a reference count: candidates are many, and copied and sorted a lot.
public struct Candidate: Sendable {
    /// Token offsets, half-open.
    public var start: Int
    public var end: Int
    public var type: MentionType
    var ruleName: StaticString
    /// Name of the rule.
    public var rule: String { ruleName.description }
    public var priority: Int
    /// Index of the rule; -1 for mentions that the document's memory found, -2 for a short name in brackets.
    var ruleIndex: Int
    /// Anchor tokens, half-open: the head of a body, the lexicon entry of a place.
    public var anchor: Range<Int>
    /// Lexicon entry behind it, -1 if none.
    public var entry: Int32
    /// The entry is a body of several countries: the place in its name (`Европа Биримдиги`) is no place of its own.
    var isInternational = false
    /// The tokens inside its only pair of quotation marks, empty if it has none.
    var quoted: Range<Int> = 0..<0
    /// A short name in brackets behind the full one.
    public var isBracketed: Bool { ruleIndex == -2 }
    /// Canonical value in the `values` of its `Findings`, -1 if it has none.
    var value: Int32 = -1
    /// Index of the sentence.
    public var sentence: Int
}
