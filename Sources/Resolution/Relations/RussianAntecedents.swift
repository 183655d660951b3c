import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Whom a Russian sentence tells of that names no subject of its own: `Иван Петров родился в Оше. В 2010 году (он) стал ректором`.
extension RelationFinder {
    /// How far back the name of a story's subject may stand, in sentences.
    private static let storyLength = 8

    /// The subject of the sentences before: of the last one that names a subject, if those between go on about the same person.
    func antecedent(of verb: Int, _ sentence: Int) -> Int? {
        let start = Int(context.annotated.text.sentences[sentence].start)
        let pronoun = (start..<verb).last { bond($0) == .subject }
        // `…, с которыми он играл` is said of anybody.
        guard isBareStart(start..<(pronoun ?? verb), sentence) || pronoun.map({ !(start..<$0).contains { isMark($0, 0x2C) } }) == true
        else {
            return nil
        }
        return storySubject(
            before: sentence, gender: context.features(pronoun ?? verb).intersection(.anyGender), pronoun: pronoun != nil,
            reach: pronoun != nil ? 2 : 1)
    }

    /// The person whom the sentences before one are about; a pronoun may pass over one sentence that is about something else.
    ///
    /// - Parameter reach: how many sentences of another paragraph may stand between: each may have a story of its own.
    func storySubject(before sentence: Int, gender: Features = [], pronoun: Bool = false, reach: Int = 0) -> Int? {
        let sentences = context.annotated.text.sentences
        for before in stride(from: sentence - 1, through: max(0, sentence - Self.storyLength), by: -1) {
            guard sentences[before].paragraph == sentences[sentence].paragraph || sentence - before <= reach else {
                return pronoun ? nil : hero(gender)
            }
            let people = mentions(inSentence: before).filter { mentions[$0].type == .person && isOutermost($0) }
            let subjects = people.filter(isNominative)
            if let subject = subjects.first {
                guard subjects.count == 1 else { return nil }
                return isOf(gender, subject) ? subject : nil
            }
            guard goesOn(before) || pronoun && people.isEmpty && before == sentence - 1 else { return nil }
        }
        return nil
    }

    /// `ПЕТРОВ Иван Иванович ⏎ Родился в Оше. … ⏎ В 1990 году – декан`: the person whose life the document tells, whose name is its
    /// first line.
    private func hero(_ gender: Features) -> Int? {
        guard let first = mentions(inSentence: 0).first, mentions[first].type == .person, isWhole(first) else { return nil }
        return isOf(gender, first) ? first : nil
    }

    private func isOf(_ gender: Features, _ person: Int) -> Bool {
        let own = context.features(mentions[person].end - 1).intersection(.anyGender)
        return own.isEmpty || gender.isEmpty || !own.isDisjoint(with: gender)
    }

    /// Whether a sentence goes on about the subject of the one before: `Затем работал в Оше`, `Член партии «Рассвет»`.
    private func goesOn(_ sentence: Int) -> Bool {
        let range = context.annotated.text.sentences[sentence]
        guard range.language == .russian else { return false }
        let start = Int(range.start), end = Int(range.end)
        guard let verb = (start..<end).first(where: { hasFiniteVerb($0..<($0 + 1)) }) else { return fragmentPost(of: sentence) != nil }
        return (start..<verb).contains { bond($0) == .subject } || isBareStart(start..<verb, sentence)
    }

    /// `Член партии «Рассвет».`, `В 2010 году — ректор университета.`, `Он — ректор университета`: the post that opens a sentence
    /// without a verb, in the nominative.
    func fragmentPost(of sentence: Int) -> Int? {
        let range = context.annotated.text.sentences[sentence]
        let start = Int(range.start), end = Int(range.end)
        guard let post = mentions(inSentence: sentence).first(where: { mentions[$0].type == .position }),
            headCases(mentions[post]).contains(.nominative), !isPlural(mentions[post]), !hasFiniteVerb(start..<end)
        else { return nil }
        var first = adjectivesStart(mentions[post].start, start)
        if isMark(first - 1, 0x2D) { first -= 1 }
        if first > start, bond(first - 1) == .subject { first -= 1 }
        return isBareStart(start..<max(start, first), sentence) ? post : nil
    }

    /// `С 2010 года работал`, `После окончания вуза также возглавлял`: nothing before the verb that may be its subject.
    func isBareStart(_ range: Range<Int>, _ sentence: Int) -> Bool {
        /// Cases of what a preposition or a converb governs; nil outside such a phrase.
        var governed: Features?
        let dates = mentions(inSentence: sentence).filter { mentions[$0].type == .date }
        for i in range {
            if dates.contains(where: { mentions[$0].start <= i && i < mentions[$0].end }) || context.tokens[i].kind == .number {
                governed = nil
                continue
            }
            guard context.tokens[i].kind == .word, let features = context.analyses(i).first?.features else {
                guard isMark(i, 0x2C) || governed != nil && isQuote(i) else { return false }
                if isMark(i, 0x2C) { governed = nil }
                continue
            }
            if !features.isDisjoint(with: [.adposition, .converb]) {
                governed = .anyCase
            } else if features.isDisjoint(with: [.adverb, .conjunction, .particle]) {
                // `Трудовую деятельность начал`: an object, not a subject.
                // A person in front, `Петрова назначили`, is who the next sentence tells of.
                let isObject =
                    governed == nil && context.features(i).contains(.known) && !isNamed(i, sentence)
                    && !self.cases(i).contains(.nominative)
                guard let cases = isObject ? self.cases(i) : governed, isGoverned(i, in: cases) else { return false }
                governed = self.cases(i).subtracting(.nominative)
            }
        }
        return true
    }

    private func isNamed(_ i: Int, _ sentence: Int) -> Bool {
        mentions(inSentence: sentence).contains { mentions[$0].type == .person && mentions[$0].start <= i && i < mentions[$0].end }
    }

    /// `окончания вуза`, `общем собрании`: a noun or an adjective of the phrase, in its case or in the genitive; a subject is in the
    /// nominative.
    private func isGoverned(_ i: Int, in cases: Features) -> Bool {
        let features = context.features(i)
        guard !features.isDisjoint(with: [.noun, .adjective, .pronoun, .numeral]) || !features.contains(.known) else { return false }
        let own = self.cases(i).subtracting(.nominative)
        return !own.isEmpty && (own.contains(.genitive) || !own.isDisjoint(with: cases))
    }
}
