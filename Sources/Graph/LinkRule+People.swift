import Documents

extension LinkRule {
    /// A person's name without the patronymic, if exactly one person of the collection has a longer one with all its words:
    /// `Төлөнбек Абдыров` is `Абдыров Төлөнбек Асанович`.
    static let longerName = LinkRule(name: "longer-name") { index, clusters in
        let people = People(index, clusters)
        let byLength = people.all.sorted { $0.name.words.count > $1.name.words.count }
        for person in byLength where person.name.initials.isEmpty && person.name.words.count >= 2 {
            let candidates = people.sharing(person.name.words).filter { person.name.isPart(of: $0.name) }
            let others = Set(candidates.map { clusters.root($0.number) })
            if others.count == 1, let other = others.first { clusters.join(person.number, other) }
        }
    }

    /// A person's name with initials, if exactly one person of the collection has a full name that fits:
    /// `К. Койлубаев` is `Каныбек Койлубаев`.
    static let initials = LinkRule(name: "initials") { index, clusters in
        let people = People(index, clusters)
        for person in people.all where !person.name.initials.isEmpty {
            let candidates = people.sharing(person.name.words).filter { person.name.canBeShort(for: $0.name) }
            let others = Set(candidates.map { clusters.root($0.number) })
            if others.count == 1, let other = others.first { clusters.join(person.number, other) }
        }
    }
}

/// The people of a collection, found by the words of their names.
private struct People {
    struct Person {
        let number: Int
        let name: PersonName
    }

    /// In the order of their keys.
    private(set) var all: [Person] = []
    /// Places in `all`, by word.
    private var byWord: [String: [Int]] = [:]

    init(_ index: LinkIndex, _ clusters: Clusters) {
        for (number, key) in clusters.keys.enumerated() {
            guard let entry = index.entries[key], entry.type == .person, let printed = entry.names.keys.min() else { continue }
            let person = Person(number: number, name: PersonName(printed))
            for word in Set(person.name.words) { byWord[word, default: []].append(all.count) }
            all.append(person)
        }
    }

    /// People whose names have the rarest of these words.
    func sharing(_ words: [String]) -> [Person] {
        guard let rarest = words.map({ byWord[$0] ?? [] }).min(by: { $0.count < $1.count }) else { return [] }
        return rarest.map { all[$0] }
    }
}
