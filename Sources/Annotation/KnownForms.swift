import CodeUnits
import Lexicons
import Morphology
import Normalization
import Tokenization

/// The words of the lexicons and their forms, and those of the Russian dictionary.
struct KnownForms: KnownWords {
    let words: WordIndex
    let kyrgyz: KyrgyzAnalyzer
    let russian: (any MorphologicalAnalyzer)?

    func lists(_ word: UnsafeBufferPointer<UInt16>) -> Bool { words.find(word, CharacterTable.shared.fold) != nil }

    func contains(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
        lists(word) || isKnown(word, to: kyrgyz) || russian.map { isKnown(word, to: $0) } ?? false
    }

    private func isKnown(_ word: UnsafeBufferPointer<UInt16>, to analyzer: any MorphologicalAnalyzer) -> Bool {
        var buffer = AnalysisBuffer()
        analyzer.analyze(word, shape: .lower, into: &buffer)
        return buffer.analyses.contains { $0.features.contains(.known) }
    }
}
