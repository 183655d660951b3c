import Testing

/// What is marked inside a mention: the places and parent bodies in the name of a body, one level deeper.
@Suite struct NestingTests {
    @Test(arguments: [
        "⟦ORG ⟦LOC Кыргыз Республикасынын⟧ Саламаттык сактоо министрлиги⟧ билдирди.",
        "Аны ⟦ORG ⟦LOC Ош⟧ мамлекеттик университетинин⟧ ректору айтты.",
        "⟦ORG ⟦ORG Министрлер Кабинетине⟧ караштуу Архив агенттиги⟧ түзүлдү.",
        "⟦ORG ⟦ORG Каржы министрлигинин⟧ Бюджет саясаты башкармалыгы⟧ жооп берди.",
        "Об этом сообщил ⟦ORG МИД ⟦LOC Казахстана⟧⟧ на брифинге.",
        "Отчёт готовит ⟦ORG Министерство финансов ⟦LOC Кыргызской Республики⟧⟧ к осени.",
        "Закон принял ⟦ORG Конгресс ⟦LOC США⟧⟧ вчера.",
        "Выступил глава ⟦ORG отделения движения ⟦ORG «Единство»⟧⟧ вчера.",
    ])
    func bodies(source: String) throws { try expectMarks(source, .organisation, .location) }

    @Test(arguments: [
        // The person that a monument is named for, but not the one of a street.
        "Цветы лежат у ⟦LOC памятника ⟦PER Юрию Карпову⟧⟧ с утра.",
        "Толпа шла по ⟦LOC улице Юрия Карпова⟧ к реке.",
        // A listed name of several words is one name.
        "Жыйынга ⟦LOC Жаңы Зеландия⟧ да катышты.",
        // What fills the quotation marks is the name.
        "Клуб окуучуларды ⟦ORG «Бавария» футбол клубуна⟧ жөнөттү.",
        "⟦ORG Европа Биримдиги⟧ жардам берди.",
        "Жыйын ⟦LOC Ош шаарында⟧ өттү, андан соң ⟦LOC Нарын районунда⟧.",
        "Кат ⟦PER Темирлан Ысык-Көловго⟧ жетти.",
    ])
    func oneName(source: String) throws { try expectMarks(source, .organisation, .location, .person) }
}
