import CodeUnits

/// Interns lower-cased words: the same word is one number, however often it comes, so that whatever is costly is done once
/// for each distinct word.
///
/// Words are told apart by a 64-bit hash, of which a slot keeps 40 bits beside its place in the table: among a million words
/// two are taken for one with a chance of one in a million. So a look-up touches one word of memory.
public struct WordTable: Sendable {
    /// Open addressing: the upper 40 bits of the hash and 24 bits of the word's number; all ones where free.
    private var slots: [UInt64]
    private var mask: Int
    /// Start of each word in `units`, with one more entry for the end.
    private var starts: [Int32] = [0]
    private var units: [UInt16] = []
    /// Votes of each word for the languages it looks like.
    public private(set) var votes: [LanguageVotes] = []
    /// With false, language votes are not counted: for tables of lexicon words.
    let countsVotes: Bool

    private static let free = UInt64.max
    private static let numberBits: UInt64 = 0xFF_FFFF
    private static let firstSize = 1 << 14

    public init(countsVotes: Bool = true) {
        self.countsVotes = countsVotes
        slots = [UInt64](repeating: Self.free, count: Self.firstSize)
        mask = Self.firstSize - 1
    }

    public var count: Int { starts.count - 1 }

    /// Runs `body` on the lower-case units of a word.
    @inline(__always)
    public func withUnits<Result>(of word: Int32, _ body: (UnsafeBufferPointer<UInt16>) -> Result) -> Result {
        let start = Int(starts[Int(word)])
        let end = Int(starts[Int(word) + 1])
        return units.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
    }

    public mutating func removeAll() {
        slots = [UInt64](repeating: Self.free, count: Self.firstSize)
        mask = Self.firstSize - 1
        starts = [0]
        units.removeAll(keepingCapacity: true)
        votes.removeAll(keepingCapacity: true)
    }

    /// Numbers the words of tokens, punctuation too.
    ///
    /// First the hashes of some tokens, then their look-ups, so that the processor can wait for the memory of several at once:
    /// with tens of thousands of words nearly each look-up misses its nearest cache.
    mutating func number(_ tokens: inout [Token], of units: UnsafeBufferPointer<UInt16>, _ lower: UnsafePointer<UInt16>) {
        tokens.withUnsafeMutableBufferPointer { tokens in
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.batch) { hashes in
                for start in stride(from: 0, to: tokens.count, by: Self.batch) {
                    let end = min(start + Self.batch, tokens.count)
                    for i in start..<end { hashes[i - start] = Self.hash(Self.word(tokens[i], units), lower) }
                    for i in start..<end { tokens[i].word = find(hashes[i - start]) }
                    for i in start..<end where tokens[i].word < 0 {
                        tokens[i].word = intern(Self.word(tokens[i], units), hashes[i - start], lower)
                    }
                }
            }
        }
    }

    /// Numbers the words and marks of lexicon entries, in folded form.
    public mutating func numberEntryTokens(_ tokens: inout [Token], of units: UnsafeBufferPointer<UInt16>) {
        number(&tokens, of: units, CharacterTable.shared.fold)
    }

    private static let batch = 64

    @inline(__always)
    private static func word(_ token: Token, _ units: UnsafeBufferPointer<UInt16>) -> UnsafeBufferPointer<UInt16> {
        UnsafeBufferPointer(start: units.baseAddress! + Int(token.start), count: Int(token.end - token.start))
    }

    /// The number of the word with that hash, -1 if there is none.
    @inline(__always)
    private func find(_ hash: UInt64) -> Int32 {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = slots[slot]
            if entry == Self.free { return -1 }
            if (entry ^ hash) & ~Self.numberBits == 0 { return Int32(truncatingIfNeeded: entry & Self.numberBits) }
            slot = (slot + 1) & mask
        }
    }

    /// The number of the word whose units, mapped by `lower` (a table of `CharacterTable`), are `word`; new if need be.
    @inline(__always)
    public mutating func intern(_ word: UnsafeBufferPointer<UInt16>, _ lower: UnsafePointer<UInt16>) -> Int32 {
        intern(word, Self.hash(word, lower), lower)
    }

    @inline(__always)
    private mutating func intern(_ word: UnsafeBufferPointer<UInt16>, _ hash: UInt64, _ lower: UnsafePointer<UInt16>) -> Int32 {
        let tag = hash & ~Self.numberBits
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = slots[slot]
            if entry & ~Self.numberBits == tag, entry != Self.free { return Int32(truncatingIfNeeded: entry & Self.numberBits) }
            if entry == Self.free { return insert(word, lower, tag, slot) }
            slot = (slot + 1) & mask
        }
    }

    /// The number of a word that the table has, or nil.
    public func find(_ word: UnsafeBufferPointer<UInt16>, _ lower: UnsafePointer<UInt16>) -> Int32? {
        slots.withUnsafeBufferPointer { Self.find(word, lower, $0.baseAddress!, mask) }
    }

    @inline(__always)
    fileprivate static func find(
        _ word: UnsafeBufferPointer<UInt16>, _ lower: UnsafePointer<UInt16>, _ slots: UnsafePointer<UInt64>, _ mask: Int
    ) -> Int32? {
        let hash = Self.hash(word, lower)
        let tag = hash & ~Self.numberBits
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = slots[slot]
            if entry == Self.free { return nil }
            if entry & ~Self.numberBits == tag { return Int32(truncatingIfNeeded: entry & Self.numberBits) }
            slot = (slot + 1) & mask
        }
    }

    /// The words of now, for look-ups that cost no reference count.
    public var index: WordIndex { WordIndex(slots: slots, mask: mask) }

    /// Mixes well in all bits: the finaliser is that of MurmurHash3.
    @inline(__always)
    private static func hash(_ word: UnsafeBufferPointer<UInt16>, _ lower: UnsafePointer<UInt16>) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        var i = 0
        // Four units at a time: each product waits for the one before it.
        while i &+ 4 <= word.count {
            let pair = UInt64(lower[Int(word[i])]) | UInt64(lower[Int(word[i &+ 1])]) << 16
            let next = UInt64(lower[Int(word[i &+ 2])]) | UInt64(lower[Int(word[i &+ 3])]) << 16
            hash = (hash ^ pair ^ next << 32) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
            i &+= 4
        }
        var rest: UInt64 = 0
        while i < word.count {
            rest = rest << 16 | UInt64(lower[Int(word[i])])
            i &+= 1
        }
        hash = (hash ^ rest) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 33
        hash &*= 0xFF51_AFD7_ED55_8CCD
        hash ^= hash >> 33
        return hash
    }

    private mutating func insert(_ word: UnsafeBufferPointer<UInt16>, _ lower: UnsafePointer<UInt16>, _ tag: UInt64, _ slot: Int) -> Int32 {
        let id = Int32(count)
        precondition(UInt64(id) < Self.numberBits, "a word table holds sixteen million words")
        for unit in word { units.append(lower[Int(unit)]) }
        starts.append(Int32(units.count))
        if countsVotes { votes.append(withUnits(of: id) { LanguageVotes(of: $0) }) }
        slots[slot] = tag | UInt64(id)
        if count * 2 > slots.count { grow() }
        return id
    }

    /// Makes room for so many words.
    public mutating func reserve(words: Int) {
        starts.reserveCapacity(words + 1)
        units.reserveCapacity(words * 8)
        var size = slots.count
        while size < 2 * words { size *= 2 }
        if size > slots.count { resize(to: size) }
    }

    private mutating func grow() { resize(to: slots.count * 2) }

    /// Gives the table so many slots. The low bits of hashes are not kept in the slots, so the words are hashed anew.
    private mutating func resize(to size: Int) {
        slots = [UInt64](repeating: Self.free, count: size)
        mask = slots.count - 1
        // Words are stored mapped: the identity maps them again.
        let identity = CharacterTable.shared.identity
        for id in 0..<Int32(count) {
            let hash = withUnits(of: id) { Self.hash($0, identity) }
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != Self.free { slot = (slot + 1) & mask }
            slots[slot] = hash & ~Self.numberBits | UInt64(id)
        }
    }
}

/// The words of a table that changes no more. Copies share their memory, which is never freed: an index lives as long as the
/// process, or the worker that holds it.
public struct WordIndex: @unchecked Sendable {
    private let slots: UnsafePointer<UInt64>
    private let mask: Int

    fileprivate init(slots: [UInt64], mask: Int) {
        let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: slots.count)
        memory.initialize(from: slots, count: slots.count)
        self.slots = UnsafePointer(memory)
        self.mask = mask
    }

    /// The number of a word, mapped by a table of `CharacterTable`, or nil.
    public func find(_ word: UnsafeBufferPointer<UInt16>, _ lower: UnsafePointer<UInt16>) -> Int32? {
        WordTable.find(word, lower, slots, mask)
    }
}
