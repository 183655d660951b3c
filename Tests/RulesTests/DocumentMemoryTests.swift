import Testing

@testable import Rules

/// What one part of a document tells about another.
@Suite struct DocumentMemoryTests {
    @Test(arguments: [
        // A surname that stood in a full name is a person alone too.
        "Жыйынды ⟦PER Тынар Капаркулов⟧ ачты. ⟦PER Капаркулов⟧ кийин кетти.",
        "Отчёт сделал ⟦PER Пётр Лысенко⟧ вчера. Слова ⟦PER Лысенко⟧ записали.",
        "Сөздү ⟦PER Айжан Турумбекова⟧ алды. Аларды ⟦PER Турумбековага⟧ беришти.",
        "⟦PER Жаскөр Бүркүтбаев⟧ мугалим. Мектепте ⟦PER Бүркүтбаевди⟧ жакшы көрүшөт.",
    ])
    func people(source: String) throws { try expectMarks(source, .person) }

    @Test(arguments: [
        // An abbreviation that was introduced in brackets is a body from then on.
        "⟦ORG Жаштар саясаты агенттиги⟧ (⟦ORG ЖСА⟧) ачылды. Кийин ⟦ORG ЖСАнын⟧ башчысы келди.",
        "⟦ORG Комитет по делам печати⟧ (⟦ORG КДП⟧) создан весной. Сотрудники ⟦ORG КДП⟧ довольны.",
        "⟦ORG «Жашыл тоо» коомдук фонду⟧ (⟦ORG ЖТФ⟧) катталды. Бүгүн ⟦ORG ЖТФ⟧ отчёт берди.",
    ])
    func abbreviations(source: String) throws { try expectMarks(source, .organisation) }

    @Test(arguments: [
        // What no name introduced stays what it was.
        "Бүркүттөр асманда учуп жүрөт. Бүркүт деген чоң куш.",
        "Жыйын (экинчи) болду. Экинчи жолу баары келди.",
        "Мектеп (МК) жабык.",
    ])
    func nothingIntroduced(source: String) throws { try expectMarks(source, .person) }

    @Test(arguments: [
        // A place in brackets is a place.
        "Жыйынга ⟦ORG Каржы министрлиги⟧ (Бишкек) катышты.",
        // Given names alone prove no surname.
        "⟦ORG Каржы министрлиги⟧ (2021) отчёт берди.",
    ])
    func noAbbreviations(source: String) throws { try expectMarks(source, .organisation) }
}
