import Documents
import Graph
import Pipeline
import Testing

/// Names of bodies in Kyrgyz and Russian have the same terms.
@Suite struct NameReadingTests {
    static let reader = Fixture.linkingResources.map { LexiconNames(resources: $0) }

    private func terms(_ name: String, _ type: MentionType = .organisation) throws -> [String] {
        var reader = try #require(Self.reader)
        return reader.reading(of: name, type).terms.sorted()
    }

    @Test(arguments: [
        ("Кыргыз Республикасынын Өкмөтү", "Правительство Кыргызской Республики"),
        ("Нарын облустук ооруканасы", "Нарынская областная больница"),
        ("Суу чарба башкармалыгы", "Управление водного хозяйства"),
        ("Ак-Талаа суу чарба башкармалыгы", "Ак-Талинское управление водного хозяйства"),
        ("Кара-Кулжа токой чарбасы", "Кара-Кульджинское лесное хозяйство"),
        ("Ат-Башы районунун суу чарба башкармалыгы", "Управление водного хозяйства Ат-Башинского района"),
        ("«Тоң жер» ЖЧК", "ОсОО «Тон жер»"),
        ("«Ак булак» коомдук фонду", "Общественный фонд «Ак Булак»"),
        ("Эне жана баланы коргоо борбору", "Центр охраны материнства и детства"),
        ("Балыкчы шаардык кеңеши", "Балыкчинский городской совет"),
        ("Германиянын Кыргызстандагы элчилиги", "Посольство Германии в Кыргызстане"),
        // Who a body is named after, the surname tells.
        ("К. Тыныстанов атындагы университет", "Университет имени Касыма Тыныстанова"),
        ("Тыныстанов атындагы университет", "Университет им. К. Тыныстанова"),
    ])
    func sameTerms(ky: String, ru: String) throws {
        let (left, right) = (try terms(ky), try terms(ru))
        #expect(left == right)
    }

    @Test(arguments: [
        ("Нарын облустук ооруканасы", "Таласская областная больница"),
        ("Суу чарба башкармалыгы", "Суу чарба департаменти"),
        ("А. Тыныстанов атындагы мектеп", "А. Осмонов атындагы мектеп"),
        ("№ 11 орто мектеп", "№ 1 орто мектеп"),
        // Whose it is, and where.
        ("Кыргызстандын Россиядагы элчилиги", "Россиянын Кыргызстандагы элчилиги"),
        ("Посольство Кыргызстана в России", "Посольство России в Кыргызстане"),
        ("«Ак булак» коомдук фонду", "«Ак булак» ЖЧК"),
    ])
    func otherTerms(a: String, b: String) throws {
        #expect(try terms(a) != terms(b))
    }

    @Test(arguments: [
        ("маданият министри", "министр культуры"), ("суу чарба башкармалыгынын башчысы", "начальник управления водного хозяйства"),
    ])
    func posts(ky: String, ru: String) throws {
        #expect(try terms(ky, .position) == terms(ru, .position))
    }

    @Test(arguments: [
        ("Агенттик", true), ("министерство", true), ("Айыл өкмөтү", true), ("Маданият министрлиги", false), ("Дордой", false),
        ("Нарын университети", false),
    ])
    func bare(name: String, isBare: Bool) throws {
        var reader = try #require(Self.reader)
        #expect(reader.reading(of: name, .organisation).isBare == isBare)
    }
}
