/// Sums the votes of words to the language of each sentence; short sentences follow their paragraph, short paragraphs the text.
enum LanguageDetector {
    private struct Tally {
        var kyrgyz = 0
        var russian = 0
        var kazakh = 0
        var spelling: LanguageVotes.Spelling = []

        mutating func add(_ votes: LanguageVotes) {
            kyrgyz += Int(votes.kyrgyz)
            russian += Int(votes.russian)
            kazakh += Int(votes.kazakh)
            spelling.formUnion(votes.spelling)
        }

        mutating func add(_ other: Tally) {
            kyrgyz += other.kyrgyz
            russian += other.russian
            kazakh += other.kazakh
            spelling.formUnion(other.spelling)
        }

        /// The winner, if it wins clearly.
        func decide(margin: Int) -> Language? {
            if kazakh > kyrgyz + margin, kazakh > russian + margin { return .kazakh }
            if kyrgyz > russian + margin { return .kyrgyz }
            if russian > kyrgyz + margin { return .russian }
            return nil
        }
    }

    static func detect(_ text: inout TokenizedText, words: WordTable) {
        var total = Tally()
        var bySentence = [Tally](repeating: Tally(), count: text.sentences.count)
        var byParagraph = [Tally](repeating: Tally(), count: text.paragraphCount)
        words.votes.withUnsafeBufferPointer { votes in
            for (i, sentence) in text.sentences.enumerated() {
                var tally = Tally()
                for j in Int(sentence.start)..<Int(sentence.end) where text.tokens[j].kind == .word {
                    tally.add(votes[Int(text.tokens[j].word)])
                }
                bySentence[i] = tally
                byParagraph[Int(sentence.paragraph)].add(tally)
                total.add(tally)
            }
        }
        text.language = total.decide(margin: 0) ?? .other
        var isKyrgyz = false
        for i in text.sentences.indices {
            text.sentences[i].language =
                bySentence[i].decide(margin: 5) ?? byParagraph[Int(text.sentences[i].paragraph)].decide(margin: 3) ?? text.language
            if text.sentences[i].language == .kyrgyz { isKyrgyz = true }
        }
        text.mayLackLetters = isKyrgyz && (!total.spelling.isDisjoint(with: [.bare, .yo]) || !total.spelling.contains(.full))
    }
}
