import Graph
import JSONLines

extension GraphFile {
    /// JSON-lines, one statement a line, with names, posts, how often it is stated, and a few places that state it:
    /// `{"subject","predicate","object","subjectName","objectName","roles","count","documents","evidence":[{"document","start","end","rule"}]}`.
    public static let relations = GraphFile(name: "relations.jsonl") { graph, out in
        let names = graph.names
        for edge in graph.edges {
            let members: [JSONValue.Member] = [
                .init("subject", .string(edge.subject)),
                .init("predicate", .string(edge.predicate)),
                .init("object", .string(edge.object)),
                .init("subjectName", .string(names[edge.subject] ?? "")),
                .init("objectName", .string(names[edge.object] ?? "")),
                .init("roles", .array(edge.roles.map { .string($0) })),
                .init("count", .number(String(edge.weight))),
                .init("documents", .number(String(edge.documents))),
                .init("evidence", .array(edge.evidence.map(json))),
            ]
            JSONValue.object(members).append(to: &out)
            out.append(UInt8(ascii: "\n"))
        }
    }

    private static func json(_ evidence: Graph.Evidence) -> JSONValue {
        .object([
            .init("document", .string(evidence.document)),
            .init("start", .number(String(evidence.start))),
            .init("end", .number(String(evidence.end))),
            .init("rule", .string(evidence.rule)),
        ])
    }
}

extension Graph {
    /// Names of things by id.
    var names: [String: String] {
        Dictionary(nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}
