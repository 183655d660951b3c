import Documents

/// Builds a graph from linked document lines, one at a time.
public struct GraphBuilder: Sendable {
    private struct NodeTally {
        var types: [MentionType: Int] = [:]
        var names: [String: Int] = [:]
        var aliases: Set<String> = []
        var wikidata: String?
        var successors: Set<String> = []
        var mentions = 0
        var documents = 0

        mutating func add(_ entity: Entity) {
            types[entity.type, default: 0] += 1
            names[entity.name, default: 0] += 1
            documents += 1
            if !entity.aliases.isEmpty { aliases.formUnion(entity.aliases) }
            // Of several items, as different lexicons gave them, the first, whatever the order of documents.
            if let item = entity.wikidata { wikidata = wikidata.map { min($0, item) } ?? item }
            if !entity.successors.isEmpty { successors.formUnion(entity.successors) }
        }
    }

    private struct EdgeKey: Hashable {
        var subject: TextKey
        var predicate: TextKey
        var object: TextKey
    }

    fileprivate struct EdgeTally {
        var roles: Set<String> = []
        var weight = 0
        var documents = 0
        var evidence: [Graph.Evidence] = []
    }

    private var nodes: [TextKey: NodeTally] = [:]
    private var edges: [EdgeKey: EdgeTally] = [:]
    private var failures: [DocumentFailure] = []
    private var counter: CooccurrenceCounter
    private var summary = Graph.Summary()

    /// - Parameter cooccurrenceTypes: the types of entities whose co-occurrence is counted.
    public init(cooccurrenceTypes: Set<MentionType> = [.organisation]) {
        counter = CooccurrenceCounter(types: cooccurrenceTypes)
        summary.cooccurrenceTypes = cooccurrenceTypes
    }

    public mutating func add(_ line: DocumentLine) {
        switch line {
        case .document(let record): add(record)
        case .failure(let failure): failures.append(failure)
        }
    }

    public mutating func add(_ record: DocumentRecord) {
        summary.documents += 1
        summary.languages[record.language, default: 0] += 1
        for entity in record.entities { nodes[TextKey(entity.id), default: NodeTally()].add(entity) }
        for mention in record.mentions {
            summary.mentions[mention.type, default: 0] += 1
            nodes[TextKey(mention.entity)]?.mentions += 1
        }
        var stated: Set<EdgeKey> = []
        for relation in record.relations {
            let key = EdgeKey(
                subject: TextKey(relation.subject), predicate: TextKey(relation.predicate), object: TextKey(relation.object))
            let isFirst = stated.insert(key).inserted
            edges[key, default: EdgeTally()].add(relation, document: record.id, isFirst: isFirst)
        }
        counter.add(record)
    }

    /// The graph of what was added. Relations whose ends no document lists as entities are left out.
    public func graph() -> Graph {
        var summary = summary
        summary.skippedUnits = counter.skippedUnits
        return Graph(
            nodes: sortedNodes(), edges: sortedEdges(), cooccurrences: counter.result(),
            failures: failures.sorted { ($0.id, $0.code, $0.message) < ($1.id, $1.code, $1.message) }, summary: summary)
    }

    private func sortedNodes() -> [Graph.Node] {
        var all = nodes.map { id, tally in
            let type = tally.types.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key ?? .person
            let name = LinkedName.choose(tally.names, type: type)
            let aliases = tally.aliases.union(tally.names.keys).subtracting([name]).sorted()
            return Graph.Node(
                id: id.text, type: type, name: name, aliases: aliases, wikidata: tally.wikidata, successors: tally.successors.sorted(),
                mentions: tally.mentions, documents: tally.documents)
        }
        tellApart(&all)
        return all.sorted { a, b in
            if a.type != b.type { return a.type < b.type }
            if a.documents != b.documents { return a.documents > b.documents }
            return a.mentions != b.mentions ? a.mentions > b.mentions : a.id < b.id
        }
    }

    /// Bodies of several countries that are called alike get their owner's code behind the name: `Министерство культуры (kz)`, and
    /// villages of one name their district: `Кызыл-Туу (district:сузакский-район)`.
    private func tellApart(_ nodes: inout [Graph.Node]) {
        let types: Set<MentionType> = [.organisation, .location]
        var count: [String: Int] = [:]
        for node in nodes where types.contains(node.type) { count[node.name, default: 0] += 1 }
        for i in nodes.indices where types.contains(nodes[i].type) && count[nodes[i].name, default: 0] > 1 {
            guard let owner = LinkKey.owner(of: nodes[i].id) else { continue }
            nodes[i].aliases = Set(nodes[i].aliases + [nodes[i].name]).sorted()
            nodes[i].name += " (\(owner))"
        }
    }

    private func sortedEdges() -> [Graph.Edge] {
        let all = edges.compactMap { key, tally -> Graph.Edge? in
            guard nodes[key.subject] != nil, nodes[key.object] != nil else { return nil }
            return Graph.Edge(
                subject: key.subject.text, predicate: key.predicate.text, object: key.object.text, roles: tally.roles.sorted(),
                weight: tally.weight, documents: tally.documents, evidence: tally.evidence)
        }
        return all.sorted { ($0.subject, $0.predicate, $0.object) < ($1.subject, $1.predicate, $1.object) }
    }
}

extension GraphBuilder.EdgeTally {
    fileprivate mutating func add(_ relation: Relation, document: String, isFirst: Bool) {
        weight += 1
        if isFirst { documents += 1 }
        if let role = relation.role { roles.insert(role) }
        let new = Graph.Evidence(document: document, start: relation.start, end: relation.end, rule: relation.rule)
        let place = evidence.firstIndex { Self.precedes(new, $0) } ?? evidence.count
        guard place < Graph.Evidence.limit else { return }
        evidence.insert(new, at: place)
        if evidence.count > Graph.Evidence.limit { evidence.removeLast() }
    }

    private static func precedes(_ a: Graph.Evidence, _ b: Graph.Evidence) -> Bool {
        (a.document, a.start, a.end, a.rule) < (b.document, b.start, b.end, b.rule)
    }
}
