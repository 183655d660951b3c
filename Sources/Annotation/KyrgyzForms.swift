import CodeUnits
import Lexicons
import Morphology
import Tokenization

/// Kyrgyz readings of single word forms, with the stems of the lexicons, for whoever has words and no text.
///
///     var forms = KyrgyzForms(lexicon)
///     forms.read(units of "КБКлардын")     // forms.buffer: кбк, genitive plural
public struct KyrgyzForms: Sendable {
    private let analyzer: KyrgyzAnalyzer
    private var words = WordTable(countsVotes: false)
    private var tokens: [Token] = []
    private var lower: [UInt16] = []
    /// The readings of the form read last, likeliest first.
    public private(set) var buffer = AnalysisBuffer()

    public init(_ lexicon: Lexicon) {
        analyzer = KyrgyzAnalyzer(stems: LexiconStems(lexicon, lexicon.vocabulary.index, BareSpelling(lexicon.vocabulary)))
    }

    /// Reads a form as printed: its capitals tell names (`Нарын`) and abbreviations (`КБКлар`) from ordinary words.
    ///
    /// - Parameter form: in normalised letters, as `Normalizer` leaves them.
    public mutating func read(_ form: UnsafeBufferPointer<UInt16>) {
        buffer.removeAll()
        if words.count > 1 << 16 { words.removeAll() }
        Tokenizer.entryTokens(form, vocabulary: &words, into: &tokens)
        guard let last = tokens.last else { return }
        lower.removeAll(keepingCapacity: true)
        for unit in form { lower.append(CharacterTable.shared.lower[Int(unit)]) }
        lower.withUnsafeBufferPointer { units in
            if last.kind != .word {
                readNoWord(units, last)
            } else if tokens.count == 1 {
                if last.shape == .upperWithSuffix {
                    analyzer.analyzeAbbreviation(units, capitals: Int(last.capitals), into: &buffer)
                } else {
                    analyzer.analyze(units, shape: last.shape, into: &buffer)
                }
            } else if let before = tokens.dropLast().last, before.kind != .mark {
                // An ending behind an address or a number: `24.kgге`, `1998дин`.
                analyzer.analyzeAbbreviation(units, capitals: Int(last.start), into: &buffer)
                // `2021жылдын`: a word, no ending.
                if buffer.analyses.count == 1, buffer.analyses[0].features.contains(.predicted) {
                    buffer.removeAll()
                    analyzer.analyze(UnsafeBufferPointer(rebasing: units[Int(last.start)...]), shape: last.shape, into: &buffer)
                }
            } else if tokens.count > 2, tokens[tokens.count - 3].kind != .mark, tokens[tokens.count - 2].unit == UInt16(UInt8(ascii: "-")) {
                // `10-жылдыгы`, and an ending with a hyphen: `24-дөн`.
                analyzer.analyzeAbbreviation(units, capitals: Int(last.start) - 1, into: &buffer)
            } else {
                // `Ж.Бекеновдун`
                analyzer.analyze(units, shape: last.shape, into: &buffer)
            }
        }
    }

    /// Numbers and marks are what they are.
    private mutating func readNoWord(_ units: UnsafeBufferPointer<UInt16>, _ last: Token) {
        let whole = buffer.store(units)
        let features: Features = last.kind == .number ? .numeral : last.kind == .mark ? [] : .noun
        buffer.analyses.append(Analysis(lemma: whole, base: whole, features: features, probability: 1))
    }
}
