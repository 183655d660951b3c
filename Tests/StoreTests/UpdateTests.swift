import Documents
import Foundation
import GRDB
import Graph
import Testing

@testable import Store

@Suite struct UpdateTests {
    /// Whatever was added, replaced and withdrawn on the way, the store is what its documents make it.
    @Test func historyLeavesNoTrace() throws {
        let expected = try Sample.dump(Sample.store())
        let store = try GraphStore(path: Sample.path(), reader: PlainNames())
        let old = Sample.document("c", [(.person, "Асан Бешимов"), (.organisation, "Тоң жүн фабрикасы")], [("p0", "heads", "p1", nil)])
        let gone = Sample.document("x", [(.person, "Асан Бешимов"), (.organisation, "Ак-Суу айыл өкмөтү")], [])
        for record in [Sample.d, old, gone] { _ = try store.update { try $0.put(.document(record)) } }
        _ = try store.update { try $0.put(.document(Sample.b)) }
        let outcome = try store.update { update in
            #expect(try update.withdraw("x"))
            #expect(try !update.withdraw("nobody"))
            try update.put(.document(Sample.c))
            try update.put(.document(Sample.a))
        }
        #expect("\(outcome.added) \(outcome.replaced) \(outcome.withdrawn)" == "1 1 1")
        #expect(try Sample.dump(store) == expected)
        for record in Sample.all { _ = try store.update { _ = try $0.withdraw(record.id) } }
        #expect(try Sample.dump(store).isEmpty)
    }

    /// What an update throws leaves the store as it was.
    @Test func allOrNothing() throws {
        struct Broken: Error {}
        let store = try Sample.store()
        let before = try Sample.dump(store)
        #expect(throws: Broken.self) {
            _ = try store.update { update in
                _ = try update.withdraw("a")
                throw Broken()
            }
        }
        #expect(try Sample.dump(store) == before)
    }

    @Test func failuresAreLines() throws {
        let store = try GraphStore(path: Sample.path(), reader: PlainNames())
        let failure = DocumentLine.failure(DocumentFailure(id: "a", code: "encoding", message: "m"))
        _ = try store.update { try $0.put(failure) }
        var lines: [DocumentLine] = []
        try store.forEachLine { lines.append($0) }
        #expect(lines == [failure])
        _ = try store.update { try $0.put(.document(Sample.a)) }
        #expect(try Sample.dump(store) == Sample.dump(Sample.store([Sample.a])))
    }

    @Test func curationIsKept() throws {
        let store = try Sample.store()
        let text = "rename | PER:гүлнара_токтогулова | Гүлнара | r\nignore | ORG:x | r\n"
        let first = try store.update { try $0.decide([("c.txt", text)]) }
        #expect(first.idleLines.map(\.description) == ["c.txt:2: nothing has the id ORG:x"])
        #expect(try store.find("PER:гүлнара_токтогулова").map(\.name) == ["Гүлнара"])
        let second = try store.update { _ = try $0.withdraw("d") }
        #expect(second.idleLines.count == 2)
        _ = try store.update { try $0.decide([]) }
        _ = try store.update { try $0.put(.document(Sample.d)) }
        #expect(try Sample.dump(store) == Sample.dump(Sample.store()))
    }

    @Test func otherFilesAreNotTouched() throws {
        let path = Sample.path()
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
        #expect(throws: GraphStore.Unusable.self) { try GraphStore(path: path, reader: PlainNames()) }
        #expect(throws: GraphStore.Unusable.self) { try GraphStore(path: Sample.path(), reader: PlainNames(), mustExist: true) }
        let text = Sample.path()
        try Data("rubbish, and more rubbish than a header has".utf8).write(to: URL(fileURLWithPath: text))
        #expect(throws: GraphStore.Unusable.self) { try GraphStore(path: text, reader: PlainNames()) }
    }

    /// A store of the first version, which had no column for them, takes items with its next change.
    @Test func wikidataItems() throws {
        let path = Sample.path()
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: "1")
        try queue.close()
        let store = try GraphStore(path: path, reader: PlainNames(), mustExist: true)
        var record = Sample.a
        record.entities[1].wikidata = "Q42"
        _ = try store.update { try $0.put(.document(record)) }
        #expect(try store.find("Тоң жүн фабрикасы").map(\.wikidata) == ["Q42"])
        #expect(try store.find("Асан Бешимов").map(\.wikidata) == [nil])
    }

    /// A successor that no document names has no name here; a predecessor is known if a document names it.
    @Test func successors() throws {
        let path = Sample.path()
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: "3")
        try queue.close()
        let store = try GraphStore(path: path, reader: PlainNames(), mustExist: true)
        var record = Sample.b
        let factory = "ORG:тоң_жүн_фабрикасы", wool = "ORG:жүн_иштетүүчүлөр_бирикмеси"
        record.entities[1].successors = [wool, "@org:x"]
        _ = try store.update { try $0.put(.document(record)) }
        #expect(
            try store.succession(of: factory) == [
                GraphStore.Successor(id: "@org:x", name: "", isLater: true),
                GraphStore.Successor(id: wool, name: "Жүн иштетүүчүлөр бирикмеси", isLater: true),
            ])
        #expect(
            try store.succession(of: wool) == [GraphStore.Successor(id: factory, name: "Тоң жүн фабрикасы", isLater: false)])
        _ = try store.update { try $0.put(.document(Sample.b)) }
        #expect(try store.succession(of: factory).isEmpty)
    }

    @Test func schemas() throws {
        let path = Sample.path()
        let store = try GraphStore(path: path, reader: PlainNames())
        _ = try store.update { try $0.put(.document(Sample.a)) }
        try store.close()
        // Opened again, it is the same; with the step of a later version, it is left alone.
        let again = try GraphStore(path: path, reader: PlainNames(), mustExist: true)
        #expect(try Sample.dump(again) == Sample.dump(Sample.store([Sample.a])))
        try again.close()
        try DatabaseQueue(path: path).write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999')") }
        #expect(throws: GraphStore.Unusable.self) { try GraphStore(path: path, reader: PlainNames()) }
    }
}
