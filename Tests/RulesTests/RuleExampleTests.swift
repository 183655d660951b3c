import Documents
import Evaluation
import Testing

@testable import Rules

/// One example for each rule: the mention that it, and no other rule, makes.
@Suite struct RuleExampleTests {
    static let examples: KeyValuePairs = [
        "body.abbreviation": "Иш ⟦ORG КРПТнын⟧ колунда калды.",
        "body.bare": "Бул маселени ⟦ORG Өкмөт⟧ карап чыгат.",
        "body.domain-head": "Бул тууралуу ⟦ORG 24.kg агенттиги⟧ жазды.",
        "body.head-alone": "Бул боюнча ⟦ORG Агенттик⟧ жооп берди.",
        "body.head-first": "Письмо поступило из ⟦ORG Фонда имени Сороса⟧ вчера.",
        "body.head-last": "Экспертизаны ⟦ORG Соттук экспертиза борбору⟧ жасады.",
        "body.head-quoted": "⟦ORG Газета «Вечерка»⟧ написала об этом.",
        "body.legal-form": "Тендерди ⟦ORG ОсОО «Таш Курулуш»⟧ утту.",
        "body.listed-ky": "Сунушту ⟦ORG ПРООН⟧ колдоду.",
        "body.listed-ru": "Помощь направил ⟦ORG ЮНИСЕФ⟧ ещё весной.",
        "body.of-office": "Суроого ⟦ORG өкмөттүн басма сөз кызматы⟧ жооп берди.",
        "body.quoted-head": "Насыяны ⟦ORG «Айыл Банк» ААК⟧ берди.",
        "body.territorial": "Иликтөөнү ⟦ORG шаардык прокуратура⟧ жүргүзүп жатат.",
        "contact.domain": "Бул тууралуу ⟦URL akchabar.kg⟧ жазды.",
        "contact.email": "Катты ⟦EMAIL info@mektep.kg⟧ дарегине жөнөткүлө.",
        "contact.phone": "Маалымат үчүн: ⟦PHONE 0555 31 33 85⟧.",
        "contact.url": "Толугураак ⟦URL www.example.kg⟧ сайтында.",
        "date.ago-ru": "Он уехал ⟦DATE два года назад⟧ в Ош.",
        "date.between-ru": "Дорогу строили ⟦DATE между маем и июлем⟧ без выходных.",
        "date.century-ky": "⟦DATE XXI кылым⟧ тез өтөт.",
        "date.century-ru": "Он жил ⟦DATE в XX веке⟧ и умер молодым.",
        "date.day-list-ru": "Экзамены идут ⟦DATE 3⟧ и 5 июня в школе.",
        "date.decade-ru": "Моду ввели ⟦DATE в 1980-е⟧ и забыли.",
        "date.decade-word-ru": "Моду ввели ⟦DATE в шестидесятые годы⟧ студенты.",
        "date.iso": "Снимок сделан ⟦DATE 2008-08-05⟧ на озере.",
        "date.later-ru": "Ответ придёт ⟦DATE через три дня⟧ по почте.",
        "date.modified-count-ru": "Село выросло ⟦DATE за последние пять лет⟧ вдвое.",
        "date.modified-ky": "Отчёт ⟦DATE өткөн жылы⟧ жарыяланган.",
        "date.modified-ru": "Новый роман вышел ⟦DATE в этом году⟧.",
        "date.month-adjective-ru": "На ⟦DATE декабрьском⟧ собрании спорили.",
        "date.month-ky": "⟦DATE Марттын башында⟧ кар эрийт.",
        "date.month-ru": "Дети отдыхали ⟦DATE 1–5 июня⟧ в лагере.",
        "date.numeric": "Буйрук ⟦DATE 14.12.2017-жылы⟧ чыккан.",
        "date.part-ru": "Отчёт сдадут ⟦DATE до конца года⟧ в срок.",
        "date.relative-adjective": "⟦DATE Кечеги күнү⟧ кар жаады.",
        "date.relative-adjective-ru": "На ⟦DATE сегодняшнем⟧ собрании спорили.",
        "date.relative-adverb-ru": "Мост, построенный ⟦DATE накануне⟧, рухнул.",
        "date.relative-ky": "Кар ⟦DATE кечээ⟧ жаады.",
        "date.relative-ru": "Президент подписал указ ⟦DATE вчера⟧.",
        "date.season-into-ru": "Ярмарку перенесли ⟦DATE на осень⟧ из-за дождей.",
        "date.season-ru": "Мост построили ⟦DATE летом⟧ за счёт области.",
        "date.season-years": "В сезоне ⟦DATE 2016/17⟧ клуб сменил тренера.",
        "date.slashed": "Снимок сделан ⟦DATE 05/08/2008⟧ на озере.",
        "date.weekday": "Совещание назначили ⟦DATE на пятницу⟧ утром.",
        "date.weekday-ky": "Ал ⟦DATE дүйшөмбү күнү⟧ келет.",
        "date.year-bare-ru": "Институт он окончил ⟦DATE в 1983⟧, потом служил.",
        "date.year-behind-name": "Победитель турнира ⟦DATE 2017⟧, он ушёл из спорта.",
        "date.year-bracketed": "Фильм «Мост» (⟦DATE 1998⟧) забыт.",
        "date.year-ky": "Мектеп ⟦DATE 1998-жылы⟧ курулган.",
        "date.year-list-ky": "Ал ⟦DATE 1999⟧ жана 2009-жылдары барган.",
        "date.year-list-ru": "Он побеждал ⟦DATE в 2009⟧ и 2011 годах на турнире.",
        "date.year-of-name": "Команда выиграла Олимпиаду-⟦DATE 2000⟧ без поражений.",
        "date.year-ru": "Завод построили ⟦DATE в 1998 году⟧ за два года.",
        "event.heading-ky": "⟦EVENT ЖАШЫЛ ЭКОНОМИКА аталышындагы форум⟧ өттү.",
        "event.kind-ru": "Он победил на ⟦EVENT президентских выборах⟧ осенью.",
        "event.listed": "⟦EVENT Улуу Ата Мекендик согуш⟧ жылдары оор болду.",
        "event.quoted-ky": "⟦EVENT «САНАРИП КЕЛЕЧЕК» аталышындагы форум⟧ өттү.",
        "event.quoted-ru": "В Оше прошёл ⟦EVENT форум «Цифровое будущее»⟧ для молодёжи.",
        "law.about-ru": "Депутаты приняли ⟦LAW закон о гражданской службе⟧ в третьем чтении.",
        "law.article-of-head-ru": "Изменили ⟦LAW пункт 3 статьи 16 закона «О связи»⟧ осенью.",
        "law.article-ru": "Дело возбудили по ⟦LAW ч. 2 ст. 105 УК РФ⟧ вчера.",
        "law.code-ru": "Отпуск работникам предоставляет ⟦LAW ТК Казахстана⟧ и больше ничего.",
        "law.dated-ru": "Совет назначили ⟦LAW указом президента от 5 мая 2012 года⟧ и забыли.",
        "law.listed-ky": "Ал ⟦LAW Салык кодексине⟧ өзгөртүү киргизди.",
        "law.listed-ru": "Статья ⟦LAW Уголовного кодекса⟧ предусматривает штраф.",
        "law.number-of-body-ru": "Мандат дала ⟦LAW резолюция 1325 ООН⟧ и только.",
        "law.numbered-ky": "Бул ⟦LAW Кыргыз Республикасынын Өкмөтүнүн 2017-жылдын 14-июнундагы № 376 токтому⟧ менен бекитилген.",
        "law.numbered-ru":
            "Порядок утверждён ⟦LAW постановлением Правительства Кыргызской Республики от 14 июня 2017 года № 376⟧ и действует.",
        "law.quoted-ky": "Депутаттар ⟦LAW «Билим берүү жөнүндө» мыйзамды⟧ карашты.",
        "law.quoted-ru": "Парламент принял ⟦LAW Закон «Об охране природы»⟧ весной.",
        "money.amount-currency": "Грант ⟦MONEY 20 миң еврону⟧ түзөт.",
        "money.code-amount": "Взнос равен ⟦MONEY USD 500⟧ для всех.",
        "money.range": "Штраф составит ⟦MONEY от 10 до 20 тысяч рублей⟧ для граждан.",
        "money.sign-amount": "Компания заплатила ⟦MONEY $5 млн⟧ за акции.",
        "person.behind-post": "В страну прибыл президент ⟦PER Виторио Сандали⟧ с супругой.",
        "person.behind-title": "Картину купил господин ⟦PER Кавендиш⟧ на аукционе.",
        "person.given": "Аны ⟦PER Айгүл⟧ көргөн.",
        "person.given-capital": "На сцену вышел ⟦PER Александр Озерец⟧ и запел.",
        "person.given-given": "Китепти ⟦PER Айгүл Перизат⟧ жазды.",
        "person.given-patronymic-surname": "Совещание провела ⟦PER Анна Петровна Соколова⟧ на прошлой неделе.",
        "person.given-surname": "Сыйлыкты ⟦PER Кайрат Асан⟧ алды.",
        "person.initials-surname": "Бул тууралуу ⟦PER К. Осмоналиев⟧ билдирди.",
        "person.kinship": "Сөз ⟦PER Нурлан Эсенбек уулуна⟧ берилди.",
        "person.particle": "Интервью взяли у ⟦PER Роберта де Ниро⟧ на фестивале.",
        "person.surname": "Бул китепти ⟦PER Асанов⟧ жазган, бирок ал чыккан жок.",
        "person.surname-given": "Сыйлыкты ⟦PER Осмонов Бакыт⟧ алды.",
        "person.surname-given-patronymic": "Көргөзмөнү ⟦PER Роза Исаковна⟧ ачып берди.",
        "person.surname-initials": "Тизмеде ⟦PER Сыдыков А.⟧ да бар болчу.",
        "person.surname-name-patronymic": "Жыйынга ⟦PER Абдылдаев Мирлан Кубанычович⟧ төрагалык кылды.",
        "person.two-unknown": "Жаңы китепти ⟦PER Рекс Тиллерсонов⟧ жазган.",
        "place.abbreviated-head": "Он живёт в ⟦LOC мкр Джал⟧ давно.",
        "place.abbreviated-head-ky": "Ал ⟦LOC Нарын ш.⟧ жашайт.",
        "place.adjective-head": "Праздник прошёл в ⟦LOC Левобережном парке⟧ вечером.",
        "place.adjective-list": "Дождь идёт в ⟦LOC Чуйской⟧ и Таласской областях с утра.",
        "place.dictionary": "Он отдыхал в ⟦LOC Коктебеле⟧ летом.",
        "place.head-first": "Он живёт на ⟦LOC улице Киевской⟧ в старом доме.",
        "place.head-last": "⟦LOC Кара-Суу айылында⟧ мектеп салынды.",
        "place.listed": "Жол ⟦LOC Нарын облусунда⟧ курулду.",
        "place.listed-weak": "Он живёт в ⟦LOC Мирном⟧ давно.",
        "place.listed-weak-ky": "Мелдеш ⟦LOC Мирныйда⟧ болду.",
        "place.quoted-venue": "Жыйын ⟦LOC «Ак-Кеме» мейманканасында⟧ болду.",
        "place.route": "Каттам ⟦LOC Бишкек — Нарын — Торугарт жолу⟧ менен жүрөт.",
        "place.venue-head-last": "Уюмдар ⟦LOC Жетиген стадионунда⟧ ойношту.",
        "place.venue-quoted": "Гостей поселили в ⟦LOC гостинице «Достук»⟧ на ночь.",
        "position.deputy-ky": "Фонддун ⟦POSITION төрагасынын орун басары⟧ Айбек Сатаров келди.",
        "position.deputy-ru": "⟦POSITION Заместитель министра финансов⟧ Андрей Соколов выступил с отчётом.",
        "position.post": "Асан Бекжанов, ⟦POSITION мугалим⟧, сыйлык алды.",
        "project.listed": "Иш ⟦PROJECT Таза Коом⟧ алкагында жүрөт.",
        "project.quoted-ky": "Айылда ⟦PROJECT «Таза суу» долбоору⟧ ишке ашты.",
        "project.quoted-ru": "Село участвует в ⟦PROJECT проекте «Чистая вода»⟧ третий год.",
        "time.clock": "Эшик ⟦TIME 8:30да⟧ ачылат.",
        "time.clock-ru": "Поезд прибыл ⟦TIME в 06:15⟧ по расписанию.",
        "time.hour-ky": "Поезд саат ⟦TIME 9да⟧ келет.",
        "time.hour-ru": "Звонок раздался ⟦TIME в 7 часов утра⟧ за дверью.",
        "time.hour-tail-ru": "Автобус отходит ⟦TIME около 8 утра⟧ от вокзала.",
        "time.noon-ru": "Обед начнётся ⟦TIME в полдень⟧ на площади.",
        "time.range-stop": "Касса открыта ⟦TIME с 9.00 до 18.00⟧ по будням.",
    ]

    /// Rules that another of a higher priority outdoes wherever they find something.
    static let outdone: Set = ["person.given-patronymic", "body.legal-form-behind"]

    @Test(arguments: examples.map { ($0.key, $0.value) })
    func finds(rule: String, source: String) throws {
        let wanted = try MarkedText(parsing: source)
        let found = try Fixture.record(wanted.text).mentions
        let mark = try #require(wanted.marks.first)
        let same = found.filter { $0.start == mark.start && $0.end == mark.end && $0.type == mark.type }
        #expect(same.map(\.rule) == [rule], "found \(MarkedText.draw(found, in: wanted.text)) by \(found.map(\.rule))")
    }

    @Test func everyRuleHasItsExample() {
        let names = Set(RuleSet.standard.rules.map { "\($0.name)" })
        let shown = Set(Self.examples.map(\.key))
        #expect(names.subtracting(shown).subtracting(Self.outdone).sorted() == [], "rules without an example here")
        #expect(shown.subtracting(names).sorted() == [], "examples of rules that are no more")
    }
}
