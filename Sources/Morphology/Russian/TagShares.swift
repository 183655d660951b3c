extension RussianDictionary {
    /// Millionths in which `shares` counts.
    private static let whole = 1_000_000.0

    /// Replaces the scores of the readings of `word` from `first` on by the shares of their tags in the corpus and sorts
    /// them; where the corpus does not have the word, makes their scores sum up to 1 (pymorphy's `ProbabilityEstimator`).
    ///
    /// - Parameter known: the node behind the word and a colon in `shares`, 0 if there is none; nil if nobody looked.
    func weigh(_ word: WordRange, from first: Int, _ known: UInt32?, _ workspace: inout Workspace) {
        guard workspace.count > first else { return }
        // A reading without rivals needs no share.
        if workspace.count - first > 1, setShares(word, from: first, known, &workspace) {
            workspace.sort(from: first)
            return
        }
        var sum = 0.0
        for index in first..<workspace.count { sum += workspace.parses[index].score }
        guard sum > 0 else { return }
        for index in first..<workspace.count { workspace.parses[index].score /= sum }
    }

    /// Sets the scores and returns true if the corpus has `word` with at least one of the tags.
    private func setShares(_ word: WordRange, from first: Int, _ known: UInt32?, _ workspace: inout Workspace) -> Bool {
        guard let shares else { return false }
        let node = known ?? node(of: UnsafeBufferPointer(workspace[word]), in: shares)
        if node == 0 { return false }

        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { path in
            var last = Path(nodes: path, start: node)
            var found = false
            for index in first..<workspace.count {
                let share = last.share(of: tags[Int(workspace.parses[index].tag)], shares)
                if share > 0, !found {
                    found = true
                    for earlier in first..<index { workspace.parses[earlier].score = 0 }
                }
                if found { workspace.parses[index].score = share / Self.whole }
            }
            return found
        }
    }

    /// The node behind a word and a colon, 0 if there is none.
    private func node(of word: UnsafeBufferPointer<UInt16>, in shares: WordGraph) -> UInt32 {
        var node = WordGraph.root
        for unit in word {
            node = shares.follow(unit: unit, from: node)
            if node == 0 { return 0 }
        }
        return shares.follow(byte: UInt8(ascii: ":"), from: node)
    }

    /// The way of the tag looked up last, of which the next tag, mostly of the same lexeme, shares the beginning.
    private struct Path {
        /// The nodes behind each byte of `text`.
        let nodes: UnsafeMutableBufferPointer<UInt32>
        let start: UInt32
        var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

        init(nodes: UnsafeMutableBufferPointer<UInt32>, start: UInt32) {
            self.nodes = nodes
            self.start = start
        }

        /// How often the corpus has the tag with the word at `start`, in millionths.
        @inline(__always)
        mutating func share(of tag: Tag, _ shares: WordGraph) -> Double {
            let new = tag.text
            // No tag is that long; a longer one would not fit.
            guard new.count <= nodes.count else { return 0 }
            var position = 0
            let common = min(text.count, new.count)
            while position < common, text[position] == new[position] { position += 1 }
            var node = position == 0 ? start : nodes[position - 1]
            while node != 0, position < new.count {
                node = shares.follow(byte: new[position], from: node)
                nodes[position] = node
                position += 1
            }
            // Where the way ends early, its last node is 0: a tag with the same beginning ends there, too.
            text = UnsafeBufferPointer(rebasing: new[0..<position])
            return node != 0 && shares.endsKey(node) ? Double(shares.value(node)) : 0
        }
    }
}
