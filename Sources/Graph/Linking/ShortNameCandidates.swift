/// People whom a short name may mean, found by a word of the name and the initial of another.
struct ShortNameCandidates {
    private struct Candidate {
        var person: Int
        var name: PersonSkeleton
    }

    struct Bucket: Hashable {
        var word: String
        var initial: Unicode.Scalar?
    }

    private var candidates: [Bucket: [Candidate]] = [:]
    /// Candidates of a bucket that have an item.
    private var holders: [Bucket: [PeopleEvidence.Item: [Int32]]] = [:]

    /// Where the people stand whom a short name may mean.
    static func bucket(_ short: PersonSkeleton?) -> Bucket? {
        guard let short, let word = short.words.first else { return nil }
        return Bucket(word: word, initial: short.initials.first?.unicodeScalars.first)
    }

    /// Where a full name stands.
    static func buckets(of full: PersonSkeleton) -> [Bucket] {
        var buckets: [Bucket] = []
        for (at, word) in full.words.enumerated() {
            buckets.append(Bucket(word: word, initial: nil))
            for (other, rest) in full.words.enumerated() where other != at {
                let bucket = Bucket(word: word, initial: rest.unicodeScalars.first)
                if !buckets.contains(bucket) { buckets.append(bucket) }
            }
        }
        return buckets
    }

    mutating func add(_ person: Int, _ name: PersonSkeleton, _ buckets: [Bucket], _ items: Set<PeopleEvidence.Item>) {
        for bucket in buckets {
            let place = Int32(candidates[bucket, default: []].count)
            candidates[bucket, default: []].append(Candidate(person: person, name: name))
            for item in items { holders[bucket, default: [:]][item, default: []].append(place) }
        }
    }

    /// The only person whom the name fits and who shares enough: of initials two that are hardly chance, of a surname alone more.
    func person(_ short: PersonSkeleton, _ items: Set<PeopleEvidence.Item>, weight: (PeopleEvidence.Item) -> Int) -> Int? {
        guard let bucket = Self.bucket(short), let all = candidates[bucket], let holders = holders[bucket] else { return nil }
        var shared: [Int32: Int] = [:]
        for item in items {
            guard let places = holders[item] else { continue }
            let weight = weight(item)
            for place in places { shared[place, default: 0] += weight }
        }
        let enough = short.initials.isEmpty ? 3 : 2
        let fitting = shared.filter { $0.value >= enough && short.canBeShort(for: all[Int($0.key)].name) }
        return fitting.count == 1 ? fitting.first.map { all[Int($0.key)].person } : nil
    }

    /// The person whom the name fits if there is but one.
    func only(_ short: PersonSkeleton) -> Int? {
        guard let bucket = Self.bucket(short), let all = candidates[bucket], all.count < 100 else { return nil }
        let fitting = all.filter { short.canBeShort(for: $0.name) }
        return fitting.count == 1 ? fitting[0].person : nil
    }
}
