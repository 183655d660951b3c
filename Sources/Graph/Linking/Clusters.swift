import Documents

/// Entries that are one thing: a union-find forest in which no two concepts of the lexicons ever meet.
struct Clusters {
    /// All entries, sorted by key; an entry's rank is its place here.
    let entries: [LinkIndex.Entry]
    /// Rank of each entry by its number in the index.
    let ranks: [Int32]
    private var parents: [Int32]
    /// Rank of the concept in the tree whose root this is, -1 if there is none.
    private var concepts: [Int32]

    init(_ index: LinkIndex) {
        let all = index.entries
        let order = all.indices.sorted { all[$0].key < all[$1].key }
        entries = order.map { all[$0] }
        var ranks = [Int32](repeating: 0, count: order.count)
        for (rank, number) in order.enumerated() { ranks[number] = Int32(rank) }
        self.ranks = ranks
        parents = (0..<order.count).map { Int32($0) }
        concepts = entries.indices.map { LinkKey.isConcept(order.isEmpty ? "" : all[order[$0]].key) ? Int32($0) : -1 }
    }

    func root(_ rank: Int) -> Int {
        var rank = rank
        while Int(parents[rank]) != rank { rank = Int(parents[rank]) }
        return rank
    }

    /// Joins two trees, unless that made two concepts one. The smaller root stays, so that the order of joins does not matter.
    mutating func join(_ a: Int, _ b: Int) {
        let (low, high) = (min(root(a), root(b)), max(root(a), root(b)))
        guard low != high else { return }
        if concepts[low] >= 0, concepts[high] >= 0 { return }
        parents[high] = Int32(low)
        if concepts[low] < 0 { concepts[low] = concepts[high] }
        parents[a] = Int32(low)
        parents[b] = Int32(low)
    }

    /// The clusters of `candidates` but for the one that `rank` is in.
    func others(_ candidates: some Sequence<Int>, than rank: Int) -> Set<Int> {
        Set(candidates.map { root($0) }).subtracting([root(rank)])
    }

    /// All trees with their members, in the order of the keys.
    func groups() -> [[Int]] {
        var place = [Int32](repeating: -1, count: entries.count)
        var groups: [[Int]] = []
        for rank in entries.indices {
            let root = root(rank)
            if place[root] < 0 {
                place[root] = Int32(groups.count)
                groups.append([])
            }
            groups[Int(place[root])].append(rank)
        }
        return groups
    }
}
