/// Unknown words read as a prefix and a word that can be read.
extension RussianDictionary {
    private static let knownPrefixScore = 0.75
    private static let unknownPrefixScore = 0.5
    static let longestUnknownPrefix = 5
    static let shortestRemainder = 3

    /// Appends readings of `word` as a known prefix and the rest, itself known or predicted: `псевдо` + `кошка`
    /// (pymorphy's `KnownPrefixAnalyzer`).
    func appendByKnownPrefix(_ word: WordRange, _ workspace: inout Workspace) {
        let first = workspace.count
        var lengths = KnownPrefixes.lengths(in: UnsafeBufferPointer(workspace[word]))
        while lengths != 0 {
            let length = 31 - lengths.leadingZeroBitCount
            lengths ^= 1 << UInt32(length)
            let rest = WordRange(start: word.start + Int32(length), count: word.count - Int32(length))
            guard rest.count >= Self.shortestRemainder else { continue }
            let start = workspace.count
            analyze(rest, &workspace)
            prepend(WordRange(start: word.start, count: Int32(length)), from: first, start, Self.knownPrefixScore, &workspace)
        }
    }

    /// Appends readings of `word` as up to five letters of whatever kind and a word of the dictionary: `байт` + `код`
    /// (pymorphy's `UnknownPrefixAnalyzer`).
    ///
    /// - Parameter tails: which tails of the word the dictionary has, bit `n` for the one without `n` letters; nil if nobody looked.
    func appendByUnknownPrefix(_ word: WordRange, _ tails: UInt8?, _ workspace: inout Workspace) {
        let first = workspace.count
        let longest = min(Self.longestUnknownPrefix, Int(word.count) - Self.shortestRemainder)
        guard longest > 0 else { return }
        for length in 1...longest where (tails ?? .max) & (1 << UInt8(length)) != 0 {
            let start = workspace.count
            lookUp(WordRange(start: word.start + Int32(length), count: word.count - Int32(length)), &workspace)
            prepend(WordRange(start: word.start, count: Int32(length)), from: first, start, Self.unknownPrefixScore, &workspace)
        }
    }

    /// Puts `prefix` before the readings from `start` on, and drops those that are not of an open class or that are among
    /// the readings from `first` on already.
    private func prepend(_ prefix: WordRange, from first: Int, _ start: Int, _ factor: Double, _ workspace: inout Workspace) {
        var kept = start
        var last = (word: WordRange(start: -1, count: 0), made: WordRange(start: -1, count: 0))
        func made(_ range: WordRange) -> WordRange {
            // A word that follows the prefix in memory needs no copy.
            if range.start == prefix.start + prefix.count {
                return WordRange(start: prefix.start, count: prefix.count + range.count)
            }
            if last.word != range { last = (range, workspace.joined(prefix, range)) }
            return last.made
        }
        for index in start..<workspace.count {
            var parse = workspace.parses[index]
            guard tags[Int(parse.tag)].isProductive else { continue }
            parse.word = made(parse.word)
            if workspace.holds(parse.word, tag: parse.tag, paradigm: parse.paradigm, from: first, to: kept) { continue }
            let isBaseLemma = parse.base == parse.lemma
            parse.lemma = made(parse.lemma)
            parse.base = isBaseLemma ? parse.lemma : made(parse.base)
            parse.score *= factor
            parse.source = .prediction
            workspace.parses[kept] = parse
            kept += 1
        }
        workspace.count = kept
    }
}
