import Documents
import Testing

/// Villages of one name, told apart by the district that the text names; and what a body's line says of its successors.
@Suite struct VillageTests {
    @Test(arguments: [
        ("Сузак районунун Кызыл-Туу айылында мектеп ачылды.", ["@village:кызыл-туу/district:сузакский-район"]),
        ("В селе Кызыл-Туу Сокулукского района открыли школу.", ["@village:кызыл-туу/district:сокулукский-район"]),
        // The sentence goes before the rest, and what was named once is the same again.
        (
            "Тоң районунда жыйын өттү. Сузак районунун Кызыл-Туу айылында мектеп ачылды.",
            ["@village:кызыл-туу/district:сузакский-район"]
        ),
        ("Сузак районунда жыйын өттү. Кызыл-Туу айылында мектеп ачылды.", ["@village:кызыл-туу/district:сузакский-район"]),
        // Nothing tells: no district, two of them, or one that has no such village.
        ("Кызыл-Туу айылында мектеп ачылды.", ["@village:кызыл-туу"]),
        ("Тоң районунда жана Сузак районунда жыйын өттү. Кызыл-Туу айылында мектеп ачылды.", ["@village:кызыл-туу"]),
        ("Кочкор районунда жыйын өттү. Кызыл-Туу айылында мектеп ачылды.", ["@village:кызыл-туу"]),
        // One village of its name needs no district.
        ("Баткен районунун Кыштут айылында мектеп ачылды.", ["@village:кыштут"]),
    ])
    func districts(text: String, ids: [String]) throws {
        let record = try Fixture.record(text)
        #expect(record.entities.map(\.id).filter { $0.hasPrefix("@village:") } == ids)
    }

    @Test(arguments: [
        ("Госкомитет промышленности, энергетики и недропользования провёл проверку.", ["@org:министерство-энергетики-и-промышленности"]),
        // A shared name has the successors of its owner.
        (
            "Министерство экономики и финансов Кыргызстана провело проверку.",
            ["@org:министерство-экономики-и-коммерции", "@org:министерство-финансов/kg"]
        ),
        ("Министерство экономики и финансов Казахстана провело проверку.", []),
    ])
    func successors(text: String, ids: [String]) throws {
        let record = try Fixture.record(text)
        #expect(record.entities.filter { $0.type == .organisation }.flatMap(\.successors) == ids)
    }
}
