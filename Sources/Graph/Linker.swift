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
    private struct Target {
        let id: String
        let name: String
    }

    private let targets: [String: Target]

    public init(_ index: LinkIndex) {
        var clusters = Clusters(index.entries.keys)
        for rule in LinkRule.all { rule.apply(index, &clusters) }
        var targets: [String: Target] = [:]
        targets.reserveCapacity(clusters.keys.count)
        for group in clusters.groups() {
            let keys = group.map { clusters.keys[$0] }
            let entries = keys.compactMap { index.entries[$0] }
            let names = entries.reduce(into: [:]) { $0.merge($1.names, uniquingKeysWith: +) }
            let leader = Self.leader(keys)
            let name = LinkKey.date(of: leader) ?? LinkedName.choose(names, type: entries[0].type)
            let target = Target(id: LinkKey.id(of: leader), name: name)
            for key in keys { targets[key] = target }
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

    /// The document with linked ids. Entities that turn out to be one become one entry, named as in the rest of the collection;
    /// the document's own names become aliases. Relations of a thing to itself that arise so are dropped.
    ///
    /// - Precondition: the document was added to the index.
    public func linked(_ record: DocumentRecord) -> DocumentRecord {
        var ids: [String: String] = [:]
        var entities: [Entity] = []
        var places: [String: Int] = [:]
        for (key, local) in LinkIndex.localEntities(of: record) {
            let target = targets[key] ?? Target(id: LinkKey.id(of: key), name: local.name)
            ids[local.id] = target.id
            let place = places[target.id] ?? entities.count
            if place == entities.count {
                places[target.id] = place
                entities.append(Entity(id: target.id, type: local.type, name: target.name))
            }
            // `кечээ` is a name of a day in its own document alone.
            if LinkKey.date(of: key) != nil { continue }
            for name in [local.name] + local.aliases where name != target.name && !entities[place].aliases.contains(name) {
                entities[place].aliases.append(name)
            }
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
