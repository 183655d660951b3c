import Documents
import Foundation
import GRDB
import Graph

extension GraphStore {
    /// What can be done to the documents of a store.
    public struct Update {
        fileprivate let db: Database
        /// Documents that were new, that took the place of one with their id, and that were withdrawn.
        public fileprivate(set) var added = 0
        public fileprivate(set) var replaced = 0
        public fileprivate(set) var withdrawn = 0

        /// Adds a document, or puts it in the place of that with the same id.
        public mutating func put(_ line: DocumentLine) throws {
            var bytes: [UInt8] = []
            line.append(to: &bytes)
            bytes.removeLast()
            let blob = DatabaseBlob(bytes)
            let known = try db.cachedStatement(sql: "UPDATE document SET line = ? WHERE id = ?")
            try known.execute(arguments: [blob.data, line.id])
            if db.changesCount > 0 {
                replaced += 1
            } else {
                let new = try db.cachedStatement(sql: "INSERT INTO document (id, line, linked) VALUES (?, ?, x'')")
                try new.execute(arguments: [line.id, blob.data])
                added += 1
            }
        }

        /// Takes a document out; false if there is none with that id.
        public mutating func withdraw(_ id: String) throws -> Bool {
            try db.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [id])
            guard db.changesCount > 0 else { return false }
            withdrawn += 1
            return true
        }

        /// Replaces the decisions about entities: texts of curation files by their names.
        public func decide(_ files: [(name: String, text: String)]) throws {
            try db.execute(sql: "DELETE FROM setting WHERE key LIKE 'curation:%'")
            for file in files {
                try db.execute(sql: "INSERT INTO setting VALUES (?, ?)", arguments: ["curation:\(file.name)", file.text])
            }
        }
    }

    /// What an update did.
    public struct Outcome {
        public var added: Int
        public var replaced: Int
        public var withdrawn: Int
        /// Documents whose linked line has become another, the new ones among them.
        public var changed: Int
        /// Lines of the curation that change nothing.
        public var idleLines: [Curation.Idle]
    }

    /// Changes documents and links all anew, all or nothing.
    public func update(_ body: (inout Update) throws -> Void) throws -> Outcome {
        try queue.write { db in
            var update = Update(db: db)
            try body(&update)
            let (changed, idle) = try link(db)
            return Outcome(
                added: update.added, replaced: update.replaced, withdrawn: update.withdrawn, changed: changed, idleLines: idle)
        }
    }

    private func link(_ db: Database) throws -> (changed: Int, idle: [Curation.Idle]) {
        var curation = Curation()
        let files = try Row.fetchAll(db, sql: "SELECT key, value FROM setting WHERE key LIKE 'curation:%' ORDER BY key")
        for file in files { curation.add(file["value"], file: String((file["key"] as String).dropFirst("curation:".count))) }
        var index = LinkIndex(reader: reader, curation: curation)
        let lines = try Row.fetchCursor(db, sql: "SELECT line FROM document ORDER BY id")
        while let row = try lines.next() { if case .document(let record) = try row.line("line") { index.add(record) } }
        let linker = Linker(index, reader: reader, curation: curation)
        var tables = DerivedTables(db: db, reader: reader)
        let changed = try tables.write(linker)
        return (changed, linker.idleLines)
    }
}

/// Bytes as GRDB takes them.
struct DatabaseBlob {
    let data: Data
    init(_ bytes: [UInt8]) { data = Data(bytes) }
}
