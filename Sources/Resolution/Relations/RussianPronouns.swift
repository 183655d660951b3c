import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Bodies that `его`, `её`, `их` stand for: `Фонд «Береке» открыл школу. Его директор ⟨А⟩`, `растёт совет, его возглавляет ⟨А⟩`.
extension RelationFinder {
    /// The body of a post that a pronoun stands before, `её президент`; persons have no heads.
    func bodyOfWhose(_ post: Int, _ predicate: String) -> Int? {
        let mention = mentions[post]
        let before = adjectivesStart(mention.start, sentenceStart(mention)) - 1
        guard predicate == "heads" || predicate == "deputy-head-of", before >= sentenceStart(mention), bond(before) == .whose else {
            return nil
        }
        return bodyOfPronoun(before, mention.sentence)
    }

    /// The last body before a pronoun that may be a subject, or, if the pronoun opens its sentence, the only one of the sentence before.
    func bodyOfPronoun(_ pronoun: Int, _ sentence: Int) -> Int? {
        let start = Int(context.annotated.text.sentences[sentence].start)
        let here = mentions(inSentence: sentence).filter { mentions[$0].end <= pronoun && isOutermost($0) }
        if let body = here.last(where: { isSubject($0) && mentions[$0].type == .organisation && fits(pronoun, $0) }) {
            // `Фонд растёт, Петров и его директор`: whose, nobody knows.
            let isPersons = here.contains { $0 > body && mentions[$0].type == .person && isSubject($0) }
            return isPersons ? nil : body
        }
        guard !here.contains(where: { mentions[$0].type == .organisation || mentions[$0].type == .person }), pronoun - start <= 3,
            sentence > 0,
            context.annotated.text.sentences[sentence - 1].paragraph == context.annotated.text.sentences[sentence].paragraph
        else { return nil }
        let subjects = mentions(inSentence: sentence - 1).filter {
            isOutermost($0) && (mentions[$0].type == .organisation || mentions[$0].type == .person) && isSubject($0)
        }
        guard let body = subjects.first, subjects.allSatisfy({ isSameName($0, body) }), mentions[body].type == .organisation,
            fits(pronoun, body)
        else { return nil }
        return body
    }

    private func isSubject(_ i: Int) -> Bool { isBare(i) && !(mentions[i].type == .organisation && isMedium(i)) }

    /// Whether the gender and number of a pronoun may be those of a body's head; a name without a head says neither.
    private func fits(_ pronoun: Int, _ body: Int) -> Bool {
        var wanted: Features = []
        for analysis in context.analyses(pronoun) where !analysis.features.contains(.adjective) {
            wanted.formUnion(analysis.features.intersection(Features.anyGender.union(.plural)))
        }
        let mention = mentions[body]
        // The head may stand before the name: `фонд «Береке»`.
        let outside = mention.start - (isQuote(mention.start - 1) ? 2 : 1)
        let isHeaded = outside >= 0 && context.classes(outside).contains(.orgHead)
        let head = isHeaded ? outside : mention.anchor.first ?? mention.start
        guard let own = context.analyses(head).first?.features, own.contains(.known), own.isDisjoint(with: [.abbreviation, .indeclinable]),
            context.tokens[head].shape != .upper
        else { return true }
        if own.contains(.plural) { return wanted.contains(.plural) }
        let gender = own.intersection(.anyGender)
        return gender.isEmpty || !gender.isDisjoint(with: wanted)
    }
}
