import Testing

@testable import Morphology

/// The readings, their order and their scores are those of pymorphy3 2.0.6 with the dictionary 2.4.417150.4580142.
@Suite struct RussianPymorphyTests {
    typealias Reading = (lemma: String, tag: String, score: Double)

    static let expected: [(form: String, readings: [Reading])] = [
        // The dictionary, with shares of the corpus and `ё` restored.
        (
            "стали",
            [
                ("стать", "VERB,perf,intr plur,past,indc", 0.9753),
                ("сталь", "NOUN,inan,femn sing,gent", 0.011),
                ("сталь", "NOUN,inan,femn plur,nomn", 0.0055),
                ("сталь", "NOUN,inan,femn sing,datv", 0.0027),
                ("сталь", "NOUN,inan,femn sing,loct", 0.0027),
                ("сталь", "NOUN,inan,femn plur,accs", 0.0027),
            ]
        ),
        (
            "елки",
            [
                ("ёлка", "NOUN,inan,femn plur,nomn", 0.5),
                ("ёлка", "NOUN,inan,femn sing,gent", 0.25),
                ("ёлка", "NOUN,inan,femn plur,accs", 0.25),
            ]
        ),
        (
            "его",
            [
                ("он", "NPRO,masc,3per,Anph sing,accs", 0.2391),
                ("оно", "NPRO,neut,3per,Anph sing,accs", 0.0652),
                ("его", "ADJF,Fixd,Apro,Anph femn,sing,gent", 0.0435),
                ("его", "ADJF,Fixd,Apro,Anph neut,sing,gent", 0.0435),
                ("его", "ADJF,Fixd,Apro,Anph plur,nomn", 0.0435),
                ("его", "ADJF,Fixd,Apro,Anph plur,datv", 0.0435),
                ("он", "NPRO,masc,3per,Anph sing,gent", 0.0435),
                ("оно", "NPRO,neut,3per,Anph sing,gent", 0.0435),
                ("его", "ADJF,Fixd,Apro,Anph masc,sing,nomn", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph masc,sing,gent", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph masc,sing,datv", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph masc,sing,accs", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph masc,sing,ablt", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph masc,sing,loct", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph femn,sing,nomn", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph femn,sing,datv", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph femn,sing,accs", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph femn,sing,ablt", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph femn,sing,loct", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph neut,sing,nomn", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph neut,sing,datv", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph neut,sing,accs", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph neut,sing,ablt", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph neut,sing,loct", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph plur,gent", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph plur,accs", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph plur,ablt", 0.0217),
                ("его", "ADJF,Fixd,Apro,Anph plur,loct", 0.0217),
            ]
        ),
        // Shapes.
        (
            "3,14",
            [
                ("3,14", "NUMB,real", 1.0)
            ]
        ),
        (
            "2024",
            [
                ("2024", "NUMB,intg", 1.0)
            ]
        ),
        (
            "xiv",
            [
                ("xiv", "ROMN", 0.973),
                ("xiv", "LATN", 0.027),
            ]
        ),
        (
            "iphone",
            [
                ("iphone", "LATN", 1.0)
            ]
        ),
        (
            "%",
            [
                ("%", "PNCT", 1.0)
            ]
        ),
        (
            "ъ",
            [
                ("ъ", "UNKN", 1.0)
            ]
        ),
        // Hyphens.
        (
            "кто-то",
            [
                ("кто-то", "NPRO,masc sing,nomn", 1.0)
            ]
        ),
        (
            "по-западному",
            [
                ("по-западному", "ADVB", 1.0)
            ]
        ),
        (
            "человек-гора",
            [
                ("человек-гора", "NOUN,anim,masc sing,nomn", 0.3628),
                ("человек-гора", "NOUN,inan,femn sing,nomn", 0.5053),
                ("человек-гор", "NOUN,anim,masc,Name sing,gent", 0.0879),
                ("человек-гор", "NOUN,anim,masc,Name sing,accs", 0.0439),
            ]
        ),
        (
            "интернет-магазин",
            [
                ("интернет-магазин", "NOUN,inan,masc sing,nomn", 0.5),
                ("интернет-магазин", "NOUN,inan,masc sing,accs", 0.5),
            ]
        ),
        // Prefixes, known and unknown, and both with a hyphen.
        (
            "псевдокошка",
            [
                ("псевдокошка", "NOUN,anim,femn sing,nomn", 0.9375),
                ("псевдокошка", "NOUN,inan,femn sing,nomn", 0.0625),
            ]
        ),
        (
            "байткод",
            [
                ("байткод", "NOUN,inan,masc sing,nomn", 0.3333),
                ("байткод", "NOUN,inan,masc sing,accs", 0.3333),
                ("байткода", "NOUN,inan,femn plur,gent", 0.3333),
            ]
        ),
        (
            "негров-рабов",
            [
                ("негр-раб", "NOUN,anim,masc plur,gent", 0.5),
                ("негр-раб", "NOUN,anim,masc plur,accs", 0.5),
            ]
        ),
        // Endings, with prefixes of paradigms.
        (
            "бутявкать",
            [
                ("бутявкать", "INFN,impf,intr", 0.2045),
                ("бутявкатя", "NOUN,anim,femn,Name sing,voct,Infr", 0.2045),
                ("бутявкатя", "NOUN,anim,femn,Name plur,gent", 0.2045),
                ("бутявкатя", "NOUN,anim,femn,Name plur,accs", 0.2045),
                ("бутявкать", "INFN,perf,intr", 0.1818),
            ]
        ),
        (
            "наипрекраснейшему",
            [
                ("прекрасный", "ADJF,Supr,Qual masc,sing,datv", 0.5),
                ("прекрасный", "ADJF,Supr,Qual neut,sing,datv", 0.5),
            ]
        ),
        (
            "поинтереснее",
            [
                ("интересный", "COMP,Qual Cmp2", 1.0)
            ]
        ),
        // What Kyrgyz text has, read as if it were Russian; letters that Russian has not.
        (
            "министрлигинин",
            [
                ("министрлигинин", "NOUN,inan,masc sing,nomn", 0.5),
                ("министрлигинин", "NOUN,inan,masc sing,accs", 0.5),
            ]
        ),
        (
            "бишкекчанами",
            [
                ("бишкекчан", "NOUN,anim,masc,Name plur,ablt", 1.0)
            ]
        ),
        (
            "иссык-кульского",
            [
                ("иссык-кульский", "ADJF masc,sing,gent", 0.3333),
                ("иссык-кульский", "ADJF anim,masc,sing,accs", 0.3333),
                ("иссык-кульский", "ADJF neut,sing,gent", 0.3333),
            ]
        ),
        (
            "экс-министра",
            [
                ("экс-министр", "NOUN,anim,masc sing,gent", 0.5625),
                ("экс-министр", "NOUN,anim,masc sing,accs", 0.1875),
                ("экс-министра", "NOUN,inan,femn,Sgtm,Geox sing,nomn", 0.25),
            ]
        ),
        (
            "covid-19",
            [
                ("covid-19", "LATN", 1.0)
            ]
        ),
        (
            "жээнбекова",
            [
                ("жээнбеков", "NOUN,anim,masc,Sgtm,Surn sing,gent", 0.327),
                ("жээнбеков", "NOUN,anim,masc,Sgtm,Surn sing,accs", 0.327),
                ("жээнбеков", "NOUN,anim,femn,Sgtm,Surn sing,nomn", 0.327),
                ("жээнбековый", "ADJS,Qual femn,sing", 0.0189),
            ]
        ),
    ]

    @Test(arguments: expected.indices) func readsAsPymorphyDoes(_ index: Int) throws {
        let (form, expected) = Self.expected[index]
        let found = try RussianFixture.analyzer().parses(of: form)
        #expect(found.map { "\($0.lemma) \($0.tag)" } == expected.map { "\($0.lemma) \($0.tag)" }, "\(form)")
        for (ours, theirs) in zip(found, expected) { #expect(abs(ours.score - theirs.score) < 0.0001, "\(form)") }
    }

    /// A reader keeps its memory from word to word.
    @Test func readsTheSameWhateverCameBefore() throws {
        var reader = DictionaryReader(try RussianFixture.dictionary())
        for (form, expected) in Self.expected + Self.expected.reversed() {
            var found: [String] = []
            Array(form.utf16).withUnsafeBufferPointer { units in
                _ = reader.forEachReading(of: units) { lemma, tag, _ in
                    found.append("\(String(decoding: lemma, as: UTF16.self)) \(String(decoding: tag, as: UTF8.self))")
                }
            }
            #expect(found == expected.map { "\($0.lemma) \($0.tag)" }, "\(form)")
        }
    }

    @Test func readsASingleCapitalAsAnInitial() throws {
        let analyzer = try RussianFixture.analyzer()
        let tags = analyzer.parses(of: "Ж").map(\.tag)
        #expect(tags.count == 26)
        #expect(tags.filter { $0.contains("Patr,Fixd,Abbr,Init") }.count == 12)
        #expect(!analyzer.parses(of: "ж").contains { $0.tag.contains("Init") })
        #expect(!analyzer.parses(of: "Ъ").contains { $0.tag.contains("Init") })
    }
}
