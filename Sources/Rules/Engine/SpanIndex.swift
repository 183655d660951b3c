/// Candidates of one sentence by where they stand, so that one that is weighed against the others meets its neighbours alone: without it
/// a table of a megabyte, which is one sentence, would take the square of its length.
struct SpanIndex: Sendable {
    /// Numbers of candidates by the blocks of tokens that they reach into, ascending in each.
    private var blocks: [[Int]] = []
    private var used = 0
    /// First token of the first block.
    private var start = 0
    /// Of a few candidates all are neighbours: those with the numbers in this range.
    private var all = 0..<0
    private var isFew = true
    private static let few = 48
    private static let blockBits = 5

    /// Empties the index for candidates of one sentence.
    ///
    /// - Parameter first: the number of the first that will be added; the others follow it.
    mutating func clear(for candidates: UnsafeBufferPointer<Candidate>, _ range: Range<Int>, numberedFrom first: Int) {
        all = first..<first
        isFew = range.count <= Self.few
        guard !isFew else { return }
        for block in 0..<used { blocks[block].removeAll(keepingCapacity: true) }
        start = candidates[range.lowerBound].start
        var end = start
        for i in range {
            start = min(start, candidates[i].start)
            end = max(end, candidates[i].end)
        }
        used = max(used, (end - start) >> Self.blockBits + 1)
        while blocks.count < used { blocks.append([]) }
    }

    @inline(__always)
    mutating func add(_ candidate: Candidate) {
        if !isFew { addToBlocks(candidate) }
        all = all.lowerBound..<(all.upperBound + 1)
    }

    private mutating func addToBlocks(_ candidate: Candidate) {
        for block in self.blocks(of: candidate) { blocks[block].append(all.upperBound) }
    }

    private func blocks(of candidate: Candidate) -> ClosedRange<Int> {
        let first = (candidate.start - start) >> Self.blockBits
        return first...max(first, (candidate.end - 1 - start) >> Self.blockBits)
    }

    /// Whether a condition holds for one of those that share tokens with a candidate, or stand near it.
    @inline(__always)
    func contains(touching candidate: Candidate, where condition: (Int) -> Bool) -> Bool {
        if isFew { return all.contains(where: condition) }
        return blocks(of: candidate).contains { blocks[$0].contains(where: condition) }
    }

    /// The last that a condition holds for, among all that hold a candidate, and others.
    @inline(__always)
    func last(around candidate: Candidate, where condition: (Int) -> Bool) -> Int? {
        if isFew { return all.last(where: condition) }
        return blocks[(candidate.start - start) >> Self.blockBits].last(where: condition)
    }

    /// Whether a condition holds for one of all that hold a candidate, and others.
    @inline(__always)
    func contains(around candidate: Candidate, where condition: (Int) -> Bool) -> Bool {
        if isFew { return all.contains(where: condition) }
        return blocks[(candidate.start - start) >> Self.blockBits].contains(where: condition)
    }
}
