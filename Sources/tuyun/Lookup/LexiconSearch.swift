import Annotation
import CodeUnits
import Lexicons
import Morphology
import Normalization
import Pipeline
import Tokenization

/// Looks for the lines that know a phrase, whichever form it stands in.
struct LexiconSearch {
    struct Found {
        var lexicon: Lexicon
        /// Concepts that have the phrase as a name, in the order of the files.
        var names: [Int32] = []
        /// Concepts that have it inside a longer name.
        var parts: [Int32] = []
    }

    private let lexicon: Lexicon
    private var annotator: Annotator

    init(_ resources: Resources) {
        lexicon = resources.lexicon
        annotator = Annotator(lexicon: resources.lexicon, russian: resources.russian.map { RussianAnalyzer(dictionary: $0) })
    }

    func find(_ phrase: String) -> Found {
        var found = Found(lexicon: lexicon)
        let words = keys(of: phrase)
        guard !words.isEmpty, !words.contains([]) else { return found }
        var nodes: Set<Int32> = [0]
        for keys in words {
            var next: Set<Int32> = []
            for node in nodes { for key in keys { next.insert(lexicon.step(node, key)) } }
            nodes = next.subtracting([-1])
        }
        var names: Set<Int32> = []
        for node in nodes { lexicon.forEachEntry(at: node) { _, entry in names.insert(entry.concept) } }
        found.names = names.sorted()
        var vocabulary = lexicon.vocabulary
        for concept in lexicon.concepts.indices where !names.contains(Int32(concept)) {
            if has(Int32(concept), words, &vocabulary) { found.parts.append(Int32(concept)) }
        }
        return found
    }

    /// For each word of the phrase, the lexicon words that it may be, in either language.
    private func keys(of phrase: String) -> [Set<Int32>] {
        var annotator = annotator
        var text = NormalizedText()
        var annotated = AnnotatedText()
        Array(phrase.utf8).withUnsafeBufferPointer { Normalizer().normalize($0, into: &text) }
        annotator.annotate(&text, into: &annotated)
        return annotated.text.tokens.map { token in
            var keys: Set<Int32> = []
            for language in [Language.kyrgyz, .russian] {
                let number = annotator.forms.form(of: token, in: language)
                let form = annotator.forms.forms[Int(number)]
                keys.formUnion(form.keys.map { annotator.forms.keys[Int($0)] })
            }
            return keys
        }
    }

    private func has(_ concept: Int32, _ words: [Set<Int32>], _ vocabulary: inout WordTable) -> Bool {
        lexicon.names(of: concept).contains { _, name in
            var tokens: [Token] = []
            Array(name.utf16).withUnsafeBufferPointer { Tokenizer.entryTokens($0, vocabulary: &vocabulary, into: &tokens) }
            guard tokens.count > words.count else { return false }
            return (0...(tokens.count - words.count)).contains { start in
                words.indices.allSatisfy { words[$0].contains(tokens[start + $0].word) }
            }
        }
    }
}
