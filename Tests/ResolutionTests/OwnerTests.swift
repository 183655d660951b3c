import Testing

/// Whose body a shared name is: ids of the bodies of a text, in its order.
@Suite struct OwnerTests {
    @Test(arguments: [
        // The words around the name tell.
        ("Россиянын Ички иштер министрлиги билдирди.", ["@org:министерство-внутренних-дел/ru"]),
        ("Об этом сообщило МВД Казахстана.", ["@org:министерство-внутренних-дел/kz"]),
        ("Приказ издал Минздрав Тверской области.", ["@org:министерство-здравоохранения/region:тверская-область"]),
        // The same name before it does.
        (
            "Бул тууралуу Казакстандын Маданият министрлиги билдирди. Маданият министрлиги жооп берген.",
            ["@org:министерство-культуры/kz"]
        ),
        ("Об этом сообщил британский Минфин.", ["@org:министерство-финансов/gb"]),
        ("Иск рассмотрел Федеральный суд Южного округа Нью-Йорка.", ["@org:федеральный-суд/city:нью-йорк"]),
        // The language of the text, its towns and bodies do.
        ("Маданият министрлиги билдирди.", ["@org:министерство-культуры/kg"]),
        ("В Астане и Шымкенте Министерство культуры откроет музеи.", ["@org:министерство-культуры/kz"]),
        // Two countries' in one text: the bare name is the home country's.
        (
            "МИД Казахстана и МИД Кыргызстана договорились. В Бишкеке ждут, что МИД ответит.",
            ["@org:министерство-иностранных-дел/kz", "@org:министерство-иностранных-дел/kg"]
        ),
        // Nothing tells.
        ("Министерство культуры откроет музеи.", ["@org:министерство-культуры"]),
        // A word for a body that each country has one of, by itself or with its country.
        ("Өкмөт токтом чыгарды. Кыргыз Республикасынын Өкмөтү жыйын өткөрдү. Кыргыз өкмөтү жооп берди.", ["@government/kg"]),
        ("Парламент мыйзамды карады. Жогорку Кеңеш аны кабыл алды.", ["@parliament/kg"]),
        ("Өзбекстандын өкмөтү чечим кабыл алды. Өкмөт жооп берди.", ["@government/uz"]),
        ("В Бишкеке правительство Кыргызстана и российское правительство договорились.", ["@government/kg", "@government/ru"]),
        // A city's, and another kind of body.
        ("Правительство Москвы выпустило отчёт.", ["@government/city:москва"]),
        ("Айыл өкмөтү жыйын өткөрдү.", ["e1"]),
    ])
    func owners(text: String, ids: [String]) throws {
        let record = try Fixture.record(text)
        #expect(record.entities.filter { $0.type == .organisation }.map(\.id) == ids)
    }

    /// A body of one country's own list has no owner in its id.
    @Test func ownBodiesStayAsTheyAre() throws {
        let record = try Fixture.record("Элдик Курултай мыйзамды карады.")
        #expect(record.entities.filter { $0.type == .organisation }.allSatisfy { $0.id.hasPrefix("@") && !$0.id.contains("/") })
    }

    /// A town with its head is the town; another thing of its name is not.
    @Test(arguments: [
        ("Ош шаарында жыйын өттү. Ошто күн ысык.", ["@city:ош"]),
        (
            "Талас шаарында, Талас облусунда жана Талас районунда.",
            ["@city:талас", "@region:таласская-область", "@district:таласский-район"]
        ),
        ("Город Бишкек ждёт гостей. В Бишкеке тепло.", ["@city:бишкек"]),
        // Without its head a name is the town's, or the lake's.
        ("Нарында жана Таласта жыйын өттү. Ысык-Көлдө күн ысык.", ["@city:нарын", "@city:талас", "@lake:иссык-куль"]),
        ("Каракол шаарында жана Кара-Көл шаарында жыйын өттү.", ["@city:каракол", "@city:кара-куль"]),
        // One head for all of a list.
        (
            "Лейлек, Баткен жана Кадамжай райондорунда жыйын өттү.",
            ["@district:лейлекский-район", "@district:баткенский-район", "@district:кадамжайский-район"]
        ),
        ("Бишкек жана Ош шаарларында жыйын өттү.", ["@city:бишкек", "@city:ош"]),
        (
            "В Ошской (12), Чуйской (7) и Баткенской (5) областях идёт дождь.",
            ["@region:ошская-область", "@region:чуйская-область", "@region:баткенская-область"]
        ),
        ("В Ошской и Средней школах идёт дождь.", []),
        // An abbreviation is the place that the text names.
        ("В Карелии прошёл форум. Глава РК поздравил участников.", ["@region:карелия"]),
        ("В Карелии прошёл форум. Из Казахстана приехали гости. Посол РК рад.", ["@region:карелия", "@country:казахстан"]),
        ("Посол РК рад гостям из Бишкека.", ["@country:казахстан", "@city:бишкек"]),
    ])
    func placesWithHeads(text: String, ids: [String]) throws {
        let record = try Fixture.record(text)
        #expect(record.entities.filter { $0.type == .location }.map(\.id) == ids)
    }
}
