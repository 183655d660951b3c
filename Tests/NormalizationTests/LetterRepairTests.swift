import Testing

@testable import Normalization

@Suite struct LetterRepairTests {
    /// Latin letters are written as escapes wherever they look like Cyrillic ones.
    static let mended = [
        ("\u{4F}\u{448}", "Ош"),  // Latin O
        ("М\u{61}мл\u{65}к\u{65}т", "Мамлекет"),
        ("\u{41}лтын", "Алтын"),
        ("\u{41}\u{42}СР", "АВСР"),
        ("\u{43}олтон", "Солтон"),
        ("к\u{3BF}мит\u{3B5}т", "комитет"),  // Greek ο ε
        ("\u{472}м\u{473}р", "Өмөр"),  // fita
        ("\u{19F}мүр", "Өмүр"),  // Latin Ɵ
        ("к\u{3B8}л", "көл"),  // Greek θ
        ("Б\u{59}\u{59}", "БУУ"),
        ("\u{EB}лка", "ёлка"),  // Latin ë
        ("ка\u{4CA}тар", "каңтар"),  // ӊ
        ("Те\u{4A5}ир", "Теңир"),  // ҥ
        ("\u{3F4}кт\u{275}м", "Өктөм"),  // Greek ϴ, Latin ɵ
        ("к\u{76}м\u{76}ш", "күмүш"),  // Latin v
        ("\u{D6}лк\u{F6}", "Өлкө"),  // Latin ö
        ("\u{54}\u{61}\u{70}\u{61}з", "Тараз"),
    ]

    @Test(arguments: mended)
    func cyrillicWordsWithOtherLetters(original: String, wanted: String) {
        let found = Normalized(original)
        #expect(found.string == wanted)
        #expect(found.repairs == ["look-alike \(wanted)"])
        #expect(found.source(0..<found.text.units.count) == original)
    }

    @Test(arguments: [("д\u{275}б\u{275}", "дөбө"), ("к\u{28F}н", "күн")])
    func latinLettersDrawnLikeKyrgyzOnes(original: String, wanted: String) {
        let found = Normalized(original)
        #expect(found.string == wanted)
        #expect(found.repairs == ["look-alike \(wanted)"])
        #expect(found.source(0..<found.text.units.count) == original)
    }

    /// Cyrillic letters are written as escapes.
    @Test(arguments: [
        ("Gr\u{43E}up", "Group", ["look-alike Group"]),
        ("\u{421}anada", "Canada", ["look-alike Canada"]),
        ("Face\u{432}ook", "Face\u{432}ook", []),  // в has no Latin twin
    ])
    func latinWordsWithCyrillicLetters(original: String, wanted: String, repairs: [String]) {
        let found = Normalized(original)
        #expect(found.string == wanted)
        #expect(found.repairs == repairs)
    }

    static let untouched = [
        "CEOсу", "COVIDдин", "UNDPнин", "IT-адис", "Wi-Fi тармагы", "Ош", "Network", "network.kg", "iPhone-дон", "объект", "подъезд",
        "съёмка", "Коммерсантъ", "ёлка", "\\", "C:\\temp", "α и β", "Nescafe", "WhatsAppтан", "a б", "Дзюнъитиро", "«Ъ» жазды", "въ Токіо",
        "первите българи", "Київ, столиця України, її єдина",
        "Україні єднання їхні", "été à l’école où", "Größe, español", "5 µм жана 3‰", "Coca-Cola", "Ўзбекистон, тўғри, қишлоқ",
    ]

    @Test(arguments: untouched)
    func leavesAlone(_ text: String) {
        let found = Normalized(text)
        #expect(found.string == text)
        #expect(found.repairs == [])
    }

    @Test(arguments: [
        ("Ъкмът\\н\\н токтому", "Өкмөтүнүн токтому", ["old-font Өкмөтүнүн"]),
        ("Кеёештин т\\з\\м\\", "Кеңештин түзүмү", ["old-font Кеңештин", "old-font түзүмү"]),
        ("Ж\\з сом", "Жүз сом", ["old-font Жүз"]),
        ("объект\\н", "объектүн", ["old-font объектүн"]),
        ("К\\Н", "КҮН", ["old-font КҮН"]),
        ("Ъкмът\\н\nподъезд", "Өкмөтүн\nподъезд", ["old-font Өкмөтүн"]),
        ("дъбъ", "дөбө", ["old-font дөбө"]),
        ("Т\\штък отчёт\\", "Түштөк отчётү", ["old-font Түштөк", "old-font отчётү"]),
        // Letters of other alphabets.
        ("Кєпїрє, єзєн", "Көпүрө, өзөн", ["old-font Көпүрө", "old-font өзөн"]),
        ("єкїл кеўештин", "өкүл кеңештин", ["old-font өкүл", "old-font кеңештин"]),
        ("їч кїн жеѕиштїї", "үч күн жеңиштүү", ["old-font үч", "old-font күн", "old-font жеңиштүү"]),
        ("ґлкґ жањы", "өлкө жаңы", ["old-font өлкө", "old-font жаңы"]),
        ("кµпчµ к‰з, т‰н", "көпчө күз, түн", ["old-font көпчө", "old-font күз", "old-font түн"]),
        // A name of two parts, in which the vowels don't agree, beside words in which they do.
        ("Айгїл кїлдї, єттї", "Айгүл күлдү, өттү", ["old-font Айгүл", "old-font күлдү", "old-font өттү"]),
    ])
    func oldFont(original: String, wanted: String, repairs: [String]) {
        let found = Normalized(original)
        #expect(found.string == wanted)
        #expect(found.repairs == repairs)
        #expect(found.source(0..<1) == String(original.prefix(1)))
    }

    @Test(arguments: [
        ("Ò¸ð¸ àïðåëü", "Тёрё апрель", ["misread-bytes Тёрё", "misread-bytes апрель"]),
        ("Êºï¿ðº ñàëûíäû", "Көпүрө салынды", ["misread-bytes Көпүрө", "misread-bytes салынды"]),
        ("2013, ìàé", "2013, май", ["misread-bytes май"]),
    ])
    func misreadBytes(original: String, wanted: String, repairs: [String]) {
        let found = Normalized(original)
        #expect(found.string == wanted)
        #expect(found.repairs == repairs)
        #expect(found.source(0..<found.text.units.count) == original)
    }

    @Test(arguments: [
        ("Т О К Т О М", "ТОКТОМ", ["spaced-capitals ТОКТОМ"]),
        ("№ 5 Б У Й Р У К чыкты", "№ 5 БУЙРУК чыкты", ["spaced-capitals БУЙРУК"]),
        ("П Р И К А З   П О  Ш К О Л Е", "ПРИКАЗ   П О  ШКОЛЕ", ["spaced-capitals ПРИКАЗ", "spaced-capitals ШКОЛЕ"]),
        ("Ч Е Ч И М  К А Б Ы Л", "ЧЕЧИМ  КАБЫЛ", ["spaced-capitals ЧЕЧИМ", "spaced-capitals КАБЫЛ"]),
        ("Ч Е ЧИМ", "Ч Е ЧИМ", []),
        ("К А Р А РЫ кылат", "КАРАРЫ кылат", ["spaced-capitals КАРАРЫ"]),
        ("А Б В", "А Б В", []),
        ("А Б В Г Д Сыдыков", "АБВГД Сыдыков", ["spaced-capitals АБВГД"]),
        ("а б в г д", "а б в г д", []),
        ("A B C D E", "A B C D E", []),
        ("А. Б. В. Г.", "А. Б. В. Г.", []),
        ("А\nБ\nВ\nГ", "А\nБ\nВ\nГ", []),
    ])
    func spacedCapitals(original: String, wanted: String, repairs: [String]) {
        let found = Normalized(original)
        #expect(found.string == wanted)
        #expect(found.repairs == repairs)
        #expect(found.source(0..<found.text.units.count) == original)
    }
}
