import Annotation
import Documents
import Evaluation
import Lexicons
import Normalization
import Tokenization

@testable import Rules

/// Rules of a test's own over a small lexicon, without a Russian dictionary.
struct Engine {
    private var annotator: Annotator
    private let rules: RuleSet

    init(_ rules: [Rule], lexicon: String = "") {
        var loader = LexiconLoader()
        loader.add(Array(lexicon.utf8), path: "test.txt")
        annotator = Annotator(lexicon: loader.lexicon, russian: nil)
        self.rules = RuleSet(rules)
    }

    /// A rule that marks places around an anchor.
    init(
        behind: Pattern? = nil, before: Pattern? = nil, anchor: Pattern, after: Pattern? = nil, ahead: Pattern? = nil, lexicon: String = ""
    ) {
        let rule = Rule("test", .location, behind: behind, before: before, anchor: anchor, after: after, ahead: ahead)
        self.init([rule], lexicon: lexicon)
    }

    /// The text with what is found drawn into it; ASCII or Cyrillic text without anything that normalisation changes.
    mutating func draw(_ text: String) -> String {
        let (normalized, annotated) = annotate(text)
        var extractor = Extractor(rules: rules)
        let findings = extractor.extract(annotated, normalized, forms: annotator.forms)
        let marks = findings.mentions.map { mention in
            MarkedText.Mark(
                start: Int(annotated.text.tokens[mention.start].start), end: Int(annotated.text.tokens[mention.end - 1].end),
                type: mention.type)
        }
        return MarkedText(text: text, marks: marks).drawing
    }

    /// For each token the token of its partner quotation mark, or -1.
    mutating func quotes(_ text: String) -> [Int32] {
        let (normalized, annotated) = annotate(text)
        var partners: [Int32] = []
        Quotes.pair(annotated.text, normalized.units, into: &partners)
        return partners
    }

    private mutating func annotate(_ text: String) -> (NormalizedText, AnnotatedText) {
        var normalized = NormalizedText()
        Array(text.utf8).withUnsafeBufferPointer { Normalizer().normalize($0, into: &normalized) }
        var annotated = AnnotatedText()
        annotator.annotate(&normalized, into: &annotated)
        return (normalized, annotated)
    }
}
