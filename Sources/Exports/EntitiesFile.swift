import Graph
import JSONLines

extension GraphFile {
    /// JSON-lines, one thing a line, the most often named of each type first:
    /// `{"id","type","name","aliases","mentions","documents"}`, and behind the aliases `"wikidata"` and `"successors"` where
    /// the lexicons know the item and who took over.
    public static let entities = GraphFile(name: "entities.jsonl") { graph, out in
        for node in graph.nodes {
            var members: [JSONValue.Member] = [
                .init("id", .string(node.id)),
                .init("type", .string(node.type.rawValue)),
                .init("name", .string(node.name)),
                .init("aliases", .array(node.aliases.map { .string($0) })),
                .init("mentions", .number(String(node.mentions))),
                .init("documents", .number(String(node.documents))),
            ]
            if !node.successors.isEmpty { members.insert(.init("successors", .array(node.successors.map { .string($0) })), at: 4) }
            if let item = node.wikidata { members.insert(.init("wikidata", .string(item)), at: 4) }
            JSONValue.object(members).append(to: &out)
            out.append(UInt8(ascii: "\n"))
        }
    }
}
