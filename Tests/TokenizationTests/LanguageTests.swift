import Testing

@testable import Tokenization

@Suite struct LanguageTests {
    @Test(
        arguments: [
            ("Бүгүн шаарда жаңы мектеп ачылды.", .kyrgyz),
            ("Өкмөт чечим кабыл алып, аны жарыялады.", .kyrgyz),
            // Without ө, ү, ң.
            ("Президент мындан ары дагы иш жана билим тууралуу айтты.", .kyrgyz),
            ("Ошол кундору аларга жардам берилген, бирок жетпей калган.", .kyrgyz),
            ("Айыл тургундары жолдун оңдолбогонун айтып, кайрылышкан.", .kyrgyz),
            ("Сегодня в городе открылась новая школа.", .russian),
            ("Закон принят и вступил в силу.", .russian),
            ("Министр рассказал о планах на следующий год.", .russian),
            ("Бүгін қалада жаңа мектеп ашылды.", .kazakh),
            ("Үкімет шешім қабылдап, оны жариялады.", .kazakh),
            ("Кочо бугун жанырып, жолдор он жактан салынды.", .kyrgyz),
            ("Победитель матча будет объявлен чемпионом мира.", .russian),
            ("Запрет действует один год.", .russian),
            // Kazakh without a letter of its own.
            ("Ол осы жылы ауыл турғындарына жаңа үй салып берді.", .kazakh),
            ("Бул туралы облыс акими журналистерге хабарлады.", .kazakh),
            ("Еки ел арасындагы сауда колеми осып отыр.", .kazakh),
            ("Hello, this is English.", .other),
            ("2021, 14:00, 45", .other),
            ("", .other),
        ] as [(String, Language)])
    func ofAText(text: String, language: Language) { #expect(Tokenized(text).text.language == language) }

    @Test(
        arguments: [
            (
                "Бүгүн жаңы мектеп ачылды, ага көп бала келди.\nСегодня в городе открылась новая школа, и в неё пришли дети.",
                [.kyrgyz, .russian]
            ),
            ("Ал мындай деди: өлкөбүздө иш көп. Он сказал это по-русски, чтобы его поняли все.", [.kyrgyz, .russian]),
            // A short sentence follows its paragraph, a short paragraph the text.
            ("Бүгүн жаңы мектеп ачылды, ага көп бала келди. Ура! Ош.", [.kyrgyz, .kyrgyz, .kyrgyz]),
            ("Айыл тургундары жолду ондоду. Администрация города приняла решение.", [.kyrgyz, .russian]),
            ("ТАСС\nСегодня в городе открылась новая школа, и в неё пришли дети.", [.russian, .russian]),
        ] as [(String, [Language])])
    func ofSentences(text: String, languages: [Language]) { #expect(Tokenized(text).text.sentences.map(\.language) == languages) }

    @Test func codes() { #expect(Language.allCases.map(\.code) == ["ky", "ru", "kk", "other"]) }
}
