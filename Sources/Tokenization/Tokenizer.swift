import CodeUnits

/// Cuts normalised text into tokens, sentences and paragraphs, and tells their language. Needs no dictionary but the
/// abbreviations; each word is interned on the way.
public struct Tokenizer: Sendable {
    let abbreviations: Abbreviations

    public init(abbreviations: Abbreviations) {
        self.abbreviations = abbreviations
    }

    /// Replaces the content of `text` by the tokens of `units`; new words are added to `words`, which must count language votes.
    public func tokenize(_ units: [UInt16], words: inout WordTable, into text: inout TokenizedText) {
        precondition(words.countsVotes, "the language of a text is told by the votes of its words")
        text.tokens.removeAll(keepingCapacity: true)
        text.tokens.reserveCapacity(units.count / 4)
        units.withUnsafeBufferPointer { units in
            TokenScanner(units: units).scan(into: &text.tokens)
            words.number(&text.tokens, of: units, CharacterTable.shared.lower)
            SentenceSplitter(units: units, abbreviations: abbreviations).split(&text)
        }
        LanguageDetector.detect(&text, words: words)
    }

    /// The tokens of a lexicon entry, cut as a text is cut, with words and marks interned in folded form.
    public static func entryTokens(_ units: UnsafeBufferPointer<UInt16>, vocabulary: inout WordTable, into tokens: inout [Token]) {
        tokens.removeAll(keepingCapacity: true)
        TokenScanner(units: units).scan(into: &tokens)
        vocabulary.number(&tokens, of: units, CharacterTable.shared.fold)
    }

    /// Appends the tokens of a lexicon entry, which is what stands from `start` on, cut as a text is cut.
    public static func appendEntryTokens(_ units: UnsafeBufferPointer<UInt16>, from start: Int, to tokens: inout [Token]) {
        let first = tokens.count
        TokenScanner(units: UnsafeBufferPointer(rebasing: units[start...])).scan(into: &tokens)
        for i in first..<tokens.count {
            tokens[i].start += Int32(start)
            tokens[i].end += Int32(start)
        }
    }
}
