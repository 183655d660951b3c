import CodeUnits
import Tokenization

extension LexiconLoader {
    /// A name of a line, on its way into the trie.
    struct Name {
        /// In `LexiconLoader.tokens`.
        let tokens: Range<Int>
        let language: Lexicon.Language
        let concept: Int32
        let classes: ClassSet
    }

    /// As many names are entered together as the processor's nearest cache holds with their tokens.
    private static let batch = 256

    /// Cuts a name of a line into tokens; `enterNames` puts it into the trie.
    ///
    /// Names are entered by the hundred, so that the processor can wait for the memory of several at once: nearly each word of a name
    /// is somewhere else in the tables.
    mutating func addName(
        _ bytes: LexiconBytes, _ name: Range<Int>, _ language: Lexicon.Language, _ concept: Int32, _ classes: ClassSet
    ) {
        let start = units.count
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: name.count) {
            let count = bytes.decode(name, into: $0.baseAddress!)
            units.append(contentsOf: UnsafeBufferPointer(rebasing: $0[..<count]))
        }
        let first = tokens.count
        units.withUnsafeBufferPointer { Tokenizer.appendEntryTokens($0, from: start, to: &tokens) }
        names.append(Name(tokens: first..<tokens.count, language: language, concept: concept, classes: classes))
        if names.count == Self.batch { enterNames() }
    }

    /// Puts the names that wait into the trie, in their order.
    mutating func enterNames() {
        units.withUnsafeBufferPointer { lexicon.vocabulary.numberEntryTokens(&tokens, of: $0) }
        while lexicon.followers.count < lexicon.vocabulary.count {
            lexicon.followers.append(0)
            lexicon.roots.append(-1)
        }
        tokens.withUnsafeBufferPointer { tokens in
            for name in names { Self.enter(name, UnsafeBufferPointer(rebasing: tokens[name.tokens]), into: lexicon) }
        }
        names.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        units.removeAll(keepingCapacity: true)
    }

    private static func enter(_ name: Name, _ tokens: UnsafeBufferPointer<Token>, into lexicon: Lexicon) {
        guard let first = tokens.first, tokens.count < 256 else { return }
        let classes = name.classes
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
            .init(
                classes: classes, concept: name.concept, next: -1, capitals: capitals, language: name.language,
                length: UInt8(tokens.count)))
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
