import Documents
import Testing

@testable import Graph

@Suite struct LinkerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        /// One document a line: type and names, the first canonical, the others aliases. An id may stand before: `@id=`.
        let entities: [(MentionType, String)]
        /// Which of the entities are one, by place.
        let groups: [[Int]]
        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "folded name", entities: [(.organisation, "«Дордой» ААК"), (.organisation, "ДОРДОЙ  ААК"), (.location, "Дордой ААК")],
            groups: [[0, 1], [2]]),
        Case(name: "order of a name", entities: [(.person, "Бешимов Аскар"), (.person, "Аскар Бешимов")], groups: [[0, 1]]),
        Case(
            name: "patronymic", entities: [(.person, "Аскар Бешимов"), (.person, "Бешимов Аскар Асанович"), (.person, "Асан Бешимов")],
            groups: [[0, 1], [2]]),
        Case(
            name: "two patronymics",
            entities: [(.person, "Аскар Бешимов"), (.person, "Бешимов Аскар Асанович"), (.person, "Бешимов Аскар Ильич")],
            groups: [[0], [1], [2]]),
        Case(
            name: "initials that nothing but the name speaks for",
            entities: [(.person, "К. Койлубаев"), (.person, "Каныбек Койлубаев"), (.person, "Койлубаев Каныбек")], groups: [[0], [1, 2]]),
        Case(
            name: "spelling",
            entities: [(.person, "Сооронбай Жээнбеков"), (.person, "Джээнбеков Сооронбай"), (.person, "Sooronbay Zheenbekov")],
            groups: [[0, 1, 2]]),
        Case(
            name: "a patronymic in both languages",
            entities: [
                (.person, "Садыр Нургожо уулу Жапаров"), (.person, "Жапаров Садыр Нургожоевич"), (.person, "Жапаров Садыр Нургожо уулу"),
            ],
            groups: [[0, 1, 2]]),
        Case(name: "bare surname", entities: [(.person, "Бешимов"), (.person, "Аскар Бешимов|Бешимов")], groups: [[0], [1]]),
        Case(
            name: "abbreviation", entities: [(.organisation, "КБК"), (.organisation, "Коомдук байкоочу кеңеш|КБК")], groups: [[0, 1]]),
        Case(
            name: "abbreviation of two",
            entities: [(.organisation, "КБК"), (.organisation, "Коомдук байкоочу кеңеш|КБК"), (.organisation, "Кыргыз билим клубу|КБК")],
            groups: [[0], [1], [2]]),
        Case(
            name: "short form says too little",
            entities: [(.organisation, "Агенттик"), (.organisation, "Мамлекеттик кызмат агенттиги|Агенттик")], groups: [[0], [1]]),
        Case(
            name: "concept",
            entities: [(.location, "@kg=Кыргызстан|Кыргыз Республикасы"), (.location, "@kg=Киргизия"), (.location, "Кыргыз Республикасы")],
            groups: [[0, 1, 2]]),
        Case(
            name: "a name outranks an alias, and two concepts never meet",
            entities: [(.location, "@osh=Ош шаары|Ош облусу"), (.location, "@osh-oblast=Ош облусу"), (.location, "Ош облусу")],
            groups: [[0], [1, 2]]),
        Case(
            name: "a name of two concepts",
            entities: [
                (.location, "@naryn=Нарын суусу|Кара суу"), (.location, "@kara-suu=Кара суу"), (.location, "@other=Кара суу"),
                (.location, "Кара суу"),
            ],
            groups: [[0], [1], [2], [3]]),
        Case(name: "dates that only their document can tell", entities: [(.date, "кечээ"), (.date, "кечээ")], groups: [[0], [1]]),
        Case(name: "phones", entities: [(.phone, "+996312123456"), (.phone, "+996312123456")], groups: [[0, 1]]),
    ]

    private func record(_ place: Int, _ entity: (MentionType, String)) -> DocumentRecord {
        var (id, names) = ("e\(place)", entity.1)
        if names.hasPrefix("@"), let equals = names.firstIndex(of: "=") {
            id = String(names[..<equals])
            names = String(names[names.index(after: equals)...])
        }
        let all = names.split(separator: "|").map(String.init)
        return DocumentRecord(
            id: "d\(place)", language: "ky",
            mentions: [Mention(start: 0, end: 1, type: entity.0, text: all[0], entity: id, rule: "r")],
            entities: [Entity(id: id, type: entity.0, name: all[0], aliases: Array(all.dropFirst()))])
    }

    @Test(arguments: cases)
    func links(_ test: Case) {
        let records = test.entities.enumerated().map { record($0, $1) }
        var forward = LinkIndex()
        for record in records { forward.add(record) }
        var backward = LinkIndex()
        for record in records.reversed() { backward.add(record) }
        let linked = records.map(Linker(forward).linked)
        #expect(linked == records.map(Linker(backward).linked))
        let ids = linked.map { $0.entities[0].id }
        let groups = Dictionary(grouping: ids.indices, by: { ids[$0] }).values.map(Array.init).sorted { $0[0] < $1[0] }
        #expect(groups == test.groups)
        for record in linked { #expect(record.mentions[0].entity == record.entities[0].id) }
        // Each document keeps the name that it has.
        #expect(linked.map { $0.entities[0].name } == records.map { $0.entities[0].name })
    }

    @Test func ids() throws {
        let long = String(repeating: "узун аталыш ", count: 10)
        let record = try drawn("d", "⟦PER#a Бешимов Аскар⟧ ⟦LOC#@osh Ошто⟧ ⟦ORG#b x⟧", names: ["b": long])
        var index = LinkIndex()
        index.add(record)
        let linked = Linker(index).linked(record)
        #expect(linked.entities.map(\.sameAs) == [[], [], []])
        #expect(linked.entities.map(\.id).prefix(2) == ["PER:аскар_бешимов", "@osh"])
        #expect(linked.entities[2].id == "ORG:узун_аталыш_узун_аталыш_узун_аталыш_узун_ат~1d24ddf496a2d7ef")
        #expect(linked.entities[2].id.unicodeScalars.count == 64)
    }

    @Test func mergesWithinADocument() throws {
        let other = try drawn("a", "⟦ORG#1 Коомдук байкоочу кеңеш⟧", names: ["1": "Коомдук байкоочу кеңеш|КБК"])
        let record = try drawn(
            "b", "⟦ORG#1 КБК⟧ ⟦ORG#2 Коомдук байкоочу кеңеш⟧ ⟦PER#3 Аскар Бешимов⟧\n⟦⟦⟧⟧\n1\trenamed-to\t2\n3\theads\t1")
        var index = LinkIndex()
        for record in [other, record] { index.add(record) }
        let linked = Linker(index).linked(record)
        #expect(linked.entities.map(\.name) == ["Коомдук байкоочу кеңеш", "Аскар Бешимов"])
        #expect(linked.entities[0].aliases == ["КБК"])
        #expect(Set(linked.mentions.map(\.entity)).count == 2)
        #expect(linked.relations.map(\.predicate) == ["heads"])
        #expect(linked.relations[0].object == linked.entities[0].id)
    }

    /// What one document knows of a thing all get: the second has its name from elsewhere.
    @Test func wikidataItems() {
        var known = record(0, (.location, "@naryn=Нарын шаары|Нарын"))
        known.entities[0].wikidata = "Q311946"
        let plain = record(1, (.location, "Нарын шаары")), other = record(2, (.location, "Талас"))
        var index = LinkIndex()
        for record in [plain, other, known] { index.add(record) }
        let linked = [known, plain, other].map(Linker(index).linked)
        #expect(linked.map { $0.entities[0].id } == ["@naryn", "@naryn", "LOC:талас"])
        #expect(linked.map { $0.entities[0].wikidata } == ["Q311946", "Q311946", nil])
        var builder = GraphBuilder()
        for record in linked.reversed() { builder.add(record) }
        #expect(builder.graph().nodes.map(\.wikidata) == ["Q311946", nil])
    }

    /// Who took over is known wherever a body is named; bodies that are joined are no successors of themselves.
    @Test func successors() {
        var known = record(0, (.organisation, "@old=Тоо комитети"))
        known.entities[0].successors = ["@new", "@newer"]
        let plain = record(1, (.organisation, "Тоо комитети")), new = record(2, (.organisation, "@new=Тоо кызматы"))
        func linked(_ curation: String) -> [DocumentRecord] {
            var decisions = Curation()
            decisions.add(curation, file: "c.txt")
            var index = LinkIndex(curation: decisions)
            for record in [plain, new, known] { index.add(record) }
            return [known, plain, new].map(Linker(index, curation: decisions).linked)
        }
        #expect(linked("").map { $0.entities[0].successors } == [["@new", "@newer"], ["@new", "@newer"], []])
        #expect(linked("merge | @new | @old | r").map { $0.entities[0].successors } == [["@newer"], ["@newer"], ["@newer"]])
        var builder = GraphBuilder()
        for record in linked("") { builder.add(record) }
        #expect(builder.graph().nodes.map(\.successors) == [["@new", "@newer"], []])
    }

    private struct BareNames: NameReader {
        mutating func reading(of name: String, _ type: MentionType) -> NameReading {
            NameReading(terms: name.split(separator: " ").map(String.init), isBare: true)
        }
        mutating func nominatives(of name: String) -> [String] { [name] }
    }

    /// A bare part of a listed body is one in all documents; of another body or of none it is another.
    @Test func bareParts() throws {
        func document(_ id: String, part: String, of whole: String) throws -> DocumentRecord {
            try drawn(id, "⟦ORG#1 \(part)⟧ ⟦ORG#\(whole) Өкмөт⟧\n⟦⟦⟧⟧\n1\tpart-of\t\(whole)")
        }
        let records = [
            try document("a", part: "өкмөттүн басма сөз кызматы", of: "@government/kg"),
            try document("b", part: "өкмөттүн басма сөз кызматы", of: "@government/kg"),
            try document("c", part: "өкмөттүн басма сөз кызматы", of: "@government/kz"),
            try document("d", part: "өкмөттүн басма сөз кызматы", of: "2"),
            try document("e", part: "Бөлүм", of: "@government/kg"),
            try document("f", part: "Бөлүм", of: "@government/kg"),
        ]
        var index = LinkIndex(reader: BareNames())
        for record in records { index.add(record) }
        let linker = Linker(index, reader: BareNames())
        #expect(
            records.map { linker.linked($0).entities[0].id } == [
                "ORG:өкмөттүн_басма_сөз_кызматы_@government/kg", "ORG:өкмөттүн_басма_сөз_кызматы_@government/kg",
                "ORG:өкмөттүн_басма_сөз_кызматы_@government/kz", "ORG:өкмөттүн_басма_сөз_кызматы_d", "ORG:бөлүм_e", "ORG:бөлүм_f",
            ])
    }

    @Test func datesWithAValueAreOne() {
        let mention = Mention(start: 0, end: 5, type: .date, text: "кечээ", entity: "x", rule: "r", value: "2021-11-18")
        let record = DocumentRecord(id: "a", language: "ky", mentions: [mention])
        var index = LinkIndex()
        index.add(record)
        let linked = Linker(index).linked(record)
        #expect(linked.entities == [Entity(id: "DATE:2021-11-18", type: .date, name: "2021-11-18")])
    }
}
