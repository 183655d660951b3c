import Annotation
import Documents
import Lexicons
import Morphology
import Normalization
import Resolution
import Rules
import Tokenization

/// Takes documents through all stages. One for each thread: it keeps what it has learnt about word forms, which never
/// changes what it answers.
public struct DocumentProcessor: Sendable {
    private let normalizer: Normalizer
    private var annotator: Annotator
    private var extractor: Extractor
    private var resolver: Resolver
    private var text = NormalizedText()
    private var annotated = AnnotatedText()

    public init(resources: Resources) {
        annotator = Annotator(lexicon: resources.lexicon, russian: resources.russian.map { RussianAnalyzer(dictionary: $0) })
        normalizer = Normalizer(knownWords: annotator.forms.knownWords)
        extractor = Extractor()
        resolver = Resolver(lexicon: resources.lexicon)
    }

    /// Mentions, entities and relations of one document.
    public mutating func process(_ input: InputDocument) -> DocumentRecord {
        input.text.withUnsafeBufferPointer { utf8 in
            normalizer.normalize(utf8, into: &text)
            annotator.annotate(&text, into: &annotated)
            let findings = extractor.extract(annotated, text, forms: annotator.forms)
            return resolver.resolve(findings, of: input, utf8, text, annotated, annotator.forms)
        }
    }

    /// The stages of one document one by one, for `tuyun explain`.
    public mutating func explain(_ input: InputDocument) -> Explanation {
        let record = process(input)
        let findings = extractor.extract(annotated, text, forms: annotator.forms)
        return Explanation(record: record, text: text, annotated: annotated, forms: annotator.forms, findings: findings)
    }
}

/// Everything the stages made of one document.
public struct Explanation: Sendable {
    public let record: DocumentRecord
    public let text: NormalizedText
    public let annotated: AnnotatedText
    public let forms: FormTable
    /// Mentions with their rule, anchor and lexicon entry, in token offsets.
    public let findings: Findings
}
