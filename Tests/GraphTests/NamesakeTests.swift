import Documents
import Testing

@testable import Graph

/// Who is whom by what documents say of them.
@Suite struct NamesakeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        /// One document each: text with marks; relations behind `⟦⟦⟧⟧`. The first person of each is looked at.
        let documents: [String]
        /// Which documents name one person, by place.
        let groups: [[Int]]
        /// Not where a short name turns out to fit two: then it is neither.
        var keepsIDs = true
        var testDescription: String { name }
    }

    /// The head of a body, or anything else with a post there.
    private static func post(_ person: String, _ body: String, _ rest: String = "") -> String {
        "⟦PER#p \(person)⟧ ⟦ORG#b \(body)⟧ \(rest)\n⟦⟦⟧⟧\np\theads\tb"
    }

    static let cases = [
        Case(
            name: "nothing is told", documents: ["⟦PER Азамат Садыков⟧", "⟦PER Садыков Азамат⟧ ⟦ORG Ак-Суу айыл өкмөтү⟧"], groups: [[0, 1]]),
        Case(
            name: "posts in bodies that have nothing in common",
            documents: [post("Азамат Садыков", "Ак-Суу айыл өкмөтү"), post("Азамат Садыков", "Тоң жүн фабрикасы")], groups: [[0], [1]]),
        Case(
            name: "the same body",
            documents: [post("Азамат Садыков", "Ак-Суу айыл өкмөтү"), post("Садыков Азамат", "Ак-Суу айыл өкмөтү")], groups: [[0, 1]]),
        Case(
            name: "one document has both bodies",
            documents: [
                post("Азамат Садыков", "Ак-Суу айыл өкмөтү"), post("Азамат Садыков", "Тоң жүн фабрикасы"),
                post("Азамат Садыков", "Ак-Суу айыл өкмөтү", "⟦ORG Тоң жүн фабрикасы⟧"),
            ], groups: [[0, 1, 2]]),
        Case(
            name: "of whom nothing is told, stays with neither",
            documents: [
                post("Азамат Садыков", "Ак-Суу айыл өкмөтү"), post("Азамат Садыков", "Тоң жүн фабрикасы"), "⟦PER Азамат Садыков⟧",
                "⟦PER Азамат Садыков⟧ ⟦ORG Тоң жүн фабрикасы⟧",
            ], groups: [[0], [1, 3], [2]]),
        Case(
            name: "a career through listed bodies",
            documents: [
                post("Азамат Садыков", "x").replacing("#b x", with: "#@org:a x"),
                post("Азамат Садыков", "x").replacing("#b x", with: "#@org:b x"),
            ]
            .map { $0.replacing("\tb", with: "\t@org:a") }.enumerated().map { $0 == 0 ? $1 : $1.replacing("\t@org:a", with: "\t@org:b") },
            groups: [[0, 1]]),
        Case(
            name: "fathers", documents: ["⟦PER Садыков Азамат Асанович⟧", "⟦PER Садыков Азамат Ильич⟧", "⟦PER Азамат Садыков⟧"],
            groups: [[0], [1], [2]]),
        Case(
            name: "initials and a shared body",
            documents: ["⟦PER К. Койлубаев⟧ ⟦ORG Ак-Суу айыл өкмөтү⟧", "⟦PER Каныбек Койлубаев⟧ ⟦ORG Ак-Суу айыл өкмөтү⟧"],
            groups: [[0, 1]]),
        Case(
            name: "initials that fit two of whom one shares the body",
            documents: [
                "⟦PER К. Койлубаев⟧ ⟦ORG Ак-Суу айыл өкмөтү⟧", "⟦PER Каныбек Койлубаев⟧ ⟦ORG Ак-Суу айыл өкмөтү⟧", "⟦PER Кубат Койлубаев⟧",
            ], groups: [[0, 1], [2]]),
        Case(
            name: "initials that fit two in the same body",
            documents: [
                "⟦PER К. Койлубаев⟧ ⟦ORG Ак-Суу айыл өкмөтү⟧", "⟦PER Каныбек Койлубаев⟧ ⟦ORG Ак-Суу айыл өкмөтү⟧",
                "⟦PER Кубат Койлубаев⟧ ⟦ORG Ак-Суу айыл өкмөтү⟧",
            ], groups: [[0], [1], [2]], keepsIDs: false),
        Case(
            name: "a surname alone and the same post",
            documents: [post("Койлубаев", "Ак-Суу айыл өкмөтү"), post("Каныбек Койлубаев", "Ак-Суу айыл өкмөтү")], groups: [[0, 1]]),
        Case(
            name: "a surname alone", documents: ["⟦PER Койлубаев⟧ ⟦LOC Ак-Суу⟧", "⟦PER Каныбек Койлубаев⟧ ⟦LOC Ак-Суу⟧"],
            groups: [[0], [1]]),
    ]

    private static func records(_ documents: [String]) throws -> [DocumentRecord] {
        try documents.enumerated().map { try drawn("d\($0)", $1) }
    }

    private static func linked(_ records: [DocumentRecord]) -> [DocumentRecord] {
        var index = LinkIndex()
        for record in records { index.add(record) }
        let linker = Linker(index)
        return records.map(linker.linked)
    }

    private static func person(_ record: DocumentRecord) -> Entity? { record.entities.first { $0.type == .person } }

    @Test(arguments: cases)
    func parts(_ test: Case) throws {
        let records = try Self.records(test.documents)
        let linked = Self.linked(records)
        #expect(Self.linked(records.reversed()) == linked.reversed())
        let ids = linked.map { Self.person($0)?.id ?? "" }
        let groups = Dictionary(grouping: ids.indices, by: { ids[$0] }).values.map(Array.init).sorted { $0[0] < $1[0] }
        #expect(groups == test.groups, "\(ids)")
    }

    /// With every further document each earlier one has the ids it had, or they stay as other ids of the same thing.
    @Test(arguments: cases.filter(\.keepsIDs))
    func keepsIDs(_ test: Case) throws {
        let records = try Self.records(test.documents)
        let all = Self.linked(records)
        for count in 1..<max(2, records.count) {
            for (before, after) in zip(Self.linked(Array(records.prefix(count))), all) {
                for (mention, other) in zip(before.mentions, after.mentions) where mention.entity != other.entity {
                    let entity = try #require(after.entities.first { $0.id == other.entity })
                    #expect(entity.sameAs.contains(mention.entity), "\(mention.entity) is lost in \(entity)")
                }
            }
        }
    }

    @Test func doubtsAreTold() throws {
        let documents = [
            Self.post("Азамат Садыков", "Ак-Суу айыл өкмөтү"), Self.post("Азамат Садыков", "Тоң жүн фабрикасы"), "⟦PER К. Койлубаев⟧",
            "⟦PER Каныбек Койлубаев⟧",
        ]
        var index = LinkIndex()
        for record in try Self.records(documents) { index.add(record) }
        let suggestions = Linker(index, suggests: true).suggestions
        #expect(
            suggestions.map { [$0.a, $0.b] } == [
                ["PER:каныбек_койлубаев", "PER:койлубаев_к."],
                ["PER:азамат_садыков~тоң_жүн_фабрикасы", "PER:азамат_садыков~ак-суу_айыл_өкмөтү"],
            ])
        #expect(suggestions.map(\.score) == suggestions.map(\.score).sorted(by: >))
        // What is printed can be read again, and makes them one.
        var curation = Curation()
        curation.add(suggestions.map(\.text).joined(), file: "more.txt")
        #expect(curation.problems.isEmpty && curation.lines.count == 2)
        let linker = Linker(index, curation: curation)
        #expect(linker.idleLines.isEmpty)
        let ids = try Self.records(documents).map { Self.person(linker.linked($0))?.id }
        #expect(Set(ids) == ["PER:каныбек_койлубаев", "PER:азамат_садыков~тоң_жүн_фабрикасы"])
    }

    /// One who had to do with many bodies has an id for each, but each line has no more than some of them.
    @Test func muchNamed() throws {
        let bodies = (10..<60).map { "Тоң жүн фабрикасы \($0)" }
        let all = bodies.map { "⟦ORG \($0)⟧" }.joined(separator: " ")
        let documents = try Self.records(bodies.map { Self.post("Азамат Садыков", $0) } + ["⟦PER Азамат Садыков⟧ \(all)"])
        let people = Self.linked(documents).compactMap(Self.person)
        #expect(Set(people.map(\.id)) == ["PER:азамат_садыков"])
        let ids = bodies.map { "PER:азамат_садыков~" + $0.lowercased().replacing(" ", with: "_") }
        for (number, person) in people.enumerated() {
            let told = number < bodies.count ? [number] : []
            let expected = Set(Array(0..<OtherIDs.officeLimit) + told).sorted().map { ids[$0] }
            #expect(person.sameAs == expected)
        }
        #expect(people.reduce(into: Set<String>()) { $0.formUnion($1.sameAs) } == Set(ids))
    }

    /// Whoever is looked up among many is the one whom a walk over all finds.
    @Test func candidatesAmongMany() {
        var random = SeededGenerator(state: 7)
        func some() -> Set<PeopleEvidence.Item> {
            Set((0..<Int.random(in: 0...6, using: &random)).map { _ in PeopleEvidence.Item.random(in: 0..<12, using: &random) })
        }
        func name() -> String { ["азамат", "асан", "бакыт"][Int.random(in: 0..<3, using: &random)] }
        for _ in 0..<500 {
            let people = (0..<Int.random(in: 1...30, using: &random)).map { _ in
                (PersonSkeleton(words: ["садыков", name()], initials: [], father: ""), some())
            }
            let short = PersonSkeleton(words: ["садыков"], initials: Bool.random(using: &random) ? [] : ["а"], father: "")
            let items = some().sorted()
            func weight(_ item: PeopleEvidence.Item) -> Int { Int(item % 3) + 1 }
            var candidates = ShortNameCandidates()
            candidates.ask(short, items)
            for (number, (name, items)) in people.enumerated() { candidates.add(number, name, candidates.buckets(of: name), items) }
            let enough = short.initials.isEmpty ? 3 : 2
            let fitting = people.indices.filter { place in
                short.canBeShort(for: people[place].0)
                    && people[place].1.intersection(items).reduce(0) { $0 + weight($1) } >= enough
            }
            #expect(candidates.person(short, items, weight: weight) == (fitting.count == 1 ? fitting[0] : nil))
            // The next question finds nothing left of this one.
            #expect(candidates.person(short, items, weight: weight) == (fitting.count == 1 ? fitting[0] : nil))
        }
    }
}

/// The same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
