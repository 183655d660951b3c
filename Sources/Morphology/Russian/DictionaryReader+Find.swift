/// Reading many words at once, as lists are read. Of most words nothing is to be said but which forms they may be, as the corpus
/// behind the shares of tags does not have them: they need no `Workspace`, and no other text than UTF-8.
extension DictionaryReader {
    /// How many words `find` takes at a time.
    public static let longestList = KeyWalk.capacity

    /// Looks up words, which is faster for many at a time than for each alone.
    ///
    /// - Parameter words: UTF-8, `longestList` at most.
    public mutating func find(_ words: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>) {
        walk.removeAll()
        slots.removeAll(keepingCapacity: true)
        for word in words.prefix(Self.longestList) { slots.append(Int16(walk.add(word) ?? -1)) }
        for slot in 0..<walk.count { walk.start(slot, in: dictionary.words, end: WordGraph.payloadSeparator) }
        walk.run(in: dictionary.words, restoring: true)
        sets.removeAll(keepingCapacity: true)
        for slot in 0..<walk.count {
            let node = walk.node(of: slot)
            var set = FormSets.FormSet()
            // A word that may be two, `все` and `всё`, is left to `forEachReading`.
            if node != 0, !walk.isRestored(slot) { set = workspace.formSets.set(below: node, dictionary) }
            let isSimple = set.count <= Self.mostFound && set.longestAffixes <= walk[slot].count
            sets.append(isSimple ? set : FormSets.FormSet())
        }
        guard let shares = dictionary.shares else { return }
        // A reading without rivals needs no share.
        for slot in 0..<walk.count where sets[slot].count > 1 { walk.start(slot, in: shares, end: UInt8(ascii: ":")) }
        walk.run(in: shares, restoring: false)
        for slot in 0..<walk.count where sets[slot].count > 1 && walk.node(of: slot) != 0 { sets[slot] = FormSets.FormSet() }
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
        let slot = Int(slots[index])
        let set = sets[slot]
        let word = walk[slot]
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
