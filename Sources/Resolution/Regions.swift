import Tokenization

/// Which paragraphs are running text, and which stand beside it: menus, widgets, tables, headings, signatures.
enum Regions {
    /// Words that make a paragraph running text even without a full stop.
    private static let longParagraph = 15

    /// For each paragraph whether it is side matter: short, and no sentence ends in it.
    static func side(_ text: TokenizedText) -> [Bool] {
        var words = [Int](repeating: 0, count: text.paragraphCount)
        var ends = [Bool](repeating: false, count: text.paragraphCount)
        for sentence in text.sentences {
            let paragraph = Int(sentence.paragraph)
            for i in Int(sentence.start)..<Int(sentence.end) where text.tokens[i].kind == .word { words[paragraph] += 1 }
            // `.`, `!`, `?`, `…` at the end, before closing quotation marks and brackets.
            var last = Int(sentence.end) - 1
            while last > Int(sentence.start), text.tokens[last].unit == 0x22 || text.tokens[last].unit == 0x29 { last -= 1 }
            if [0x2E, 0x21, 0x3F, 0x2026].contains(text.tokens[last].unit), words[paragraph] > 3 { ends[paragraph] = true }
        }
        return words.indices.map { words[$0] < longParagraph && !ends[$0] }
    }
}
