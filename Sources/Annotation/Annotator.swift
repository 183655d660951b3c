import Lexicons
import Morphology
import Normalization
import Tokenization

/// Tokenises a normalised text and annotates its tokens.
public struct Annotator: Sendable {
    public var forms: FormTable
    let tokenizer: Tokenizer

    public init(lexicon: Lexicon, russian: (any MorphologicalAnalyzer)?) {
        forms = FormTable(lexicon: lexicon, russian: russian)
        var abbreviations: [String] = []
        for concept in lexicon.concepts.indices where lexicon.concepts[concept].classes.contains(.abbreviation) {
            abbreviations += lexicon.names(of: Int32(concept)).map(\.name)
        }
        tokenizer = Tokenizer(abbreviations: Abbreviations(abbreviations))
    }

    /// Replaces the content of `annotated`. In `text` words get the letters back that they were typed without.
    public mutating func annotate(_ text: inout NormalizedText, into annotated: inout AnnotatedText) {
        forms.trim()
        tokenizer.tokenize(text.units, words: &forms.words, into: &annotated.text)
        respell(&text, &annotated)
        recase(&text, &annotated)
        let count = annotated.text.tokens.count
        annotated.hits.removeAll(keepingCapacity: true)
        annotated.firstHit.removeAll(keepingCapacity: true)
        annotated.firstHit.reserveCapacity(count + 1)
        annotated.lastHitEnding.removeAll(keepingCapacity: true)
        annotated.lastHitEnding.append(contentsOf: repeatElement(-1, count: count))
        readForms(&annotated, count)
        for sentence in annotated.text.sentences { findHits(&annotated, sentence) }
        annotated.firstHit.append(Int32(annotated.hits.count))
    }

    /// Looks up each token's form and lays out side by side what rules ask of it most.
    private mutating func readForms(_ annotated: inout AnnotatedText, _ count: Int) {
        annotated.forms = [Int32](unsafeUninitializedCapacity: count) { numbers, filled in
            for sentence in annotated.text.sentences {
                precondition(filled == Int(sentence.start), "sentences leave no token out")
                filled = Int(sentence.end)
            }
            annotated.text.tokens.withUnsafeBufferPointer { tokens in
                // As with the words: first the look-ups, of which the processor waits for several at once, then what is new.
                forms.findKnown(tokens, annotated.text.sentences, into: numbers)
                var expectedEnd = 0
                for sentence in annotated.text.sentences {
                    for i in Int(sentence.start)..<Int(sentence.end) where numbers[i] < 0 {
                        if i >= expectedEnd { expectedEnd = forms.expectNew(tokens, annotated.text.sentences, numbers, from: i) }
                        numbers[i] = forms.form(of: tokens[i], in: sentence.language)
                    }
                }
            }
        }
        // One look at each form for all three.
        annotated.features = [Features](unsafeUninitializedCapacity: count) { features, filledFeatures in
            annotated.classes = [ClassSet](unsafeUninitializedCapacity: count) { classes, filledClasses in
                annotated.strong = [ClassSet](unsafeUninitializedCapacity: count) { strong, filledStrong in
                    forms.forms.withUnsafeBufferPointer { forms in
                        for (i, number) in annotated.forms.enumerated() {
                            let form = forms.baseAddress! + Int(number)
                            features[i] = form.pointee.features
                            classes[i] = form.pointee.classes
                            strong[i] = form.pointee.strong
                        }
                    }
                    (filledFeatures, filledClasses, filledStrong) = (count, count, count)
                }
            }
        }
    }

    /// Multiword entries in one sentence, all of them, longer ones first at each start.
    private func findHits(_ annotated: inout AnnotatedText, _ sentence: Sentence) {
        let end = Int(sentence.end)
        for start in Int(sentence.start)..<end {
            let first = annotated.hits.count
            annotated.firstHit.append(Int32(first))
            guard annotated.classes[start].contains(.startsEntry), start + 1 < end, mayBeginHit(at: start, annotated) else { continue }
            let form = forms.forms[Int(annotated.forms[start])]
            for key in form.keys {
                let node = forms.lexicon.step(0, forms.keys[Int(key)])
                if node >= 0 { follow(node, start, start + 1, end, sentence.language == .russian, &annotated) }
            }
            guard annotated.hits.count > first else { continue }
            if annotated.hits.count > first + 1 {
                annotated.hits.withUnsafeMutableBufferPointer { hits in
                    var found = UnsafeMutableBufferPointer(rebasing: hits[first...])
                    found.sort { ($1.end, $0.entry) < ($0.end, $1.entry) }
                }
            }
            for i in first..<annotated.hits.count {
                let last = Int(annotated.hits[i].end) - 1
                annotated.hits[i].previousWithEnd = annotated.lastHitEnding[last]
                annotated.lastHitEnding[last] = Int32(i)
            }
        }
    }

    /// Whether the word behind a token is one that comes second in an entry which begins with it, as far as a few bits tell.
    @inline(__always)
    private func mayBeginHit(at i: Int, _ annotated: AnnotatedText) -> Bool {
        annotated.forms.withUnsafeBufferPointer { numbers in
            forms.forms.withUnsafeBufferPointer { forms in
                let form = forms.baseAddress! + Int(numbers[i]), next = forms.baseAddress! + Int(numbers[i + 1])
                return form.pointee.followers & next.pointee.keyBits != 0
            }
        }
    }

    private func follow(_ node: Int32, _ start: Int, _ next: Int, _ end: Int, _ isRussian: Bool, _ annotated: inout AnnotatedText) {
        guard next < end else { return }
        let form = forms.forms[Int(annotated.forms[next])]
        for key in form.keys {
            let child = forms.lexicon.step(node, forms.keys[Int(key)])
            guard child >= 0 else { continue }
            let shape = annotated.text.tokens[start].shape
            forms.lexicon.forEachEntry(at: child) { index, entry in
                guard FormTable.capitalsFit(entry.capitals, shape), FormTable.languageFits(entry, isRussian) else { return }
                let hit = AnnotatedText.Hit(start: Int32(start), end: Int32(next + 1), entry: index, previousWithEnd: -1)
                if !annotated.hits[Int(annotated.firstHit[start])...].contains(where: { $0.end == hit.end && $0.entry == hit.entry }) {
                    annotated.hits.append(hit)
                }
            }
            follow(child, start, next + 1, end, isRussian, &annotated)
        }
    }
}
