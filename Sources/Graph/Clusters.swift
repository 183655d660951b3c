/// Keys that are one thing: a union-find forest in which no two concepts of the lexicons ever meet.
struct Clusters {
    /// All keys, sorted; a key's number is its place here.
    let keys: [String]
    private let numbers: [String: Int]
    private var parents: [Int]
    /// Number of the concept in the tree whose root this is.
    private var concepts: [Int?]

    init(_ keys: some Collection<String>) {
        let sorted = keys.sorted()
        self.keys = sorted
        numbers = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
        parents = Array(sorted.indices)
        concepts = sorted.enumerated().map { LinkKey.isConcept($1) ? $0 : nil }
    }

    func number(of key: String) -> Int? { numbers[key] }

    func root(_ number: Int) -> Int {
        var number = number
        while parents[number] != number { number = parents[number] }
        return number
    }

    /// Joins two trees, unless that made two concepts one. The smaller root stays, so that the order of joins does not matter.
    mutating func join(_ a: Int, _ b: Int) {
        let (low, high) = (min(root(a), root(b)), max(root(a), root(b)))
        guard low != high else { return }
        if let mine = concepts[low], let other = concepts[high], mine != other { return }
        parents[high] = low
        concepts[low] = concepts[low] ?? concepts[high]
        parents[a] = low
        parents[b] = low
    }

    /// All trees with their members, in the order of the keys.
    func groups() -> [[Int]] {
        var members: [Int: [Int]] = [:]
        for number in keys.indices { members[root(number), default: []].append(number) }
        return members.keys.sorted().compactMap { members[$0] }
    }
}
