/// Parts the appearances of one name into those that must be one person, and tells whether there is reason to hold them for several.
struct NamesakeParts {
    private typealias Item = PeopleEvidence.Item

    private struct Part {
        var parent: Int
        var father: String
        var isLocal: Bool
        var isHigh: Bool
        var items: Set<PeopleEvidence.Item>
        var posts: Set<Int32>
        var languages: Set<String>
    }

    /// One for each appearance.
    private var parts: [Part] = []
    private var firstWith: [PeopleEvidence.Item: Int] = [:]
    private(set) var areApart = false

    /// An appearance: it joins those that share a strong item, unless their fathers have other names.
    mutating func add(_ items: PeopleEvidence.Items, strong: [PeopleEvidence.Item], father: String) {
        let place = parts.count
        parts.append(
            Part(
                parent: place, father: father, isLocal: items.isLocal, isHigh: items.isHigh, items: Set(items.all), posts: items.posts,
                languages: items.languages))
        for item in strong {
            if let other = firstWith[item] { unite(place, other) } else { firstWith[item] = place }
        }
    }

    private func root(_ place: Int) -> Int {
        var place = place
        while parts[place].parent != place { place = parts[place].parent }
        return place
    }

    private mutating func unite(_ a: Int, _ b: Int) {
        let (low, high) = (min(root(a), root(b)), max(root(a), root(b)))
        guard low != high else { return }
        let (father, other) = (parts[low].father, parts[high].father)
        if !father.isEmpty, !other.isEmpty, father != other { return }
        parts[high].parent = low
        if father.isEmpty { parts[low].father = other }
        parts[low].isLocal = parts[low].isLocal || parts[high].isLocal
        parts[low].isHigh = parts[low].isHigh || parts[high].isHigh
        parts[low].items.formUnion(parts[high].items)
        parts[low].posts.formUnion(parts[high].posts)
        parts[low].languages.formUnion(parts[high].languages)
        parts[high].items = []
        parts[a].parent = low
    }

    /// Joins what several weak items have in common, and all who hold high office; then looks whether two must be apart.
    mutating func join(weight: (PeopleEvidence.Item) -> Int) {
        let roots = parts.indices.filter { parts[$0].parent == $0 }
        if roots.count <= Self.pairLimit {
            for (at, a) in roots.enumerated() {
                for b in roots[(at + 1)...] where root(a) != root(b) {
                    let shared = parts[root(a)].items.intersection(parts[root(b)].items)
                    if shared.reduce(0, { $0 + weight($1) }) >= 2 { unite(a, b) }
                }
            }
        }
        let high = roots.filter { parts[root($0)].isHigh }
        if let first = high.first { for other in high.dropFirst() { unite(first, other) } }
        // One name of the father is never a conflict.
        var byFather: [String: Int] = [:]
        for root in roots {
            let father = parts[self.root(root)].father
            if father.isEmpty { continue }
            if let first = byFather[father] { unite(first, root) } else { byFather[father] = root }
        }
        joinLanguages(roots)
        let left = Set(roots.map { root($0) }).sorted()
        // Those of whom nothing is told are in nobody's way.
        let told = left.filter { parts[$0].isLocal || parts[$0].isHigh }
        areApart =
            Set(left.map { parts[$0].father }).subtracting([""]).count > 1
            || told.indices.contains { at in told[(at + 1)...].contains { conflict(told[at], $0) } }
    }

    /// Joins two parts in two languages that have a post in common, if each has no other such part.
    private mutating func joinLanguages(_ roots: [Int]) {
        let all = Set(roots.map { root($0) }).sorted()
        guard all.count <= Self.pairLimit else { return }
        var partners: [Int: [Int]] = [:]
        for a in all {
            for b in all
            where b != a && parts[a].languages.isDisjoint(with: parts[b].languages) && !parts[a].posts.isDisjoint(with: parts[b].posts) {
                partners[a, default: []].append(b)
            }
        }
        for (a, others) in partners.sorted(by: { $0.key < $1.key }) where others.count == 1 && partners[others[0]]?.count == 1 {
            unite(a, others[0])
        }
    }

    /// More parts are not compared pair by pair.
    private static let pairLimit = 200

    /// Other fathers; or posts of which one at least is in a body that few know.
    private func conflict(_ a: Int, _ b: Int) -> Bool {
        guard a != b else { return false }
        if !parts[a].father.isEmpty, !parts[b].father.isEmpty { return parts[a].father != parts[b].father }
        guard parts[a].isLocal || parts[a].isHigh, parts[b].isLocal || parts[b].isHigh else { return false }
        // A body may have another name in another language; the same post is then no reason to hold them for two.
        if parts[a].languages.isDisjoint(with: parts[b].languages), !parts[a].posts.isDisjoint(with: parts[b].posts) { return false }
        return !parts[a].isHigh || !parts[b].isHigh
    }

    /// The part of an appearance; nil for one of which nothing is told that could place it.
    func part(of place: Int) -> Int? {
        let root = root(place)
        let part = parts[root]
        return part.father.isEmpty && !part.isLocal && !part.isHigh ? nil : root
    }
}
