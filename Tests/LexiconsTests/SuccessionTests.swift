import Testing

@testable import Lexicons

/// Who took over from a body: `successor=`.
@Suite struct SuccessionTests {
    static func reading(_ lines: String, tags: String = "org") -> LexiconLoader {
        LexiconLoader.reading(("a.txt", "@columns ru\n@tags \(tags)\n\(lines)"))
    }

    @Test func reads() {
        let lexicon = Self.reading(
            """
            Лесной комитет | weak successor=org:лесная-служба;water
            Водный комитет | successor=water
            Лесная служба
            Водная служба | id=water
            """
        ).lexicon
        let succession = Succession(lexicon)
        #expect(
            succession.successors == ["@org:лесной-комитет": ["@org:лесная-служба", "@water"], "@org:водный-комитет": ["@water"]])
        #expect(succession.predecessors["@water"] == ["@org:лесной-комитет", "@org:водный-комитет"])
        var cache = ConceptCache(lexicon)
        #expect(cache.successors(0, ownedBy: "") == ["@org:лесная-служба", "@water"])
        #expect(cache.successors(3, ownedBy: "").isEmpty)
        #expect(lexicon.entries("Лесной комитет").first?.classes.contains(.weak) == true)
    }

    /// Each country's body of a shared name has its own.
    @Test func sharedNames() {
        let lexicon = Self.reading(
            """
            Министерство вод | successor.kg=org:водная-служба successor.kz=org:министерство-рек/kz
            Министерство рек
            """, tags: "org shared"
        ).lexicon
        let succession = Succession(lexicon)
        #expect(succession.successors["@org:министерство-вод"] == nil)
        #expect(succession.successors["@org:министерство-вод/kg"] == ["@org:водная-служба"])
        #expect(
            succession.statements(about: "@org:министерство-вод").successors
                == ["kg: @org:водная-служба", "kz: @org:министерство-рек/kz"])
        #expect(succession.statements(about: "@org:министерство-рек").predecessors == ["kz: @org:министерство-вод/kz"])
    }

    /// The same cell again is read from memory.
    @Test func repeatedCells() {
        let lexicon = Self.reading("Бир | successor=org:үч\nЭки | successor=org:үч\nҮч").lexicon
        #expect(Succession(lexicon).predecessors == ["@org:үч": ["@org:бир", "@org:эки"]])
    }

    @Test(arguments: [
        ("Бир | successor=org:эки\nЭки", []),
        ("Бир | successor=org:эки", ["a.txt:3: Бир: successor ‘org:эки’ names no concept"]),
        ("Бир | successor=", ["a.txt:3: Бир: successor ‘’ names no concept"]),
        ("Бир | successor=org:бир", ["a.txt:3: Бир: its own successor"]),
        (
            "Бир | successor=org:эки\nЭки | successor=org:үч\nҮч | successor=org:эки",
            [
                "a.txt:4: Эки: a circle of successors: @org:эки → @org:үч → @org:эки",
                "a.txt:5: Үч: a circle of successors: @org:үч → @org:эки → @org:үч",
            ]
        ),
        // A name of bodies of several countries wants to be told whose.
        ("Бир | successor=org:эки\nЭки | shared", ["a.txt:3: Бир: successor ‘org:эки’ is a shared name: say whose, org:эки/kg"]),
        ("Бир | successor=org:эки/kg\nЭки | shared", []),
        ("Бир | successor=org:эки/kg\nЭки", ["a.txt:3: Бир: successor ‘org:эки/kg’ names no concept"]),
        ("Бир | shared successor=org:эки\nЭки", ["a.txt:3: Бир: successor= of a shared name: say whose, successor.kg="]),
        ("Бир | shared successor.kg=org:эки\nЭки", []),
        ("Бир | successor.kg=org:эки\nЭки", ["a.txt:3: Бир: successor.kg= of a name that is not shared: write successor="]),
        // The same name of two countries is no circle.
        ("Бир | shared successor.kg=org:бир/kz", []),
        ("Бир | shared successor.kg=org:бир/kg", ["a.txt:3: Бир: its own successor"]),
    ])
    func checks(lines: String, wanted: [String]) {
        let loader = Self.reading(lines)
        #expect(LexiconCheck.problems(loader.lexicon, loaderProblems: loader.problems).map(\.description) == wanted)
    }

    @Test func isForLinesAlone() {
        let loader = Self.reading("Бир", tags: "org successor=org:эки")
        #expect(loader.problems.map(\.description) == ["a.txt:2: successor= is for a line, not for @tags"])
        #expect(Succession(loader.lexicon).successors.isEmpty)
    }
}
