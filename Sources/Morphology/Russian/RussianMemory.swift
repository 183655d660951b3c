/// What the Russian analyser keeps from word to word: scratch memory, what it has decoded of its dictionary, and the words that it
/// will be asked for next.
final class RussianMemory: @unchecked Sendable {
    fileprivate let dictionary: RussianDictionary
    var workspace = Workspace()
    private var expected = WordList()
    /// Whether the words of `expected` have been looked up.
    private var isFound = false
    /// The first of them that was not asked for.
    private var next = 0

    fileprivate init(of dictionary: RussianDictionary) { self.dictionary = dictionary }

    /// Takes a word that will be asked for soon; false if there is no room for more until one of them is asked for.
    func expect(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
        if isFound {
            expected.removeAll()
            isFound = false
            next = 0
        }
        guard expected.count < WordList.capacity else { return false }
        // A word that is too long, or not plain, is looked up alone when it is asked for.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * word.count) { bytes in
            var count = 0
            for unit in word {
                if unit < 0x80 {
                    bytes[count] = UInt8(truncatingIfNeeded: unit)
                    count += 1
                } else if unit < 0x800 {
                    bytes[count] = UInt8(truncatingIfNeeded: 0xC0 | unit >> 6)
                    bytes[count + 1] = UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F)
                    count += 2
                } else {
                    return
                }
            }
            _ = expected.add(UnsafeBufferPointer(rebasing: bytes[..<count]))
        }
        return true
    }

    /// What is known of a word already, if it was expected; they are asked for in the order in which they were announced.
    func found(_ word: UnsafeBufferPointer<UInt16>) -> WordList.Found? {
        if !isFound {
            expected.find(in: dictionary, workspace.formSets)
            isFound = true
        }
        for slot in next..<expected.count where Self.areSame(word, expected[slot]) {
            next = slot + 1
            return expected.found(slot)
        }
        return nil
    }

    private static func areSame(_ word: UnsafeBufferPointer<UInt16>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var position = 0
        for unit in word {
            guard position < bytes.count else { return false }
            let byte = UInt16(bytes[position])
            if byte < 0x80 {
                if unit != byte { return false }
                position += 1
            } else {
                // Letters of two bytes, as others are not plain.
                if unit != (byte & 0x1F) << 6 | UInt16(bytes[position + 1] & 0x3F) { return false }
                position += 2
            }
        }
        return position == bytes.count
    }
}

extension AnalysisBuffer {
    /// The memory of this buffer alone: a copy of the buffer, which another thread may have, makes its own.
    mutating func russianMemory(of dictionary: RussianDictionary) -> RussianMemory {
        if isKnownUniquelyReferenced(&russian), let russian, russian.dictionary === dictionary { return russian }
        let memory = RussianMemory(of: dictionary)
        russian = memory
        return memory
    }
}
