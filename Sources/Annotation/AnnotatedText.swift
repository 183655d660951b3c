import Lexicons
import Morphology
import Tokenization

/// A tokenised document with what morphology and the lexicons say of each token; what the rules read.
public struct AnnotatedText: Sendable {
    /// A lexicon entry of two words or more, found in the text.
    public struct Hit: Sendable, Hashable {
        /// Token offsets, half-open.
        public var start: Int32
        public var end: Int32
        public var entry: Int32
        /// Previous hit that ends where this one does, -1 if none.
        public var previousWithEnd: Int32
    }

    public internal(set) var text = TokenizedText()
    /// Form number of each token.
    public internal(set) var forms: [Int32] = []
    public internal(set) var features: [Features] = []
    public internal(set) var classes: [ClassSet] = []
    /// Classes that hold without the weak entries.
    public internal(set) var strong: [ClassSet] = []
    /// In the order of their start.
    public internal(set) var hits: [Hit] = []
    /// For each token the first hit that starts there or later; one more entry than tokens.
    public internal(set) var firstHit: [Int32] = []
    /// For each token the last hit that ends behind it, -1 if none.
    public internal(set) var lastHitEnding: [Int32] = []

    public init() {}

    public func hits(startingAt token: Int) -> ArraySlice<Hit> { hits[Int(firstHit[token])..<Int(firstHit[token + 1])] }
}

extension AnnotatedText {
    /// The hit before hit `i` in the chain of those that end behind the same token, -1 if none.
    @inline(__always)
    public func previousHit(_ i: Int) -> Int32 { hits[i].previousWithEnd }
}
