import Documents
import Lexicons
import Morphology

/// Names of people. Longer forms have the higher priority, so that parts of a full name make no mention of their own.
enum PersonRules {
    static let all = fullNames + initials + kinship + foreign + single

    // MARK: Given name, patronymic, surname

    static let fullNames = [
        // Роза Исаковна Отунбаева
        Rule(
            "person.given-patronymic-surname", .person, anchor: .token(.given), after: [.token(.patronymic), .token(.surname)],
            priority: 76,
            refine: Agreement.check),
        // Отунбаева Роза Исаковна
        Rule(
            "person.surname-given-patronymic", .person, anchor: .token(.given), after: .token(.patronymic), priority: 72,
            refine: Agreement.takeSurnameBefore),
        // Саркулов Баялы Кадырбаевич, where the lexicons do not know the given name
        Rule(
            "person.surname-name-patronymic", .person, before: [.token(.surname), .token(.capital.untagged(.notName, .initial))],
            anchor: .token(.patronymic), priority: 74),
        // Аида Курбанова; Барак Хусейн Обама
        Rule(
            "person.given-surname", .person, anchor: .token(.given),
            after: [
                .optional(.any(.initial, .token(.given))), .token(.surname),
                .optional(.token(.provenSurname.untagged(.given).notStrongly(.loc, .org))),
            ], priority: 70,
            refine: Agreement.checkFromName),
        // Александр Озерец: a surname that is an ordinary word
        Rule(
            "person.given-capital", .person, anchor: .token(.given.strongly(.given).untagged(.post)), after: .token(.anySurname),
            priority: 52,
            refine: Agreement.check),
        // Джантаев Эльчибек
        Rule(
            "person.surname-given", .person, anchor: .token(.provenSurname.untagged(.given)), after: .token(.given), priority: 66,
            refine: Agreement.check),
        // Роза Исаковна
        Rule("person.given-patronymic", .person, anchor: .token(.given), after: .token(.patronymic), priority: 64, refine: Agreement.check),
        // Кайрат Асан, both given names
        Rule(
            "person.given-given", .person, anchor: .token(.given.strongly(.given)), after: .token(.given), priority: 60,
            refine: Agreement.check),
    ]

    // MARK: Initials

    static let initials = [
        // Д. Серикбаев; К.К. Койлубаев
        Rule(
            "person.initials-surname", .person, anchor: .token(.initial),
            after: [.token(.stop.glued()), .optional(.initial), .token(.surnameByInitials)], priority: 74),
        // Серикбаев Д.; Койлубаев К. К.
        Rule("person.surname-initials", .person, anchor: .token(.surnameByInitials), after: .initials, priority: 68),
    ]

    // MARK: Kinship words

    static let kinship = [
        // Нурсултан Мейкин уулу; Досбол Нур уулу; Мейкин уулу Нурсултан
        Rule(
            "person.kinship", .person,
            before: [.optional(.token(.given)), .any(.token(.given), .token(.capital.untagged(.notName, .surname).notStrongly(.loc)))],
            anchor: .token(.kinship), after: .optional(.token(.given)), priority: 75)
    ]

    // MARK: Names that the lexicons do not know

    static let foreign = [
        // Людвиг ван Бетховен; Усама бен Ладен
        Rule(
            "person.particle", .person, anchor: .token(.given),
            after: [.some(.token(.lower.tagged(.nameParticle)), upTo: 2), .token(.capital.untagged(.initial))], priority: 73),
        // президент Касым-Жомарт Токаев, послу Виторио Сандали
        Rule(
            "person.behind-post", .person, behind: [.entry(.post, .personTitle), .many(.entry(.loc, .org), upTo: 1)],
            anchor: .token(.unexplained),
            after: [.some(.token(.unexplained), upTo: 2)], priority: 62),
        // г-н Сандали
        Rule("person.behind-title", .person, behind: .entry(.personTitle), anchor: .token(.unexplained), priority: 45),
        // Рекс Тиллерсон, where no lexicon knows either
        Rule(
            "person.two-unknown", .person, anchor: .token(.unexplained.untagged(.capitals)),
            after: .token(.provenSurname.untagged(.capitals)),
            priority: 56, refine: Agreement.check),
    ]

    // MARK: One word

    /// `в Лейлекском, Баткенском районах`: an adjective that no dictionary has as a surname is none.
    private static let notAdjective: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let features = view.features[range.lowerBound]
        if features.contains(.adjective), features.isDisjoint(with: .known) { return nil }
        return OrdinaryWords.refuseAtStart(view, range)
    }

    static let single = [
        Rule(
            "person.given", .person, anchor: .token(.given.strongly(.given).notStrongly(.loc, .org).untagged(.capitals, .orgHead)),
            priority: 30, refine: notInHyphen),
        Rule(
            "person.surname", .person,
            anchor: .token(.provenSurname.strongly(.surname).notStrongly(.loc, .org).untagged(.orgHead, .post, .capitals)), priority: 32,
            refine: notAdjective),
    ]

    private static let notInHyphen: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        OrdinaryWords.refuseAtStart(view, range)
    }
}

extension TokenTest {
    /// A capitalised noun behind a given name.
    static let anySurname = TokenTest.shape(.title, .titleEach, .mixed).and([.noun, .adjective]).untagged(
        .initial, .post, .month, .patronymic
    )
    .notStrongly(.notName, .loc, .org, .orgHead, .given).longer(than: 2)
    /// Any capitalised word that may follow initials.
    static let surnameByInitials = TokenTest.capital.tagged(.capital).untagged(.initial, .notName, .month).without([
        .adposition, .conjunction,
    ]).longer(than: 2)
    /// `уулу`, `кызы`, `оглы`
    static let kinship: TokenTest = {
        var test = TokenTest.lower.tagged(.nameParticle)
        test.anyClass = ClassSet(.m, .f)
        return test
    }()
    /// A capitalised word without any ordinary reading.
    static let unexplained: TokenTest = {
        var test = TokenTest.capital.untagged(.initial, .capitals, .post, .month).notStrongly(.notName, .loc, .org, .orgHead).longer(
            than: 1)
        test.anyClass = ClassSet(.unknown, .given, .surname)
        return test
    }()
}
