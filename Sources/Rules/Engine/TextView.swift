import Annotation
import Lexicons
import Morphology
import Tokenization

/// What rules see of a document: its annotated tokens, through plain pointers that live as long as one call.
///
/// A class, as refinements capture it again and again: a copy then costs one reference count, not one for each table.
public final class TextView {
    let tokens: UnsafeBufferPointer<Token>
    let features: UnsafeBufferPointer<Features>
    let classes: UnsafeBufferPointer<ClassSet>
    let strong: UnsafeBufferPointer<ClassSet>
    let hits: UnsafeBufferPointer<AnnotatedText.Hit>
    let firstHit: UnsafeBufferPointer<Int32>
    let lastHitEnding: UnsafeBufferPointer<Int32>
    let quotes: UnsafeBufferPointer<Int32>
    /// Units of the normalised text.
    let units: UnsafeBufferPointer<UInt16>
    let annotated: AnnotatedText
    let forms: FormTable
    let lexicon: Lexicon

    private init(
        _ tokens: UnsafeBufferPointer<Token>, _ features: UnsafeBufferPointer<Features>, _ classes: UnsafeBufferPointer<ClassSet>,
        _ strong: UnsafeBufferPointer<ClassSet>, _ hits: UnsafeBufferPointer<AnnotatedText.Hit>, _ firstHit: UnsafeBufferPointer<Int32>,
        _ lastHitEnding: UnsafeBufferPointer<Int32>, _ quotes: UnsafeBufferPointer<Int32>, _ units: UnsafeBufferPointer<UInt16>,
        _ annotated: AnnotatedText, _ forms: FormTable
    ) {
        self.tokens = tokens
        self.features = features
        self.classes = classes
        self.strong = strong
        self.hits = hits
        self.firstHit = firstHit
        self.lastHitEnding = lastHitEnding
        self.quotes = quotes
        self.units = units
        self.annotated = annotated
        self.forms = forms
        lexicon = forms.lexicon
    }

    static func with<Result>(
        _ annotated: AnnotatedText, _ units: [UInt16], _ quotes: [Int32], _ forms: FormTable, _ body: (TextView) -> Result
    ) -> Result {
        annotated.text.tokens.withUnsafeBufferPointer { tokens in
            annotated.features.withUnsafeBufferPointer { features in
                annotated.classes.withUnsafeBufferPointer { classes in
                    annotated.hits.withUnsafeBufferPointer { hits in
                        annotated.strong.withUnsafeBufferPointer { strong in
                            annotated.firstHit.withUnsafeBufferPointer { firstHit in
                                annotated.lastHitEnding.withUnsafeBufferPointer { lastHitEnding in
                                    quotes.withUnsafeBufferPointer { quotes in
                                        units.withUnsafeBufferPointer { units in
                                            body(
                                                TextView(
                                                    tokens, features, classes, strong, hits, firstHit, lastHitEnding, quotes, units,
                                                    annotated, forms))
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Units of a token, as normalised.
    func surface(_ i: Int) -> UnsafeBufferPointer<UInt16> {
        UnsafeBufferPointer(rebasing: units[Int(tokens[i].start)..<Int(tokens[i].end)])
    }

    /// Readings of a token, most likely first.
    func analyses(_ i: Int) -> ArraySlice<Analysis> {
        let range = forms.forms[Int(annotated.forms[i])].analyses
        return forms.buffer.analyses[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// Features of the likeliest reading.
    func likelyFeatures(_ i: Int) -> Features { analyses(i).first?.features ?? [] }

    /// Single-word lexicon entries that the token matches.
    func singles(_ i: Int) -> ArraySlice<Int32> {
        let range = forms.forms[Int(annotated.forms[i])].singles
        return forms.singles[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// The first single-word entry of a class at token `i`.
    func single(_ i: Int, _ wanted: LexicalClass) -> Int32? {
        singles(i).first { lexicon.entries[Int($0)].classes.contains(wanted) }
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
