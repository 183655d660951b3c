/// A fixed map from words of UTF-16 units to small numbers: open addressing over one block of memory, so that a lookup
/// neither allocates nor counts references. Built once; the memory lives as long as the process.
struct UnitTable: @unchecked Sendable {
    private struct Slot {
        var start: Int32
        var count: Int32
        var value: Int32
    }

    private let slots: UnsafePointer<Slot>
    private let mask: Int
    private let units: UnsafePointer<UInt16>
    let longest: Int

    /// - Parameter entries: words and their values; of equal words the first counts.
    init(_ entries: [([UInt16], Int32)]) {
        var capacity = 16
        while capacity < entries.count * 3 { capacity *= 2 }
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
        slots.initialize(repeating: Slot(start: 0, count: -1, value: 0), count: capacity)
        let units = UnsafeMutablePointer<UInt16>.allocate(capacity: max(1, entries.reduce(0) { $0 + $1.0.count }))
        var used = 0
        var longest = 0
        for (word, value) in entries {
            var index = word.withUnsafeBufferPointer { Self.hash($0) } & (capacity - 1)
            var isNew = true
            while slots[index].count >= 0 {
                let slot = slots[index]
                let stored = UnsafeBufferPointer(start: units + Int(slot.start), count: Int(slot.count))
                if stored.elementsEqual(word) {
                    isNew = false
                    break
                }
                index = (index + 1) & (capacity - 1)
            }
            guard isNew else { continue }
            for (offset, unit) in word.enumerated() { (units + used + offset).initialize(to: unit) }
            slots[index] = Slot(start: Int32(used), count: Int32(word.count), value: value)
            used += word.count
            longest = max(longest, word.count)
        }
        self.slots = UnsafePointer(slots)
        self.units = UnsafePointer(units)
        mask = capacity - 1
        self.longest = longest
    }

    func value(_ word: UnsafeBufferPointer<UInt16>) -> Int? {
        guard word.count <= longest else { return nil }
        var index = Self.hash(word) & mask
        while true {
            let slot = slots[index]
            if slot.count < 0 { return nil }
            if Int(slot.count) == word.count {
                var equal = true
                let stored = units + Int(slot.start)
                for offset in 0..<word.count where stored[offset] != word[offset] {
                    equal = false
                    break
                }
                if equal { return Int(slot.value) }
            }
            index = (index + 1) & mask
        }
    }

    /// FNV-1a over the units, folded.
    @inline(__always)
    private static func hash(_ word: UnsafeBufferPointer<UInt16>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for unit in word { hash = (hash ^ UInt64(unit)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7fff_ffff)
    }
}

/// Words stored end to end, for what the tables' values point at.
struct UnitPool: @unchecked Sendable {
    private let words: UnsafePointer<UnsafeBufferPointer<UInt16>>

    init(_ words: [[UInt16]]) {
        let memory = UnsafeMutablePointer<UnsafeBufferPointer<UInt16>>.allocate(capacity: max(1, words.count))
        for (index, word) in words.enumerated() {
            let units = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: word.count)
            _ = units.initialize(from: word)
            (memory + index).initialize(to: UnsafeBufferPointer(units))
        }
        self.words = UnsafePointer(memory)
    }

    subscript(index: Int) -> UnsafeBufferPointer<UInt16> { words[index] }
}
