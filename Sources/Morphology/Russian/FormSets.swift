/// The forms that words may be, decoded once for all words that are the same forms: `крышами` and `мышами` end at nodes of
/// `words.dawg` with the same children. There are a few tens of thousands of such sets, a word in eight has a new one.
///
/// It belongs to one graph of one dictionary, and to one thread.
final class FormSets {
    /// A set of forms, in the dictionary's order.
    struct FormSet {
        fileprivate var start: UInt32 = 0
        fileprivate(set) var count: UInt16 = 0
        /// Bytes that the longest prefix and suffix of its forms have: no shorter word may be read as one.
        fileprivate(set) var longestAffixes: UInt16 = 0
    }

    private struct Entry {
        /// Where the children of the nodes with this set are; 0 for a free place, as only the root, no word, has them there.
        var children: UInt32 = 0
        var set = FormSet()
    }

    private let wantsBases: Bool
    private let isPrediction: Bool
    /// Open addressing; a power of two, at least a quarter of it free.
    private var entries: UnsafeMutablePointer<Entry>
    private var mask: Int
    private var entryCount = 0
    /// The readings of all sets, and for predictions how many words of the dictionary have each.
    private var readings: UnsafeMutablePointer<FormReading>
    private var frequencies: UnsafeMutablePointer<UInt32>
    private var readingCapacity = 1 << 8
    private var readingCount = 0

    /// - Parameters:
    ///   - wantsBases: whether the forms get their nominatives.
    ///   - isPrediction: whether the graph is of endings, else of words.
    init(wantsBases: Bool, isPrediction: Bool = false) {
        self.wantsBases = wantsBases
        self.isPrediction = isPrediction
        mask = 1 << 9 - 1
        entries = .allocate(capacity: mask + 1)
        entries.initialize(repeating: Entry(), count: mask + 1)
        readings = .allocate(capacity: readingCapacity)
        frequencies = .allocate(capacity: isPrediction ? readingCapacity : 0)
    }

    deinit {
        entries.deallocate()
        readings.deallocate()
        frequencies.deallocate()
    }

    @inline(__always)
    subscript(set: FormSet) -> UnsafeBufferPointer<FormReading> {
        UnsafeBufferPointer(start: readings + Int(set.start), count: Int(set.count))
    }

    /// How many words of the dictionary have each of the forms of a set of predictions.
    @inline(__always)
    func frequencies(_ set: FormSet) -> UnsafePointer<UInt32> { UnsafePointer(frequencies + Int(set.start)) }

    /// The forms that a word may be whose node in `graph`, behind the separator, is `node`.
    @inline(__always)
    func set(below node: UInt32, in graph: WordGraph, of dictionary: RussianDictionary) -> FormSet {
        let children = graph.children(of: node)
        var place = self.place(children)
        while entries[place].children != children {
            if entries[place].children == 0 { return add(node, children, graph, dictionary) }
            place = (place + 1) & mask
        }
        return entries[place].set
    }

    @inline(__always)
    private func place(_ children: UInt32) -> Int { Int(truncatingIfNeeded: (children &* 0x9E37_79B1) >> 8) & mask }

    @inline(never)
    private func add(_ node: UInt32, _ children: UInt32, _ graph: WordGraph, _ dictionary: RussianDictionary) -> FormSet {
        var set = FormSet(start: UInt32(readingCount))
        graph.forEachPayload(below: node) { digits in
            // Words have four bytes in six digits, four bits of them padding: paradigm, form. Endings have eight bytes in eleven digits,
            // two bits of them padding: frequency, paradigm, form.
            let number = digits >> (isPrediction ? 2 : 4)
            let reading = dictionary.reading(
                paradigm: Int(number >> 16 & 0xFFFF), form: Int(number & 0xFFFF), wantsBase: wantsBases)
            guard set.count < .max, let reading else { return }
            // Unknown words are never like those of closed classes.
            if isPrediction, !dictionary.tags[Int(reading.tag)].isProductive { return }
            if readingCount == readingCapacity { growReadings() }
            (readings + readingCount).initialize(to: reading)
            if isPrediction { frequencies[readingCount] = UInt32(truncatingIfNeeded: number >> 32) }
            readingCount += 1
            set.count += 1
            set.longestAffixes = max(set.longestAffixes, UInt16(reading.prefixBytes) + UInt16(reading.suffixBytes))
        }
        if 4 * entryCount > 3 * mask { growEntries() }
        insert(Entry(children: children, set: set))
        entryCount += 1
        return set
    }

    private func insert(_ entry: Entry) {
        var place = place(entry.children)
        while entries[place].children != 0 { place = (place + 1) & mask }
        entries[place] = entry
    }

    private func growEntries() {
        let old = UnsafeMutableBufferPointer(start: entries, count: mask + 1)
        mask = 2 * old.count - 1
        entries = .allocate(capacity: mask + 1)
        entries.initialize(repeating: Entry(), count: mask + 1)
        for entry in old where entry.children != 0 { insert(entry) }
        old.deallocate()
    }

    private func growReadings() {
        readingCapacity *= 2
        readings = Self.moved(readings, readingCount, to: readingCapacity)
        if isPrediction { frequencies = Self.moved(frequencies, readingCount, to: readingCapacity) }
    }

    private static func moved<Element>(_ old: UnsafeMutablePointer<Element>, _ count: Int, to capacity: Int) -> UnsafeMutablePointer<
        Element
    > {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.moveInitialize(from: old, count: count)
        old.deallocate()
        return larger
    }
}
