import Annotation
import CodeUnits
import Documents
import Lexicons
import Morphology
import Normalization
import Rules
import Tokenization

/// One document, as resolution looks at it.
final class DocumentContext {
    let utf8: UnsafeBufferPointer<UInt8>
    let text: NormalizedText
    let annotated: AnnotatedText
    let forms: FormTable

    let lexicon: Lexicon
    let tokens: [Token]
    /// `Deeds` by lexicon entry, as far as they were asked for.
    var deedsOfEntry: [Int32: Int] = [:]

    init(utf8: UnsafeBufferPointer<UInt8>, text: NormalizedText, annotated: AnnotatedText, forms: FormTable) {
        self.utf8 = utf8
        self.text = text
        self.annotated = annotated
        self.forms = forms
        lexicon = forms.lexicon
        tokens = annotated.text.tokens
    }

    /// What token `i` is; nothing, as of all that follows, before the first and behind the last one, where relations look for neighbours.
    func features(_ i: Int) -> Features { has(i) ? annotated.features[i] : [] }
    func classes(_ i: Int) -> ClassSet { has(i) ? annotated.classes[i] : ClassSet() }

    func strong(_ i: Int) -> ClassSet { has(i) ? annotated.strong[i] : ClassSet() }

    private func has(_ i: Int) -> Bool { tokens.indices.contains(i) }

    /// Entries of one word that token `i` is.
    func singles(_ i: Int) -> ArraySlice<Int32> {
        guard has(i) else { return [] }
        let range = forms.forms[Int(annotated.forms[i])].singles
        return forms.singles[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// `value=` of the first single-word entry of a class at token `i`.
    func value(_ i: Int, _ wanted: LexicalClass) -> String? {
        let range = forms.forms[Int(annotated.forms[i])].singles
        return forms.singles[Int(range.lowerBound)..<Int(range.upperBound)].lazy.map { self.lexicon.entries[Int($0)] }
            .first { $0.classes.contains(wanted) }.flatMap { lexicon.value(of: $0.concept) }
    }

    func analyses(_ i: Int) -> ArraySlice<Analysis> {
        guard has(i) else { return [] }
        let range = forms.forms[Int(annotated.forms[i])].analyses
        return forms.buffer.analyses[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    func sentence(of token: Int) -> Int {
        var low = 0, high = annotated.text.sentences.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(annotated.text.sentences[middle].start) <= token { low = middle } else { high = middle - 1 }
        }
        return low
    }

    func isRussian(_ mention: Candidate) -> Bool { annotated.text.sentences[mention.sentence].language == .russian }

    /// Hashes of the forms that a name token may have in the nominative, and of its surface.
    func nameKeys(_ i: Int) -> ArraySlice<UInt64> {
        let range = forms.forms[Int(annotated.forms[i])].nameKeys
        return forms.nameKeys[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// Entries of head words of places that token `i` is.
    func headEntries(_ i: Int) -> [Int32] {
        let singles = forms.forms[Int(annotated.forms[i])].singles
        return forms.singles[Int(singles.lowerBound)..<Int(singles.upperBound)].filter {
            lexicon.entries[Int($0)].classes.intersects(ClassSet(.locHead, .venueHead))
        }
    }

    /// Whether token `i` is a listed abbreviation, such as `МВД`.
    func isListedAbbreviation(_ i: Int) -> Bool {
        let singles = forms.forms[Int(annotated.forms[i])].singles
        return forms.singles[Int(singles.lowerBound)..<Int(singles.upperBound)].contains { lexicon.entries[Int($0)].capitals == .all }
    }

    /// Entries of places that token `i` is, or begins.
    func placeEntries(_ i: Int) -> [Int32] {
        let singles = forms.forms[Int(annotated.forms[i])].singles
        let single = forms.singles[Int(singles.lowerBound)..<Int(singles.upperBound)].filter {
            lexicon.entries[Int($0)].classes.contains(.loc)
        }
        return single + annotated.hits(startingAt: i).map(\.entry).filter { lexicon.entries[Int($0)].classes.contains(.loc) }
    }

    /// The country of an adjective among the words around a mention's anchor: `британский Минфин`.
    func nation(in mention: Candidate, _ concepts: inout ConceptCache) -> Int32? {
        for i in mention.start..<mention.end where !mention.anchor.contains(i) && classes(i).contains(.nationality) {
            for entry in singles(i) { if let nation = concepts.nation(lexicon.entries[Int(entry)].concept) { return nation } }
        }
        return nil
    }

    /// Abbreviated heads of places that begin with token `i`, with the token behind each: `ш.`, `ул.`
    func abbreviations(_ i: Int) -> [(entry: Int32, end: Int)] {
        let several = annotated.hits(startingAt: i).map { (entry: $0.entry, end: Int($0.end)) }
        let found = several + singles(i).map { (entry: $0, end: i + 1) }
        return found.filter { lexicon.entries[Int($0.entry)].classes.contains(.locAbbr) }
    }

    /// Units of a token as normalised.
    func surfaceUnits(_ i: Int) -> ArraySlice<UInt16> { text.units[Int(tokens[i].start)..<Int(tokens[i].end)] }

    func surface(_ i: Int) -> String { UnitText.string(surfaceUnits(i)) }

    /// Tokens as normalised, one blank wherever the text has blanks or line breaks.
    func printed(_ range: Range<Int>, follows: Int? = nil) -> String {
        var text = ""
        for i in range {
            if i > range.lowerBound || follows != nil, tokens[i].flags.contains(.spaceBefore) { text += " " }
            text += surface(i)
        }
        return text
    }

    /// Bytes of the original text under some tokens.
    func bytes(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last else { return 0..<0 }
        return text.originalBytes(Int(tokens[range.lowerBound].start), Int(tokens[last].end), in: utf8)
    }

    func original(_ range: Range<Int>) -> String { printed(range) }

    /// Whether token `i` stands inside quotation marks that open within `range`.
    func insideQuotes(_ i: Int, _ range: Range<Int>) -> Bool {
        var depth = 0
        for j in range.lowerBound..<i where tokens[j].kind == .mark && tokens[j].unit == 0x22 { depth ^= 1 }
        return depth == 1
    }
}
