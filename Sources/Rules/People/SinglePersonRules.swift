import Documents
import Lexicons
import Morphology

/// People by one word.
enum SinglePersonRules {
    static let all = [
        // Айгүл келди
        Rule(
            "person.given", .person, anchor: .token(.given.strongly(.given).notStrongly(.loc, .org).untagged(.capitals, .orgHead)),
            priority: 30, refine: alone),
        // жубайы Мээрим; кызы Чолпон: behind a word for a relative a name that is an ordinary word, too
        Rule(
            "person.behind-kin-ky", .person, in: [.kyrgyz], behind: .token(.lower.tagged(.kinWord).and(.possessive)),
            anchor: .token(.given.untagged(.capitals, .orgHead, .initial)), ahead: .notNext(.capital), priority: 33,
            refine: Surroundings.refuseNamed),
        // уулу Азат Равшан: both of the names may be words
        Rule(
            "person.behind-kin-two-ky", .person, in: [.kyrgyz], behind: .token(.lower.tagged(.kinWord).and(.possessive)),
            anchor: .token(.given.untagged(.capitals, .orgHead, .initial)),
            after: .token(TokenTest.shape(.title, .mixed).tagged(.given).untagged(.notName, .patronymic).notStrongly(.loc, .org)),
            ahead: .notNext(.capital), priority: 53),
        // Осмонов сүйлөдү
        Rule(
            "person.surname", .person,
            anchor: .token(.provenSurname.strongly(.surname).notStrongly(.loc, .org).untagged(.orgHead, .post, .capitals)), priority: 32,
            refine: surnameAlone),
        // судья Саутер; француз Песке: a word for people that agrees with the unknown one
        Rule(
            "person.behind-noun-one", .person, in: [.russian],
            behind: .token(.lower.and(.animate).and(.noun).and(.singular).without([.genitive, .adjective]).agreeing()),
            anchor: .token(.strange),
            ahead: .notNext(.capital), priority: 33, refine: Surroundings.refuseNamed),
        // Генерал Хэтч прибыл: the same at the start of a sentence, where the word is a post
        Rule(
            "person.behind-post-one", .person, in: [.russian],
            behind: .token(
                TokenTest.shape(.title).tagged(.post).and(.animate).and(.noun).and(.singular).without([.genitive, .adjective]).agreeing()),
            anchor: .token(.strange), ahead: .notNext(.capital), priority: 33, refine: behindFirst),
        // Соколовым, Хэтчем и Римашевским: unknown words that go on a list of surnames in its case
        Rule(
            "person.in-list", .person, in: [.russian],
            behind: [
                .token(.provenSurname.strongly(.surname).notStrongly(.loc, .org)), .many([joint, .token(.strange)], upTo: 3), joint,
            ],
            anchor: .token(.strange.untagged(.given, .capitals)), ahead: .notNext(.capital), priority: 31, refine: goesOn),
        // филармония имени Токтогула: a place's name too, but a person's behind `имени`
        Rule(
            "person.honoured", .person, in: [.russian],
            behind: [.entry(.namedAfter), .optional(.stop), .many(.token(TokenTest.lower.tagged(.post)), upTo: 2)],
            anchor: .token(.honoured), ahead: .notNext(.capital), priority: Rule.certain),
        // сказал Хэтч; — пояснила Голубовская
        Rule(
            "person.behind-speech", .person, in: [.russian], behind: .token(.lower.tagged(.speechVerb)), anchor: .token(.speaker),
            ahead: .notNext(.capital), priority: 33, refine: Surroundings.refuseNamed),
        // Хэтч сказал
        Rule(
            "person.before-speech", .person, in: [.russian], anchor: .token(.speaker),
            ahead: .token(.lower.tagged(.speechVerb)), priority: 33, refine: Surroundings.refuseNamed),
    ]

    private static let joint: Pattern = .any(.comma, .token(.plainAnd))

    /// `Генерал [Хэтч`: the post is the first word of its sentence.
    private static let behindFirst: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        range.lowerBound > 0 && view.startsSentence(range.lowerBound - 1) ? Surroundings.refuseNamed(view, range) : nil
    }

    /// The case is that of the name before the comma.
    private static let goesOn: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound, last = i - 2
        let cases = view.features[i].intersection(view.features[last]).intersection(.anyCase)
        return last < 0 || view.startsSentence(i) || cases.isEmpty ? nil : Surroundings.refuseNamed(view, range)
    }

    /// Rules that prove an unknown word for the rest of the document.
    static let proving = ["person.alias", "person.behind-noun-one", "person.behind-speech", "person.before-speech"]

    private static let alone: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        // `Ким келди?`, `Дүйшөмбү күнү`: a Kyrgyz word at the start of a sentence
        let i = range.lowerBound
        if view.classes[i].contains(.stem), view.startsSentence(i), view.isKyrgyz(i) { return nil }
        return Surroundings.refuseNamed(view, range).flatMap { OrdinaryWords.refuseAtStart(view, $0) }
    }

    /// `в Лейлекском, Баткенском районах`: an adjective that no dictionary has as a surname is none.
    private static let surnameAlone: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound
        let features = view.features[i]
        if features.contains(.adjective) {
            if Surroundings.qualifiesNext(i, view) { return nil }
            if features.isDisjoint(with: .known), !isListed(i, view), !view.isRussian(i) || !Surroundings.isBesideVerb(i, view) {
                return nil
            }
        }
        return alone(view, range)
    }

    /// `Зеленский`: a line of the lexicon, no mere ending.
    private static func isListed(_ i: Int, _ view: TextView) -> Bool {
        guard let surname = view.single(i, .surname) else { return false }
        return !view.lexicon.entries[Int(surname)].classes.contains(.weak)
    }
}

extension TokenTest {
    /// A name of people and of places in the genitive.
    static let honoured = TokenTest.capital.and(.genitive).tagged(.loc).untagged(.capitals).taggedAny(.given, .surname)
    /// A surname, or a word that no dictionary has, as the subject of a verb of speech.
    static let speaker = TokenTest.shape(.title, .titleEach, .mixed).and(.nominative).untagged(
        .latin, .notName, .loc, .org, .orgHead, .post, .initial
    )
    .longer(than: 2).taggedAny(.unknown, .surname)
}
