import CodeUnits
import Tokenization

/// All lexicon files in memory: one vocabulary, one trie over word numbers for every entry of every list.
///
/// A class so that handing it around costs one reference count; the loader alone changes it, before anyone else sees it.
public final class Lexicon: @unchecked Sendable {
    /// One name of one line.
    public struct Entry: Sendable {
        public var classes: ClassSet
        /// Index into `concepts`.
        public var concept: Int32
        /// Next entry that ends at the same trie node, -1 if none.
        var next: Int32
        public var capitals: Capitals
        /// Column of the name: `ky`, `ru` or, for lists without a language, `any`.
        public var language: Language
        /// Number of tokens.
        public var length: UInt8
    }

    /// What capitals an entry wants to see in the text.
    public enum Capitals: UInt8, Sendable {
        case any
        /// the first word has a capital
        case first
        /// the first word is all capitals (a Kyrgyz suffix in small letters may follow)
        case all
    }

    public enum Language: UInt8, Sendable {
        case ky, ru, any
    }

    /// One line: the names of one thing.
    public struct Concept: Sendable {
        /// Index into `files`.
        public var file: Int32
        /// 1-based.
        public var line: Int32
        /// The line and the `@tags` in force, as byte ranges of the file.
        var text: Range<Int32>
        var tags: Range<Int32>
        var columns: UInt8
        public var classes: ClassSet
        /// What its `value=` says, as a byte range of the file; empty if there is none.
        var value: Range<Int32> = 0..<0
        /// The number of its Wikidata item, 813 for `Q813`; 0 if the line names none.
        var wikidata: UInt32 = 0
    }

    public struct File: Sendable {
        public var path: String
        var bytes: [UInt8]
        var columns: [[Language]]
    }

    public internal(set) var files: [File] = []
    public internal(set) var concepts = FlatTable<Concept>()
    /// Concepts whose lines say who took over, in the order of the files: see `Succession`.
    var succeeded: [Int32] = []
    public internal(set) var entries = FlatTable<Entry>()
    /// Folded words of all entries.
    public internal(set) var vocabulary = WordTable(countsVotes: false)
    /// For each word of the vocabulary the bits of the words that come second in entries that begin with it.
    var followers = FlatTable<UInt64>()
    /// Single-word entries by word: first entry or -1. Multiword entries are found through `edges`.
    var nodeEntry = FlatTable<Int32>(repeating: -1, count: 1)
    var edges = EdgeTable()
    /// For each word of the vocabulary the node behind the root, -1 if no entry begins with it.
    var roots = FlatTable<Int32>()

    public init() {}

    deinit {
        concepts.free()
        entries.free()
        followers.free()
        nodeEntry.free()
        roots.free()
        edges.free()
    }

    static let none = Lexicon()

    /// The trie node behind `node` by `word`, or -1.
    @inline(__always)
    public func step(_ node: Int32, _ word: Int32) -> Int32 { node == 0 ? roots[Int(word)] : edges.find(node, word) }

    /// The number of a word in small letters, nil if no entry has it.
    public func word(_ word: String) -> Int32? {
        UnitText.folded(word).withUnsafeBufferPointer { vocabulary.find($0, CharacterTable.shared.fold) }
    }

    /// Entries that end at `node`, in the order of the files.
    @inline(__always)
    public func forEachEntry(at node: Int32, _ body: (Int32, Entry) -> Void) {
        var i = nodeEntry[Int(node)]
        while i >= 0 {
            let entry = entries[Int(i)]
            body(i, entry)
            i = entry.next
        }
    }

    /// Bits of the words that come second in entries that begin with `word`; 0 if there are none.
    @inline(__always)
    public func followers(_ word: Int32) -> UInt64 { followers[Int(word)] }

    /// The bit of a word, one of 64, for quick tests that may say yes in vain but never no.
    @inline(__always)
    public static func bit(of word: Int32) -> UInt64 { 1 << ((UInt64(UInt32(bitPattern: word)) &* 0x9E37_79B9_7F4A_7C15) >> 58) }
}

/// Hash table from (node, word) to node, open addressing.
struct EdgeTable: Sendable {
    /// A node and a word side by side with where they lead, so that a look-up waits for one place in memory.
    private struct Slot: Sendable {
        var key = UInt64.max
        var target: Int32 = -1
    }

    private var slots = FlatTable(repeating: Slot(), count: 1 << 12)
    private var count = 0

    func free() { slots.free() }

    @inline(__always)
    private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
    }

    @inline(__always)
    private func place(_ key: UInt64) -> Int {
        // Bits that both the node and the word have a part in.
        let mixed = key &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 40) & (slots.count - 1)
    }

    @inline(__always)
    func find(_ node: Int32, _ word: Int32) -> Int32 {
        let key = Self.key(node, word)
        var i = place(key)
        while true {
            let slot = slots[i]
            if slot.key == key { return slot.target }
            if slot.key == .max { return -1 }
            i = (i + 1) & (slots.count - 1)
        }
    }

    mutating func insert(_ node: Int32, _ word: Int32, _ target: Int32) {
        if (count + 1) * 2 > slots.count { grow() }
        put(Slot(key: Self.key(node, word), target: target))
        count += 1
    }

    private func put(_ slot: Slot) {
        var i = place(slot.key)
        while slots[i].key != .max { i = (i + 1) & (slots.count - 1) }
        slots[i] = slot
    }

    /// Makes room for so many edges.
    mutating func reserveCapacity(_ wanted: Int) {
        var size = slots.count
        while size < wanted * 2 { size *= 2 }
        if size > slots.count { resize(to: size) }
    }

    private mutating func grow() { resize(to: slots.count * 2) }

    private mutating func resize(to size: Int) {
        let old = slots
        slots = FlatTable(repeating: Slot(), count: size)
        for slot in old where slot.key != .max { put(slot) }
        old.free()
    }
}
