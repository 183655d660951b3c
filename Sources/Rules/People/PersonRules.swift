import Documents
import Lexicons
import Morphology

/// Names of people. Longer forms have the higher priority, so that parts of a full name make no mention of their own.
enum PersonRules {
    static let all = fullNames + capitals + initials + kinship + ForeignPersonRules.all + LatinPersonRules.all + SinglePersonRules.all

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
            "person.surname-name-patronymic", .person,
            // Рыбаков Баялы Кадырбаевич: a surname that the dictionary has as a plural
            before: [.any(.token(.surname), .token(.pluralSurname)), .token(.capital.untagged(.notName, .initial))],
            anchor: .token(.patronymic), priority: 74, refine: Agreement.checkPatronymicLast),
        // Аида Курбанова; Барак Хусейн Обама
        Rule(
            "person.given-surname", .person, anchor: .token(.givenInSmall),
            after: [
                .optional(.any(.initial, .token(.given))), .token(.surname),
                .optional(.token(.provenSurname.untagged(.given).notStrongly(.loc, .org))),
            ], priority: 70,
            refine: Agreement.checkFromName),
        // Асан ажы Бекжанов: a title between the two
        Rule(
            "person.given-title-surname", .person, anchor: .token(.given),
            after: [.token(.lower.tagged(.personTitle)), .token(.provenSurname)], priority: 71, refine: Agreement.check),
        // Александр Озерец: a surname that is an ordinary word
        Rule(
            "person.given-capital", .person, in: [.kyrgyz], anchor: .token(.givenInSmall.strongly(.given).untagged(.post)),
            after: .token(.anySurname), priority: 52, refine: Agreement.check),
        // Джек Лью, Константин Сомов: in Russian any capital behind a sure given name
        Rule(
            "person.given-capital-ru", .person, in: [.russian], anchor: .token(.givenInSmall.strongly(.given).untagged(.post)),
            after: .token(.anyCapital), priority: 67, refine: Agreement.check),
        // Александр Мясников: a surname that the dictionary has as a plural of a common noun
        Rule(
            "person.given-plural", .person, in: [.russian], anchor: .token(.givenInSmall.strongly(.given).untagged(.post)),
            after: .token(.pluralSurname), priority: 67),
        // Джантаев Эльчибек
        Rule(
            "person.surname-given", .person, anchor: .token(.provenSurname.untagged(.given)), after: .token(.given), priority: 66,
            refine: Agreement.checkSurnameFirst),
        // Роза Исаковна
        Rule("person.given-patronymic", .person, anchor: .token(.given), after: .token(.patronymic), priority: 64, refine: Agreement.check),
        // Кайрат Асан, both given names
        Rule(
            "person.given-given", .person, anchor: .token(.givenInSmall.strongly(.given)), after: .token(.given), priority: 60,
            refine: Agreement.check),
    ]

    // MARK: Names in capitals

    static let capitals = [
        // МАРИЯ ЛЕНЦ in a heading
        Rule(
            "person.capitals", .person, anchor: .token(.given.tagged(.capitals).strongly(.given)),
            after: .token(.provenSurname.tagged(.capitals).notStrongly(.loc, .org)), priority: 70, refine: Agreement.check),
        // Владимир ВЕЛЕНГУРИН under a photograph
        Rule(
            "person.given-surname-in-capitals", .person, anchor: .token(.givenInSmall.strongly(.given)),
            after: .any(
                .token(.provenSurname.tagged(.capitals, .surname).notStrongly(.org).untagged(.orgHead)),
                .token(.shape(.upper).tagged(.unknown).untagged(.latin).notStrongly(.notName, .loc, .org).longer(than: 5))),
            priority: 70, refine: Agreement.check),
    ]

    // MARK: Initials

    static let initials = [
        // Бандар М. Х. Карим: initials behind a given name
        Rule(
            "person.given-initials-surname", .person, anchor: .token(.givenInSmall.and(.nominative)),
            after: [.initial, .initial, .token(.surnameByInitials)], priority: 75, refine: Agreement.check),
        // Д. Серикбаев; К.К. Койлубаев; Ж.-К. Трише
        Rule(
            "person.initials-surname", .person, before: .optional([.token(.initial), .optional(.stop), .token(.hyphen.glued())]),
            anchor: .token(.initial), after: [.token(.stop.glued()), .optional(.initial), .token(.surnameByInitials)], priority: 74,
            // Norvind B.V. [Дмитрия: the end of a firm's name
            refine: endsFirm),
        // Серикбаев Д.; Койлубаев К. К.
        Rule(
            "person.surname-initials", .person, anchor: .token(.surnameByInitials),
            after: [.token(.initial.untagged(.regnalNumber)), .token(.stop.glued()), .optional(.initial)], priority: 68),
    ]

    /// `Norvind B.V. [Дмитрия`, `Norvind B.[V. Дмитрия`: the end of a firm's name.
    private static let endsFirm: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard view.classes[range.lowerBound].contains(.latin), !view.classes[range.upperBound - 1].contains(.latin) else { return range }
        var before = range.lowerBound - 1
        if before > 0, view.tokens[before].unit == 0x2E, view.classes[before - 1].contains(.initial) { before -= 2 }
        return before >= 0 && view.classes[before].contains(.latin) && !view.startsSentence(before + 1) ? nil : range
    }

    // MARK: Kinship words

    /// Not `Асан Бекжановдун кызы Нурай`, whose daughter she is.
    private static let kinshipNames: Pattern = [
        .optional(.any([.token(.capital.tagged(.surname).without(.feminine)), .token(.given)], .token(.given), .initial)),
        .any(.token(.given.without(.genitive)), .token(.capital.untagged(.notName, .surname).notStrongly(.loc).without(.genitive))),
    ]

    static let kinship = [
        // Нурсултан Мейкин уулу; Н. Мейкин уулу; Мейкин уулу Нурсултан; Бекжанов Асан Мейкин уулу
        Rule(
            "person.kinship", .person, before: kinshipNames, anchor: .token(.kinship),
            // Мейкин уулу Н.
            after: .optional(.any(.token(.given), [.token(.initial.untagged(.regnalNumber)), .token(.stop.glued())])), priority: 75),
        // БЕКЖАНОВ АСАН МЕЙКИН УУЛУ
        Rule(
            "person.kinship-capitals", .person, before: kinshipNames, anchor: .token(.kinshipCapitals), priority: 75),
        // Бурулай Турдаалы кызы: in Russian the name before the word may look like a genitive
        Rule(
            "person.kinship-ru", .person, in: [.russian],
            before: [.token(.given.without(.genitive)), .token(.capital.untagged(.notName, .surname).notStrongly(.loc).tagged(.unknown))],
            anchor: .token(.kinship), priority: 74),
    ]
}

extension TokenTest {
    /// A given name that is not printed in capitals: `РАН Александр` is none of two.
    static let givenInSmall = TokenTest.given.untagged(.capitals)
    /// A capitalised noun behind a given name.
    static let anySurname = TokenTest.shape(.title, .titleEach, .mixed).and([.noun, .adjective]).untagged(
        .initial, .post, .month, .patronymic
    )
    .notStrongly(.notName, .loc, .org, .orgHead, .given).longer(than: 2)
    /// Any capitalised word behind a given name that no other kind of name explains.
    static let anyCapital = TokenTest.shape(.title, .titleEach, .mixed).untagged(.initial, .post, .month, .patronymic, .latin)
        .notStrongly(.notName, .loc, .org, .orgHead, .given).longer(than: 1)
    /// A capitalised genitive plural: `Мясников`, `Рыбаков`.
    static let pluralSurname = TokenTest.shape(.title).and(.genitive).and(.plural).without([.singular, .adjective])
        // Кунгуров: a place's name has no plural
        .notStrongly(.notName, .org, .orgHead, .given).longer(than: 4)
    /// Any capitalised word that may follow initials.
    static let surnameByInitials = TokenTest.capital.tagged(.capital).untagged(.initial, .notName, .month, .latin, .regnalNumber)
        .notStrongly(.country, .region).without([.adposition, .conjunction]).longer(than: 2)
    /// `уулу`, `кызы`, `оглы`
    static let kinship = TokenTest.lower.tagged(.nameParticle).taggedAny(.m, .f)
    /// `УУЛУ`
    static let kinshipCapitals = TokenTest.shape(.upper).tagged(.nameParticle).taggedAny(.m, .f).longer(than: 3)
}
