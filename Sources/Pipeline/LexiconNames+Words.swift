import Annotation
import CodeUnits
import Graph
import Lexicons
import Normalization
import Tokenization

/// The words of a name.
extension LexiconNames {
    struct Word {
        /// Lexicon words that it may be a form of.
        var keys: Set<Int32>
        var shape: WordShape
        /// Dictionary form; in quotation marks the plainest spelling of what stands there.
        var lemma: String
        var isRussian: Bool
        var isQuoted = false
        /// Something is in it: `Кыргызстандагы`, `(в) Киргизии`.
        var isHost = false
    }

    mutating func words(of name: String) -> [Word] {
        Array(name.utf8).withUnsafeBufferPointer { normalizer.normalize($0, into: &text) }
        annotator.annotate(&text, into: &annotated)
        var words: [Word] = []
        var isQuoted = false
        for sentence in annotated.text.sentences {
            for i in Int(sentence.start)..<Int(sentence.end) {
                let token = annotated.text.tokens[i]
                if token.kind == .mark {
                    if token.unit == 0x22 { isQuoted.toggle() }
                    continue
                }
                if isQuoted {
                    let printed = UnitText.string(text.units[Int(token.start)..<Int(token.end)])
                    words += NameSkeleton.words(printed).map {
                        Word(keys: [], shape: token.shape, lemma: $0, isRussian: false, isQuoted: true)
                    }
                    continue
                }
                var keys: Set<Int32> = []
                for language in [Language.kyrgyz, .russian] {
                    let number = annotator.forms.form(of: token, in: language)
                    keys.formUnion(annotator.forms.forms[Int(number)].keys.map { annotator.forms.keys[Int($0)] })
                }
                words.append(
                    Word(
                        keys: keys, shape: token.shape, lemma: lemma(i), isRussian: sentence.language == .russian,
                        isHost: isHost(i, sentence)))
            }
        }
        return words
    }

    /// Whether something is in what a token names: `Россиядагы` of `Кыргызстандын Россиядагы элчилиги`, `(в) России` of `посольство
    /// Кыргызстана в России`.
    private func isHost(_ i: Int, _ sentence: Sentence) -> Bool {
        func units(_ i: Int) -> ArraySlice<UInt16> { text.units[Int(annotated.text.tokens[i].start)..<Int(annotated.text.tokens[i].end)] }
        if Self.inEndings.contains(where: { units(i).count > $0.count && units(i).suffix($0.count).elementsEqual($0) }) { return true }
        return i > Int(sentence.start) && ["в", "во"].contains { units(i - 1).elementsEqual($0.utf16) }
    }

    private static let inEndings = ["дагы", "деги", "догу", "дөгү", "тагы", "теги", "тогу", "төгү"].map { Array($0.utf16) }

    /// Who a body is named after, the surname tells: `имени М. П. Чумакова` and `им. Чумакова` are one. In Russian the name stands
    /// behind the word, in Kyrgyz before it; in both the surname comes last.
    func withoutGivenNames(_ words: [Word]) -> [Word] {
        guard let named = words.firstIndex(where: { has(.namedAfter, $0) }) else { return words }
        func isGiven(_ word: Word) -> Bool {
            !word.isQuoted && word.shape != .lower && (word.lemma.unicodeScalars.count == 1 || has(.given, word))
        }
        var behind = words[(named + 1)...]
        while behind.count > 1, let first = behind.first, isGiven(first), behind[behind.startIndex + 1].shape != .lower {
            behind.removeFirst()
        }
        // `Тыныстанова` alone may be a woman's.
        if let at = behind.indices.first, SurnameEndings.feminine.contains(where: behind[at].lemma.hasSuffix) {
            behind[at].lemma.removeLast()
        }
        var before = Array(words[...named])
        while before.count > 2, isGiven(before[before.count - 3]) { before.remove(at: before.count - 3) }
        return before + behind
    }

    /// Whether a word alone is a line of this class.
    private func has(_ wanted: LexicalClass, _ word: Word) -> Bool { concept(wanted, word) != nil }

    /// The concept of such a line, the first by its number: a word's keys have no order.
    func concept(_ wanted: LexicalClass, _ word: Word) -> Int32? {
        var first: Int32?
        for key in word.keys {
            let node = lexicon.step(0, key)
            guard node >= 0 else { continue }
            lexicon.forEachEntry(at: node) { _, entry in
                if entry.classes.contains(wanted) { first = min(first ?? entry.concept, entry.concept) }
            }
        }
        return first
    }

    private func lemma(_ i: Int) -> String {
        let form = annotator.forms.forms[Int(annotated.forms[i])]
        if let first = form.analyses.first {
            return UnitText.string(annotator.forms.buffer[annotator.forms.buffer.analyses[Int(first)].lemma])
        }
        return annotator.forms.words.withUnits(of: annotated.text.tokens[i].word) { UnitText.string($0) }
    }
}
