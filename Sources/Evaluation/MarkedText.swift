import Documents

/// Text with its mentions drawn into it: `⟦PER#beshimov Аскар Бешимов⟧ келди`.
///
/// A mark opens with `⟦TYPE` or `⟦TYPE#entity` and exactly one blank, which is not text, and closes with `⟧`; marks nest.
/// In a gold file the text ends at a line `⟦⟦⟧⟧`; lines of facts follow, fields separated by a tab:
/// `entity⇥canonical name` and `subject⇥predicate⇥object`.
public struct MarkedText: Sendable, Hashable {
    public struct Mark: Sendable, Hashable {
        /// Code points of `text`, half-open.
        public var start: Int
        public var end: Int
        public var type: MentionType
        public var entity: String?

        public init(start: Int, end: Int, type: MentionType, entity: String? = nil) {
            self.start = start
            self.end = end
            self.type = type
            self.entity = entity
        }
    }

    public struct Triple: Sendable, Hashable {
        public var subject: String
        public var predicate: String
        public var object: String

        public init(_ subject: String, _ predicate: String, _ object: String) {
            self.subject = subject
            self.predicate = predicate
            self.object = object
        }
    }

    /// The text without its marks.
    public var text: String
    /// In the order in which they open, hosts before what is nested in them.
    public var marks: [Mark]
    /// Canonical names by entity.
    public var names: [String: String]
    public var triples: [Triple]

    public init(text: String, marks: [Mark], names: [String: String] = [:], triples: [Triple] = []) {
        self.text = text
        self.marks = marks
        self.names = names
        self.triples = triples
    }

    /// The document that these marks are the gold of.
    public func gold(id: String) -> GoldDocument {
        let mentions = marks.map { ScoredMention(start: $0.start, end: $0.end, type: $0.type.rawValue, entity: $0.entity) }
        return GoldDocument(id: id, text: text, mentions: mentions)
    }
}
