import Documents
import Testing

@testable import Store

@Suite struct QueryTests {
    private let factory = "ORG:тоң_жүн_фабрикасы"
    private let wool = "ORG:жүн_иштетүүчүлөр_бирикмеси"
    private let head = "PER:асан_бешимов~тоң_жүн_фабрикасы"

    @Test(arguments: [
        ("Гүлнара Токтогулова", ["PER:гүлнара_токтогулова"]),
        ("токтогулова ГУЛЬНАРА", ["PER:гүлнара_токтогулова"]),
        ("Gulnara Toktogulova", ["PER:гүлнара_токтогулова"]),
        ("Токтогулова", ["PER:гүлнара_токтогулова"]),
        ("Тон жун фабрикасы", ["ORG:тоң_жүн_фабрикасы"]),
        ("Асан Бешимов", ["PER:асан_бешимов~тоң_жүн_фабрикасы", "PER:асан_бешимов~ак-суу_айыл_өкмөтү"]),
        ("PER:асан_бешимов", ["PER:асан_бешимов~тоң_жүн_фабрикасы", "PER:асан_бешимов~ак-суу_айыл_өкмөтү"]),
        ("А. Бешимов", ["PER:асан_бешимов~тоң_жүн_фабрикасы"]),
        ("100%", []), ("_", []), ("", []),
    ])
    func find(name: String, ids: [String]) throws {
        #expect(try Sample.store().find(name).map(\.id) == ids)
    }

    @Test func neighbours() throws {
        let found = try Sample.store().neighbours(of: factory)
        #expect(found.map { [$0.predicate, $0.id] } == [["heads", head], ["part-of", wool]])
        #expect(found.map(\.isSubject) == [false, true])
        #expect(found[0].roles == ["директору"])
        #expect(found[0].evidence == [GraphStore.Evidence(document: "a", start: 0, end: 42, rule: "r")])
    }

    @Test func posts() throws {
        let store = try Sample.store()
        #expect(try store.posts(of: factory).map { "\($0.person) \($0.role) \($0.dates)" } == ["\(head) директору [\"2019-05-01\"]"])
        #expect(try store.posts(of: "PER:асан_бешимов~ак-суу_айыл_өкмөтү").map { $0.dates } == [["2021"]])
    }

    /// A post's own date goes before those of its sentence.
    @Test func timesOfPostsAndQuotations() throws {
        var record = Sample.a
        record.relations[0].status = "former"
        record.relations[0].date = "2010/2015"
        record.quotations = [Quotation(speaker: "p0", start: 1, end: 4, text: "сөз", rule: "q")]
        let store = try Sample.store([record])
        let post = try #require(try store.posts(of: "PER:асан_бешимов").first)
        #expect(post.status == "former")
        #expect(post.dates == ["2010/2015"])
        let said = try store.quotations(of: post.person, limit: 5)
        #expect(said.map(\.text) == ["сөз"])
        #expect(said.map(\.evidence.document) == ["a"])
        #expect(try store.quotations(of: factory, limit: 5).isEmpty)
    }

    @Test func timeline() throws {
        let moments = try Sample.store().timeline(of: factory)
        #expect(moments.map(\.date) == ["2019-05-01", "XXXX-03-08"])
        #expect(moments.map(\.company) == [["Асан Бешимов"], ["Гүлнара Токтогулова"]])
        #expect(moments.map(\.predicates) == [["heads"], []])
    }

    @Test func path() throws {
        let store = try Sample.store()
        let byRelations = try #require(try store.path(from: head, to: wool))
        #expect(byRelations.map(\.predicate) == ["heads", "part-of"])
        #expect(byRelations.map(\.to) == [factory, wool])
        #expect(byRelations.map(\.evidence.document) == ["a", "b"])
        let bySentences = try #require(try store.path(from: "PER:гүлнара_токтогулова", to: wool))
        #expect(bySentences.map(\.predicate) == ["beside", "part-of"])
        #expect(try store.path(from: head, to: "ORG:ак-суу_айыл_өкмөтү") == nil)
        #expect(try store.path(from: head, to: head) == [])
    }
}
