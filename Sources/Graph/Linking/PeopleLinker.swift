import Documents

/// Decides which appearances of people in documents are one person.
///
/// A full name (given name and surname, in whatever order, spelling and with or without patronymic) is one person in the whole
/// collection, unless the text gives reason for two: other patronymics, or posts in bodies that have nothing in common. A short name
/// (`К. Койлубаев`, `Койлубаев`) is the person whom it fits and with whom its document shares enough.
struct PeopleLinker {
    /// One person.
    struct Person {
        var id: String
        /// Ids that it had or would have with less evidence.
        var otherIDs: Set<String> = []
        var keys: Set<Int> = []
        var appearances: [Int32] = []
        var items: Set<PeopleEvidence.Item> = []
    }

    let people: [Person]
    /// Person of each appearance by key and document, for those whose key does not tell it.
    let byDocument: [Appearance: Int]
    /// Person of each rank; -1 if the key alone does not tell it, or is no person's.
    let byKey: [Int32]
    /// Pairs that may be one person.
    let doubts: [Doubt]

    struct Appearance: Hashable {
        var rank: Int32
        var document: String
    }

    /// Two of whom the text does not tell whether they are one.
    struct Doubt {
        var a: Int
        var b: Int
        var shared: [PeopleEvidence.Item]
        var reason: String
        var score: Double
    }

    init(_ index: PeopleIndex, _ context: inout LinkContext) {
        var work = PeopleWork(index, &context)
        work.partNamesakes()
        work.placeShortNames()
        people = work.people
        byDocument = work.byDocument
        byKey = work.byKey
        doubts = work.doubts
        evidence = work.evidence
    }

    let evidence: PeopleEvidence
}

/// The decisions, step by step.
private struct PeopleWork {
    let index: PeopleIndex
    let clusters: Clusters
    let names: [PersonName?]
    let skeletons: [PersonSkeleton?]
    /// Ranks of each group of full names with the same words.
    var groups: [[Int]] = []
    /// Appearances of each group.
    var members: [[Int32]] = []
    /// Appearances of short names.
    var short: [Int32] = []
    var evidence: PeopleEvidence

    var people: [PeopleLinker.Person] = []
    var byDocument: [PeopleLinker.Appearance: Int] = [:]
    var byKey: [Int32]
    var doubts: [PeopleLinker.Doubt] = []

    init(_ index: PeopleIndex, _ context: inout LinkContext) {
        self.index = index
        clusters = context.clusters
        names = clusters.entries.map { entry in
            entry.type == .person ? PersonName(entry.names.min { $0.name < $1.name }?.name ?? "") : nil
        }.enumerated().map { rank, name in LinkKey.isConcept(context.clusters.entries[context.clusters.root(rank)].key) ? nil : name }
        skeletons = names.map { $0?.skeleton }
        var groupOf = [Int32](repeating: -1, count: clusters.entries.count)
        var bySkeleton: [[String]: Int] = [:]
        for rank in clusters.entries.indices {
            guard let name = names[rank], name.isFull, let skeleton = skeletons[rank] else { continue }
            let group = bySkeleton[skeleton.group] ?? groups.count
            if group == groups.count {
                bySkeleton[skeleton.group] = group
                groups.append([])
            }
            groups[group].append(rank)
            groupOf[rank] = Int32(group)
        }
        members = Array(repeating: [], count: groups.count)
        for (number, appearance) in index.appearances.enumerated() {
            let group = groupOf[Int(clusters.ranks[Int(appearance.key)])]
            if group >= 0 { members[Int(group)].append(Int32(number)) } else { short.append(Int32(number)) }
        }
        evidence = PeopleEvidence(index, &context, groups: groupOf)
        byKey = Array(repeating: -1, count: clusters.entries.count)
    }

    func rank(_ appearance: Int32) -> Int { Int(clusters.ranks[Int(index.appearances[Int(appearance)].key)]) }

    func document(_ appearance: Int32) -> String { index.documents[Int(index.appearances[Int(appearance)].document)].id }

    /// Says whom an appearance names. Two documents of one id are one document.
    private mutating func place(_ appearance: Int32, with person: Int) {
        let key = PeopleLinker.Appearance(rank: Int32(rank(appearance)), document: document(appearance))
        byDocument[key] = min(byDocument[key] ?? person, person)
    }

    // MARK: Full names

    mutating func partNamesakes() {
        for group in groups.indices {
            let fathers = Set(groups[group].compactMap { skeletons[$0]?.father }).subtracting([""])
            let offices = offices(of: group)
            if fathers.count < 2 && (offices.local == 0 || offices.all < 2) {
                add(group, other: [])
            } else {
                part(group)
            }
        }
    }

    /// How many bodies and places the people of a group have posts in, and how many of these are outside the lexicons.
    private func offices(of group: Int) -> (all: Int, local: Int) {
        var all: Set<Int> = []
        for member in members[group] {
            for fact in index.appearances[Int(member)].facts where index.facts[Int(fact)].object >= 0 {
                all.insert(clusters.root(Int(clusters.ranks[Int(index.facts[Int(fact)].object)])))
            }
        }
        return (all.count, all.count { !LinkKey.isConcept(clusters.entries[$0].key) })
    }

    /// The name as an id, without the patronymic.
    private func baseIDs(_ group: Int) -> [String] {
        Set(groups[group].compactMap { names[$0].map { LinkKey.id(of: "\(MentionType.person.rawValue):\($0.baseKey)") } }).sorted()
    }

    /// The id of a person among namesakes who has this post.
    private func id(_ base: String, office rank: Int) -> String {
        let key = clusters.entries[rank].key
        let name = key.firstIndex(of: ":").map { String(key[key.index(after: $0)...]) } ?? key
        return LinkKey.id(of: "\(base)~\(name)")
    }

    private mutating func add(_ group: Int, other: Set<String>) {
        let bases = baseIDs(group)
        var person = PeopleLinker.Person(id: bases[0])
        person.otherIDs = Set(bases + groups[group].map { LinkKey.id(of: clusters.entries[$0].key) }).union(other).subtracting([person.id])
        person.keys = Set(groups[group])
        person.appearances = members[group]
        for rank in groups[group] { byKey[rank] = Int32(people.count) }
        people.append(person)
    }

    /// Parts a group whose text may give reason for more than one person.
    private mutating func part(_ group: Int) {
        let all = members[group].sorted { (document($0), rank($0)) < (document($1), rank($1)) }
        var parts = NamesakeParts()
        var items: [PeopleEvidence.Items] = []
        for member in all {
            let found = evidence.items(index.appearances[Int(member)], index)
            items.append(found)
            let strong = found.all.filter { evidence.weight($0) >= 2 }
            parts.add(found, strong: strong, father: skeletons[rank(member)]?.father ?? "")
        }
        parts.join { evidence.weight($0) }
        let bases = baseIDs(group)
        let offices = Set(items.map(\.office)).subtracting([-1])
        let officeIDs = Set(bases.flatMap { base in offices.map { id(base, office: $0) } })
        guard parts.areApart else {
            add(group, other: officeIDs)
            return
        }
        addParts(group, all, items, parts, bases)
    }

    private mutating func addParts(
        _ group: Int, _ all: [Int32], _ items: [PeopleEvidence.Items], _ parts: NamesakeParts, _ bases: [String]
    ) {
        var byPart: [Int: [Int]] = [:]
        for place in all.indices { byPart[parts.part(of: place) ?? -1, default: []].append(place) }
        let first = people.count
        for part in byPart.keys.sorted() {
            let places = byPart[part] ?? []
            let ranks = Set(places.map { rank(all[$0]) })
            let full = ranks.filter { names[$0]?.patronymic.isEmpty == false }.map { LinkKey.id(of: clusters.entries[$0].key) }.sorted()
            let offices = Set(places.map { items[$0].office }).subtracting([-1]).sorted().map { id(bases[0], office: $0) }
            // Those of whom nothing is told keep the bare name.
            let own = part < 0 ? [] : full + offices
            var person = PeopleLinker.Person(id: own.first ?? bases[0])
            let spelled = bases.dropFirst().flatMap { base in
                places.compactMap { items[$0].office < 0 ? nil : id(base, office: items[$0].office) }
            }
            person.otherIDs = Set(bases + own + spelled).subtracting([person.id])
            person.keys = ranks
            person.appearances = places.map { all[$0] }
            for at in places {
                place(all[at], with: people.count)
                person.items.formUnion(items[at].all)
            }
            people.append(person)
        }
        doubt(first..<people.count)
    }

    /// Namesakes are kept apart, but the doubt is told.
    private mutating func doubt(_ namesakes: Range<Int>) {
        for a in namesakes.prefix(20) {
            for b in namesakes.prefix(20) where a < b {
                let fathers = [a, b].map { Set(people[$0].keys.compactMap { skeletons[$0]?.father }).subtracting([""]) }
                if !fathers[0].isEmpty, !fathers[1].isEmpty, fathers[0].isDisjoint(with: fathers[1]) { continue }
                let shared = people[a].items.intersection(people[b].items).sorted()
                let weight = shared.reduce(0) { $0 + evidence.weight($1) }
                doubts.append(
                    PeopleLinker.Doubt(a: a, b: b, shared: shared, reason: "same name", score: Self.score(0.35, weight)))
            }
        }
    }

    /// From the score of the name alone towards 1, the more the two share.
    static func score(_ name: Double, _ weight: Int) -> Double {
        var rest = 1 - name
        for _ in 0..<min(weight, 20) { rest *= 0.75 }
        return 1 - rest
    }

    // MARK: Short names

    mutating func placeShortNames() {
        var candidates = ShortNameCandidates()
        var bare: [Int: Int] = [:]
        var unplaced: [Int: Set<PeopleEvidence.Item>] = [:]
        let needed = Set(short.compactMap { ShortNameCandidates.bucket(skeletons[rank($0)]) })
        for (number, person) in people.enumerated() {
            guard let rank = person.keys.min(), let skeleton = skeletons[rank] else { continue }
            let father = person.keys.compactMap { skeletons[$0]?.father }.filter { !$0.isEmpty }.min() ?? ""
            let full = PersonSkeleton(words: skeleton.words, initials: [], father: father)
            let buckets = ShortNameCandidates.buckets(of: full).filter(needed.contains)
            guard !buckets.isEmpty else { continue }
            if people[number].items.isEmpty {
                for member in person.appearances {
                    people[number].items.formUnion(evidence.items(index.appearances[Int(member)], index).all)
                }
            }
            candidates.add(number, full, buckets, people[number].items)
        }
        for appearance in short {
            let rank = rank(appearance)
            if let skeleton = skeletons[rank] {
                let items = evidence.items(index.appearances[Int(appearance)], index)
                if let person = candidates.person(skeleton, items.all, weight: { evidence.weight($0) }) {
                    place(appearance, with: person)
                    people[person].otherIDs.insert(LinkKey.id(of: clusters.entries[rank].key))
                    continue
                }
                unplaced[rank, default: []].formUnion(items.all)
            }
            if let known = bare[rank] {
                people[known].appearances.append(appearance)
            } else {
                bare[rank] = people.count
                byKey[rank] = Int32(people.count)
                people.append(PeopleLinker.Person(id: LinkKey.id(of: clusters.entries[rank].key), keys: [rank], appearances: [appearance]))
            }
        }
        for (rank, items) in unplaced.sorted(by: { $0.key < $1.key }) {
            guard let skeleton = skeletons[rank], let only = candidates.only(skeleton), let own = bare[rank] else { continue }
            doubtShort(own, only, items, skeleton)
        }
        // A key all of whose appearances found their person.
        for appearance in short {
            let rank = rank(appearance)
            guard bare[rank] == nil,
                let person = byDocument[PeopleLinker.Appearance(rank: Int32(rank), document: document(appearance))]
            else { continue }
            people[person].appearances.append(appearance)
        }
    }

    private mutating func doubtShort(_ a: Int, _ b: Int, _ items: Set<PeopleEvidence.Item>, _ skeleton: PersonSkeleton) {
        let shared = people[b].items.intersection(items).sorted()
        let weight = shared.reduce(0) { $0 + evidence.weight($1) }
        let isBare = skeleton.initials.isEmpty
        doubts.append(
            PeopleLinker.Doubt(
                a: a, b: b, shared: shared, reason: isBare ? "surname alone, one person has it" : "initials, one person fits",
                score: Self.score(isBare ? 0.3 : 0.5, weight)))
    }
}
