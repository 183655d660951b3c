/// The forms that words may be, decoded once for all words that are the same forms: `крышами` and `мышами` end at nodes of
/// `words.dawg` with the same children. There are a few tens of thousands of such sets, a word in eight has a new one.
///
/// It belongs to one dictionary and one thread.
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
    /// Open addressing; a power of two, at least a quarter of it free.
    private var entries: UnsafeMutablePointer<Entry>
    private var mask: Int
    private var entryCount = 0
    /// The readings of all sets.
    private var readings: UnsafeMutablePointer<FormReading>
    private var readingCapacity = 1 << 10
    private var readingCount = 0

    /// - Parameter wantsBases: whether the forms get their nominatives.
    init(wantsBases: Bool) {
        self.wantsBases = wantsBases
        mask = 1 << 9 - 1
        entries = .allocate(capacity: mask + 1)
        entries.initialize(repeating: Entry(), count: mask + 1)
        readings = .allocate(capacity: readingCapacity)
    }

    deinit {
        entries.deallocate()
        readings.deallocate()
    }

    /// The forms that a word may be whose node behind the separator is `node`.
    ///
    /// - Returns: memory that the next call may give back.
    @inline(__always)
    func forms(below node: UInt32, _ dictionary: RussianDictionary) -> UnsafeBufferPointer<FormReading> {
        self[set(below: node, dictionary)]
    }

    @inline(__always)
    subscript(set: FormSet) -> UnsafeBufferPointer<FormReading> {
        UnsafeBufferPointer(start: readings + Int(set.start), count: Int(set.count))
    }

    @inline(__always)
    func set(below node: UInt32, _ dictionary: RussianDictionary) -> FormSet {
        let children = dictionary.words.children(of: node)
        var place = self.place(children)
        while entries[place].children != children {
            if entries[place].children == 0 { return add(node, children, dictionary) }
            place = (place + 1) & mask
        }
        return entries[place].set
    }

    @inline(__always)
    private func place(_ children: UInt32) -> Int { Int(truncatingIfNeeded: (children &* 0x9E37_79B1) >> 8) & mask }

    @inline(never)
    private func add(_ node: UInt32, _ children: UInt32, _ dictionary: RussianDictionary) -> FormSet {
        var set = FormSet(start: UInt32(readingCount))
        dictionary.words.forEachPayload(below: node) { digits in
            // Four bytes in six digits, four bits of them padding: paradigm, form.
            let paradigm = Int((digits >> 20) & 0xFFFF)
            let form = Int((digits >> 4) & 0xFFFF)
            guard set.count < .max, let reading = dictionary.reading(paradigm: paradigm, form: form, wantsBase: wantsBases) else { return }
            if readingCount == readingCapacity { growReadings() }
            (readings + readingCount).initialize(to: reading)
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
        let larger = UnsafeMutablePointer<FormReading>.allocate(capacity: readingCapacity)
        larger.update(from: readings, count: readingCount)
        readings.deallocate()
        readings = larger
    }
}
