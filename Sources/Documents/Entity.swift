/// A thing that mentions name.
public struct Entity: Sendable, Hashable {
    /// Unique in its document, or after linking in the collection. An id that begins with `@` is a concept of the lexicons.
    public var id: String
    public var type: MentionType
    /// Canonical form: nominative, the fullest that the document supports.
    public var name: String
    /// Other names of it, without `name`.
    public var aliases: [String]
    /// Its Wikidata item, if its line in the lexicons names one: `Q813`.
    public var wikidata: String?
    /// Ids of the bodies that took over from it, as its line in the lexicons says: knowledge, not a statement of the text.
    public var successors: [String]
    /// After linking: other ids of it, sorted, which it had or would have with fewer documents. Of a person with very many, some of them:
    /// all lines together have all.
    public var sameAs: [String]

    public init(
        id: String, type: MentionType, name: String, aliases: [String] = [], wikidata: String? = nil, successors: [String] = [],
        sameAs: [String] = []
    ) {
        self.id = id
        self.type = type
        self.name = name
        self.aliases = aliases
        self.wikidata = wikidata
        self.successors = successors
        self.sameAs = sameAs
    }
}

/// A statement that the text makes about two entities.
public struct Relation: Sendable, Hashable {
    /// Id of an entity of the same document.
    public var subject: String
    /// `heads`, `part-of`, `organizes` …
    public var predicate: String
    /// Id of an entity of the same document.
    public var object: String
    /// The post as printed, for relations between a person and a body.
    public var role: String?
    /// `former` or `acting`, if the words of the post say so.
    public var status: String?
    /// When the post was held or taken, if the clause says so: a date's value, or an open range, `2010/..`, `../2015`.
    public var date: String?
    /// Code points before the stretch of text that says so.
    public var start: Int
    /// Code points up to its end.
    public var end: Int
    /// Name of the rule that found it.
    public var rule: String

    public init(
        subject: String, predicate: String, object: String, role: String? = nil, status: String? = nil, date: String? = nil, start: Int,
        end: Int,
        rule: String
    ) {
        self.subject = subject
        self.predicate = predicate
        self.object = object
        self.role = role
        self.status = status
        self.date = date
        self.start = start
        self.end = end
        self.rule = rule
    }
}
