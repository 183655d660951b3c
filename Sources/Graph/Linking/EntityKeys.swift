import Documents

/// The keys of a document's entities.
struct EntityKeys: Sendable {
    private var reader: any NameReader
    /// Whether a body's name of one word is bare.
    private var bare: [TextKey: Bool] = [:]

    init(reader: any NameReader) { self.reader = reader }

    /// The entities of a document with their keys. A mention whose entity is not in the list gets one named as it is printed.
    mutating func local(_ record: DocumentRecord) -> [(key: String, entity: Entity)] {
        let values = Self.values(record)
        var entities = record.entities
        var known = Set(entities.lazy.map { TextKey($0.id) })
        for mention in record.mentions where known.insert(TextKey(mention.entity)).inserted {
            entities.append(Entity(id: mention.entity, type: mention.type, name: mention.text))
        }
        return entities.map { (key(of: $0, value: values[TextKey($0.id)], in: record), $0) }
    }

    /// Canonical values by the ids of what has any: dates, amounts, addresses.
    static func values(_ record: DocumentRecord) -> [TextKey: String] {
        var values: [TextKey: String] = [:]
        for mention in record.mentions {
            if let value = mention.value, values[TextKey(mention.entity)] == nil { values[TextKey(mention.entity)] = value }
        }
        return values
    }

    private mutating func key(of entity: Entity, value: String?, in record: DocumentRecord) -> String {
        let key = LinkKey.key(of: entity, value: value, document: record.id)
        guard entity.type == .organisation, !LinkKey.isConcept(key), isBare(entity.name) else { return key }
        return "\(key) \(whole(of: entity, record) ?? record.id)"
    }

    /// `өкмөттүн басма сөз кызматы` says of what it is a part, and the document whose government that is: the listed body.
    private func whole(of entity: Entity, _ record: DocumentRecord) -> String? {
        guard entity.name.utf8.contains(UInt8(ascii: " ")) else { return nil }
        let wholes = Set(record.relations.lazy.filter { $0.subject == entity.id && $0.predicate == "part-of" }.map(\.object))
        guard let whole = wholes.first, wholes.count == 1, LinkKey.isConcept(whole) else { return nil }
        return whole
    }

    /// `Агенттик`: which one, its own document alone can tell.
    private mutating func isBare(_ name: String) -> Bool {
        // No bare name is a long one.
        guard name.utf8.count <= 80 else { return false }
        if let known = bare[TextKey(name)] { return known }
        let isBare = reader.reading(of: name, .organisation).isBare
        bare[TextKey(name)] = isBare
        return isBare
    }
}
