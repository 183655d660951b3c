import Documents

/// The first pass of linking: all entities of a collection, one entry for each key, and what documents say of people.
///
/// Indexes of parts of a collection can be merged; the result is the same whatever the parts and their order.
public struct LinkIndex {
    struct Entry {
        let key: String
        var type: MentionType
        /// Names that documents give it, with the number of documents.
        var names: [(name: String, documents: Int)]
        var aliases: [String] = []
        /// The Wikidata item that documents give it; of several, as different lexicons gave them, the first.
        var wikidata: String?

        /// Ids of the bodies that took over from it.
        var successors: Set<String> = []

        mutating func add(item: String?) {
            guard let item else { return }
            wikidata = wikidata.map { min($0, item) } ?? item
        }

        mutating func add(name: String, documents: Int) {
            if let at = names.firstIndex(where: { $0.name == name }) {
                names[at].documents += documents
            } else {
                names.append((name, documents))
            }
        }

        mutating func add(alias: String) {
            if !aliases.contains(alias) { aliases.append(alias) }
        }
    }

    private(set) var entries: [Entry] = []
    private(set) var numbers: [String: Int32] = [:]
    private(set) var people = PeopleIndex()
    /// Pairs of keys of which the one is part of the other, as documents say.
    private(set) var parents: Set<Pair> = []

    struct Pair: Hashable {
        var part: Int32
        var whole: Int32
    }

    private var keys: EntityKeys

    /// Keys of the documents that a curation names.
    private var watched: [String: Set<Int32>] = [:]

    /// - Parameters:
    ///   - reader: tells which names are bare.
    ///   - curation: what people have decided, for which some documents must be kept in mind.
    public init(reader: any NameReader = PlainNames(), curation: Curation = Curation()) {
        keys = EntityKeys(reader: reader)
        for line in curation.lines { if case .split(_, let parts) = line.action { for part in parts { watched[part] = [] } } }
    }

    /// Keys of the entities of a document that the curation names.
    func keys(inDocument id: String) -> [Int32] { watched[id]?.sorted() ?? [] }

    func number(of key: String) -> Int32? { numbers[key] }

    /// Takes in the entities of one document.
    public mutating func add(_ record: DocumentRecord) {
        let local = keys.local(record)
        var numbers: [String: Int32] = [:]
        for (key, entity) in local where LinkKey.isLinked(entity.type) {
            let number = number(of: key, entity.type)
            numbers[entity.id] = number
            entries[Int(number)].add(name: entity.name, documents: 1)
            for alias in entity.aliases { entries[Int(number)].add(alias: alias) }
            entries[Int(number)].add(item: entity.wikidata)
            if !entity.successors.isEmpty { entries[Int(number)].successors.formUnion(entity.successors) }
        }
        for relation in record.relations where relation.predicate == "part-of" {
            if let part = numbers[relation.subject], let whole = numbers[relation.object] { parents.insert(Pair(part: part, whole: whole)) }
        }
        people.add(record, numbers)
        watched[record.id]?.formUnion(numbers.values)
    }

    private mutating func number(of key: String, _ type: MentionType) -> Int32 {
        if let number = numbers[key] {
            if type < entries[Int(number)].type { entries[Int(number)].type = type }
            return number
        }
        let number = Int32(entries.count)
        numbers[key] = number
        entries.append(Entry(key: key, type: type, names: []))
        return number
    }

    public mutating func merge(_ other: LinkIndex) {
        var translation: [Int32] = []
        for entry in other.entries {
            let number = number(of: entry.key, entry.type)
            translation.append(number)
            for (name, documents) in entry.names { entries[Int(number)].add(name: name, documents: documents) }
            for alias in entry.aliases { entries[Int(number)].add(alias: alias) }
            entries[Int(number)].add(item: entry.wikidata)
            entries[Int(number)].successors.formUnion(entry.successors)
        }
        for pair in other.parents { parents.insert(Pair(part: translation[Int(pair.part)], whole: translation[Int(pair.whole)])) }
        people.merge(other.people, translation)
        for (document, keys) in other.watched { watched[document, default: []].formUnion(keys.map { translation[Int($0)] }) }
    }
}

/// The keys of a document's entities.
struct EntityKeys {
    private var reader: any NameReader
    /// Whether a body's name of one word is bare.
    private var bare: [String: Bool] = [:]

    init(reader: any NameReader) { self.reader = reader }

    /// The entities of a document with their keys. A mention whose entity is not in the list gets one named as it is printed.
    mutating func local(_ record: DocumentRecord) -> [(key: String, entity: Entity)] {
        var values: [String: String] = [:]
        var entities = record.entities
        var known = Set(entities.map(\.id))
        for mention in record.mentions {
            if let value = mention.value, values[mention.entity] == nil { values[mention.entity] = value }
            if known.insert(mention.entity).inserted {
                entities.append(Entity(id: mention.entity, type: mention.type, name: mention.text))
            }
        }
        return entities.map { (key(of: $0, value: values[$0.id], document: record.id), $0) }
    }

    private mutating func key(of entity: Entity, value: String?, document: String) -> String {
        let key = LinkKey.key(of: entity, value: value, document: document)
        guard entity.type == .organisation, !LinkKey.isConcept(key), isBare(entity.name) else { return key }
        return "\(key) \(document)"
    }

    /// `Агенттик`: which one, its own document alone can tell.
    private mutating func isBare(_ name: String) -> Bool {
        // No bare name is a long one.
        guard name.utf8.count <= 80 else { return false }
        if let known = bare[name] { return known }
        let isBare = reader.reading(of: name, .organisation).isBare
        bare[name] = isBare
        return isBare
    }
}
