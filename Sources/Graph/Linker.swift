import Documents

/// The second pass of linking: gives the entities of each document ids that are one across the collection.
///
///     var index = LinkIndex()
///     for record in records { index.add(record) }
///     let linker = Linker(index)
///     for record in records { write(linker.linked(record)) }
///
/// Ids depend on the names in the collection alone, not on the order of documents. Ids of lexicon concepts (`@…`) stay.
public struct Linker: Sendable {
    /// Ids by key.
    private let targets: [String: String]

    public init(_ index: LinkIndex) {
        var clusters = Clusters(index.entries.keys)
        for rule in LinkRule.all { rule.apply(index, &clusters) }
        var targets: [String: String] = [:]
        targets.reserveCapacity(clusters.keys.count)
        for group in clusters.groups() {
            let keys = group.map { clusters.keys[$0] }
            let id = LinkKey.id(of: Self.leader(keys))
            for key in keys { targets[key] = id }
        }
        self.targets = targets
    }

    /// The key that gives a cluster its id: the concept if there is one, else the longest, and of those the first.
    private static func leader(_ keys: [String]) -> String {
        keys.first(where: LinkKey.isConcept)
            ?? keys.max { a, b in
                let (left, right) = (a.unicodeScalars.count, b.unicodeScalars.count)
                return left != right ? left < right : a > b
            } ?? ""
    }

    /// The document with linked ids. Entities that turn out to be one become one entry. It keeps the name that the document has
    /// for it, of several the fullest, as `LinkedName` chooses; the others become aliases. Relations of a thing to itself that
    /// arise so are dropped.
    public func linked(_ record: DocumentRecord) -> DocumentRecord {
        var ids: [String: String] = [:]
        var entities: [Entity] = []
        var places: [String: Int] = [:]
        for (key, local) in LinkIndex.localEntities(of: record) {
            let id = targets[key] ?? LinkKey.id(of: key)
            ids[local.id] = id
            // `кечээ` is a name of a day in its own document alone.
            let date = LinkKey.date(of: key)
            let name = date ?? local.name
            guard let place = places[id] else {
                places[id] = entities.count
                entities.append(Entity(id: id, type: local.type, name: name, aliases: date == nil ? local.aliases : []))
                continue
            }
            if date == nil { entities[place].absorb(name, local.aliases) }
        }
        var linked = record
        linked.entities = entities
        for index in linked.mentions.indices { linked.mentions[index].entity = ids[linked.mentions[index].entity] ?? "" }
        linked.relations = record.relations.compactMap { relation in
            var relation = relation
            relation.subject = ids[relation.subject] ?? relation.subject
            relation.object = ids[relation.object] ?? relation.object
            return relation.subject == relation.object ? nil : relation
        }
        return linked
    }
}

extension Entity {
    /// Takes in another name of the same thing, with its aliases; the fuller of the two names becomes its own.
    fileprivate mutating func absorb(_ other: String, _ others: [String]) {
        let best = name == other ? name : LinkedName.choose([name: 1, other: 1], type: type)
        for alias in [name, other] + others where alias != best && !aliases.contains(alias) { aliases.append(alias) }
        aliases.removeAll { $0 == best }
        name = best
    }
}
