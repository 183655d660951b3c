import Testing

/// Kyrgyz pages of all kinds: decrees of villages, biographies, sport, the first lines of agencies' news.
@Suite struct KyrgyzPagesTests {
    static let bodies = [
        "Бишкек, 5-май. /⟦ORG Кабар⟧/. Жыйын өттү.",
        "Бишкек, 5-май. /Асан Бекжанов – ⟦ORG Кабар⟧/. Жыйын өттү.",
        "Бул тууралуу ⟦ORG Ысык-Ата райондук милициясына⟧ маалымат түшкөн.",
        "Бүгүн Бишкекте ⟦ORG Асан Карыпов атындагы улуттук театрда⟧ концерт болду.",
        "Ал ⟦ORG Курманжан Датка атындагы университетте⟧ окуган.",
        "Ошол учурда ⟦ORG Өкмөт⟧ ⟦ORG Министрлер кабинети⟧ болуп түзүлгөн.",
        "Ага ⟦ORG Министрлер кабинетинин⟧ ⟦ORG Жогорку Кеңештеги⟧ туруктуу өкүлү катышты.",
        "Бул тууралуу ⟦ORG президенттик аппараттан⟧ билдиришти.",
        "Балдар ⟦ORG Кызыл Ай Улуттук коомунан⟧ белек алды.",
        "Чыгаша боюнча ⟦ORG Финансы жана экономика бөлүмүнүн⟧ башчысы айтты.",
    ]

    static let noBodies = [
        "Мындай жыйын өтпөйт деп билдирди. (QBR)",
        "Айылда УАЗ үлгүсүндөгү унаа турат.",
        "Кызыл түстөгү SHACMAN үлгүсүндөгү унаа токтоду.",
        "ЧУКУЛ КАБАР!",
        "Айылдык кеңеш ТОКТОМ КЫЛАТ: 1. Бекитилсин.",
        "Мектепте финансы сабагы өтөт.",
    ]

    static let places = [
        "Ал ⟦LOC Ак- Турпак айылында⟧ жашайт.",
        "Жол ⟦LOC Кара — Суу районунда⟧ салынды.",
        "Ал ⟦LOC Эски Покровка айылында⟧ туулган.",
        "Жол ⟦LOC Барар кыштагында⟧ салынды.",
        "Ал эми ⟦LOC С. Карыпов жаңы конушунун⟧ көчөсү тар.",
        "Статус ⟦LOC Алай районундагы⟧ ⟦LOC Арал⟧ жана ⟦LOC Жаңы-Жол айылдарына⟧ берилди.",
    ]

    static let noPlaces = [
        "«Жашыл мурас» улуттук өнөктүгү айыл аймакта өттү.",
        "Барар жериң белгисиз.",
    ]

    static let people = [
        "Финалда ал индиялык ⟦PER Рохан Вармаланы⟧ утту.",
        "Балбан түштүк кореялык ⟦PER Сео Бумгуга⟧ жеңилди.",
        "Аны С. Карыпов жаңы конушунда ⟦PER А. Бекжанов⟧ көрдү.",
    ]

    static let noPeople = [
        "Аны казакстандык Зорто Трейд компаниясы сатып алды.",
        "Бул казакстандык жигиттин айылы эмес.",
    ]

    static let dates = [
        "Асан Бекжанов (⟦DATE 25 октябрь 1910⟧, Нарын шаары) акын болгон.",
        "⟦DATE 16 июня 2020⟧, 09:30",
        "Бул кабар ⟦DATE Июнь 21, 2024⟧ жарыяланган.",
        "Суббота, ⟦DATE Декабря 16, 2017⟧",
        "Жарлык ⟦DATE 5-май 2021-жылы⟧ чыкты.",
        "Жыйынга ⟦DATE 5-май⟧ 2000 киши келди.",
        "Кар ⟦DATE кечээ⟧ жаады.",
    ]

    static let noDates = [
        "Акынды эскерүү кечеси өттү.",
        "Кечеде ырлар окулду.",
        "Кечелер көп болду.",
    ]

    static let laws = [
        "Эреже ⟦LAW КР 2019-жылдын 8-июлундагы N 83 мыйзамына⟧ ылайык өзгөрдү.",
        "⟦LAW Кыргыз Республикасынын Өкмөтүнүн 2008-жылдын 11-декабрындагы № 687 «Тартип жөнүндө» токтомуна⟧ өзгөртүү киргизилсин.",
    ]

    static let money = [
        "Бул ⟦MONEY 200 миң долларлык⟧ жардам болду.", "Ал ⟦MONEY 5 миллиард сомдук⟧ келишимге кол койду.",
    ]

    static let posts = [
        "Жыйынга ⟦POSITION айыл өкмөт башчы⟧ Асан Бекжанов келди.",
        "Муну ⟦POSITION экс-премьер министр⟧ Асан Бекжанов айтты.",
    ]

    @Test(arguments: bodies + noBodies)
    func findsBodies(_ source: String) throws { try expectMarks(source, .organisation) }

    @Test(arguments: places + noPlaces)
    func findsPlaces(_ source: String) throws { try expectMarks(source, .location) }

    @Test(arguments: people + noPeople)
    func findsPeople(_ source: String) throws { try expectMarks(source, .person) }

    @Test(arguments: dates + noDates)
    func findsDates(_ source: String) throws { try expectMarks(source, .date) }

    @Test(arguments: laws)
    func findsLaws(_ source: String) throws { try expectMarks(source, .law) }

    @Test(arguments: money)
    func findsMoney(_ source: String) throws { try expectMarks(source, .money) }

    @Test(arguments: posts)
    func findsPosts(_ source: String) throws { try expectMarks(source, .position) }
}
