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
        var otherIDs = OtherIDs()
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
    private let numbers: [TextKey: Int32]
    let documents: DocumentEntries
    /// Candidates for one thing that were kept apart, most likely first.
    public let suggestions: [Suggestion]
    /// Lines of the curation that change nothing.
    public private(set) var idleLines: [Curation.Idle] = []

    struct Appearance: Hashable, Sendable {
        var entry: Int32
        /// Its number.
        var document: Int32
    }

    let keys: EntityKeys

    /// - Parameters:
    ///   - reader: reads names; the one that the index was made with.
    ///   - curation: what people have decided.
    ///   - suggests: look for candidates, too, which takes its time.
    public init(_ index: LinkIndex, reader: any NameReader = PlainNames(), curation: Curation = Curation(), suggests: Bool = false) {
        numbers = index.numbers
        documents = index.documents
        keys = EntityKeys(reader: reader)
        var context = LinkContext(index, reader: reader)
        for rule in LinkRule.all { rule.apply(&context) }
        let people = PeopleLinker(index, &context, doubts: suggests)
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
        Target(
            id: person.id, name: name(person.keys.sorted(), .person, clusters),
            otherIDs: OtherIDs(person.otherIDs.subtracting([person.id]), told: person.toldIDs), type: .person)
    }

    private static func target(_ ranks: [Int], _ clusters: Clusters) -> Target {
        let keys = ranks.map { clusters.entries[$0].key }
        let id = LinkKey.id(of: leader(keys))
        let type = ranks.map { clusters.entries[$0].type }.min() ?? .organisation
        return Target(
            id: id, name: name(ranks, type, clusters), wikidata: ranks.compactMap { clusters.entries[$0].wikidata }.min(),
            successors: ranks.reduce(into: Set<String>()) { $0.formUnion(clusters.entries[$1].successors) }.subtracting([id]).sorted(),
            otherIDs: OtherIDs(Set(keys.map { LinkKey.id(of: $0) }).subtracting([id])),
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

    /// The target of an entry in a document.
    func target(_ entry: Int32, in document: Int32?) -> Target? {
        if let document, let target = byDocument[Appearance(entry: entry, document: document)] { return targets[Int(target)] }
        let target = byEntry[Int(entry)]
        return target >= 0 ? targets[Int(target)] : nil
    }

    func entry(of key: String) -> Int32? { numbers[TextKey(key)] }

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
