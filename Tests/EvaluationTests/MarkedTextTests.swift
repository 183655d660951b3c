import Documents
import Testing

@testable import Evaluation

@Suite struct MarkedTextTests {
    @Test(
        arguments: [
            ("", "", []),
            ("⟦PER Аскар⟧ келди.", "Аскар келди.", ["PER 0-5"]),
            ("Кече ⟦LOC#osh  Ош⟧\n", "Кече  Ош\n", ["LOC#osh 5-8"]),
            (
                "⟦ORG#a ⟦ORG#b ⟦LOC КР⟧ МК⟧ алдындагы⟧ ⟦PER 😀 ё⟧", "КР МК алдындагы 😀 ё",
                ["ORG#a 0-15", "ORG#b 0-5", "LOC 0-2", "PER 16-19"]
            ),
            ("⟦DATE 2021⟧⟦TIME 14:00⟧", "202114:00", ["DATE 0-4", "TIME 4-9"]),
            ("a\r\n⟦PER b⟧\r\n", "a\r\nb\r\n", ["PER 3-4"]),
        ] as [(String, String, [String])])
    func parsesAndDraws(source: String, text: String, marks: [String]) throws {
        let marked = try MarkedText(parsing: source)
        #expect(marked.text == text)
        #expect(marked.marks.map { "\($0.type.rawValue)\($0.entity.map { "#" + $0 } ?? "") \($0.start)-\($0.end)" } == marks)
        #expect(marked.drawing == source)
    }

    @Test(arguments: ["\n", "\r\n"])
    func facts(lineEnd: String) throws {
        let lines = ["⟦PER#p Аскар⟧ ⟦ORG#o кеңештин⟧", "башчысы", "⟦⟦⟧⟧", "p\tАскар Бешимов", "o\tКеңеш", "p\theads\to", ""]
        let marked = try MarkedText(parsing: lines.joined(separator: lineEnd))
        #expect(marked.text == "Аскар кеңештин\(lineEnd)башчысы\(lineEnd)")
        #expect(marked.names == ["p": "Аскар Бешимов", "o": "Кеңеш"])
        #expect(marked.triples == [.init("p", "heads", "o")])
        #expect(marked.gold(id: "x").mentions.map(\.entity) == ["p", "o"])
    }

    @Test(arguments: [
        ("a ⟦PERSON b⟧", 1, "unknown type 'PERSON'"),
        ("a\n⟦PER b", 2, "1 × ⟦ without ⟧"),
        ("a⟧", 1, "⟧ without ⟦"),
        ("⟦PER ⟧", 1, "a mark without text"),
        ("⟦PER⟧", 1, "no blank after ⟦PER"),
        ("⟦PER# b⟧", 1, "no entity after #"),
        ("a\n⟦⟦⟧⟧\nb", 3, "1 fields; a fact has 2 or 3"),
        ("a\n⟦⟦⟧⟧\nb\tc\nb\td", 4, "a second name for 'b'"),
        ("a\n⟦⟦⟧⟧\nb\t", 3, "an empty field"),
    ])
    func saysWhatIsWrong(source: String, line: Int, reason: String) {
        #expect(throws: MarkedTextError(line: line, reason: reason)) { try MarkedText(parsing: source) }
    }

    @Test func drawsMentionsInAnyOrderAndLeavesOutWhatCrosses() {
        func mention(_ start: Int, _ end: Int, _ type: MentionType) -> Mention {
            Mention(start: start, end: end, type: type, text: "", entity: "e", rule: "")
        }
        let mentions = [mention(3, 9, .law), mention(0, 2, .location), mention(0, 5, .organisation), mention(6, 99, .date)]
        #expect(MarkedText.draw(mentions, in: "КР МК мыйзамы") == "⟦ORG ⟦LOC КР⟧ МК⟧ мыйзамы")
        #expect(MarkedText.draw([mention(0, 2, .location)], in: "КР МК", entities: true) == "⟦LOC#e КР⟧ МК")
    }
}
