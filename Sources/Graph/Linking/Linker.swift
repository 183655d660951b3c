import Documents

/// The second pass of linking: gives the entities of each document ids that are one across the collection.
///
///     var index = LinkIndex()
///     for record in records { index.add(record) }
///     var writer = Linker(index).writer()
///     for record in records { write(writer.linked(record)) }
///
/// Ids depend on the set of documents alone, not on their order. Ids of lexicon concepts (`@…`) stay. A further document changes no id
/// of what was there unless it shows that two things are one, or that one name is two people's; then the old id stays as one of
/// `sameAs`.
public struct Linker: Sendable {
    /// What an entity of a document becomes.
    struct Target: Sendable {
        var id: String
        var name: String
        /// Its Wikidata item.
        var wikidata: String?
        /// Ids of the bodies that took over from it, sorted.
        var successors: [String] = []
        /// Other ids of it, sorted.
        var sameAs: [String] = []
        var type: MentionType
        /// A curator gave it the name, the type.
        var isRenamed = false
        var isRetyped = false
        var isIgnored = false
    }

    private(set) var targets: [Target] = []
    /// Targets of the entries, by number; -1 where it takes the document to tell.
    private var byEntry: [Int32] = []
    private var byDocument: [Appearance: Int32] = [:]
    private let numbers: [String: Int32]
    /// Candidates for one thing that were kept apart, most likely first.
    public let suggestions: [Suggestion]
    /// Lines of the curation that change nothing.
    public private(set) var idleLines: [Curation.Idle] = []

    struct Appearance: Hashable, Sendable {
        var entry: Int32
        var document: String
    }

    private let keys: EntityKeys

    /// - Parameters:
    ///   - reader: reads names; the one that the index was made with.
    ///   - curation: what people have decided.
    ///   - suggests: look for candidates, too, which takes its time.
    public init(_ index: LinkIndex, reader: any NameReader = PlainNames(), curation: Curation = Curation(), suggests: Bool = false) {
        numbers = index.numbers
        keys = EntityKeys(reader: reader)
        var context = LinkContext(index, reader: reader)
        for rule in LinkRule.all { rule.apply(&context) }
        let people = PeopleLinker(index.people, &context)
        let clusters = context.clusters
        var byRank = [Int32](repeating: -1, count: clusters.entries.count)
        for person in people.people {
            targets.append(Self.target(person, clusters))
        }
        for (rank, person) in people.byKey.enumerated() where person >= 0 { byRank[rank] = person }
        let partial = Set(people.byDocument.keys.map { Int($0.rank) })
        for group in clusters.groups() {
            let rest = group.filter { byRank[$0] < 0 && !partial.contains($0) }
            guard !rest.isEmpty else { continue }
            for rank in rest { byRank[rank] = Int32(targets.count) }
            targets.append(Self.target(rest, clusters))
        }
        byEntry = clusters.ranks.map { byRank[Int($0)] }
        var entryOfRank = [Int32](repeating: 0, count: byEntry.count)
        for (number, rank) in clusters.ranks.enumerated() { entryOfRank[Int(rank)] = Int32(number) }
        for (appearance, person) in people.byDocument {
            byDocument[Appearance(entry: entryOfRank[Int(appearance.rank)], document: appearance.document)] = Int32(person)
        }
        suggestions = !suggests ? [] : Suggestion.all(people, &context, targets, byRank)
        if !curation.lines.isEmpty { curate(curation, index) }
    }

    private static func target(_ person: PeopleLinker.Person, _ clusters: Clusters) -> Target {
        Target(id: person.id, name: name(person.keys.sorted(), .person, clusters), sameAs: person.otherIDs.sorted(), type: .person)
    }

    private static func target(_ ranks: [Int], _ clusters: Clusters) -> Target {
        let keys = ranks.map { clusters.entries[$0].key }
        let id = LinkKey.id(of: leader(keys))
        let type = ranks.map { clusters.entries[$0].type }.min() ?? .organisation
        return Target(
            id: id, name: name(ranks, type, clusters), wikidata: ranks.compactMap { clusters.entries[$0].wikidata }.min(),
            successors: ranks.reduce(into: Set<String>()) { $0.formUnion(clusters.entries[$1].successors) }.subtracting([id]).sorted(),
            sameAs: Set(keys.map { LinkKey.id(of: $0) }).subtracting([id]).sorted(),
            type: type)
    }

    private static func name(_ ranks: [Int], _ type: MentionType, _ clusters: Clusters) -> String {
        var names: [String: Int] = [:]
        for rank in ranks { for (name, documents) in clusters.entries[rank].names { names[name, default: 0] += documents } }
        return LinkedName.choose(names, type: type)
    }

    /// The key that gives a cluster its id: the concept if there is one, else the longest, and of those the first.
    private static func leader(_ keys: [String]) -> String {
        keys.first(where: LinkKey.isConcept)
            ?? keys.max { a, b in
                let (left, right) = (a.unicodeScalars.count, b.unicodeScalars.count)
                return left != right ? left < right : a > b
            } ?? ""
    }

    // MARK: Writing

    /// What writes linked documents; one for each thread.
    public func writer() -> Writer { Writer(linker: self, keys: keys) }

    /// The document with linked ids: see `Writer.linked`.
    public func linked(_ record: DocumentRecord) -> DocumentRecord {
        var writer = writer()
        return writer.linked(record)
    }

    public struct Writer: Sendable {
        fileprivate let linker: Linker
        fileprivate var keys: EntityKeys

        /// The document with linked ids. Entities that turn out to be one become one entry. It keeps the name that the document has
        /// for it, of several the fullest, as `LinkedName` chooses, unless a curator named it; the others become aliases. Relations of a
        /// thing to itself that arise so are dropped.
        ///
        /// - Precondition: the document was added to the index.
        public mutating func linked(_ record: DocumentRecord) -> DocumentRecord {
            linker.linked(record, keys.local(record))
        }
    }

    private func target(_ key: String, _ entity: Entity, document: String) -> Target {
        guard LinkKey.isLinked(entity.type), let number = numbers[key] else {
            return Target(id: LinkKey.id(of: key), name: LinkKey.date(of: key) ?? entity.name, type: entity.type)
        }
        if let target = byDocument[Appearance(entry: number, document: document)] { return targets[Int(target)] }
        let target = byEntry[Int(number)]
        return target >= 0 ? targets[Int(target)] : Target(id: LinkKey.id(of: key), name: entity.name, type: entity.type)
    }

    private func linked(_ record: DocumentRecord, _ local: [(key: String, entity: Entity)]) -> DocumentRecord {
        var ids: [String: String] = [:]
        var types: [String: MentionType] = [:]
        var entities: [Entity] = []
        var places: [String: Int] = [:]
        for (key, local) in local {
            let target = target(key, local, document: record.id)
            if target.isIgnored { continue }
            ids[local.id] = target.id
            if target.isRetyped { types[target.id] = target.type }
            // `кечээ` is a name of a day in its own document alone.
            let date = LinkKey.date(of: key)
            let name = date ?? local.name
            if places[target.id] == nil {
                places[target.id] = entities.count
                entities.append(
                    Entity(
                        id: target.id, type: types[target.id] ?? local.type, name: target.isRenamed ? target.name : name,
                        wikidata: target.wikidata ?? local.wikidata, successors: target.successors, sameAs: target.sameAs))
            }
            if date == nil, let place = places[target.id] { entities[place].absorb(name, local.aliases, keepsName: target.isRenamed) }
        }
        var linked = record
        linked.entities = entities
        linked.mentions = record.mentions.compactMap { mention in
            guard let id = ids[mention.entity] else { return nil }
            var mention = mention
            mention.entity = id
            mention.type = types[id] ?? mention.type
            return mention
        }
        linked.relations = record.relations.compactMap { relation in
            var relation = relation
            guard let subject = ids[relation.subject], let object = ids[relation.object], subject != object else { return nil }
            relation.subject = subject
            relation.object = object
            return relation
        }
        linked.quotations = record.quotations.compactMap { quotation in
            guard let id = ids[quotation.speaker] else { return nil }
            var quotation = quotation
            quotation.speaker = id
            return quotation
        }
        return linked
    }

    // MARK: Curation

    private mutating func curate(_ curation: Curation, _ index: LinkIndex) {
        var work = CurationWork(targets: targets, byEntry: byEntry, byDocument: byDocument, index: index)
        work.apply(curation)
        targets = work.targets
        byEntry = work.byEntry
        byDocument = work.byDocument
        idleLines = work.idle
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
