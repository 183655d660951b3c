import Tokenization

extension LexiconLoader {
    /// Puts a name of a line into the trie.
    mutating func addName(
        _ bytes: LexiconBytes, _ name: Range<Int>, _ language: Lexicon.Language, _ concept: Int32, _ classes: ClassSet
    ) {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: name.count) { units in
            let count = bytes.decode(name, into: units.baseAddress!)
            Tokenizer.entryTokens(
                UnsafeBufferPointer(start: units.baseAddress, count: count), vocabulary: &lexicon.vocabulary, into: &tokens)
        }
        while lexicon.followers.count < lexicon.vocabulary.count {
            lexicon.followers.append(0)
            lexicon.roots.append(-1)
        }
        guard let first = tokens.first, tokens.count < 256 else { return }
        if tokens.count > 1 { lexicon.followers[Int(first.word)] |= Lexicon.bit(of: tokens[1].word) }
        var node: Int32 = 0
        for token in tokens {
            var next = lexicon.step(node, token.word)
            if next < 0 {
                next = Int32(lexicon.nodeEntry.count)
                lexicon.nodeEntry.append(-1)
                if node == 0 { lexicon.roots[Int(token.word)] = next } else { lexicon.edges.insert(node, token.word, next) }
            }
            node = next
        }
        let capitals: Lexicon.Capitals
        switch first.shape {
        // An abbreviation keeps its capitals: the court `ВАС` is no form of the pronoun `вас`.
        case .upper where classes.contains(.org): capitals = .all
        case _ where classes.contains(.anycase): capitals = .any
        case .upper: capitals = .all
        // State bodies stand in the press in small letters too: `салык кызматынын`.
        case .title where tokens.count > 1 && classes.contains(.org) && (classes.contains(.ministry) || classes.contains(.agency)):
            capitals = .any
        case .title, .titleEach, .mixed, .upperWithSuffix: capitals = .first
        default: capitals = .any
        }
        let index = Int32(lexicon.entries.count)
        lexicon.entries.append(
            .init(classes: classes, concept: concept, next: -1, capitals: capitals, language: language, length: UInt8(tokens.count)))
        // Entries of one spelling stay in the order of the files.
        var last = lexicon.nodeEntry[Int(node)]
        if last < 0 {
            lexicon.nodeEntry[Int(node)] = index
        } else {
            while lexicon.entries[Int(last)].next >= 0 { last = lexicon.entries[Int(last)].next }
            lexicon.entries[Int(last)].next = index
        }
    }
}
