import CodeUnits

/// Interns lower-cased words: the same word is one number, however often it comes, so that whatever is costly is done once
/// for each distinct word.
public struct WordTable: Sendable {
    private var slots: [Int32]
    private var mask: Int
    /// One bit for each hash, by other bits of it than `slots` uses: tells most absent words without a look at the slots.
    private var filter: [UInt64]
    private var hashes: [UInt64] = []
    /// Start of each word in `units`, with one more entry for the end.
    private var starts: [Int32] = [0]
    private var units: [UInt16] = []
    /// Votes of each word for the languages it looks like.
    public private(set) var votes: [LanguageVotes] = []

    /// With false, language votes are not counted: for tables of lexicon words.
    private let countsVotes: Bool

    public init(countsVotes: Bool = true) {
        self.countsVotes = countsVotes
        slots = [Int32](repeating: -1, count: 1 << 14)
        mask = slots.count - 1
        filter = [UInt64](repeating: 0, count: 1 << 11)
    }

    public var count: Int { hashes.count }

    /// Runs `body` on the lower-case units of a word.
    @inline(__always)
    public func withUnits<Result>(of word: Int32, _ body: (UnsafeBufferPointer<UInt16>) -> Result) -> Result {
        let start = Int(starts[Int(word)])
        let end = Int(starts[Int(word) + 1])
        return units.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
    }

    public mutating func removeAll() {
        slots = [Int32](repeating: -1, count: 1 << 14)
        mask = slots.count - 1
        filter = [UInt64](repeating: 0, count: 1 << 11)
        hashes.removeAll(keepingCapacity: true)
        starts = [0]
        units.removeAll(keepingCapacity: true)
        votes.removeAll(keepingCapacity: true)
    }

    /// The number of the word whose units, mapped by `lower` (a table of `CharacterTable`), are `word`; new if need be.
    @inline(__always)
    public mutating func intern(_ word: UnsafeBufferPointer<UInt16>, _ lower: UnsafePointer<UInt16>) -> Int32 {
        let hash = Self.hash(word, lower)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let id = slots[slot]
            if id < 0 { return insert(word, lower, hash, slot) }
            if hashes[Int(id)] == hash, equals(id, word, lower) { return id }
            slot = (slot + 1) & mask
        }
    }

    /// The number of a word that the table has, or nil.
    public func find(_ word: UnsafeBufferPointer<UInt16>, _ lower: UnsafePointer<UInt16>) -> Int32? {
        let hash = Self.hash(word, lower)
        return filter[filterWord(hash)] >> (hash >> 58) & 1 == 0 ? nil : find(word, lower, hash)
    }

    /// Index of the filter's word that holds the bit of a hash.
    @inline(__always)
    private func filterWord(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 24) & (filter.count - 1) }

    private func find(_ word: UnsafeBufferPointer<UInt16>, _ lower: UnsafePointer<UInt16>, _ hash: UInt64) -> Int32? {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let id = slots[slot]
            if id < 0 { return nil }
            if hashes[Int(id)] == hash, equals(id, word, lower) { return id }
            slot = (slot + 1) & mask
        }
    }

    @inline(__always)
    private static func hash(_ word: UnsafeBufferPointer<UInt16>, _ lower: UnsafePointer<UInt16>) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for unit in word { hash = (hash ^ UInt64(lower[Int(unit)])) &* 0x0000_0100_0000_01B3 &+ (hash >> 29) }
        return hash ^ (hash >> 32)
    }

    @inline(__always)
    private func equals(_ id: Int32, _ word: UnsafeBufferPointer<UInt16>, _ lower: UnsafePointer<UInt16>) -> Bool {
        let start = Int(starts[Int(id)])
        guard Int(starts[Int(id) + 1]) - start == word.count else { return false }
        return units.withUnsafeBufferPointer { units in
            for i in 0..<word.count where units[start + i] != lower[Int(word[i])] { return false }
            return true
        }
    }

    private mutating func insert(
        _ word: UnsafeBufferPointer<UInt16>, _ lower: UnsafePointer<UInt16>, _ hash: UInt64, _ slot: Int
    ) -> Int32 {
        let id = Int32(hashes.count)
        hashes.append(hash)
        for unit in word { units.append(lower[Int(unit)]) }
        starts.append(Int32(units.count))
        if countsVotes { votes.append(withUnits(of: id) { LanguageVotes(of: $0) }) }
        slots[slot] = id
        filter[filterWord(hash)] |= 1 << (hash >> 58)
        if hashes.count * 2 > slots.count { grow() }
        return id
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        mask = slots.count - 1
        // Eight bits a slot.
        filter = [UInt64](repeating: 0, count: slots.count / 8)
        for (id, hash) in hashes.enumerated() {
            filter[filterWord(hash)] |= 1 << (hash >> 58)
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(id)
        }
    }
}
