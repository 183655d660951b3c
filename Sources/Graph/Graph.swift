import Documents

/// What a collection of linked documents says: things, and what joins them. Everything is in an order that does not depend on
/// the order of documents.
public struct Graph: Sendable {
    /// A thing.
    public struct Node: Sendable, Hashable {
        public var id: String
        public var type: MentionType
        public var name: String
        /// Other names, sorted.
        public var aliases: [String]
        /// Its Wikidata item.
        public var wikidata: String? = nil
        /// Ids of the bodies that took over from it, sorted, which may not be in the graph.
        public var successors: [String] = []
        /// How often it is named.
        public var mentions: Int
        /// Documents that name it.
        public var documents: Int
    }

    /// A statement that one document or more make.
    public struct Edge: Sendable, Hashable {
        public var subject: String
        public var predicate: String
        public var object: String
        /// Posts as printed, sorted.
        public var roles: [String]
        /// How often it is stated.
        public var weight: Int
        /// Documents that state it.
        public var documents: Int
        /// A few places that state it.
        public var evidence: [Evidence]
    }

    /// Where a statement stands.
    public struct Evidence: Sendable, Hashable {
        public var document: String
        /// Code points, half-open.
        public var start: Int
        public var end: Int
        public var rule: String

        public static let limit = 5
    }

    /// Sorted by type, then most documents first, then most mentions, then id.
    public var nodes: [Node]
    /// Sorted by subject, predicate, object.
    public var edges: [Edge]
    public var cooccurrences: [Cooccurrence]
    /// Documents that could not be done, sorted by id.
    public var failures: [DocumentFailure]
    public var summary: Summary

    /// Figures about the whole.
    public struct Summary: Sendable, Hashable {
        /// Documents done, without failures.
        public var documents = 0
        public var mentions: [MentionType: Int] = [:]
        /// Documents by language.
        public var languages: [String: Int] = [:]
        /// The types whose co-occurrence was counted.
        public var cooccurrenceTypes: Set<MentionType> = []
        /// Sentences, paragraphs and documents with too many entities to count pairs in: `CooccurrenceCounter.unitLimit`.
        public var skippedUnits = 0
    }
}
