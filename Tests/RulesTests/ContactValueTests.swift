import Testing

@Suite struct ContactValueTests {
    /// E.164. Ten digits that begin with 0 are numbers of Kyrgyzstan, eleven that begin with 8 of Russia and Kazakhstan.
    @Test(
        arguments: [
            ("Байланыш телефону: ⟦PHONE (0312) 62-10-10⟧.", ["+996312621010"]),
            ("Тел.: ⟦PHONE +996 312 621010⟧, жумуш күндөрү.", ["+996312621010"]),
            ("Маалымат үчүн: ⟦PHONE 0555 31 33 85⟧.", ["+996555313385"]),
            ("Телефон для справок: ⟦PHONE +7 727 250-10-10⟧ по будням.", ["+77272501010"]),
            ("Звоните по тел. ⟦PHONE 8 (495) 123-45-67⟧ с утра.", ["+74951234567"]),
            ("Тел.: ⟦PHONE 996 700 123456⟧.", ["+996700123456"]),
            ("Телефоны: ⟦PHONE (0312) 62-10-10⟧, ⟦PHONE 0555 313385⟧.", ["+996312621010", "+996555313385"]),
        ] as [(String, [String?])])
    func phones(source: String, values: [String?]) throws { try expectValues(source, values, .phone) }

    @Test(
        arguments: [
            ("Кабыл алуу саат ⟦TIME 10:00дөн 12:00гө чейин⟧ жүрөт.", ["T10:00/T12:00"]),
            ("Поезд саат ⟦TIME 9да⟧ келет, кийинкиси саат ⟦TIME 19:30да⟧.", ["T09:00", "T19:30"]),
            ("Кызмат ⟦TIME 14:00 дөн 18:00 гө чейин⟧ ачык.", ["T14:00/T18:00"]),
            ("Приём граждан идёт ⟦TIME с 10:00 до 12:00⟧ каждый день.", ["T10:00/T12:00"]),
            ("Звонок раздался ⟦TIME в 7 часов утра⟧.", ["T07:00"]),
        ] as [(String, [String?])])
    func times(source: String, values: [String?]) throws { try expectValues(source, values, .time) }

    @Test(
        arguments: [("Заявки шлите на ⟦EMAIL Press.Office@example.com⟧ до пятницы.", ["press.office@example.com"])] as [(String, [String?])]
    )
    func emails(source: String, values: [String?]) throws { try expectValues(source, values, .email) }
}
