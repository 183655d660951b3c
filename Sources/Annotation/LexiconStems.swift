import CodeUnits
import Lexicons
import Morphology
import Tokenization

/// The lexicons as the Kyrgyz analyser sees them: which words are dictionary forms, and of what kind.
struct LexiconStems: StemLexicon {
    private let words: WordIndex
    /// Nil where words are looked up as they are spelt alone.
    private var bare: BareSpelling?
    /// By lexicon word; nil where no entry is the word alone in its dictionary form.
    private let features: [Features?]

    init(_ lexicon: Lexicon, _ words: WordIndex, _ bare: BareSpelling) {
        self.words = words
        self.bare = bare
        var features = [Features?](repeating: nil, count: lexicon.vocabulary.count)
        for word in 0..<Int32(lexicon.vocabulary.count) {
            let node = lexicon.step(0, word)
            guard node >= 0 else { continue }
            lexicon.forEachEntry(at: node) { _, entry in
                guard entry.language != .ru, let found = Self.features(of: entry.classes) else { return }
                features[Int(word)] = (features[Int(word)] ?? []).union(found)
            }
        }
        self.features = features
    }

    func stem(_ word: UnsafeBufferPointer<UInt16>) -> Features? {
        if let key = words.find(word, CharacterTable.shared.fold), let found = features[Int(key)] { return found }
        return bare?.find(word).flatMap { features[Int($0)] }
    }

    /// The same stems without those that lack ө, ү and ң.
    var strict: LexiconStems {
        var stems = self
        stems.bare = nil
        return stems
    }

    /// Features of an entry that is a dictionary form; nil for heads and posts, which stand in the lexicons with their possessive.
    /// A name has no part of speech: written small (`болот`, `алат`) it then yields to a reading of ordinary words.
    private static func features(of classes: ClassSet) -> Features? {
        var features: Features = []
        if classes.contains(.stem) {
            let kinds: [(LexicalClass, Features)] = [
                (.noun, .noun), (.adjective, .adjective), (.verb, .verb), (.adverb, .adverb), (.pronoun, .pronoun), (.numeral, .numeral),
                (.postposition, .adposition), (.conjunction, .conjunction), (.particle, .particle),
                (.interjection, .interjection),
            ]
            for (kind, feature) in kinds where classes.contains(kind) { features.insert(feature) }
            return features
        }
        if classes.contains(.given) { features.insert(.givenName) }
        if classes.contains(.surname) { features.insert(.surname) }
        if classes.contains(.loc) { features.insert(.geographic) }
        if classes.contains(.org) { features.insert(.organisation) }
        return features.isEmpty ? nil : features
    }
}
