/// Sums the votes of words to the language of each sentence; short sentences follow their paragraph, short paragraphs the text.
enum LanguageDetector {
    private struct Tally {
        var kyrgyz = 0
        var russian = 0
        var kazakh = 0
        var kazakhSounds = 0
        /// What surnames, which both languages share, add to Russian.
        var surnames = 0
        var spelling: LanguageVotes.Spelling = []

        mutating func add(_ votes: LanguageVotes) {
            kyrgyz += Int(votes.kyrgyz)
            russian += Int(votes.russian)
            kazakh += Int(votes.kazakh)
            kazakhSounds += Int(votes.kazakhSounds)
            spelling.formUnion(votes.spelling)
        }

        mutating func add(_ other: Tally) {
            kyrgyz += other.kyrgyz
            russian += other.russian
            kazakh += other.kazakh
            kazakhSounds += other.kazakhSounds
            surnames += other.surnames
            spelling.formUnion(other.spelling)
        }

        /// How much more Kazakh than Kyrgyz it is.
        var kazakhLead: Int { kazakh + kazakhSounds - kyrgyz }

        /// The winner, if it wins clearly. The sister languages share most of their endings: between them what is close goes by the
        /// whole text, of which `lead` is what Kazakh has more.
        func decide(margin: Int, lead: Int) -> Language? {
            let turkic = max(kyrgyz, kazakh)
            // A Kyrgyz list of people with Russian endings; one Turkic ending proves nothing.
            let russian = turkic > 3 ? russian - surnames : russian
            // Where nothing speaks for the other side, little is enough.
            let margin = min(turkic, russian) == 0 ? min(margin, 3) : margin
            if russian > turkic + margin { return .russian }
            guard turkic > russian + margin else { return nil }
            if abs(kazakhLead) > 3 { return kazakhLead > 0 ? .kazakh : .kyrgyz }
            return lead > 0 ? .kazakh : .kyrgyz
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
                    // С. Жапаров: an initial is no preposition.
                    let token = text.tokens[j]
                    if token.end - token.start == 1, token.shape == .title || token.shape == .upper, j + 1 < Int(sentence.end),
                        text.tokens[j + 1].unit == 0x2E,
                        text.tokens[j + 1].start == token.end
                    {
                        continue
                    }
                    let own = votes[Int(token.word)]
                    tally.add(own)
                    if own.endsAsSurname, token.shape != .lower { tally.surnames += Int(LanguageVotes.endingVotes) }
                }
                bySentence[i] = tally
                byParagraph[Int(sentence.paragraph)].add(tally)
                total.add(tally)
            }
        }
        let lead = total.kazakhLead
        text.language = total.decide(margin: 0, lead: lead) ?? .other
        var isKyrgyz = false
        for i in text.sentences.indices {
            text.sentences[i].language =
                bySentence[i].decide(margin: 5, lead: lead)
                ?? byParagraph[Int(text.sentences[i].paragraph)].decide(margin: 3, lead: lead) ?? text.language
            if text.sentences[i].language == .kyrgyz { isKyrgyz = true }
        }
        text.mayLackLetters = isKyrgyz && (!total.spelling.isDisjoint(with: [.bare, .yo]) || !total.spelling.contains(.full))
    }
}
