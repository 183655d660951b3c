/// People whom short names may mean, found by a word of the name and the initial of another.
///
/// First all short names ask, then people answer: only what was asked for is kept.
struct ShortNameCandidates {
    private struct Candidate {
        var person: Int
        var name: PersonSkeleton
    }

    private struct Bucket: Hashable {
        var word: TextKey
        var initial: Unicode.Scalar?
    }

    private struct Question: Hashable {
        var bucket: Int32
        var item: PeopleEvidence.Item
    }

    private var buckets: [Bucket: Int32] = [:]
    /// By bucket.
    private var candidates: [[Candidate]] = []
    /// Places of the candidates of a bucket that have an item, rising.
    private var holders: [Question: [Int32]] = [:]
    /// What each candidate of a bucket shares with a short name.
    private var shared: [Int32] = []

    /// Where the people stand whom a short name may mean.
    private static func bucket(_ short: PersonSkeleton) -> Bucket? {
        short.words.first.map { Bucket(word: TextKey($0), initial: short.initials.first?.unicodeScalars.first) }
    }

    /// Takes note of a short name and what its appearance has.
    mutating func ask(_ short: PersonSkeleton, _ items: [PeopleEvidence.Item]) {
        guard let bucket = Self.bucket(short) else { return }
        let number = buckets[bucket] ?? Int32(candidates.count)
        if number == candidates.count {
            buckets[bucket] = number
            candidates.append([])
        }
        for item in items where holders[Question(bucket: number, item: item)] == nil { holders[Question(bucket: number, item: item)] = [] }
    }

    /// Where a full name stands, of what was asked for.
    func buckets(of full: PersonSkeleton) -> [Int32] {
        var found: [Int32] = []
        func add(_ word: String, _ initial: Unicode.Scalar?) {
            guard let bucket = buckets[Bucket(word: TextKey(word), initial: initial)], !found.contains(bucket) else { return }
            found.append(bucket)
        }
        for (at, word) in full.words.enumerated() {
            add(word, nil)
            for (other, rest) in full.words.enumerated() where other != at { add(word, rest.unicodeScalars.first) }
        }
        return found
    }

    mutating func add(_ person: Int, _ name: PersonSkeleton, _ buckets: [Int32], _ items: Set<PeopleEvidence.Item>) {
        for bucket in buckets {
            let place = Int32(candidates[Int(bucket)].count)
            candidates[Int(bucket)].append(Candidate(person: person, name: name))
            for item in items { holders[Question(bucket: bucket, item: item)]?.append(place) }
        }
    }

    /// The only person whom the name fits and who shares enough: of initials two that are hardly chance, of a surname alone more.
    mutating func person(_ short: PersonSkeleton, _ items: [PeopleEvidence.Item], weight: (PeopleEvidence.Item) -> Int) -> Int? {
        guard let bucket = Self.bucket(short).flatMap({ buckets[$0] }), !candidates[Int(bucket)].isEmpty else { return nil }
        let all = candidates[Int(bucket)]
        var lists: [(places: [Int32], weight: Int32)] = items.compactMap { item in
            guard let places = holders[Question(bucket: bucket, item: item)], !places.isEmpty else { return nil }
            return (places, Int32(weight(item)))
        }
        // Long lists last: when what is left is too little for one who has nothing yet, only those are looked up who have something.
        // Of a thousand namesakes in a thousand documents of one subject, the lists of the subject need not be walked.
        lists.sort { $0.places.count < $1.places.count }
        var left = lists.reduce(0) { $0 + $1.weight }
        let enough: Int32 = short.initials.isEmpty ? 3 : 2
        if shared.count < all.count { shared = Array(repeating: 0, count: all.count) }
        var touched: [Int32] = []
        defer { for place in touched { shared[Int(place)] = 0 } }
        var found: Int?
        for (places, weight) in lists {
            let isOpen = left >= enough
            let isShort = isOpen || places.count <= touched.count
            for place in isShort ? places : touched {
                let before = shared[Int(place)]
                if isShort ? !isOpen && before == 0 : !Self.contains(places, place) { continue }
                if before == 0 { touched.append(place) }
                shared[Int(place)] = before + weight
                guard before < enough, before + weight >= enough, short.canBeShort(for: all[Int(place)].name) else { continue }
                if found != nil { return nil }
                found = all[Int(place)].person
            }
            left -= weight
        }
        return found
    }

    /// Whether a rising list has a number.
    private static func contains(_ list: [Int32], _ number: Int32) -> Bool {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < list.count && list[low] == number
    }

    /// The person whom the name fits if there is but one.
    func only(_ short: PersonSkeleton) -> Int? {
        guard let bucket = Self.bucket(short).flatMap({ buckets[$0] }), candidates[Int(bucket)].count < 100 else { return nil }
        let fitting = candidates[Int(bucket)].filter { short.canBeShort(for: $0.name) }
        return fitting.count == 1 ? fitting[0].person : nil
    }
}
