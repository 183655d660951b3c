import Documents

/// The decisions about people, step by step: full names here, short names in `PeopleWork+ShortNames.swift`.
struct PeopleWork {
    let index: PeopleIndex
    let clusters: Clusters
    let names: [PersonName?]
    let skeletons: [PersonSkeleton?]
    /// Look for doubts.
    let isDoubting: Bool
    /// Places of the documents' ids in the alphabet, by their numbers.
    private let documentOrder: [Int32]
    /// Ranks of each group of full names with the same words.
    private var groups: [[Int]] = []
    /// Appearances of each group.
    private var members: [[Int32]] = []
    /// Appearances of short names.
    private(set) var short: [Int32] = []
    var evidence: PeopleEvidence

    var people: [PeopleLinker.Person] = []
    var byDocument: [PeopleLinker.Appearance: Int] = [:]
    var byKey: [Int32]
    var doubts: [PeopleLinker.Doubt] = []

    init(_ index: LinkIndex, _ context: inout LinkContext, isDoubting: Bool) {
        self.index = index.people
        self.isDoubting = isDoubting
        let clusters = context.clusters
        self.clusters = clusters
        names = clusters.entries.indices.map { rank in
            let entry = clusters.entries[rank]
            guard entry.type == .person, !LinkKey.isConcept(clusters.entries[clusters.root(rank)].key) else { return nil }
            return PersonName(entry.names.min { $0.name < $1.name }?.name ?? "")
        }
        skeletons = names.map { $0?.skeleton }
        documentOrder = Self.order(index.documents.ids)
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
        for (number, appearance) in self.index.appearances.enumerated() {
            let group = groupOf[Int(clusters.ranks[Int(appearance.key)])]
            if group >= 0 { members[Int(group)].append(Int32(number)) } else { short.append(Int32(number)) }
        }
        evidence = PeopleEvidence(self.index, &context, groups: groupOf)
        byKey = Array(repeating: -1, count: clusters.entries.count)
    }

    private static func order(_ ids: [String]) -> [Int32] {
        var order = [Int32](repeating: 0, count: ids.count)
        for (place, number) in ids.indices.sorted(by: { ids[$0] < ids[$1] }).enumerated() { order[number] = Int32(place) }
        return order
    }

    func rank(_ appearance: Int32) -> Int { Int(clusters.ranks[Int(index.appearances[Int(appearance)].key)]) }

    /// The number of the document.
    func document(_ appearance: Int32) -> Int32 { index.documents[Int(index.appearances[Int(appearance)].document)].number }

    /// Says whom an appearance names. Two documents of one id are one document.
    mutating func place(_ appearance: Int32, with person: Int) {
        let key = PeopleLinker.Appearance(rank: Int32(rank(appearance)), document: document(appearance))
        byDocument[key] = min(byDocument[key] ?? person, person)
    }

    // MARK: Full names

    mutating func partNamesakes() {
        for group in groups.indices {
            let fathers = Set(groups[group].compactMap { skeletons[$0]?.father }).subtracting([""])
            let offices = offices(of: group)
            if fathers.count < 2 && (offices.local == 0 || offices.all < 2) {
                add(group, offices: [])
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

    /// - Parameter offices: of which appearances tell, by the same order as `appearances`; -1 where there is none.
    private func setIDs(_ person: inout PeopleLinker.Person, _ bases: [String], offices: [Int]) {
        let ranks = Set(offices).subtracting([-1]).sorted()
        var ids: Set<String> = []
        for rank in ranks.prefix(OtherIDs.officeLimit) { for base in bases { ids.insert(id(base, office: rank)) } }
        person.otherIDs = person.otherIDs.union(bases).union(ids).subtracting([person.id])
        guard ranks.count > OtherIDs.officeLimit, let last = ranks.prefix(OtherIDs.officeLimit).last else { return }
        for (appearance, office) in zip(person.appearances, offices) where office > last {
            person.toldIDs[document(appearance), default: []] += bases.map { id($0, office: office) }
        }
    }

    private mutating func add(_ group: Int, offices: [Int]) {
        let bases = baseIDs(group)
        var person = PeopleLinker.Person(id: bases[0])
        person.otherIDs = Set(groups[group].map { LinkKey.id(of: clusters.entries[$0].key) })
        person.keys = Set(groups[group])
        person.appearances = members[group]
        setIDs(&person, bases, offices: offices)
        for rank in groups[group] { byKey[rank] = Int32(people.count) }
        people.append(person)
    }

    /// Parts a group whose text may give reason for more than one person.
    private mutating func part(_ group: Int) {
        let all = members[group].sorted { (documentOrder[Int(document($0))], rank($0)) < (documentOrder[Int(document($1))], rank($1)) }
        members[group] = all
        var parts = NamesakeParts()
        var items: [PeopleEvidence.Items] = []
        for member in all {
            let found = evidence.items(index.appearances[Int(member)], index)
            items.append(found)
            let strong = found.all.filter { evidence.weight($0) >= 2 }
            parts.add(found, strong: strong, father: skeletons[rank(member)]?.father ?? "")
        }
        parts.join { evidence.weight($0) }
        guard parts.areApart else {
            add(group, offices: items.map(\.office))
            return
        }
        addParts(all, items, parts, baseIDs(group))
    }

    private mutating func addParts(_ all: [Int32], _ items: [PeopleEvidence.Items], _ parts: NamesakeParts, _ bases: [String]) {
        var byPart: [Int: [Int]] = [:]
        for place in all.indices { byPart[parts.part(of: place) ?? -1, default: []].append(place) }
        let first = people.count
        for part in byPart.keys.sorted() {
            let places = byPart[part] ?? []
            let ranks = Set(places.map { rank(all[$0]) })
            let full = ranks.filter { names[$0]?.patronymic.isEmpty == false }.map { LinkKey.id(of: clusters.entries[$0].key) }.sorted()
            let office = places.lazy.map { items[$0].office }.filter { $0 >= 0 }.min().map { id(bases[0], office: $0) }
            // Those of whom nothing is told keep the bare name.
            var person = PeopleLinker.Person(id: part < 0 ? bases[0] : full.first ?? office ?? bases[0])
            if part >= 0 { person.otherIDs = Set(full) }
            person.keys = ranks
            person.appearances = places.map { all[$0] }
            setIDs(&person, bases, offices: places.map { items[$0].office })
            for at in places {
                place(all[at], with: people.count)
                person.items.formUnion(items[at].all)
            }
            people.append(person)
        }
        if isDoubting { doubt(first..<people.count) }
    }

    // MARK: Doubts

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
}
