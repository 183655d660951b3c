import Testing

/// Listed bodies: weak names and what proves them, inflected names that no dictionary knows, abbreviations that are words too.
@Suite struct ListedBodyTests {
    static let russian = [
        "Ставку снизил ⟦ORG ЦБ Финляндии⟧ ещё в марте.",
        "⟦ORG Белый дом⟧ подтвердил факт разговора.",
        "По мнению юриста, ⟦ORG СК⟧ возбудил дело напрасно.",
        // weak names in quotation marks
        "Вечером «⟦ORG Зенит⟧» проиграл дома.",
        "Осенью «⟦ORG Барселона⟧» осталась без тренера.",
        // and beside their cue
        "Новый вратарь ⟦ORG Спартака⟧ вышел на поле.",
        "Накануне об этом сообщал ⟦ORG Коммерсантъ⟧.",
        "Об этом пишет ⟦ORG Медуза⟧ вечером.",
        // a capital inside a sentence
        "Заметка вышла на сайте ⟦ORG Частного корреспондента⟧ утром.",
        // abbreviations and names that the dictionary has as nouns
        "Заявление ⟦ORG ФИФА⟧ вышло в среду.",
        "Деньги лежат в ⟦ORG Сбербанке⟧ с весны.",
        "Его вызвали в ⟦ORG ВАС⟧ на вторник.",
        // endings that the dictionary guesses wrongly
        "Он вырос в ⟦ORG Бенфике⟧ и остался там.",
        "Торги начал ⟦ORG Норникель⟧ сам.",
        // a given name behind the body is no place of it
        "Там был глава ⟦ORG Роскосмоса⟧ Анатолий Ветров.",
    ]

    static let noBodies = [
        "На телефоне стоит мобильная ОС нового поколения.",
        "Гости ужинали в Белом доме до полуночи.",
        "Мы ждали вас у ворот.",
        "Роман «Спартак» издали снова.",
        "Фильмы «Зенит» и «Спартак» забыты.",
        "На стоянке горел МАЗ-500 с прицепом.",
        "Медуза жила в тёплом море.",
        "Время шло, и новое время настало.",
    ]

    @Test(arguments: russian)
    func finds(_ source: String) throws { try expectMarks(source, .organisation) }

    @Test(arguments: noBodies)
    func leavesAlone(_ text: String) throws { try expectMarks(text, .organisation) }
}
