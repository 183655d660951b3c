import Testing

/// Bodies, places, people and acts as Russian papers of Kyrgyzstan and Kazakhstan print them.
@Suite struct RussianPressTests {
    /// A body and the part of the country that it serves, and what it does where.
    static let offices = [
        "Его задержали сотрудники ⟦ORG УГКНБ по городу Ош и Ошской области⟧ утром.",
        "Дело ведёт ⟦ORG МЧС по Нарынской области⟧ с марта.",
        "Отчёт сдал ⟦ORG департамент экономических расследований по области Абай⟧ вовремя.",
        "Тендер объявило ⟦ORG управление образования Туркестанской области⟧ вчера.",
        "Проверку провёл ⟦ORG специализированный межрайонный суд по уголовным делам города Астаны⟧ в апреле.",
        "Спикер ⟦ORG Сената⟧ Кентай Асанов выступил.",
        "Закон изучает ⟦ORG Верховный Суд Республики Казахстан⟧ с весны.",
    ]

    static let noOffices = [
        "Жители ждали решения по городу и области.",
        "Министр говорил об управлении процессами на юге.",
    ]

    /// One mark that closes two quotations.
    static let unclosed = [
        "Договор подписало ⟦ORG АО «Фонд развития «Берег»⟧ в среду.",
        "Уран добывает ⟦ORG ТОО «СП «Песок»⟧ на юге.",
    ]

    static let noPeople = ["Налог не платит ЗАО «Тор Голд Сервис» вместе с другими."]

    static let streets = [
        "Пожар был на ⟦LOC улице 8 Марта⟧ вечером.",
        "Суд переехал на ⟦LOC ул. 50 лет Октября⟧ вчера.",
        "Школа стоит на ⟦LOC улице 1-я Садовая⟧ давно.",
        "Столкнулись на пересечении улиц ⟦LOC Киевская⟧ и ⟦LOC Ибраимова⟧ утром.",
        "Столкнулись на пересечении улиц ⟦LOC Ахунбаева⟧ — ⟦LOC Байтик Баатыра⟧ утром.",
    ]

    static let places = [
        "Застроят ⟦LOC микрорайон «Речной»⟧ и ⟦LOC 12-й микрорайон⟧ рядом.",
    ]

    static let people = [
        "Открыта филармония имени ⟦PER Токтогула⟧ в центре.",
        "Открыт лицей им. ⟦PER Ш. Уалиханова⟧ в центре.",
        "Начальник управления МЧС по Баткенской области ⟦PER Исабаев⟧ прибыл на место.",
        "Глава села ⟦PER Асан Бекжанов⟧ уехал.",
        "Аким района ⟦PER Асан Бекжанов⟧ уехал.",
    ]

    static let acts = [
        "Подписан ⟦LAW Указ Президента КР от 5 августа 2022 года УП № 270 «О мерах поддержки»⟧ вчера.",
        "Действует ⟦LAW приказ министра от 30 октября 2020 года № ҚР ДСМ-175/2020⟧ и другие.",
        "Принят ⟦LAW Закон «О внесении изменений в Закон КР «О реках»⟧ весной.",
        "Дело ведут по ⟦LAW статье 336 «Коррупция» УК КР⟧ с мая.",
        "Так гласит ⟦LAW подпункт 5) пункта 2 статьи 14 Закона РК «О реках»⟧ ясно.",
    ]

    @Test(arguments: offices + noOffices + unclosed)
    func bodies(_ source: String) throws { try expectMarks(source, .organisation) }

    @Test(arguments: places + streets)
    func places(_ source: String) throws { try expectMarks(source, .location) }

    @Test(arguments: people + noPeople)
    func people(_ source: String) throws { try expectMarks(source, .person) }

    @Test(arguments: acts)
    func acts(_ source: String) throws { try expectMarks(source, .law) }
}
