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
    ])
    func owners(text: String, ids: [String]) throws {
        let record = try Fixture.record(text)
        #expect(record.entities.filter { $0.type == .organisation }.map(\.id) == ids)
    }

    /// A body of one country's own list has no owner in its id.
    @Test func ownBodiesStayAsTheyAre() throws {
        let record = try Fixture.record("Жогорку Кеңеш мыйзамды карады.")
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
