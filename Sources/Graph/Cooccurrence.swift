/// Two entities that stand together, in one scope.
public struct Cooccurrence: Sendable, Hashable {
    public var scope: Scope
    /// Entity ids, `a < b`.
    public var a: String
    public var b: String
    /// Sentences, paragraphs or documents that name both.
    public var count: Int
    /// Of these, how many name `a`, and how many `b`.
    public var countA: Int
    public var countB: Int
    /// Normalised pointwise mutual information, −1…1: see `Association.npmi`.
    public var npmi: Double
    /// Ids of documents where they stand together in this scope, at most `Cooccurrence.sampleLimit`, the first in the alphabet.
    public var samples: [String]

    public static let sampleLimit = 3

    /// The order of files: scope, then most often first, then most strongly associated, then ids.
    static func precedes(_ x: Cooccurrence, _ y: Cooccurrence) -> Bool {
        if x.scope != y.scope { return x.scope.index < y.scope.index }
        if x.count != y.count { return x.count > y.count }
        if x.npmi != y.npmi { return x.npmi > y.npmi }
        return (x.a, x.b) < (y.a, y.b)
    }
}
