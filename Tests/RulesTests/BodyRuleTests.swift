import Testing

/// Bodies that lexicons list, legal forms, abbreviations.
@Suite struct BodyRuleTests {
    static let kyrgyz = [
        "Бул тууралуу ⟦ORG Саламаттык сактоо министрлиги⟧ билдирди.",
        "Акча ⟦ORG Дүйнөлүк банктан⟧ келди.",
        "Чечимди ⟦ORG Улуттук банк⟧ кабыл алды.",
        "Сунушту ⟦ORG ПРООН⟧ колдоду.",
        "Бул маселени ⟦ORG Өкмөт⟧ карап чыгат.",
        "Мыйзамды ⟦ORG Жогорку Кеңеш⟧ кабыл алды.",
        "Курулушту ⟦ORG «Тоо Жолу» ЖЧКсы⟧ жүргүздү.",
        "Келишимге ⟦ORG ОсОО «Алтын Береке»⟧ кол койду.",
        "Жардамды ⟦ORG Бириккен Улуттар Уюму⟧ жөнөттү.",
        "⟦ORG КР Билим берүү жана илим министрлиги⟧ жооп кайтарды.",
        "Иликтөөнү ⟦ORG УКМК⟧ өзү жүргүзөт.",
        "Насыяны ⟦ORG «Айыл Банк» ААК⟧ берди.",
        "Бул тууралуу ⟦ORG 24.kg агенттиги⟧ жазды.",
        "Телерадио ⟦ORG КТРК⟧ түз берүү жүргүздү.",
        "Долбоорду ⟦ORG ЮНИСЕФ⟧ каржылайт.",
        "Программаны ⟦ORG Азия өнүктүрүү банкы⟧ колдойт.",
        "Арызды ⟦ORG Жогорку сот⟧ карайт.",
        "Кабыл алууда ⟦ORG Россиянын Тышкы иштер министрлиги⟧ да сөз алды.",
        "Тендерди ⟦ORG ОсОО «Таш Курулуш»⟧ утту.",
        "Кызматташтык ⟦ORG Европа Биримдигинин⟧ жардамы менен башталды.",
    ]

    static let russian = [
        "Груз принадлежит ⟦ORG ТОО «Степной ветер»⟧ из соседней области.",
        "Средства выделил ⟦ORG Всемирный банк⟧ под низкий процент.",
        "Встреча прошла в ⟦ORG ООН⟧ на прошлой неделе.",
        "Кредит выдал ⟦ORG ОАО «Айыл Банк»⟧ на льготных условиях.",
        "Помощь направил ⟦ORG ЮНИСЕФ⟧ ещё весной.",
        "В работе участвует ⟦ORG Европейский союз⟧ и его партнёры.",
        "Заявление сделал ⟦ORG ГКНБ⟧ после задержания.",
        "По данным ⟦ORG Национального банка⟧, курс не изменился.",
        "Иск рассмотрит ⟦ORG Верховный суд⟧ в новом составе.",
        "Заседание провёл ⟦ORG МИД Казахстана⟧ в закрытом режиме.",
        "Решение принял ⟦ORG Жогорку Кенеш⟧ на своём заседании.",
    ]

    /// Abbreviations of kinds and things, Roman numbers, headings in capitals.
    static let noBodies = [
        "Бул ДТП түнкүсүн болду.",
        "ЖМК өкүлдөрү чогулду.",
        "НПО жана БӨУ өкүлдөрү келди.",
        "XXI кылым тез өтөт.",
        "США и СССР были соперниками, но не врагами.",
        "НДС и ВВП выросли за год.",
        "СМИ писали об этом много.",
        "ВНИМАНИЕ ВСЕМ ЖИТЕЛЯМ ДОМА!",
        "В XIV веке здесь был город.",
    ]

    static let wanted = [
        Wanted("Компания ⟦ORG «Хаятт» ТОО⟧ деп аталат.", "`ТОО` in capitals is taken for `тоо`, a mountain"),
        Wanted("Ал ⟦ORG БУУнун⟧ кеңсесинде иштейт.", "a body in the genitive and a mere office of it are taken for one body"),
        Wanted(
            "Кыргызстан ⟦ORG ШКУнун⟧ жыйынына катышты.",
            "a country in the nominative, the subject, is taken in before a listed abbreviation"),
    ]

    @Test(arguments: kyrgyz + russian)
    func finds(_ source: String) throws { try expectMarks(source, .organisation) }

    @Test(arguments: noBodies)
    func leavesAlone(_ text: String) throws { try expectMarks(text, .organisation) }

    @Test(arguments: wanted)
    func notYet(_ wanted: Wanted) { expectNotYet(wanted, .organisation) }
}
