/// Unknown words read like the known words with the same ending.
extension RussianDictionary {
    private static let endingScore = 0.5
    private static let shortestWord = 4

    /// Appends readings of `word` by its last letters, five at most, as many as the dictionary has (pymorphy's
    /// `KnownSuffixAnalyzer`): `бутявкать` is inflected as words in `-вкать` are.
    ///
    /// - Parameter first: where the readings of `word` begin; none of them is given again.
    func appendByEnding(_ word: WordRange, from first: Int, _ workspace: inout Workspace) {
        guard word.count >= Self.shortestWord else { return }
        let seen = workspace.count
        for prefix in endings.indices.reversed() where begins(word, with: paradigms.prefixes[prefix], workspace) {
            let start = workspace.count
            // As in pymorphy: one is added to the count of readings, against too much trust in rare endings.
            var total: UInt64 = 1
            for length in stride(from: min(longestEnding, Int(word.count)), through: 1, by: -1) {
                appendLike(ending: length, of: word, prefix, first, &total, &workspace)
                if total > 1 { break }
            }
            for index in start..<workspace.count { workspace.parses[index].score *= Self.endingScore / Double(total) }
        }
        workspace.sort(from: seen)
    }

    private func appendLike(
        ending length: Int, of word: WordRange, _ prefix: Int, _ first: Int, _ total: inout UInt64, _ workspace: inout Workspace
    ) {
        let start = WordRange(start: word.start, count: word.count - Int32(length))
        let ending = WordRange(start: word.start + start.count, count: Int32(length))
        let graph = endings[prefix]
        let sets = workspace.sets(ofEndings: prefix)
        var last = LastForm()
        forEachSpelling(ending, in: graph, &workspace) { spelling, node, workspace in
            let isAsPrinted = spelling == ending
            let fixed = isAsPrinted ? word : workspace.joined(start, spelling)
            let set = sets.set(below: node, in: graph, of: self)
            let readings = sets[set]
            let frequencies = sets.frequencies(set)
            for index in 0..<readings.count {
                let reading = readings[index]
                total += UInt64(frequencies[index])
                if workspace.holds(fixed, tag: Int32(reading.tag), paradigm: Int32(reading.paradigm), from: first, to: workspace.count) {
                    continue
                }
                append(fixed, reading, score: Double(frequencies[index]), source: .prediction, &workspace, &last)
            }
        }
    }

    private func begins(_ word: WordRange, with prefix: [UInt16], _ workspace: borrowing Workspace) -> Bool {
        guard prefix.count <= Int(word.count) else { return false }
        for index in 0..<prefix.count where workspace.units[Int(word.start) + index] != prefix[index] { return false }
        return true
    }
}
