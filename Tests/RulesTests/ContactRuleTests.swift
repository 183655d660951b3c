import Testing

@Suite struct ContactRuleTests {
    static let kyrgyz = [
        "Байланыш телефону: ⟦PHONE (0312) 62-10-10⟧.",
        "Тел.: ⟦PHONE +996 312 621010⟧, жумуш күндөрү.",
        "Маалымат үчүн: ⟦PHONE 0555 31 33 85⟧.",
        "Ишеним телефону ⟦PHONE 0312 66-12-12⟧ күнү-түнү иштейт.",
        "Катты ⟦EMAIL info@mektep.kg⟧ дарегине жөнөткүлө.",
        "Толугураак ⟦URL www.example.kg⟧ сайтында.",
        "Тизме ⟦URL https://example.kg/tizme?id=5⟧ барагында.",
        "Бул тууралуу ⟦URL akchabar.kg⟧ жазды.",
    ]

    static let russian = [
        "Телефон для справок: ⟦PHONE +7 727 250-10-10⟧ по будням.",
        "Звоните по тел. ⟦PHONE 8 (495) 123-45-67⟧ с утра.",
        "Заявки шлите на ⟦EMAIL Press.Office@example.com⟧ до пятницы.",
        "Подробности на сайте ⟦URL http://www.example.ru/news⟧.",
        "Телефоны: ⟦PHONE +996 (312) 62-10-10⟧, ⟦PHONE 62-10-11⟧.",
        "Факс: ⟦PHONE 0312 62 10 12⟧ для писем.",
    ]

    static let others = [
        "Мамлекетте 7 миллиондон ашык адам жашайт.",
        "Чыгым 312 621 010 сом болду.",
        "Токтом 2021-жылдын 18-ноябрында чыккан, № 376.",
        "Китепте 120 000 сөз бар.",
        "Номер паспорта AN1234567 указан в деле.",
        "Население области 1 234 567 человек.",
        "В 2015–2020 годах построено 12-34 дома.",
        "Файл отчёт.docx лежит на столе.",
        "Сумма 10 000 000 тенге списана.",
    ]

    @Test(arguments: kyrgyz + russian)
    func finds(_ source: String) throws { try expectMarks(source, .phone, .email, .url) }

    @Test(arguments: others)
    func leavesAlone(_ text: String) throws { try expectMarks(text, .phone, .email, .url) }
}
