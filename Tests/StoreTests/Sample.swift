import Documents
import Foundation
import Graph

@testable import Store

/// A few documents about a body, its heads and others of their names.
enum Sample {
    static let a = document(
        "a", [(.person, "Асан Бешимов"), (.organisation, "Тоң жүн фабрикасы"), (.date, "2019-05-01")], [("p0", "heads", "p1", "директору")])
    static let b = document(
        "b", [(.person, "Бешимов А."), (.organisation, "Тоң жүн фабрикасы"), (.organisation, "Жүн иштетүүчүлөр бирикмеси")],
        [("p1", "part-of", "p2", nil)])
    static let c = document(
        "c", [(.person, "Асан Бешимов"), (.organisation, "Ак-Суу айыл өкмөтү"), (.date, "2021")], [("p0", "heads", "p1", "башчысы")])
    static let d = document("d", [(.person, "Гүлнара Токтогулова"), (.organisation, "Тоң жүн фабрикасы"), (.date, "XXXX-03-08")], [])
    static let all = [a, b, c, d]

    /// Entities `p0`, `p1` … each named once, all in one sentence; statements of subject, predicate, object, role.
    static func document(
        _ id: String, _ entities: [(MentionType, String)], _ statements: [(String, String, String, String?)]
    ) -> DocumentRecord {
        var record = DocumentRecord(id: id, language: "ky")
        var start = 0
        for (number, (type, name)) in entities.enumerated() {
            let end = start + name.unicodeScalars.count
            record.mentions.append(
                Mention(
                    start: start, end: end, type: type, text: name, entity: "p\(number)", rule: "r", value: type == .date ? name : nil))
            record.entities.append(Entity(id: "p\(number)", type: type, name: name))
            start = end + 1
        }
        for (subject, predicate, object, role) in statements {
            record.relations.append(
                Relation(subject: subject, predicate: predicate, object: object, role: role, start: 0, end: start, rule: "r"))
        }
        return record
    }

    /// A store with these documents, in a file of its own.
    static func store(_ records: [DocumentRecord] = all) throws -> GraphStore {
        let store = try GraphStore(path: path(), reader: PlainNames())
        _ = try store.update { update in for record in records { try update.put(.document(record)) } }
        return store
    }

    static func path() -> String { FileManager.default.temporaryDirectory.appending(path: "tuyun-\(UUID().uuidString).sqlite").path }

    /// Everything that follows from the documents, as text.
    static func dump(_ store: GraphStore) throws -> [String] {
        var lines: [String] = []
        try store.forEachLine { line in
            var bytes: [UInt8] = []
            line.append(to: &bytes)
            lines.append(String(decoding: bytes, as: UTF8.self))
        }
        try store.queue.read { db in
            for table in ["entity", "other_id", "name"] {
                lines += try GRDBRows.texts(db, "SELECT * FROM \(table) ORDER BY 1, 2")
            }
            for table in ["mention", "relation"] {
                let columns =
                    table == "mention"
                    ? "start, end, type, text, entity, value, sentence" : "subject, predicate, object, role, rule, sentence"
                lines += try GRDBRows.texts(
                    db, "SELECT d.id, \(columns) FROM \(table) t JOIN document d ON d.number = t.document ORDER BY d.id, t.start, t.end")
            }
        }
        return lines
    }
}
