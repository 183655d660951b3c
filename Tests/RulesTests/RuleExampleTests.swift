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
        "body.bare-ru": "Закон принял ⟦ORG парламент⟧ после долгих споров.",
        "body.compound": "Контракт подписал ⟦ORG ЛесПромИнвест⟧ вчера.",
        "body.domain-behind-cue": "Об этом сообщает ⟦ORG Stepnews.ru⟧ в четверг.",
        "body.domain-speaks": "Вчера ⟦ORG Stepnews.ru⟧ сообщил об этом первым.",
        "body.head-quoted": "Газета ⟦ORG «Вечерка»⟧ написала об этом.",
        "body.latin": "Прибыль ⟦ORG BrightTech⟧ упала за год.",
        "body.legal-form": "Тендерди ⟦ORG ОсОО «Таш Курулуш»⟧ утту.",
        "body.legal-form-ru": "Договор подписало ⟦ORG ООО «Каменный мост»⟧ вчера вечером.",
        "body.of-person": "О визите рассказала ⟦ORG администрация Карпова⟧ накануне.",
        "body.quoted-behind-cue": "Гол забил нападающий ⟦ORG «Ясной поляны»⟧ на последней минуте.",
        "body.quoted-list": "Он тренировал клубы «Маяк», ⟦ORG «Ясная поляна»⟧ и других.",
        "body.quoted-of-town": "Мяч отбил вратарь, а гродненская ⟦ORG «Ясная поляна»⟧ проиграла.",
        "body.quoted-speaks": "Ранее ⟦ORG «Ясная поляна»⟧ сообщила о продаже завода.",
        "body.listed-ky": "Сунушту ⟦ORG ПРООН⟧ колдоду.",
        "body.listed-behind-cue": "Новый вратарь ⟦ORG Спартака⟧ вышел на поле.",
        "body.listed-behind-head": "Статью прочла в журнале ⟦ORG Огонёк⟧ вчера.",
        "body.listed-media": "Об этом сообщает ⟦ORG Медуза⟧ вечером.",
        "body.listed-phrase": "Заметка вышла на сайте ⟦ORG Частного корреспондента⟧ утром.",
        "body.listed-quoted": "Вечером «⟦ORG Зенит⟧» проиграл дома.",
        "body.listed-ru": "Помощь направил ⟦ORG ЮНИСЕФ⟧ ещё весной.",
        "body.of-office": "Суроого ⟦ORG өкмөттүн басма сөз кызматы⟧ жооп берди.",
        "body.quoted-head": "Насыяны ⟦ORG «Айыл Банк» ААК⟧ берди.",
        "body.territorial": "Иликтөөнү ⟦ORG шаардык прокуратура⟧ жүргүзүп жатат.",
        "contact.domain": "Бул тууралуу ⟦URL akchabar.kg⟧ жазды.",
        "contact.email": "Катты ⟦EMAIL info@mektep.kg⟧ дарегине жөнөткүлө.",
        "contact.phone": "Маалымат үчүн: ⟦PHONE 0555 31 33 85⟧.",
        "contact.url": "Толугураак ⟦URL www.example.kg⟧ сайтында.",
        "date.century-ky": "⟦DATE XXI кылым⟧ тез өтөт.",
        "date.century-ru": "Он жил ⟦DATE в XX веке⟧ и умер молодым.",
        "date.decade-ru": "Моду ввели ⟦DATE в 1980-е годы⟧ и забыли.",
        "date.modified-ky": "Отчёт ⟦DATE өткөн жылы⟧ жарыяланган.",
        "date.modified-ru": "Новый роман вышел ⟦DATE в этом году⟧.",
        "date.month-ky": "⟦DATE Марттын башында⟧ кар эрийт.",
        "date.month-ru": "Дети отдыхали ⟦DATE 1–5 июня⟧ в лагере.",
        "date.numeric": "Буйрук ⟦DATE 14.12.2017-жылы⟧ чыккан.",
        "date.relative-adjective": "⟦DATE Кечеги күнү⟧ кар жаады.",
        "date.relative-ky": "Кар ⟦DATE кечээ⟧ жаады.",
        "date.relative-ru": "Президент подписал указ ⟦DATE вчера⟧.",
        "date.weekday": "Совещание назначили ⟦DATE на пятницу⟧ утром.",
        "date.weekday-ky": "Ал ⟦DATE дүйшөмбү күнү⟧ келет.",
        "date.year-ky": "Мектеп ⟦DATE 1998-жылы⟧ курулган.",
        "date.year-list-ky": "Ал ⟦DATE 1999⟧ жана 2009-жылдары барган.",
        "date.year-ru": "Завод построили ⟦DATE в 1998 году⟧ за два года.",
        "event.heading-ky": "⟦EVENT ЖАШЫЛ ЭКОНОМИКА аталышындагы форум⟧ өттү.",
        "event.listed": "⟦EVENT Улуу Ата Мекендик согуш⟧ жылдары оор болду.",
        "event.quoted-ky": "⟦EVENT «САНАРИП КЕЛЕЧЕК» аталышындагы форум⟧ өттү.",
        "event.quoted-ru": "В Оше прошёл ⟦EVENT форум «Цифровое будущее»⟧ для молодёжи.",
        "law.listed-ky": "Ал ⟦LAW Салык кодексине⟧ өзгөртүү киргизди.",
        "law.listed-ru": "Статья ⟦LAW Уголовного кодекса⟧ предусматривает штраф.",
        "law.numbered-ky": "Бул ⟦LAW Кыргыз Республикасынын Өкмөтүнүн 2017-жылдын 14-июнундагы № 376 токтому⟧ менен бекитилген.",
        "law.numbered-ru":
            "Порядок утверждён ⟦LAW постановлением Правительства Кыргызской Республики от 14 июня 2017 года № 376⟧ и действует.",
        "law.quoted-ky": "Депутаттар ⟦LAW «Билим берүү жөнүндө» мыйзамды⟧ карашты.",
        "law.quoted-ru": "Парламент принял ⟦LAW Закон «Об охране природы»⟧ весной.",
        "money.amount-currency": "Грант ⟦MONEY 20 миң еврону⟧ түзөт.",
        "money.sign-amount": "Компания заплатила ⟦MONEY $5 млн⟧ за акции.",
        "person.behind-post": "В страну прибыл президент ⟦PER Виторио Сандали⟧ с супругой.",
        "person.behind-title": "Картину купил господин ⟦PER Кавендиш⟧ на аукционе.",
        "person.given": "Аны ⟦PER Айгүл⟧ көргөн.",
        "person.behind-noun": "Вчера приходил сосед ⟦PER Манзарек Кампрадт⟧ с собакой.",
        "person.behind-noun-one": "В городе выступил музыкант ⟦PER Кампрадт⟧ со своей песней.",
        "person.behind-speech": "Дорога закрыта до весны, пояснил ⟦PER Кампрадт⟧ на встрече.",
        "person.before-speech": "Вчера ⟦PER Кампрадт⟧ рассказал о дороге.",
        "person.capitals": "Портрет: ⟦PER МАРИЯ СМИРНОВА⟧ на выставке.",
        "person.capital-particle": "Интервью взяли у актёра ⟦PER Роберта Де Ниро⟧ на фестивале.",
        "person.family-first": "На съезде выступил ⟦PER Ким Чен Ын⟧ со своей речью.",
        "person.family-first-word": "Вчера в город приехал ⟦PER Ло Чжэнвэнь⟧ и осмотрел завод.",
        "person.given-capital": "Сөз ⟦PER Айгүл Кенчке⟧ берилди.",
        "person.given-capital-ru": "На сцену вышел ⟦PER Александр Озерец⟧ и запел.",
        "person.given-surname-in-capitals": "На снимке ⟦PER Мария СМИРНОВА⟧ на выставке.",
        "person.particle-between": "В город приехал ⟦PER Бингу ибн Мутарика⟧ со своими братьями.",
        "person.regnal": "На встрече была ⟦PER Елизавета II⟧ со своим мужем.",
        "person.several-given": "В списке есть ⟦PER Мухаммад Ахмад Джабарин⟧ из соседнего города.",
        "person.two-surnames": "На снимке ⟦PER Рамон Пикос Делмасо⟧ с друзьями.",
        "person.two-unexplained": "Вчера ⟦PER Мисавэ Окавэ⟧ отметила свой день рождения.",
        "person.given-given": "Китепти ⟦PER Айгүл Перизат⟧ жазды.",
        "person.given-patronymic-surname": "Совещание провела ⟦PER Анна Петровна Соколова⟧ на прошлой неделе.",
        "person.given-surname": "Сыйлыкты ⟦PER Кайрат Асан⟧ алды.",
        "person.initials-surname": "Бул тууралуу ⟦PER К. Осмоналиев⟧ билдирди.",
        "person.kinship": "Сөз ⟦PER Нурлан Эсенбек уулуна⟧ берилди.",
        "person.particle": "Сөз ⟦PER Людвиг ван Бетховенге⟧ берилди.",
        "person.surname": "Бул китепти ⟦PER Асанов⟧ жазган, бирок ал чыккан жок.",
        "person.surname-given": "Сыйлыкты ⟦PER Осмонов Бакыт⟧ алды.",
        "person.surname-given-patronymic": "Көргөзмөнү ⟦PER Роза Исаковна⟧ ачып берди.",
        "person.surname-initials": "Тизмеде ⟦PER Сыдыков А.⟧ да бар болчу.",
        "person.surname-name-patronymic": "Жыйынга ⟦PER Абдылдаев Мирлан Кубанычович⟧ төрагалык кылды.",
        "person.two-unknown": "Жаңы китепти ⟦PER Кампрадт Тиллерсонов⟧ жазган.",
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
        "time.hour-ky": "Поезд саат ⟦TIME 9да⟧ келет.",
        "time.hour-ru": "Звонок раздался в ⟦TIME 7 часов⟧ утра.",
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
