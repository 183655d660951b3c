/// A line that the loader could not use, or that `lexicon check` finds fault with.
public struct LexiconProblem: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Kind: String, Sendable {
        case unreadable, malformed, unknownTag = "unknown-tag", duplicate, shadowed, successor
    }
    public var kind: Kind
    public var path: String
    /// 1-based; 0 for the file as a whole.
    public var line: Int
    public var message: String

    public var description: String { line > 0 ? "\(path):\(line): \(message)" : "\(path): \(message)" }
}
