import JSONLines

/// A mention of a gold file or of a prediction, as far as scoring needs it. The type is any name: gold files have their own.
public struct ScoredMention: Sendable, Hashable {
    /// Code points of the document, half-open.
    public var start: Int
    public var end: Int
    public var type: String
    public var entity: String?
    /// The rule that found it, if it is a prediction of ours.
    public var rule: String?

    public init(start: Int, end: Int, type: String, entity: String? = nil, rule: String? = nil) {
        self.start = start
        self.end = end
        self.type = type
        self.entity = entity
        self.rule = rule
    }

    init?(_ value: JSONValue) {
        guard let start = value["start"]?.integer, let end = value["end"]?.integer, let type = value["type"]?.string else { return nil }
        self.init(start: start, end: end, type: type, entity: value["entity"]?.string, rule: value["rule"]?.string)
    }
}

/// One document of a gold file.
public struct GoldDocument: Sendable {
    public var id: String
    public var text: [Unicode.Scalar]
    public var mentions: [ScoredMention]

    public init(id: String, text: String, mentions: [ScoredMention]) {
        self.id = id
        self.text = Array(text.unicodeScalars)
        self.mentions = mentions
    }
}

/// What was found in one document.
public struct FoundDocument: Sendable {
    public var id: String
    public var mentions: [ScoredMention]

    public init(id: String, mentions: [ScoredMention]) {
        self.id = id
        self.mentions = mentions
    }
}

/// Which spans of a gold file to score.
public enum GoldKey: String, Sendable, CaseIterable {
    /// Nested mentions, at the extent of the whole object.
    case mentions
    /// Flat names, without descriptors.
    case names
}
