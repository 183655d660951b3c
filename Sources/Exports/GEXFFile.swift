import Documents
import Graph

extension GraphFile {
    /// GEXF 1.3, for Gephi and others.
    ///
    /// Nodes are people, bodies, places, events, projects and acts, and what else an edge ends at. A relation is an
    /// edge whose weight is how often it is stated; co-occurrence is one edge for a pair, whose weight is the number of documents.
    /// All edges are directed, for many readers refuse a mixed graph: those of co-occurrence run from the smaller id. No weight is 0.
    public static let gexf = GraphFile(name: "graph.gexf") { graph, out in
        var writer = GEXFWriter()
        writer.write(graph)
        out.append(contentsOf: writer.text.utf8)
    }
}

private struct GEXFWriter {
    private(set) var text = ""
    private var edges = 0

    private static let named: Set<MentionType> = [.person, .organisation, .location, .event, .project, .law]

    mutating func write(_ graph: Graph) {
        text += """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://gexf.net/1.3" version="1.3">
              <meta>
                <creator>Tuyun</creator>
                <description>Entities of \(graph.summary.documents) documents, their relations and co-occurrence</description>
              </meta>
              <graph mode="static" defaultedgetype="directed">
                <attributes class="node">
                  <attribute id="type" title="type" type="string"/>
                  <attribute id="mentions" title="mentions" type="integer"/>
                  <attribute id="documents" title="documents" type="integer"/>
                  <attribute id="aliases" title="aliases" type="string"/>
                  <attribute id="wikidata" title="wikidata" type="string"/>
                  <attribute id="successors" title="successors" type="string"/>
                </attributes>
                <attributes class="edge">
                  <attribute id="kind" title="kind" type="string"/>
                  <attribute id="roles" title="roles" type="string"/>
                  <attribute id="sentences" title="sentences" type="integer"/>
                  <attribute id="paragraphs" title="paragraphs" type="integer"/>
                  <attribute id="documents" title="documents" type="integer"/>
                  <attribute id="npmi" title="npmi of the narrowest scope" type="double"/>
                </attributes>

            """
        writeNodes(graph)
        text += "    <edges>\n"
        for edge in graph.edges { write(edge) }
        for pair in PairRow.rows(of: graph.cooccurrences) { write(pair) }
        text += "    </edges>\n  </graph>\n</gexf>\n"
    }

    private mutating func writeNodes(_ graph: Graph) {
        var ends = Set(graph.edges.flatMap { [$0.subject, $0.object] })
        ends.formUnion(graph.cooccurrences.flatMap { [$0.a, $0.b] })
        text += "    <nodes>\n"
        for node in graph.nodes where Self.named.contains(node.type) || ends.contains(node.id) {
            text += "      <node id=\"\(MarkupText.escape(node.id))\" label=\"\(MarkupText.escape(node.name))\"><attvalues>"
            attribute("type", node.type.rawValue)
            attribute("mentions", String(node.mentions))
            attribute("documents", String(node.documents))
            if !node.aliases.isEmpty { attribute("aliases", node.aliases.joined(separator: " | ")) }
            if let item = node.wikidata { attribute("wikidata", item) }
            if !node.successors.isEmpty { attribute("successors", node.successors.joined(separator: " | ")) }
            text += "</attvalues></node>\n"
        }
        text += "    </nodes>\n"
    }

    private mutating func write(_ edge: Graph.Edge) {
        open(edge.subject, edge.object, kind: edge.predicate, weight: edge.weight)
        attribute("kind", edge.predicate)
        if !edge.roles.isEmpty { attribute("roles", edge.roles.joined(separator: " | ")) }
        attribute("documents", String(edge.documents))
        text += "</attvalues></edge>\n"
    }

    private mutating func write(_ pair: PairRow) {
        open(pair.a, pair.b, kind: "cooccurrence", weight: pair.documents)
        attribute("kind", "cooccurrence")
        attribute("sentences", String(pair.sentences))
        attribute("paragraphs", String(pair.paragraphs))
        attribute("documents", String(pair.documents))
        attribute("npmi", Decimals.text(pair.npmi, 4))
        text += "</attvalues></edge>\n"
    }

    private mutating func open(_ source: String, _ target: String, kind: String, weight: Int) {
        let (source, target, kind) = (MarkupText.escape(source), MarkupText.escape(target), MarkupText.escape(kind))
        text += "      <edge id=\"\(edges)\" source=\"\(source)\" target=\"\(target)\" kind=\"\(kind)\""
        text += " label=\"\(kind)\" weight=\"\(max(1, weight)).0\"><attvalues>"
        edges += 1
    }

    private mutating func attribute(_ id: String, _ value: String) {
        text += "<attvalue for=\"\(id)\" value=\"\(MarkupText.escape(value))\"/>"
    }
}
