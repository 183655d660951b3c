import Documents
import Pipeline
import Testing

/// Words that get back the letters, or the capitals, that they lost.
@Suite struct RespellingTests {
    /// The text as the rules see it.
    private func mended(_ text: String) throws -> String {
        try Fixture.shared.get().processor.withLock {
            String(decoding: $0.explain(InputDocument(id: "test", text: Array(text.utf8))).text.units, as: UTF16.self)
        }
    }

    @Test(arguments: [
        ("Айыл окмотунун токтому жонундо кабар берилди.", "Айыл өкмөтүнүн токтому жөнүндө кабар берилди."),
        ("Шаардык кенештин торагасы менен жолугушту.", "Шаардык кеңештин төрагасы менен жолугушту."),
        ("Жергиликтуу бийлик кочолорду ондотту, бул учун акча берилди.", "Жергиликтүү бийлик көчөлөрдү оңдотту, бул үчүн акча берилди."),
        ("ОКМОТТУН ТОКТОМУ жана кенештин чечими чыкты.", "ӨКМӨТТҮН ТОКТОМУ жана кеңештин чечими чыкты."),
        ("Толонбек Абдыров окмоттун окулу болуп дайындалды.", "Төлөнбек Абдыров өкмөттүн өкүлү болуп дайындалды."),
        // ё for ө
        ("Ал ёткён жылы ёкмёткё кайрылган.", "Ал өткөн жылы өкмөткө кайрылган."),
        ("Режиссёр менен актёр келди, ёлка коюлду.", "Режиссёр менен актёр келди, ёлка коюлду."),
        // Sound words are left alone, whatever else they could be.
        ("Кол менен бут, тоо жана тор. Бул болуп калды, ал орун алды.", "Кол менен бут, тоо жана тор. Бул болуп калды, ал орун алды."),
        ("Өкмөт үчүн бул күн жөнөкөй эмес, көчөдө тур деди.", "Өкмөт үчүн бул күн жөнөкөй эмес, көчөдө тур деди."),
        ("Министр культуры выступил на концерте, он сказал об этом.", "Министр культуры выступил на концерте, он сказал об этом."),
    ])
    func letters(text: String, wanted: String) throws { #expect(try mended(text) == wanted) }

    @Test(arguments: [
        ("Ал Ж А Р А Н Д Ы К коомдун өкүлү экен.", "Ал жарандык коомдун өкүлү экен."),
        ("Бүгүн жыйынга А С К А Р Бешимов келди.", "Бүгүн жыйынга Аскар Бешимов келди."),
        ("Кечээ Б И Ш К Е К Т Е кар жаады.", "Кечээ Бишкекте кар жаады."),
        ("Т О К Т О М  К Ы Л А Т:\nКечээ кар жаады.", "ТОКТОМ  КЫЛАТ:\nКечээ кар жаады."),
    ])
    func spacedCapitals(text: String, wanted: String) throws { #expect(try mended(text) == wanted) }

    @Test func namesOfEntities() throws {
        let record = try Fixture.record("Кыргыз Республикасынын Окмотунун токтому жонундо айылдык кенешке кабарланды.")
        #expect(record.mentions.first?.text == "Кыргыз Республикасынын Окмотунун")
        #expect(record.entities.first?.name == "Кыргыз Республикасынын Өкмөтү")
    }
}
