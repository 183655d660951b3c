/// Looks many words up in a graph at once, a letter of each in turn, so that the waits for memory, of which a look-up has two for
/// each letter, go on side by side.
///
///     var walk = KeyWalk()
///     let slot = walk.add(word)
///     walk.start(slot, in: graph, end: WordGraph.payloadSeparator)
///     walk.run(in: graph)
///     let node = walk.node(of: slot)
///
/// It takes plain words alone, as nearly all are: see `PlainWord`.
struct KeyWalk: ~Copyable {
    /// How many words there is room for.
    static let capacity = 128
    /// Bytes of a word, with what marks its end.
    private static let stride = 64
    private static let longest = stride - 2
    /// `е` as `letters` have it, its first byte lowest.
    private static let e: UInt16 = 0xB5D0
    /// How many words are on their way at a time; more do not go faster.
    private static let width = 8

    /// A word on its way: the node that it has come to, where the children of that node are, and where in `letters` its next letter
    /// stands.
    private struct Way {
        var node: UInt32
        var children: UInt32
        var place: UInt32
        /// Whether an `е` of the word was read as `ё`.
        var isRestored = false
        /// How many letters were left out at the beginning.
        var tail: UInt8 = 0
    }

    /// The words in lower case, `stride` bytes each, each followed by the byte that ends the key and a zero.
    private let letters: UnsafeMutablePointer<UInt8>
    private let lengths: UnsafeMutablePointer<UInt8>
    private let nodes: UnsafeMutablePointer<UInt32>
    /// For each word, whether the graph also has it with an `ё` for an `е`.
    private let restored: UnsafeMutablePointer<Bool>
    /// For each word which of its tails the graph has, in either spelling: bit `n` for the one without `n` letters.
    private let tails: UnsafeMutablePointer<UInt8>
    private var ways: UnsafeMutablePointer<Way>
    private var wayCapacity = 2 * Self.capacity
    private var wayCount = 0
    private(set) var count = 0

    init() {
        letters = .allocate(capacity: Self.capacity * Self.stride + PackedTexts.padding)
        letters.initialize(repeating: 0, count: Self.capacity * Self.stride + PackedTexts.padding)
        lengths = .allocate(capacity: Self.capacity)
        nodes = .allocate(capacity: Self.capacity)
        restored = .allocate(capacity: Self.capacity)
        tails = .allocate(capacity: Self.capacity)
        ways = .allocate(capacity: wayCapacity)
    }

    deinit {
        letters.deallocate()
        lengths.deallocate()
        nodes.deallocate()
        restored.deallocate()
        tails.deallocate()
        ways.deallocate()
    }

    mutating func removeAll() { count = 0 }

    /// The node that the walk of a word led to, 0 if to none.
    @inline(__always)
    func node(of slot: Int) -> UInt32 { nodes[slot] }

    /// Whether the walk found the word with an `ё` for an `е`, too.
    @inline(__always)
    func isRestored(_ slot: Int) -> Bool { restored[slot] }

    /// Which tails of the word were found by the walk of its tails: bit `n` for the one without `n` letters.
    @inline(__always)
    func tails(of slot: Int) -> UInt8 { tails[slot] }

    /// A word in lower case, UTF-8; see `PackedTexts.padding`.
    @inline(__always)
    subscript(slot: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: letters + slot * Self.stride, count: Int(lengths[slot]))
    }

    /// Takes a word, UTF-8.
    ///
    /// - Returns: its slot; nil if there is no room, for a word that is not plain, and for a single capital, which is also an initial.
    @inline(__always)
    mutating func add(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
        guard count < Self.capacity, 0 < word.count, word.count <= Self.longest else { return nil }
        guard PlainWord.write(word, to: letters + count * Self.stride) else { return nil }
        lengths[count] = UInt8(truncatingIfNeeded: word.count)
        count += 1
        return count - 1
    }

    /// Sends a word on its way, which is its letters and then `end`.
    @inline(__always)
    mutating func start(_ slot: Int, in graph: WordGraph, end: UInt8) {
        let place = slot * Self.stride
        letters[place + Int(lengths[slot])] = end
        letters[place + Int(lengths[slot]) + 1] = 0
        nodes[slot] = 0
        restored[slot] = false
        push(Way(node: 0, children: graph.children(of: WordGraph.root), place: UInt32(place)))
    }

    /// Sends the tails of a word that was started before on their ways: the word without its first letter, the first two, and so on.
    ///
    /// - Parameters:
    ///   - longest: how many letters are left out at most, seven or fewer.
    ///   - shortest: letters that a tail has at least.
    mutating func startTails(_ slot: Int, in graph: WordGraph, longest: Int, shortest: Int) {
        tails[slot] = 0
        let place = slot * Self.stride
        let end = place + Int(lengths[slot])
        var rest = 0
        for position in place..<end where letters[position] & 0xC0 != 0x80 { rest += 1 }
        var start = place
        var tail: UInt8 = 0
        while tail < longest, rest > shortest {
            start += letters[start] < 0x80 ? 1 : 2
            rest -= 1
            tail += 1
            push(Way(node: 0, children: graph.children(of: WordGraph.root), place: UInt32(start), tail: tail))
        }
    }

    @inline(__always)
    private mutating func push(_ way: Way) {
        if wayCount == wayCapacity { growWays() }
        ways[wayCount] = way
        wayCount += 1
    }

    @inline(never)
    private mutating func growWays() {
        let larger = UnsafeMutablePointer<Way>.allocate(capacity: 2 * wayCapacity)
        larger.update(from: ways, count: wayCount)
        ways.deallocate()
        ways = larger
        wayCapacity *= 2
    }

    /// Walks the ways of all words that were started to their ends.
    ///
    /// - Parameter restoring: whether an `е` may also be read as `ё`.
    mutating func run(in graph: WordGraph, restoring: Bool) {
        let letters = UnsafeRawPointer(letters)
        withUnsafeTemporaryAllocation(of: Way.self, capacity: Self.width) { lanes in
            var active = min(Self.width, wayCount)
            for lane in 0..<active { lanes[lane] = ways[lane] }
            var next = active
            while active > 0 {
                var lane = 0
                while lane < active {
                    let way = lanes[lane]
                    let letter = letters.loadUnaligned(fromByteOffset: Int(way.place), as: UInt16.self).littleEndian
                    if restoring, letter == Self.e { branch(way, graph) }
                    let first = UInt8(truncatingIfNeeded: letter)
                    let last = UInt8(truncatingIfNeeded: letter >> 8)
                    if first >= 0x80 {
                        if let middle = graph.step(first, among: way.children),
                            let (node, children) = graph.step(last, among: middle.children)
                        {
                            lanes[lane].node = node
                            lanes[lane].children = children
                            lanes[lane].place = way.place &+ 2
                            lane += 1
                            continue
                        }
                    } else if first > 0 {
                        if let (node, children) = graph.step(first, among: way.children) {
                            lanes[lane].node = node
                            lanes[lane].children = children
                            lanes[lane].place = way.place &+ 1
                            lane += 1
                            continue
                        }
                    } else if first == 0 {
                        let slot = Int(way.place) / Self.stride
                        if way.tail > 0 {
                            tails[slot] |= 1 << way.tail
                        } else if way.isRestored {
                            restored[slot] = true
                        } else {
                            nodes[slot] = way.node
                        }
                    }
                    if next < wayCount {
                        lanes[lane] = ways[next]
                        next += 1
                    } else {
                        active -= 1
                        lanes[lane] = lanes[active]
                    }
                }
            }
        }
        wayCount = 0
    }

    /// Sends the word on a second way where the graph has an `ё` for its next letter, `е`.
    @inline(__always)
    private mutating func branch(_ way: Way, _ graph: WordGraph) {
        guard let first = graph.step(0xD1, among: way.children), let last = graph.step(0x91, among: first.children) else { return }
        push(Way(node: last.node, children: last.children, place: way.place &+ 2, isRestored: true, tail: way.tail))
    }
}
