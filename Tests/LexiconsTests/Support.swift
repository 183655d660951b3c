import CodeUnits
import Tokenization

@testable import Lexicons

extension LexiconLoader {
    /// A loader that has read files of these names and contents.
    static func reading(_ files: (String, String)...) -> LexiconLoader {
        var loader = LexiconLoader()
        for (path, content) in files { loader.add(Array(content.utf8), path: path) }
        return loader
    }
}

extension Lexicon {
    /// The entries of a name, all its words.
    func entries(_ name: String) -> [Entry] {
        let fold = CharacterTable.shared.fold
        var table = WordTable(countsVotes: false)
        var tokens: [Token] = []
        Array(name.utf16).withUnsafeBufferPointer { Tokenizer.entryTokens($0, vocabulary: &table, into: &tokens) }
        var node: Int32 = 0
        for token in tokens {
            guard let word = table.withUnits(of: token.word, { vocabulary.find($0, fold) }) else { return [] }
            node = step(node, word)
            guard node >= 0 else { return [] }
        }
        var entries: [Entry] = []
        forEachEntry(at: node) { entries.append($1) }
        return entries
    }

    /// `ky Ош, ru Ош`
    func names(_ concept: Int32) -> String { names(of: concept).map { "\($0.language) \($0.name)" }.joined(separator: ", ") }
}

extension ClassSet {
    /// The tags, in the order of `LexicalClass`.
    var tags: String { LexicalClass.allCases.filter(contains).map(\.tag).joined(separator: " ") }
}
