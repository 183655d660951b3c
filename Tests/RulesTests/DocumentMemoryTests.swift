import Testing

@testable import Rules

/// What one part of a document tells about another.
@Suite struct DocumentMemoryTests {
    @Test(arguments: [
        // A surname that stood in a full name is a person alone too.
        "Жыйынды ⟦PER Тынар Капаркулов⟧ ачты. ⟦PER Капаркулов⟧ кийин кетти.",
        "Отчёт сделал ⟦PER Пётр Лысенко⟧ вчера. Слова ⟦PER Лысенко⟧ записали.",
        "Сөздү ⟦PER Айжан Турумбекова⟧ алды. Аларды ⟦PER Турумбековага⟧ беришти.",
        // One word that a verb or a noun proved a person, but not where a preposition makes a place of it.
        "Вчера ⟦PER Кампрадт⟧ рассказал о дороге. Жители верят, что без ⟦PER Кампрадта⟧ её не починят.",
        "Вчера ⟦PER Тильмонд⟧ рассказал о дороге. Сам он живёт в Тильмонде.",
        // A surname that is a town, too.
        "Книгу написал ⟦PER Джек Лондон⟧ в молодости. Потом он уехал в Лондон. Слова ⟦PER Лондона⟧ помнят все.",
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
        // A name that a head or a post proved is a body without them.
        "Победил клуб ⟦ORG «Заря»⟧ в среду. Игроки довольны. Теперь ⟦ORG «Заря»⟧ первая.",
        "Об этом сообщает газета ⟦ORG «Степной вестник»⟧ утром. Раньше в ⟦ORG «Степном вестнике»⟧ молчали.",
        "Компания ⟦ORG Norrland⟧ растёт. Рабочие боятся, что ⟦ORG Norrland⟧ закроют.",
        "Статью прислал ⟦ORG Комитет защиты лесов⟧ вчера. ⟦ORG Комитет⟧ также просит помощи.",
        "Договор подписала компания ⟦ORG «Рассвет»⟧ (⟦ORG Dawn Industries⟧) из Лондона.",
        // In Kyrgyz the short form must have its capital within a sentence, too.
        "Ал кечээ ⟦ORG Агенттик⟧ менен сүйлөштү. ⟦ORG Агенттиктин⟧ директору келди.",
        // But in front of a post the head of a body that is named is that body.
        "Айылда ⟦ORG «Ак шоола» коомдук фонду⟧ ачылды. ⟦ORG Фонддун⟧ директору кечээ келди.",
    ])
    func bodies(source: String) throws { try expectMarks(source, .organisation) }

    @Test(arguments: [
        "Победил клуб ⟦ORG «Заря»⟧ в среду. Вечером показали фильм «Заря» о войне.",
        "Комитет также просит помощи.",
        "Бул тууралуу ⟦ORG Каржы министрлиги⟧ билдирди. Министрликтин маалыматы мындай.",
    ])
    func otherThings(source: String) throws { try expectMarks(source, .organisation) }

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

    @Test(arguments: [
        // Latin words in brackets are the name before them once more.
        "Об этом пишет ⟦PER Дэвид Харгрив⟧ (⟦PER David Hargrieve⟧), писатель.",
        "Книгу написал ⟦PER Олле Стенберг⟧ (швед. ⟦PER Olle Stenberg⟧) давно.",
        "Его имя — ⟦PER Джеймс Харви Стоун⟧ (Камень) (⟦PER James H. Stone⟧), актёр.",
        "Автор снимка — ⟦PER Питер ван Дален⟧ (⟦PER Peter van Dalen⟧; 1950).",
        // Not the name of an agency behind a full name.
        "Снимок сделал ⟦PER Иван Соколов⟧ (Reuters) вчера.",
    ])
    func foreignPeople(source: String) throws { try expectMarks(source, .person) }

    @Test(arguments: [
        "Он живёт в посёлке ⟦LOC Фоксфилд⟧ (⟦LOC Foxfield⟧) у моря.",
        // The brackets belong to the longest name before them.
        "Отчёт дал Банк ⟦LOC Китая⟧ (Bank of China) вчера.",
    ])
    func foreignPlaces(source: String) throws { try expectMarks(source, .location) }
}
