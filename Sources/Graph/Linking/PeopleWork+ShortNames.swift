extension PeopleWork {
    /// Says whom short names mean; those that fit none, or several, stay by themselves.
    mutating func placeShortNames() {
        let items = short.map { appearance in
            skeletons[rank(appearance)] == nil ? [] : evidence.items(index.appearances[Int(appearance)], index).all
        }
        var candidates = candidates(items)
        var bare: [Int: Int] = [:]
        var unplaced: [Int: Set<PeopleEvidence.Item>] = [:]
        for (appearance, items) in zip(short, items) {
            let rank = rank(appearance)
            if let skeleton = skeletons[rank] {
                if let person = candidates.person(skeleton, items, weight: { evidence.weight($0) }) {
                    place(appearance, with: person)
                    people[person].otherIDs.insert(LinkKey.id(of: clusters.entries[rank].key))
                    continue
                }
                if isDoubting { unplaced[rank, default: []].formUnion(items) }
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

    /// The people whom the short names may mean.
    ///
    /// - Parameter items: what each appearance of a short name has.
    private mutating func candidates(_ items: [[PeopleEvidence.Item]]) -> ShortNameCandidates {
        var candidates = ShortNameCandidates()
        for (appearance, items) in zip(short, items) {
            if let skeleton = skeletons[rank(appearance)] { candidates.ask(skeleton, items) }
        }
        for (number, person) in people.enumerated() {
            guard let rank = person.keys.min(), let skeleton = skeletons[rank] else { continue }
            let father = person.keys.compactMap { skeletons[$0]?.father }.filter { !$0.isEmpty }.min() ?? ""
            let full = PersonSkeleton(words: skeleton.words, initials: [], father: father)
            let buckets = candidates.buckets(of: full)
            if buckets.isEmpty { continue }
            let items = self.items(of: person)
            if isDoubting { people[number].items = items }
            candidates.add(number, full, buckets, items)
        }
        return candidates
    }

    private mutating func items(of person: PeopleLinker.Person) -> Set<PeopleEvidence.Item> {
        if !person.items.isEmpty { return person.items }
        return person.appearances.reduce(into: []) { $0.formUnion(evidence.items(index.appearances[Int($1)], index).all) }
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
