import Annotation
import Lexicons
import Morphology
import Tokenization

/// What rules see of a document: its annotated tokens, through plain pointers that live as long as one call.
///
/// A class, as refinements capture it again and again: a copy then costs one reference count, not one for each table.
public final class TextView {
    let tokens: UnsafeBufferPointer<Token>
    let sentences: UnsafeBufferPointer<Sentence>
    let features: UnsafeBufferPointer<Features>
    let classes: UnsafeBufferPointer<ClassSet>
    let strong: UnsafeBufferPointer<ClassSet>
    let hits: UnsafeBufferPointer<AnnotatedText.Hit>
    let firstHit: UnsafeBufferPointer<Int32>
    let lastHitEnding: UnsafeBufferPointer<Int32>
    let quotes: UnsafeBufferPointer<Int32>
    /// Units of the normalised text.
    let units: UnsafeBufferPointer<UInt16>
    /// The form of each token, all forms, and what these point into.
    let formNumbers: UnsafeBufferPointer<Int32>
    private let allForms: UnsafeBufferPointer<Form>
    private let allAnalyses: UnsafeBufferPointer<Analysis>
    private let allSingles: UnsafeBufferPointer<Int32>
    private let allNameKeys: UnsafeBufferPointer<UInt64>
    /// The sentence that was asked for last: see `sentence(of:)`.
    var lastSentence = 0
    let annotated: AnnotatedText
    let forms: FormTable
    let lexicon: Lexicon

    private init(_ annotated: AnnotatedText, _ units: [UInt16], _ quotes: [Int32], _ forms: FormTable) {
        self.annotated = annotated
        self.forms = forms
        lexicon = forms.lexicon
        tokens = Self.memory(of: annotated.text.tokens)
        sentences = Self.memory(of: annotated.text.sentences)
        features = Self.memory(of: annotated.features)
        classes = Self.memory(of: annotated.classes)
        strong = Self.memory(of: annotated.strong)
        hits = Self.memory(of: annotated.hits)
        firstHit = Self.memory(of: annotated.firstHit)
        lastHitEnding = Self.memory(of: annotated.lastHitEnding)
        self.quotes = Self.memory(of: quotes)
        self.units = Self.memory(of: units)
        formNumbers = Self.memory(of: annotated.forms)
        allForms = Self.memory(of: forms.forms)
        allAnalyses = Self.memory(of: forms.buffer.analyses)
        allSingles = Self.memory(of: forms.singles)
        allNameKeys = Self.memory(of: forms.nameKeys)
    }

    /// Where the elements of an array stand: an array moves only when it is changed, and `with` holds them all unchanged.
    private static func memory<Element>(of array: [Element]) -> UnsafeBufferPointer<Element> { array.withUnsafeBufferPointer { $0 } }

    static func with<Result>(
        _ annotated: AnnotatedText, _ units: [UInt16], _ quotes: [Int32], _ forms: FormTable, _ body: (TextView) -> Result
    ) -> Result {
        withExtendedLifetime((annotated, units, quotes, forms)) { body(TextView(annotated, units, quotes, forms)) }
    }

    /// Units of a token, as normalised.
    func surface(_ i: Int) -> UnsafeBufferPointer<UInt16> {
        UnsafeBufferPointer(rebasing: units[Int(tokens[i].start)..<Int(tokens[i].end)])
    }

    // MARK: What the form of a token says

    /// Readings of a token, most likely first.
    func analyses(_ i: Int) -> UnsafeBufferPointer<Analysis> { Self.part(allForms[Int(formNumbers[i])].analyses, of: allAnalyses) }

    /// Features of the likeliest reading.
    func likelyFeatures(_ i: Int) -> Features { analyses(i).first?.features ?? [] }

    /// Single-word lexicon entries that the token matches.
    func singles(_ i: Int) -> UnsafeBufferPointer<Int32> { Self.part(allForms[Int(formNumbers[i])].singles, of: allSingles) }

    /// Hashes of the forms that a name token may have in the nominative, and of its surface.
    func nameKeys(_ i: Int) -> UnsafeBufferPointer<UInt64> { Self.part(allForms[Int(formNumbers[i])].nameKeys, of: allNameKeys) }

    @inline(__always)
    private static func part<Element>(_ range: Range<Int32>, of all: UnsafeBufferPointer<Element>) -> UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(rebasing: all[Int(range.lowerBound)..<Int(range.upperBound)])
    }

    /// The first single-word entry of a class at token `i`.
    func single(_ i: Int, _ wanted: LexicalClass) -> Int32? {
        // The classes of a token are those of its entries, and more: nearly all tokens are told here.
        guard classes[i].contains(wanted) else { return nil }
        return singles(i).first { lexicon.entries[Int($0)].classes.contains(wanted) }
    }

    /// `value=` of the first entry of a class at token `i`.
    func value(_ i: Int, _ wanted: LexicalClass) -> String? {
        single(i, wanted).flatMap { lexicon.value(of: lexicon.entries[Int($0)].concept) }
    }

    /// The digits of a number token, or the value of a number word.
    func number(_ i: Int) -> Int? {
        if tokens[i].kind == .number {
            var value = 0
            for unit in surface(i) {
                guard unit >= 0x30, unit <= 0x39, value < 100_000_000 else { return nil }
                value = value * 10 + Int(unit - 0x30)
            }
            return value
        }
        return (value(i, .ordinal) ?? value(i, .numberWord)).flatMap { Int($0) }
    }

    /// Whether token `i` alone is an entry of one of `classes` and none of `not`; `weak` among the latter asks for an
    /// entry that is not weak.
    @inline(__always)
    static func single(_ view: TextView, _ i: Int, _ classes: ClassSet, _ not: ClassSet) -> Bool {
        let found = not.contains(.weak) ? view.strong[i] : view.classes[i]
        guard found.intersects(classes) else { return false }
        var others = not
        others.remove(.weak)
        return !view.classes[i].intersects(others)
    }

    /// Whether token `i` stands inside a listed place of several words.
    func inPlaceHit(_ i: Int) -> Bool {
        for start in max(0, i - 4)...i {
            for hit in Int(firstHit[start])..<Int(firstHit[start + 1]) where Int(hits[hit].end) > i {
                if lexicon.entries[Int(hits[hit].entry)].classes.contains(.loc) { return true }
            }
        }
        return false
    }
}
