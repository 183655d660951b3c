import Documents
import Testing

@testable import Graph

@Suite struct GraphBuilderTests {
    private let lines: [DocumentLine] = {
        do {
            let first = try drawn(
                "b", "⟦PER#p Аскар⟧ ⟦ORG#o Кеңештин⟧ ⟦ORG#o Кеңешти⟧\n⟦⟦⟧⟧\np\theads\to\np\theads\to\np\theads\tnone",
                names: ["o": "Кеңеш|Совет"])
            let second = try drawn("a", "⟦ORG#o Кеңеш⟧ ⟦PER#p Аскар⟧\n⟦⟦⟧⟧\np\theads\to", names: ["o": "Кеңеш|КК"])
            return [.document(first), .failure(DocumentFailure(id: "c", code: "no-text", message: "m")), .document(second)]
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    private func graph(_ lines: [DocumentLine]) -> Graph {
        var builder = GraphBuilder()
        for line in lines { builder.add(line) }
        return builder.graph()
    }

    @Test func nodes() {
        #expect(
            graph(lines).nodes == [
                Graph.Node(id: "p", type: .person, name: "Аскар", aliases: [], mentions: 2, documents: 2),
                Graph.Node(id: "o", type: .organisation, name: "Кеңеш", aliases: ["КК", "Совет"], mentions: 3, documents: 2),
            ])
    }

    @Test func bodiesOfOneNameAreToldApart() throws {
        let names = ["@org:x/kg": "Кеңеш", "@org:x/kz": "Кеңеш", "@org:x": "Кеңеш", "@org:y/kz": "Сот"]
        let record = try drawn(
            "d", "⟦ORG#@org:x/kg Кеңеш⟧ ⟦ORG#@org:x/kz Кеңеш⟧ ⟦ORG#@org:x Кеңеш⟧ ⟦ORG#@org:y/kz Сот⟧", names: names)
        let nodes = graph([.document(record)]).nodes
        #expect(nodes.map(\.name) == ["Кеңеш", "Кеңеш (kg)", "Кеңеш (kz)", "Сот"])
        #expect(nodes.map(\.aliases) == [[], ["Кеңеш"], ["Кеңеш"], []])
    }

    @Test func edges() {
        let edges = graph(lines).edges
        #expect(edges.count == 1)
        #expect((edges[0].subject, edges[0].predicate, edges[0].object) == ("p", "heads", "o"))
        #expect((edges[0].weight, edges[0].documents) == (3, 2))
        #expect(edges[0].evidence.map(\.document) == ["a", "b", "b"])
    }

    @Test func summary() {
        let graph = graph(lines)
        #expect(graph.failures.map(\.id) == ["c"])
        #expect(graph.summary.documents == 2)
        #expect(graph.summary.mentions == [.person: 2, .organisation: 3])
        #expect(graph.summary.languages == ["ky": 2])
    }

    @Test func orderOfDocumentsDoesNotMatter() {
        let (forward, backward) = (graph(lines), graph(lines.reversed()))
        #expect(forward.nodes == backward.nodes)
        #expect(forward.edges == backward.edges)
        #expect(forward.cooccurrences == backward.cooccurrences)
    }
}
