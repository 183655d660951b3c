/// Reading many words at once, as lists are read. Of most words nothing is to be said but which forms they may be, as the corpus
/// behind the shares of tags does not have them: they need no `Workspace`, and no other text than UTF-8.
extension DictionaryReader {
    /// How many words `find` takes at a time.
    public static let longestList = WordList.capacity

    /// Looks up words, which is faster for many at a time than for each alone.
    ///
    /// - Parameter words: UTF-8, `longestList` at most.
    public mutating func find(_ words: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>) {
        list.removeAll()
        slots.removeAll(keepingCapacity: true)
        for word in words { slots.append(Int16(list.add(word) ?? -1)) }
        list.find(in: dictionary, workspace.formSets)
    }

    /// A reading of a found word: its dictionary form in three parts, and the tag as OpenCorpora writes it, all UTF-8. Some bytes
    /// behind each part may be read, too.
    public struct FoundReading {
        public let prefix: UnsafeBufferPointer<UInt8>
        public let stem: UnsafeBufferPointer<UInt8>
        public let suffix: UnsafeBufferPointer<UInt8>
        public let tag: UnsafeBufferPointer<UInt8>
    }

    /// The most readings of a found word.
    public static let mostFound = 64

    /// Calls `body` with each reading of a word of the last `find`, and how many there are: all are equally likely, and the dictionary
    /// has the form.
    ///
    /// - Returns: how many there are; 0 for a word that is not as simple: `forEachReading` reads it.
    @inline(__always)
    public func forEachFound(at index: Int, _ body: (_ reading: FoundReading, _ count: Int) -> Void) -> Int {
        guard index < slots.count, slots[index] >= 0 else { return 0 }
        let found = list.found(Int(slots[index]))
        let word = list[Int(slots[index])]
        let set = found.set
        // What the corpus has, and what may be two words, is not as simple.
        guard !found.isRestored, found.shares ?? 0 == 0, set.count <= Self.mostFound, set.longestAffixes <= word.count else { return 0 }
        let paradigms = dictionary.paradigms
        for form in workspace.formSets[set] {
            let reading = FoundReading(
                prefix: paradigms.letters(of: paradigms.prefix(Int(form.lemmaPrefix))),
                stem: UnsafeBufferPointer(rebasing: word[Int(form.prefixBytes)..<word.count - Int(form.suffixBytes)]),
                suffix: paradigms.letters(of: paradigms.suffix(Int(form.lemmaSuffix))), tag: dictionary.tags[Int(form.tag)].text)
            body(reading, Int(set.count))
        }
        return Int(set.count)
    }
}
