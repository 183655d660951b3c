import Documents
import Testing

@testable import Graph

@Suite struct CurationTests {
    private static let documents = [
        "⟦PER Азамат Садыков⟧ ⟦ORG КБК⟧ ⟦ORG тартиби⟧\n⟦⟦⟧⟧\nАзамат Садыков\theads\tтартиби",
        "⟦PER Азамат Садыков⟧ ⟦ORG Коомдук байкоочу кеңеш⟧", "⟦PER Азиз Садыков⟧ ⟦LOC Бөбөк⟧",
    ]

    private func linked(_ curation: String) throws -> (records: [DocumentRecord], linker: Linker) {
        var decisions = Curation()
        decisions.add(curation, file: "c.txt")
        #expect(decisions.problems.isEmpty)
        let records = try Self.documents.enumerated().map { try drawn("d\($0)", $1) }
        var index = LinkIndex(curation: decisions)
        for record in records { index.add(record) }
        let linker = Linker(index, curation: decisions)
        return (records.map(linker.linked), linker)
    }

    @Test func merge() throws {
        let (records, linker) = try linked("merge | PER:азиз_садыков | PER:азамат_садыков | typed wrong # see d2\n")
        #expect(linker.idleLines.isEmpty)
        #expect(Set(records.map { $0.entities[0].id }) == ["PER:азиз_садыков"])
        #expect(records[0].entities[0].sameAs == ["PER:азамат_садыков"])
        #expect(records[0].mentions[0].entity == "PER:азиз_садыков")
    }

    @Test func mergeInAChain() throws {
        let text = "merge | ORG:кбк | ORG:коомдук_байкоочу_кеңеш | r\nmerge | ORG:тартиби | ORG:кбк | r\n"
        let (records, linker) = try linked(text)
        #expect(linker.idleLines.isEmpty)
        #expect(records[0].entities.map(\.id) == ["PER:азамат_садыков", "ORG:тартиби"])
        #expect(records[1].entities[1].sameAs == ["ORG:кбк", "ORG:коомдук_байкоочу_кеңеш"])
    }

    @Test func splitDocuments() throws {
        let (records, linker) = try linked("split | PER:азамат_садыков | d1 | another one")
        #expect(linker.idleLines.isEmpty)
        #expect(records.map { $0.entities[0].id } == ["PER:азамат_садыков", "PER:азамат_садыков~d1", "PER:азиз_садыков"])
    }

    @Test func splitOffAnotherID() throws {
        let text = "merge | ORG:кбк | ORG:тартиби | r"
        #expect(try linked(text).records[0].entities.map(\.id) == ["PER:азамат_садыков", "ORG:кбк"])
        var index = LinkIndex()
        let records = ["⟦PER Жээнбеков Асан⟧", "⟦PER Джээнбеков Асан⟧"]
        let drawnRecords = try records.enumerated().map { try drawn("d\($0)", $1) }
        for record in drawnRecords { index.add(record) }
        var decisions = Curation()
        decisions.add("split | PER:асан_джээнбеков | PER:асан_жээнбеков | two brothers", file: "c.txt")
        let linker = Linker(index, curation: decisions)
        #expect(linker.idleLines.isEmpty)
        #expect(drawnRecords.map { linker.linked($0).entities[0].id } == ["PER:асан_жээнбеков", "PER:асан_джээнбеков"])
    }

    @Test func ignoreRenameRetype() throws {
        let text = """
            # what analysts have decided

            ignore | ORG:тартиби | heading
            rename | ORG:кбк | Коомдук байкоочу кеңеш (КБК) | statute
            retype | LOC:бөбөк | ORG | kindergarten
            """
        let (records, linker) = try linked(text)
        #expect(linker.idleLines.isEmpty)
        #expect(records[0].entities.map(\.name) == ["Азамат Садыков", "Коомдук байкоочу кеңеш (КБК)"])
        #expect(records[0].entities[1].aliases == ["КБК"])
        #expect(records[0].mentions.count == 2)
        #expect(records[0].relations.isEmpty)
        #expect(records[2].entities[1].type == .organisation)
        #expect(records[2].mentions[1].type == .organisation)
    }

    @Test(arguments: [
        ("merge | PER:x | PER:азиз_садыков | r", "c.txt:1: nothing has the id PER:x"),
        ("\nmerge | ORG:кбк | ORG:кбк | r", "c.txt:2: ORG:кбк and ORG:кбк are one already"),
        ("split | PER:азиз_садыков | d0 | r", "c.txt:1: d0 is neither a document that names PER:азиз_садыков nor another id of it"),
        ("ignore | ORG:y | r", "c.txt:1: nothing has the id ORG:y"),
        ("rename | ORG:кбк | КБК | r", "c.txt:1: ORG:кбк has that name already"),
        ("retype | LOC:бөбөк | LOC | r", "c.txt:1: LOC:бөбөк has that type already"),
    ])
    func idleLines(line: String, report: String) throws {
        let (records, linker) = try linked(line)
        #expect(linker.idleLines.map(\.description) == [report])
        #expect(records == (try linked("").records))
    }

    @Test(arguments: [
        ("join | a | b | r", "unknown word ‘join’: a line begins with merge, split, ignore, rename or retype"),
        ("merge | a | b", "a line of this kind is: merge | ID | ID | reason"),
        ("ignore | a |", "a line of this kind is: ignore | ID | reason"),
        ("retype | a | BODY | r", MentionType.UnknownType(name: "BODY").description),
    ])
    func problems(line: String, message: String) {
        var curation = Curation()
        curation.add(line, file: "c.txt")
        #expect(curation.problems.map(\.description) == ["c.txt:1: \(message)"])
    }
}
