import Testing

@testable import Lexicons

@Suite struct LexiconLoaderTests {
    static let cities = """
        # Cities. Made up, not complete.
        @columns ky ru
        @tags loc city kz
        Алматы  | Алматы; Алма-Ата | big id=almaty
        Өскемөн | Усть-Каменогорск   # on the Irtysh
        -       | Аркалык
        Көл шаары; Көл-Шаар |

        @tags loc river
        Чүй | Чу | weak
        """

    @Test(arguments: [
        ("Алматы", ["loc city", "loc city"], "ky Алматы, ru Алматы, ru Алма-Ата"),
        ("алма-ата", ["loc city"], "ky Алматы, ru Алматы, ru Алма-Ата"),
        ("Өскемөн", ["loc city"], "ky Өскемөн, ru Усть-Каменогорск"),
        ("Аркалык", ["loc city"], "ru Аркалык"),
        ("көл шаары", ["loc city"], "ky Көл шаары, ky Көл-Шаар"),
        ("Чу", ["loc river weak"], "ky Чүй, ru Чу"),
    ])
    func reads(name: String, tags: [String], names: String) {
        let loader = LexiconLoader.reading(("cities.txt", Self.cities))
        let entries = loader.lexicon.entries(name)
        #expect(entries.map(\.classes.tags) == tags)
        #expect(entries.first.map { loader.lexicon.names($0.concept) } == names)
        #expect(loader.problems == [])
    }

    @Test(arguments: ["", "-", "on the Irtysh", "big", "Көл", "шаары", "Усть", "# Cities", "Made"])
    func knowsNo(name: String) {
        #expect(LexiconLoader.reading(("cities.txt", Self.cities)).lexicon.entries(name).isEmpty)
    }

    @Test(arguments: [
        ("Алматы", 0, "@almaty", "cities.txt:4"),
        ("Өскемөн", 0, "@city:усть-каменогорск", "cities.txt:5"),
        ("Аркалык", 0, "@city:аркалык", "cities.txt:6"),
        ("Көл шаары", 0, "@city:көл-шаары", "cities.txt:7"),
        ("Чүй", 0, "@river:чу", "cities.txt:10"),
    ])
    func concepts(name: String, entry: Int, id: String, place: String) {
        let lexicon = LexiconLoader.reading(("cities.txt", Self.cities)).lexicon
        let concept = lexicon.entries(name)[entry].concept
        #expect(lexicon.conceptID(concept) == id)
        #expect(lexicon.place(of: concept) == place)
        var cache = ConceptCache(lexicon)
        #expect(cache.id(concept) == id)
        #expect(cache.id(concept) == id)
    }

    @Test(
        arguments: [
            ("@columns ky ru\n@tags loc iso=KG\nА | Б | id=x value=3", ["id": "x", "value": "3", "iso": "KG", "rel": nil]),
            ("@columns ky\n@tags loc iso=KG\nА", ["id": nil, "iso": "KG"]),
            ("@columns ky\n@tags loc iso=KG\nА | iso=KZ", ["iso": "KZ"]),
        ] as [(String, [String: String?])])
    func attributes(content: String, wanted: [String: String?]) {
        let lexicon = LexiconLoader.reading(("a.txt", content)).lexicon
        for (key, value) in wanted { #expect(lexicon.attribute(key, of: 0) == value, "\(key)=") }
    }

    @Test func canonicalNames() {
        let lexicon = LexiconLoader.reading(("cities.txt", Self.cities)).lexicon
        var cache = ConceptCache(lexicon)
        for (name, ky, ru) in [
            ("Алматы", "Алматы", "Алматы"), ("Өскемөн", "Өскемөн", "Усть-Каменогорск"), ("Аркалык", "Аркалык", "Аркалык"),
        ] {
            let concept = lexicon.entries(name)[0].concept
            #expect(lexicon.canonicalName(of: concept, in: .ky) == ky)
            #expect(lexicon.canonicalName(of: concept, in: .ru) == ru)
            #expect(cache.name(concept, russian: false) == ky)
            #expect(cache.name(concept, russian: true) == ru)
        }
        #expect(lexicon.hasTag("kz", lexicon.entries("Аркалык")[0].concept))
        #expect(lexicon.hasTag("big", lexicon.entries("Алматы")[0].concept))
        #expect(!lexicon.hasTag("big", lexicon.entries("Аркалык")[0].concept))
    }

    @Test func severalFiles() {
        let loader = LexiconLoader.reading(
            ("a.txt", "@columns ky\n@tags loc\nЭркин"), ("b.txt", "@columns ru ky\n@tags given m\nЭркин | Эркин | weak"))
        let entries = loader.lexicon.entries("Эркин")
        #expect(entries.map { "\($0.language) \($0.classes.tags)" } == ["ky loc", "ru given m weak", "ky given m weak"])
        #expect(entries.map { loader.lexicon.place(of: $0.concept) } == ["a.txt:3", "b.txt:3", "b.txt:3"])
        #expect(loader.lexicon.files.map(\.path) == ["a.txt", "b.txt"])
        // Tags and columns of one file do not reach into the next.
        #expect(
            LexiconLoader.reading(("a.txt", "@columns ky\n@tags loc"), ("b.txt", "Эркин")).problems.map(\.description) == [
                "b.txt:1: an entry before @columns"
            ])
    }
}
