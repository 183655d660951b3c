import Graph

/// A file that a graph is written to. The same graph gives the same bytes.
public struct GraphFile: Sendable {
    public let name: String
    /// Appends the whole file.
    public let append: @Sendable (Graph, inout [UInt8]) -> Void

    /// The file's bytes.
    public func bytes(_ graph: Graph) -> [UInt8] {
        var out: [UInt8] = []
        append(graph, &out)
        return out
    }

    /// All files of a run.
    public static let all = [entities, relations, cooccurrence, gexf, report]
}
