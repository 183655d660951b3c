import Documents

extension Linker {
    /// What writes linked documents; one for each thread.
    public func writer() -> Writer { Writer(linker: self, keys: keys) }

    /// The document with linked ids: see `Writer.linked`.
    public func linked(_ record: DocumentRecord) -> DocumentRecord {
        var writer = writer()
        return writer.linked(record)
    }

    public struct Writer: Sendable {
        let linker: Linker
        var keys: EntityKeys

        /// The document with linked ids. Entities that turn out to be one become one entry. It keeps the name that the document has
        /// for it, of several the fullest, as `LinkedName` chooses, unless a curator named it; the others become aliases. Relations of a
        /// thing to itself that arise so are dropped.
        ///
        /// - Precondition: the document was added to the index.
        public mutating func linked(_ record: DocumentRecord) -> DocumentRecord {
            let document = linker.documents.number(of: record.id)
            var work = LinkedDocument(linker: linker, document: document)
            if let document, let entries = linker.documents.entries(of: document), entries.count == record.entities.count {
                // What the index has found out need not be looked for again.
                let values = EntityKeys.values(record)
                for (entity, entry) in zip(record.entities, entries) {
                    let key = entry >= 0 ? "" : LinkKey.key(of: entity, value: values[TextKey(entity.id)], document: record.id)
                    work.add(entity, key, entry)
                }
            } else {
                for (key, entity) in keys.local(record) {
                    work.add(entity, key, LinkKey.isLinked(entity.type) ? linker.entry(of: key) ?? -1 : -1)
                }
            }
            return work.linked(record)
        }
    }
}

/// One document on its way to linked ids.
private struct LinkedDocument {
    let linker: Linker
    /// Its number.
    let document: Int32?
    /// Linked ids by those of the document.
    private var ids: [TextKey: String] = [:]
    /// Types that a curator gave, by linked ids.
    private var types: [String: MentionType] = [:]
    private var entities: [Entity] = []
    private var places: [TextKey: Int] = [:]

    init(linker: Linker, document: Int32?) {
        self.linker = linker
        self.document = document
    }

    /// - Parameters:
    ///   - key: need not be there if there is an entry.
    ///   - entry: its number in the index, -1 if there is none.
    mutating func add(_ local: Entity, _ key: String, _ entry: Int32) {
        // `кечээ` is a name of a day in its own document alone.
        let date = entry >= 0 ? nil : LinkKey.date(of: key)
        let target =
            (entry >= 0 ? linker.target(entry, in: document) : nil)
            ?? Linker.Target(id: LinkKey.id(of: key), name: date ?? local.name, type: local.type)
        if target.isIgnored { return }
        ids[TextKey(local.id)] = target.id
        if target.isRetyped { types[target.id] = target.type }
        let name = date ?? local.name
        let id = TextKey(target.id)
        let place = places[id] ?? entities.count
        if place == entities.count {
            places[id] = place
            entities.append(
                Entity(
                    id: target.id, type: types[target.id] ?? local.type, name: target.isRenamed ? target.name : name,
                    wikidata: target.wikidata ?? local.wikidata, successors: target.successors, sameAs: target.otherIDs.told(in: document)))
        }
        if date == nil { entities[place].absorb(name, local.aliases, keepsName: target.isRenamed) }
    }

    func linked(_ record: DocumentRecord) -> DocumentRecord {
        var linked = record
        linked.entities = entities
        linked.mentions = record.mentions.compactMap { mention in
            guard let id = ids[TextKey(mention.entity)] else { return nil }
            var mention = mention
            mention.entity = id
            if !types.isEmpty { mention.type = types[id] ?? mention.type }
            return mention
        }
        linked.relations = record.relations.compactMap { relation in
            guard let subject = ids[TextKey(relation.subject)], let object = ids[TextKey(relation.object)], subject != object else {
                return nil
            }
            var relation = relation
            relation.subject = subject
            relation.object = object
            return relation
        }
        linked.quotations = record.quotations.compactMap { quotation in
            guard let id = ids[TextKey(quotation.speaker)] else { return nil }
            var quotation = quotation
            quotation.speaker = id
            return quotation
        }
        return linked
    }
}

extension Entity {
    /// Takes in another name of the same thing, with its aliases; the fuller of the two names becomes its own.
    fileprivate mutating func absorb(_ other: String, _ others: [String], keepsName: Bool) {
        let best = keepsName || name == other ? name : LinkedName.choose([name: 1, other: 1], type: type)
        for alias in [name, other] + others where alias != best && !aliases.contains(alias) { aliases.append(alias) }
        aliases.removeAll { $0 == best }
        name = best
    }
}
