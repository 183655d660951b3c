import Documents
import Graph

/// What the page shows, in the words that its template uses.
struct ReportModel {
    /// Rows of a table; the rest is in the files.
    static let rowLimit = 50

    struct Figure {
        let label: String
        let value: String
        /// Something went wrong: drawn in red.
        var isBad = false
    }

    struct Section {
        let id: String
        let title: String
        let note: String
        let rows: [EntityRow]
    }

    struct EntityRow {
        let name: String
        let aliases: String
        let posts: String
        let documents: String
        let mentions: String
    }

    struct RelationRow {
        let subject: String
        let predicate: String
        let object: String
        let roles: String
        let documents: String
        let samples: String
    }

    struct PairLine {
        let a: String
        let b: String
        let sentences: String
        let paragraphs: String
        let documents: String
        let samples: String
    }

    struct FailureRow {
        let id: String
        let code: String
        let message: String
    }

    let figures: [Figure]
    let types: [Figure]
    let languages: [Figure]
    let sections: [Section]
    let relations: [RelationRow]
    let relationNote: String
    let pairs: [PairLine]
    let pairNote: String
    /// The types whose pairs are counted: `ORG`.
    let pairTypes: String
    let failures: [FailureRow]

    init(_ graph: Graph) {
        let summary = graph.summary
        let names = graph.names
        figures = [
            Figure(label: "documents", value: Decimals.grouped(summary.documents)),
            Figure(label: "mentions", value: Decimals.grouped(summary.mentions.values.reduce(0, +))),
            Figure(label: "entities", value: Decimals.grouped(graph.nodes.count)),
            Figure(label: "relations", value: Decimals.grouped(graph.edges.count)),
            Figure(label: "failures", value: Decimals.grouped(graph.failures.count), isBad: !graph.failures.isEmpty),
        ]
        types = MentionType.allCases.compactMap { type in
            summary.mentions[type].map { Figure(label: type.rawValue, value: Decimals.grouped($0)) }
        }
        languages = summary.languages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            Figure(label: $0.key, value: Decimals.grouped($0.value))
        }
        let posts = Self.posts(graph, names)
        sections = Self.kinds.compactMap { type, id, title in Self.section(graph, type, id, title, posts) }
        let stated = graph.edges.sorted { a, b in
            if a.documents != b.documents { return a.documents > b.documents }
            if a.weight != b.weight { return a.weight > b.weight }
            return (a.subject, a.predicate, a.object) < (b.subject, b.predicate, b.object)
        }
        relations = stated.prefix(Self.rowLimit).map { Self.row($0, names) }
        relationNote = Self.note(relations.count, of: stated.count, "relations.jsonl")
        let together = PairRow.rows(of: graph.cooccurrences)
        pairs = together.prefix(Self.rowLimit).map { Self.line($0, names) }
        pairNote = Self.note(pairs.count, of: together.count, "cooccurrence.csv")
        pairTypes = summary.cooccurrenceTypes.sorted().map(\.rawValue).joined(separator: ", ")
        failures = graph.failures.map { FailureRow(id: $0.id, code: $0.code, message: $0.message) }
    }

    private static let kinds: [(MentionType, String, String)] = [
        (.person, "people", "People"), (.organisation, "bodies", "Bodies"), (.location, "places", "Places"),
        (.event, "events", "Events"), (.project, "projects", "Projects"), (.law, "acts", "Acts"),
    ]

    private static func section(
        _ graph: Graph, _ type: MentionType, _ id: String, _ title: String, _ posts: [String: [String]]
    ) -> Section? {
        let nodes = graph.nodes.filter { $0.type == type }
        guard !nodes.isEmpty else { return nil }
        let rows = nodes.prefix(rowLimit).map { node in
            EntityRow(
                name: node.name, aliases: node.aliases.prefix(6).joined(separator: " · "),
                posts: (posts[node.id] ?? []).prefix(4).joined(separator: " · "), documents: Decimals.grouped(node.documents),
                mentions: Decimals.grouped(node.mentions))
        }
        return Section(id: id, title: title, note: note(rows.count, of: nodes.count, "entities.jsonl"), rows: rows)
    }

    /// For each person, posts and the bodies that they are posts of.
    private static func posts(_ graph: Graph, _ names: [String: String]) -> [String: [String]] {
        var posts: [String: [String]] = [:]
        for edge in graph.edges where !edge.roles.isEmpty {
            posts[edge.subject, default: []].append("\(edge.roles[0]), \(names[edge.object] ?? edge.object)")
        }
        return posts
    }

    private static func row(_ edge: Graph.Edge, _ names: [String: String]) -> RelationRow {
        RelationRow(
            subject: names[edge.subject] ?? edge.subject, predicate: edge.predicate, object: names[edge.object] ?? edge.object,
            roles: edge.roles.prefix(3).joined(separator: " · "), documents: Decimals.grouped(edge.documents),
            samples: documents(edge.evidence.map(\.document)))
    }

    private static func line(_ pair: PairRow, _ names: [String: String]) -> PairLine {
        func cell(_ count: Int, _ npmi: Double?) -> String {
            npmi.map { "\(Decimals.grouped(count)) (\(Decimals.text($0, 2)))" } ?? "–"
        }
        return PairLine(
            a: names[pair.a] ?? pair.a, b: names[pair.b] ?? pair.b, sentences: cell(pair.sentences, pair.npmiBySentence),
            paragraphs: cell(pair.paragraphs, pair.npmiByParagraph), documents: cell(pair.documents, pair.npmiByDocument),
            samples: documents(pair.samples))
    }

    /// Ids without repetition, at most three.
    private static func documents(_ ids: [String]) -> String {
        var seen: Set<String> = []
        return ids.filter { seen.insert($0).inserted }.prefix(3).joined(separator: ", ")
    }

    private static func note(_ shown: Int, of all: Int, _ file: String) -> String {
        shown < all ? "The first \(shown) of \(Decimals.grouped(all)); all are in \(file)." : ""
    }
}
