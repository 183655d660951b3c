import Graph
import JSONLines

extension GraphFile {
    /// JSON-lines, one thing a line, the most often named of each type first:
    /// `{"id","type","name","aliases","mentions","documents"}`, and `"wikidata"` behind the aliases where the lexicons
    /// know the item.
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
            if let item = node.wikidata { members.insert(.init("wikidata", .string(item)), at: 4) }
            JSONValue.object(members).append(to: &out)
            out.append(UInt8(ascii: "\n"))
        }
    }
}
