import CodeUnits
import Foundation
import Morphology

/// A stem lexicon out of a dictionary, for tests.
struct KyrgyzTestStems: StemLexicon {
    var words: [[UInt16]: Features] = [:]

    init(_ groups: [(Features, String)]) {
        for (features, text) in groups {
            for word in text.split(separator: " ") { words[Array(word.utf16), default: []].formUnion(features) }
        }
    }

    func stem(_ word: UnsafeBufferPointer<UInt16>) -> Features? { words[Array(word)] }

    /// A few words of each kind.
    static let small = KyrgyzTestStems([
        (
            .noun,
            """
            министрлик республика федерация фактор отчет конгресс факультет өлкө мүчө орун кол үй тоо суу мамлекет сапат мыйзам \
            агенттик шаар облус баш нар өнөр жол апрель объект китеп талап той кыш өзгөчөлүк газ депутат сөз жыл жаран балык диалог \
            педагог уул ооз мурун көңүл бала факт
            """
        ),
        (.adjective, "жаңы таза жакшы"),
        (
            .verb,
            """
            бол башта оку иште кел ал айт чык кой жай өнүктүр өткөр башкар кайтар билдир жүргүз тап бер түз сүй катыш көр кир күт кой \
            тааны жаша бар
            """
        ),
        (.pronoun, "ал бул мен биз өз ким эмне"),
        (.numeral, "бир он беш үч"),
        (.adverb, "азыр эртең"),
        (.adposition, "менен үчүн"),
        (.geographic, "нарын кыргызстан ош ат-башы бишкек казан россия балыкчы облусу"),
        (.givenName, "токтогул алтын асан абдыкадыр"),
    ])
}

/// A reading with its words as strings.
struct KyrgyzReading: Equatable {
    var lemma: String
    var base: String
    var features: Features
    var probability: Float
}

extension KyrgyzAnalyzer {
    /// The readings of a word as printed.
    func readings(_ word: String, shape: WordShape? = nil, capitals: Int = 0) -> [KyrgyzReading] {
        var buffer = AnalysisBuffer()
        let guessed: WordShape = word.first?.isUppercase == true ? (word.contains("-") ? .titleEach : .title) : .lower
        Array(word.lowercased().utf16).withUnsafeBufferPointer { units in
            if capitals > 0 {
                analyzeAbbreviation(units, capitals: capitals, into: &buffer)
            } else {
                analyze(units, shape: shape ?? guessed, into: &buffer)
            }
        }
        return buffer.analyses.map { analysis in
            KyrgyzReading(
                lemma: String(decoding: buffer[analysis.lemma], as: UTF16.self),
                base: String(decoding: buffer[analysis.base], as: UTF16.self), features: analysis.features,
                probability: analysis.probability)
        }
    }
}
