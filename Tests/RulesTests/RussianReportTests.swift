import Testing

/// Bodies, people and posts as Russian reports of sport, courts, firms and the church print them.
@Suite struct RussianReportTests {
    /// Kinds of firm before a quoted name, local bodies in one word, offices that serve a part of a town.
    static let bodies = [
        "Отчёт проверило ⟦ORG ЗАО АФ «Берегиня»⟧ весной.",
        "Станок купило ⟦ORG ФГУП НПО «Луч Севера»⟧ весной.",
        "Об этом сообщила ⟦ORG ТВК «Речная волна»⟧ вчера.",
        "Двигатель построила ⟦ORG РКК «Берег»⟧ вчера.",
        "Гол он забил в матче с ⟦ORG «Норвиндом»⟧ в мае.",
        "Он подписал контракт с английским ⟦ORG «Норвиндом»⟧ вчера.",
        "На выборах в ⟦ORG Лесогорскую облдуму⟧ победили другие.",
        "Это решил ⟦ORG политсовет «Единой России»⟧ вчера.",
        "Дело ведёт ⟦ORG УВД по Южному округу Москвы⟧ с мая.",
        "Дело ведёт ⟦ORG Лесогорское следственное управление на транспорте⟧ с мая.",
        "Его взяли сотрудники ⟦ORG департамента по борьбе с организованной преступностью и терроризмом МВД⟧ вчера.",
        "Посланник ⟦ORG Лиги арабских государств⟧ по Сирии приехал.",
        "Спор решит ⟦ORG областное заксобрание⟧ в мае.",
        "Об этом сказали врачи ⟦ORG БСМП города Шымкента⟧ вчера.",
        "Вчера ушёл в отставку бывший инспектор ⟦ORG УБДД⟧ ⟦ORG ГУВД Бишкека⟧ по имени Асан.",
        "Его вызвали сотрудники ⟦ORG службы финансовой полиции⟧ и ⟦ORG Бишкекской городской прокуратуры⟧ вчера.",
    ]

    static let noBodies = [
        "Он пришёл с «Зарёй» в руках.",
        "Судьи посмотрели VAR ещё раз.",
    ]

    static let people = [
        "⟦PER Дж. Норвинд⟧ уехал, а ⟦PER Дж.Хэтч⟧ остался.",
        "Уволен ⟦PER Рыбаков Баялы Кадырбаевич⟧ вчера.",
        "Акимом стал ⟦PER Сеитов Берик Нурланулы⟧ вчера.",
        "Послов приняла ⟦PER Елизавета Вторая⟧ вчера.",
        "Автор статьи ⟦PER Айгуль МАСАЛИЕВА⟧ уехала.",
        "Умер певец ⟦PER Иван Кунгуров⟧ вчера.",
        "Письмо подписано ⟦PER Соколовым⟧, ⟦PER Хэтчвеллом⟧ и ⟦PER Римашевским⟧.",
        "Об этом сказал депутат областного заксобрания ⟦PER Пётр Карпов⟧ вчера.",
        "Архиепископ Псковский и Лесогорский ⟦PER Матфей⟧ приехал.",
    ]

    static let noPeople = [
        "Norvind B.V. продаёт заводы.",
        "Пришла ⟦PER Анна⟧, Вторая школа города победила.",
        "Фирма Norvind Corp. Продавать её не станут.",
    ]

    static let posts = [
        "⟦POSITION Патриарх Московский и всея Руси⟧ Кирилл приехал.",
        "Он встретил ⟦POSITION митрополита Киевского⟧ Владимира вчера.",
        "⟦POSITION Епископ⟧ Карповский сказал речь.",
    ]

    @Test(arguments: bodies + noBodies)
    func findsBodies(_ source: String) throws { try expectMarks(source, .organisation) }

    @Test(arguments: people + noPeople)
    func findsPeople(_ source: String) throws { try expectMarks(source, .person) }

    @Test(arguments: posts)
    func findsPosts(_ source: String) throws { try expectMarks(source, .position) }

    /// What is sold of a firm and whom a team met are no events.
    @Test(arguments: [
        "Акции «Восхода» выросли вчера.", "Он продал акции «Яндексу» вчера.", "Встреча с «Норвинд Кракен» прошла вчера.",
        "⟦EVENT Акция «Чистый город»⟧ прошла вчера.",
    ])
    func tellsEvents(_ source: String) throws { try expectMarks(source, .event) }
}
