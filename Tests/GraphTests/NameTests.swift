import Testing

@testable import Graph

@Suite struct NameTests {
    @Test(arguments: [
        ("Кыргызстан", "кыргызстан"),
        ("«Ачык  коомчулуктар – ачык ЖМК» ", "ачык коомчулуктар-ачык жмк"),
        ("Ачык коомчулуктар-ачык ЖМК", "ачык коомчулуктар-ачык жмк"),
        ("ЁЛКА ёлка Елка", "елка елка елка"),
        ("ӨКМӨТҮҢ Қазақстан Ûber", "өкмөтүң қазақстан ûber"),
        ("\u{A0}Ош\u{202F}шаары\n", "ош шаары"),
        ("“Дордой„ ʼх'", "дордой х"),
        ("— а —", "-а-"),
        ("", ""),
    ])
    func folds(name: String, folded: String) {
        #expect(NameFolding.fold(name) == folded)
    }

    @Test(arguments: [
        ("Аскар Бешимов", "аскар бешимов"),
        ("Бешимов, Аскар", "аскар бешимов"),
        ("К. Койлубаев", "койлубаев к."),
        ("Койлубаев К.", "койлубаев к."),
        ("К.А.Койлубаев", "койлубаев к. а."),
        ("Дж. Джумабеков", "джумабеков дж."),
        ("Досбол Нур уулу", "досбол нур уулу"),
    ])
    func personKeys(name: String, key: String) {
        #expect(PersonName(name).key == key)
    }

    @Test(arguments: [
        ("К. Койлубаев", "Каныбек Койлубаев", true),
        ("К. Койлубаев", "Койлубаев Каныбек Асанович", true),
        ("К.А. Койлубаев", "Койлубаев Каныбек Асанович", true),
        ("К.А. Койлубаев", "Каныбек Койлубаев", true),
        ("А. Койлубаев", "Койлубаев Каныбек Асанович", false),
        ("К.Б. Койлубаев", "Койлубаев Каныбек Асанович", false),
        ("К. Койлубаева", "Каныбек Койлубаев", false),
        ("Каныбек Койлубаев", "Каныбек Койлубаев", false),
        ("К.", "Каныбек Койлубаев", false),
    ])
    func initials(short: String, full: String, fits: Bool) {
        #expect(PersonName(short).canBeShort(for: PersonName(full)) == fits)
    }

    @Test(arguments: [
        (["КБК": 9, "Коомдук байкоочу кеңеш": 1], "Коомдук байкоочу кеңеш"),
        (["Ош шаары": 2, "Ош": 3], "Ош"),
        (["Ош шаары": 2, "Ош": 2], "Ош шаары"),
        (["Б": 1, "А": 1], "А"),
    ])
    func bodyNames(names: [String: Int], chosen: String) {
        #expect(LinkedName.choose(names, type: .organisation) == chosen)
    }

    @Test func peopleHaveTheirFullestName() {
        #expect(LinkedName.choose(["К. Койлубаев": 5, "Каныбек Койлубаев": 1], type: .person) == "Каныбек Койлубаев")
    }
}
