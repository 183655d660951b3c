import Documents

/// Two things that may be one, with what speaks for it.
public struct Suggestion: Sendable, Hashable {
    /// Ids, the one to keep first.
    public var a: String
    public var b: String
    public var nameA: String
    public var nameB: String
    /// From 0 to 1.
    public var score: Double
    /// Why, for people.
    public var reason: String
    /// Ids of what both have, the first few.
    public var shared: [String]

    static func all(_ people: PeopleLinker, _ context: inout LinkContext, _ targets: [Linker.Target], _ byRank: [Int32]) -> [Suggestion] {
        var found = people.doubts.map { doubt -> Suggestion in
            Suggestion(targets[doubt.b], targets[doubt.a], doubt.score, doubt.reason, doubt.shared.map { people.evidence.name($0) })
        }
        found += bodies(&context, targets, byRank)
        return Set(found).sorted { one, other in
            if one.score != other.score { return one.score > other.score }
            let (names, others) = ((one.a, one.b, one.reason), (other.a, other.b, other.reason))
            return names != others ? names < others : one.shared.lexicographicallyPrecedes(other.shared)
        }
    }

    private init(_ a: Linker.Target, _ b: Linker.Target, _ score: Double, _ reason: String, _ shared: [String]) {
        self.a = a.id
        self.b = b.id
        nameA = a.name
        nameB = b.name
        self.score = score
        self.reason = reason
        self.shared = Array(Set(shared.filter { !$0.isEmpty }).sorted().prefix(5))
    }

    /// Bodies and places of which the one's name is the other's and one word more, if but one has such a name:
    /// `Кинематография департаменти`, `Мамлекеттик кинематография департаменти`.
    private static func bodies(_ context: inout LinkContext, _ targets: [Linker.Target], _ byRank: [Int32]) -> [Suggestion] {
        struct Key: Hashable {
            var type: MentionType
            var terms: [String]
        }
        var whole: [Key: Int] = [:]
        var terms: [(rank: Int, key: Key)] = []
        for rank in context.clusters.entries.indices {
            let entry = context.clusters.entries[rank]
            guard entry.type == .organisation, !LinkKey.isConcept(entry.key), byRank[rank] >= 0 else { continue }
            let key = Key(type: entry.type, terms: context.reading(rank).terms.sorted())
            guard (2...8).contains(key.terms.count) else { continue }
            if whole[key] == nil { whole[key] = rank }
            terms.append((rank, key))
        }
        var longer: [Int: Set<Int>] = [:]
        for (rank, key) in terms where key.terms.count >= 3 {
            for at in key.terms.indices {
                var shorter = key
                shorter.terms.remove(at: at)
                guard let other = whole[shorter], byRank[other] != byRank[rank] else { continue }
                longer[Int(byRank[other]), default: []].insert(Int(byRank[rank]))
            }
        }
        return longer.compactMap { short, long in
            guard long.count == 1, let only = long.first else { return nil }
            return Suggestion(targets[only], targets[short], 0.5, "one word more", [])
        }
    }
}

extension Suggestion {
    /// The suggestion as lines of a curation file, ready to be pasted.
    public var text: String {
        let hundredths = Int((score * 100).rounded())
        let score = "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
        var text = "# \(score)  \(Curation.plain(nameA)) = \(Curation.plain(nameB))?  \(reason)"
        if !shared.isEmpty { text += "; both with \(shared.map(Curation.plain).joined(separator: ", "))" }
        return text + "\nmerge | \(Curation.plain(a)) | \(Curation.plain(b)) | \(reason), \(score)\n"
    }
}
