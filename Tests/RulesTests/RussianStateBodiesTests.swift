import Testing

/// Russian bodies that state what they are for, whom they serve and which of many they are.
@Suite struct RussianStateBodiesTests {
    static let matches = [
        // Beside an office, with a matter
        "Доклад заслушал ⟦ORG Совет при Президенте РФ по делам казачества⟧ в среду.",
        "Работа ведётся в ⟦ORG совете при губернаторе по науке⟧ с весны.",
        "Жалобу разобрали в ⟦ORG комиссии при мэрии по делам несовершеннолетних⟧ и закрыли.",
        // The part of a country that it serves
        "Об этом сообщили в ⟦ORG ГУ МЧС России по Тульской области⟧ утром.",
        "Проверку начало ⟦ORG УФСБ по Орловской и Курской областям⟧ летом.",
        "Справку дали в ⟦ORG МФЦ Речного района⟧ за день.",
        // For and against
        "Активисты ⟦ORG Движения в защиту Речного леса⟧ вышли на площадь.",
        "Доклад читали в ⟦ORG комитете ООН против пыток⟧ на прошлой неделе.",
        "⟦ORG Фонд в поддержку слепых⟧ собрал деньги.",
        // What is managed
        "Вопрос решит ⟦ORG Агентство по управлению государственным имуществом⟧ к маю.",
        "Указ получил ⟦ORG Департамент торговли недвижимостью⟧ вчера.",
        "Отчёт дало ⟦ORG Управление по надзору за продуктами питания и лекарствами⟧ весной.",
        // Numbers and terms
        "Солдаты служили в ⟦ORG воинской части 36512⟧ под городом.",
        "Манёвры провела ⟦ORG 76-я дивизия⟧ осенью.",
        "Закон приняла ⟦ORG Госдума шестого созыва⟧ в марте.",
        // A part with a head of its own; a small name of a nation
        "Пояснения дал начальник ⟦ORG отдела контроля качества⟧ Иван Карпов.",
        "Данные дала ⟦ORG английская служба контроля⟧ к вечеру.",
        "Статью написал сотрудник ⟦ORG Института морских систем и рыб Томского политехнического университета⟧ летом.",
        "Дело вела ⟦ORG прокуратура Тулы⟧. Весной ⟦ORG прокуратура Тулы⟧ начала проверку.",
        // The document names one
        "Учения провели ⟦ORG вооружённые силы Чехии⟧. Потери понесли ⟦ORG вооружённые силы⟧ и тыл.",
    ]

    static let kinds = [
        "Представитель вооружённых сил вышел к прессе.",
        "Заседание кабинета министров прошло в среду.",
        "Он пришёл в уголовный розыск после армии.",
        "Три дивизии стояли у реки.",
        "Руководитель штаба округа уехал.",
    ]

    @Test(arguments: matches)
    func finds(_ source: String) throws { try expectMarks(source, .organisation) }

    @Test(arguments: kinds)
    func leavesAlone(_ text: String) throws { try expectMarks(text, .organisation) }

    /// A committee has the matter, its chamber is the chamber alone.
    @Test func matterOfCommittee() throws {
        try expectMarks(
            "Слово взял глава ⟦ORG комитета ⟦ORG Совета Федерации⟧ по международным делам⟧ вчера.", .organisation, .location)
    }

    @Test(arguments: [
        "Дело вернули в ⟦ORG Ленинский районный суд ⟦LOC Кирова⟧⟧ весной.",
        "Ответ дала ⟦ORG прокуратура ⟦LOC Самары⟧⟧ вчера.",
        "Он учился в ⟦ORG Университете ⟦LOC Южной Калифорнии⟧⟧ три года.",
        "Речь шла о ⟦ORG Совете Европы⟧ и его решениях.",
        "Выборы прошли в ⟦LOC Самарской⟧ (8) и ⟦LOC Тульской⟧ (12) областях.",
    ])
    func towns(source: String) throws { try expectMarks(source, .organisation, .location, .person) }
}
