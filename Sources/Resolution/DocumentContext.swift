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
    /// What bonds and deeds lexicon entries are, as far as it was asked for.
    var bonds = BondMemory()
    /// Where `written` writes.
    private var page: [UInt16] = []
    // Where the arrays of `annotated`, `text` and `forms` stand, which nobody can change while the context holds them: resolution looks
    // at tokens so often that their reference counts would cost more than it.
    let tokens: UnsafeBufferPointer<Token>
    let sentences: UnsafeBufferPointer<Sentence>
    private let allFeatures: UnsafeBufferPointer<Features>
    private let allClasses: UnsafeBufferPointer<ClassSet>
    private let allStrong: UnsafeBufferPointer<ClassSet>
    private let allHits: UnsafeBufferPointer<AnnotatedText.Hit>
    private let firstHit: UnsafeBufferPointer<Int32>
    private let units: UnsafeBufferPointer<UInt16>
    private let formNumbers: UnsafeBufferPointer<Int32>
    private let allForms: UnsafeBufferPointer<Form>
    private let allAnalyses: UnsafeBufferPointer<Analysis>
    private let allSingles: UnsafeBufferPointer<Int32>
    private let allNameKeys: UnsafeBufferPointer<UInt64>
    private let wordUnits: UnsafeBufferPointer<UInt16>

    init(utf8: UnsafeBufferPointer<UInt8>, text: NormalizedText, annotated: AnnotatedText, forms: FormTable) {
        self.utf8 = utf8
        self.text = text
        self.annotated = annotated
        self.forms = forms
        lexicon = forms.lexicon
        func memory<Element>(_ array: [Element]) -> UnsafeBufferPointer<Element> { array.withUnsafeBufferPointer { $0 } }
        tokens = memory(annotated.text.tokens)
        sentences = memory(annotated.text.sentences)
        allFeatures = memory(annotated.features)
        allClasses = memory(annotated.classes)
        allStrong = memory(annotated.strong)
        allHits = memory(annotated.hits)
        firstHit = memory(annotated.firstHit)
        units = memory(text.units)
        formNumbers = memory(annotated.forms)
        allForms = memory(forms.forms)
        allAnalyses = memory(forms.buffer.analyses)
        allSingles = memory(forms.singles)
        allNameKeys = memory(forms.nameKeys)
        wordUnits = memory(forms.buffer.units)
    }

    /// What token `i` is; nothing, as of all that follows, before the first and behind the last one, where relations look for neighbours.
    func features(_ i: Int) -> Features { has(i) ? allFeatures[i] : [] }
    func classes(_ i: Int) -> ClassSet { has(i) ? allClasses[i] : ClassSet() }

    func strong(_ i: Int) -> ClassSet { has(i) ? allStrong[i] : ClassSet() }

    @inline(__always)
    private func has(_ i: Int) -> Bool { i >= 0 && i < tokens.count }

    /// Entries of several words that begin with token `i`.
    func hits(startingAt i: Int) -> UnsafeBufferPointer<AnnotatedText.Hit> {
        UnsafeBufferPointer(rebasing: allHits[Int(firstHit[i])..<Int(firstHit[i + 1])])
    }

    /// The number of the form of a token.
    func form(_ i: Int) -> Int32 { formNumbers[i] }

    /// Whether an entry of several words begins with token `i`.
    @inline(__always)
    func beginsHit(_ i: Int) -> Bool { has(i) && firstHit[i] < firstHit[i + 1] }

    /// Entries of one word that token `i` is.
    func singles(_ i: Int) -> UnsafeBufferPointer<Int32> {
        guard has(i) else { return .init(start: nil, count: 0) }
        return Self.part(allForms[Int(formNumbers[i])].singles, of: allSingles)
    }

    @inline(__always)
    private static func part<Element>(_ range: Range<Int32>, of all: UnsafeBufferPointer<Element>) -> UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(rebasing: all[Int(range.lowerBound)..<Int(range.upperBound)])
    }

    /// `value=` of the first single-word entry of a class at token `i`.
    func value(_ i: Int, _ wanted: LexicalClass) -> String? {
        singles(i).lazy.map { self.lexicon.entries[Int($0)] }
            .first { $0.classes.contains(wanted) }.flatMap { lexicon.value(of: $0.concept) }
    }

    func analyses(_ i: Int) -> UnsafeBufferPointer<Analysis> {
        guard has(i) else { return .init(start: nil, count: 0) }
        return Self.part(allForms[Int(formNumbers[i])].analyses, of: allAnalyses)
    }

    func sentence(of token: Int) -> Int {
        var low = 0, high = sentences.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(sentences[middle].start) <= token { low = middle } else { high = middle - 1 }
        }
        return low
    }

    func isRussian(_ mention: Candidate) -> Bool { sentences[mention.sentence].language == .russian }

    /// Hashes of the forms that a name token may have in the nominative, and of its surface.
    func nameKeys(_ i: Int) -> UnsafeBufferPointer<UInt64> { Self.part(allForms[Int(formNumbers[i])].nameKeys, of: allNameKeys) }

    /// Entries of head words of places that token `i` is.
    func headEntries(_ i: Int) -> [Int32] {
        singles(i).filter { lexicon.entries[Int($0)].classes.intersects(ClassSet(.locHead, .venueHead)) }
    }

    /// The listed place that these tokens are with one of some words of the lexicon behind them, `Ошской` with `область`, or are by
    /// themselves, if it is of the kind that the word says: `Бишкек` with `шаары`.
    func place(_ name: Range<Int>, before heads: some Sequence<Int32>) -> Int32? {
        var nodes: Set<Int32> = [0]
        for i in name {
            nodes = Set(nodes.flatMap { node in lexiconWords(i).map { lexicon.step(node, $0) } }).subtracting([-1])
        }
        var found: Int32?
        for node in nodes where node > 0 {
            for head in heads {
                let end = lexicon.step(node, head)
                if end < 0 { continue }
                lexicon.forEachEntry(at: end) { _, entry in
                    if entry.classes.contains(.loc) { found = min(found ?? entry.concept, entry.concept) }
                }
            }
        }
        if found != nil { return found }
        var kinds = ClassSet()
        for head in heads where lexicon.step(0, head) >= 0 {
            lexicon.forEachEntry(at: lexicon.step(0, head)) { _, entry in
                if entry.classes.contains(.locHead) { kinds.formUnion(entry.classes.intersection(Self.uniqueKinds)) }
            }
        }
        for node in nodes where node > 0 {
            lexicon.forEachEntry(at: node) { _, entry in
                if entry.classes.contains(.loc), entry.classes.intersects(kinds) { found = min(found ?? entry.concept, entry.concept) }
            }
        }
        return found
    }

    /// Of which few have one name; there are many villages and streets of one name.
    private static let uniqueKinds = ClassSet(.country, .region, .district, .city)

    /// The words of the lexicon that token `i` may be a form of.
    func lexiconWords(_ i: Int) -> ArraySlice<Int32> {
        let keys = allForms[Int(formNumbers[i])].keys
        return forms.keys[Int(keys.lowerBound)..<Int(keys.upperBound)]
    }

    /// Whether token `i` is a listed abbreviation, such as `МВД`.
    func isListedAbbreviation(_ i: Int) -> Bool { singles(i).contains { lexicon.entries[Int($0)].capitals == .all } }

    /// Entries of places that token `i` is, or begins.
    func placeEntries(_ i: Int) -> [Int32] {
        let single = singles(i).filter { lexicon.entries[Int($0)].classes.contains(.loc) }
        return single + hits(startingAt: i).map(\.entry).filter { lexicon.entries[Int($0)].classes.contains(.loc) }
    }

    /// The names of a concept, folded.
    func foldedNames(of concept: Int32) -> [[UInt16]] {
        if let known = bonds.names[concept] { return known }
        let names = lexicon.names(of: concept).map { UnitText.folded($0.name) }
        bonds.names[concept] = names
        return names
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
        let several = hits(startingAt: i).map { (entry: $0.entry, end: Int($0.end)) }
        let found = several + singles(i).map { (entry: $0, end: i + 1) }
        return found.filter { lexicon.entries[Int($0.entry)].classes.contains(.locAbbr) }
    }

    /// Units of a token as normalised.
    func surfaceUnits(_ i: Int) -> UnsafeBufferPointer<UInt16> {
        UnsafeBufferPointer(rebasing: units[Int(tokens[i].start)..<Int(tokens[i].end)])
    }

    /// Units of a lemma or a base form.
    func units(of word: WordRange) -> UnsafeBufferPointer<UInt16> {
        UnsafeBufferPointer(rebasing: wordUnits[Int(word.start)..<Int(word.start + word.count)])
    }

    func surface(_ i: Int) -> String { UnitText.string(surfaceUnits(i)) }

    /// Tokens as normalised, one blank wherever the text has blanks or line breaks.
    func printed(_ range: Range<Int>) -> String { written { append(range, to: &$0) } }

    /// Appends tokens as normalised, one blank wherever the text has blanks or line breaks.
    ///
    /// - Parameter follows: whether others stand before them.
    func append(_ range: Range<Int>, follows: Bool = false, to units: inout [UInt16]) {
        for i in range {
            if i > range.lowerBound || follows, tokens[i].flags.contains(.spaceBefore) { units.append(0x20) }
            units.append(contentsOf: surfaceUnits(i))
        }
    }

    /// The units that `body` writes, as a string: names are put together in memory that is kept from one to the next.
    func written(_ body: (inout [UInt16]) -> Void) -> String {
        var units: [UInt16] = []
        swap(&units, &page)
        units.removeAll(keepingCapacity: true)
        body(&units)
        let text = UnitText.string(units)
        swap(&units, &page)
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
