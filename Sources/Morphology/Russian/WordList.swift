/// Words looked up side by side, in the dictionary and among the shares of tags.
struct WordList: ~Copyable {
    /// What was found of a word.
    struct Found {
        /// The forms that it may be as it is printed.
        var set = FormSets.FormSet()
        /// The node in `shares` behind the word and its colon, 0 if the corpus does not have it; nil if nobody looked, as a word with
        /// one reading needs no share.
        var shares: UInt32?
        /// Which of its tails are words, if it is none itself: bit `n` for the one without its first `n` letters; nil if nobody looked.
        var tails: UInt8?
        /// Whether it may also be a word with an `ё` for an `е`, of which `set` knows nothing: `все`, `всё`.
        var isRestored = false
    }

    static let capacity = KeyWalk.capacity

    private var walk = KeyWalk()
    private var found: [Found] = []

    var count: Int { walk.count }

    mutating func removeAll() {
        walk.removeAll()
        found.removeAll(keepingCapacity: true)
    }

    /// Takes a word, UTF-8, if there is room for it and it is plain: see `KeyWalk.add`.
    @inline(__always)
    mutating func add(_ word: UnsafeBufferPointer<UInt8>) -> Int? { walk.add(word) }

    /// A word in lower case, UTF-8; see `PackedTexts.padding`.
    @inline(__always)
    subscript(slot: Int) -> UnsafeBufferPointer<UInt8> { walk[slot] }

    /// What `find` found of a word.
    @inline(__always)
    func found(_ slot: Int) -> Found { found[slot] }

    /// Looks up all words.
    mutating func find(in dictionary: RussianDictionary, _ sets: FormSets) {
        for slot in 0..<count { walk.start(slot, in: dictionary.words, end: WordGraph.payloadSeparator) }
        walk.run(in: dictionary.words, restoring: true)
        found.removeAll(keepingCapacity: true)
        for slot in 0..<count {
            let node = walk.node(of: slot)
            found.append(
                Found(
                    set: node == 0 ? FormSets.FormSet() : sets.set(below: node, in: dictionary.words, of: dictionary),
                    isRestored: walk.isRestored(slot)))
        }
        for slot in 0..<count where isUnknown(slot) {
            walk.startTails(
                slot, in: dictionary.words, longest: RussianDictionary.longestUnknownPrefix, shortest: RussianDictionary.shortestRemainder)
        }
        walk.run(in: dictionary.words, restoring: true)
        for slot in 0..<count where isUnknown(slot) { found[slot].tails = walk.tails(of: slot) }
        guard let shares = dictionary.shares else { return }
        for slot in 0..<count where found[slot].set.count != 1 || found[slot].isRestored {
            found[slot].shares = 0
            walk.start(slot, in: shares, end: UInt8(ascii: ":"))
        }
        walk.run(in: shares, restoring: false)
        for slot in 0..<count where found[slot].shares != nil { found[slot].shares = walk.node(of: slot) }
    }

    private func isUnknown(_ slot: Int) -> Bool { found[slot].set.count == 0 && !found[slot].isRestored }
}
