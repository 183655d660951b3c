@testable import Tokenization

/// A tokenised text, drawn for comparison.
struct Tokenized {
    let units: [UInt16]
    let text: TokenizedText

    /// Abbreviations as lexicons list them.
    static let tokenizer = Tokenizer(
        abbreviations: Abbreviations(["г.", "ж.", "ж.б.", "т.б.", "ж.б.у.с.", "им.", "ул.", "ст.", "тыс.", "млн.", "обл.", "с."]))

    init(_ string: String) {
        units = Array(string.utf16)
        var words = WordTable()
        var text = TokenizedText()
        Self.tokenizer.tokenize(units, words: &words, into: &text)
        self.text = text
    }

    /// `Ат-Башы|,|2021|-|жылдын`
    var tokens: String { text.tokens.map(string).joined(separator: "|") }

    /// Tokens with their kind, words and marks aside: `clock 14:00`.
    var kinds: [String] { text.tokens.filter { $0.kind != .word && $0.kind != .mark }.map { "\($0.kind) \(string($0))" } }

    /// Sentences in the order of the text, a paragraph's parted by ` ‖ `, paragraphs by line ends.
    var sentences: String {
        var lines: [String] = []
        var paragraph: Int32 = -1
        for sentence in text.sentences {
            let tokens = text.tokens[Int(sentence.start)..<Int(sentence.end)]
            let printed = string(Int(tokens.first!.start)..<Int(tokens.last!.end)).split(whereSeparator: \.isWhitespace).joined(
                separator: " ")
            if sentence.paragraph == paragraph { lines[lines.count - 1] += " ‖ " + printed } else { lines.append(printed) }
            paragraph = sentence.paragraph
        }
        return lines.joined(separator: "\n")
    }

    private func string(_ token: Token) -> String { string(Int(token.start)..<Int(token.end)) }
    private func string(_ range: Range<Int>) -> String { String(decoding: units[range], as: UTF16.self) }
}
