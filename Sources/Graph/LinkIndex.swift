import Documents

/// The first pass of linking: all entities of a collection, one entry for each key.
///
/// Indexes of parts of a collection can be merged; the result is the same whatever the parts and their order.
public struct LinkIndex: Sendable {
    struct Entry: Sendable {
        var type: MentionType
        /// Names that documents give it, with the number of documents.
        var names: [String: Int] = [:]
        var aliases: Set<String> = []
    }

    private(set) var entries: [String: Entry] = [:]

    public init() {}

    /// Takes in the entities of one document.
    public mutating func add(_ record: DocumentRecord) {
        for (key, entity) in Self.localEntities(of: record) {
            var entry = entries.removeValue(forKey: key) ?? Entry(type: entity.type)
            entry.type = min(entry.type, entity.type)
            entry.names[entity.name, default: 0] += 1
            entry.aliases.formUnion(entity.aliases)
            entries[key] = entry
        }
    }

    public mutating func merge(_ other: LinkIndex) {
        entries.merge(other.entries) { mine, theirs in
            Entry(
                type: min(mine.type, theirs.type), names: mine.names.merging(theirs.names, uniquingKeysWith: +),
                aliases: mine.aliases.union(theirs.aliases))
        }
    }

    /// The entities of a document with their keys. A mention whose entity is not in the list gets one named as it is printed.
    static func localEntities(of record: DocumentRecord) -> [(key: String, entity: Entity)] {
        var values: [String: String] = [:]
        var entities = record.entities
        var known = Set(entities.map(\.id))
        for mention in record.mentions {
            if let value = mention.value, values[mention.entity] == nil { values[mention.entity] = value }
            if known.insert(mention.entity).inserted {
                entities.append(Entity(id: mention.entity, type: mention.type, name: mention.text))
            }
        }
        return entities.map { (LinkKey.key(of: $0, value: values[$0.id], document: record.id), $0) }
    }
}
