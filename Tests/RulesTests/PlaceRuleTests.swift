import Testing

@Suite struct PlaceRuleTests {
    static let kyrgyz = [
        "Жол ⟦LOC Нарын облусунда⟧ курулду.",
        "⟦LOC Ысык-Көл районунун⟧ тургундары кайрылышты.",
        "Жарманке ⟦LOC Каракол шаарында⟧ өттү.",
        "⟦LOC Бишкекте⟧ бүгүн күн ачык болот.",
        "Кызматкерлер ⟦LOC Кыргызстандын⟧ ар кайсы аймагынан келишкен.",
        "⟦LOC Ош⟧ жана ⟦LOC Баткен облустарында⟧ эгин орулду.",
        "Конок үй ⟦LOC Чүй проспектинде⟧ жайгашкан.",
        "⟦LOC Кара-Суу айылында⟧ мектеп салынды.",
        "Суу ⟦LOC Нарын дарыясынан⟧ алынат.",
        "Жыйын ⟦LOC «Ак-Кеме» мейманканасында⟧ болду.",
        "Мелдеш ⟦LOC Спартак стадионунда⟧ өтөт.",
        "Ал ⟦LOC Германияга⟧ жана ⟦LOC Францияга⟧ барып келди.",
        "Каттам ⟦LOC Бишкек — Нарын — Торугарт жолу⟧ менен жүрөт.",
        "Кызматкерлер ⟦LOC Ат-Башы⟧ жана ⟦LOC Ак-Талаа райондорунан⟧ келишкен.",
    ]

    static let russian = [
        "Семинар прошёл в ⟦LOC городе Оше⟧ на прошлой неделе.",
        "Жители ⟦LOC села Кызыл-Туу⟧ просят построить школу.",
        "В ⟦LOC Чуйской области⟧ открыли новый завод.",
        "Он живёт на ⟦LOC улице Киевской⟧ в старом доме.",
        "Делегация прибыла в ⟦LOC Казахстан⟧ из ⟦LOC Узбекистана⟧.",
        "Гостей поселили в ⟦LOC гостинице «Достук»⟧ на ночь.",
        "Экологи изучали ⟦LOC озеро Иссык-Куль⟧ и его берега.",
        "Поезд идёт из ⟦LOC Москвы⟧ в ⟦LOC Новосибирск⟧ двое суток.",
        "В ⟦LOC Сузакском районе⟧ прошли выборы.",
        "Самолёт вылетел из ⟦LOC аэропорта «Манас»⟧ утром.",
    ]

    /// Peoples and languages, heads without a name.
    static let noPlaces = [
        "Кыргыз тилин үйрөнүү кыйын эмес.",
        "Орус китептери да бар болчу.",
        "Российские учёные получили премию.",
        "Он говорит по-киргизски без акцента.",
        "Область применения закона очень широка.",
        "Шаардык кеңештин депутаттары чогулду.",
        "Бул айылда мектеп жок.",
        "В этом городе нет ни одного театра.",
        "Река вышла из берегов, и дорогу закрыли.",
        "Алтын кени тууралуу маалымат берилди.",
        "Район менен айылдын ортосу алыс.",
    ]

    static let wanted = [
        Wanted("Үй ⟦LOC көч. Токтогул⟧ дарегинде жайгашкан.", "place.abbreviated-head wants one token, the lexicons list two"),
        Wanted("Дом стоит на ⟦LOC пр. Чуй⟧ давно.", "place.abbreviated-head wants one token, the lexicons list two"),
        Wanted("Он родом из ⟦LOC г. Ош⟧ и живёт там.", "place.abbreviated-head wants one token, the lexicons list two"),
        Wanted(
            "Дорога ведёт в ⟦LOC с. Кара-Жыгач⟧ через мост.",
            "place.abbreviated-head wants one token, the lexicons list two"),
        Wanted(
            "Офис находится на ⟦LOC ул. Токтогула⟧ рядом с парком.",
            "place.abbreviated-head wants one token, the lexicons list two"),
    ]

    @Test(arguments: kyrgyz + russian)
    func finds(_ source: String) throws { try expectMarks(source, .location) }

    @Test(arguments: noPlaces)
    func leavesAlone(_ text: String) throws { try expectMarks(text, .location) }

    @Test(arguments: wanted)
    func notYet(_ wanted: Wanted) { expectNotYet(wanted, .location) }
}
