import Documents
import GRDB
import Graph

/// Linked documents that outlive the run, in one SQLite file.
///
/// The file keeps each document's line as `extract` wrote it, and what follows from all of them: linked lines, entities, mentions,
/// relations. After each change the whole collection is linked anew, so that the store is always as if its documents had been there
/// from the start, and none that was withdrawn.
///
///     let store = try GraphStore(path: "tuyun.sqlite", reader: names)
///     try store.update { update in try update.put(line) }
///     for entity in try store.find("Акматов Бакытка") { … }
public final class GraphStore {
    /// Why a file is no store that can be used.
    public struct Unusable: Error, CustomStringConvertible {
        public let description: String
    }

    let queue: DatabaseQueue
    let reader: any NameReader

    /// Opens a store; a file that is not there is made, unless `mustExist`. An older schema is brought up to date.
    ///
    /// - Parameter reader: reads names, for linking and for finding.
    public init(path: String, reader: any NameReader, mustExist: Bool = false) throws {
        self.reader = reader
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
        }
        if mustExist, !FilePath.exists(path) { throw Unusable(description: "\(path): no such store; tuyun graph build makes one") }
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.write { db in
                let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
                let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
                guard application == Schema.application || tables == 0 else {
                    throw Unusable(description: "\(path): an SQLite file of another program")
                }
            }
            let migrator = Schema.migrator
            if try queue.read({ try migrator.hasBeenSuperseded($0) }) {
                throw Unusable(description: "\(path): made by a later version of tuyun")
            }
            try migrator.migrate(queue)
        } catch let error as DatabaseError {
            throw Unusable(description: "\(path): \(error.message ?? "can't be opened")")
        }
    }

    /// Closes the file, so that it can be moved.
    public func close() throws { try queue.close() }

    // MARK: Reading all of it

    /// Calls `body` with each linked line, in the order of the documents' ids.
    public func forEachLine(_ body: (DocumentLine) throws -> Void) throws {
        try queue.read { db in
            let rows = try Row.fetchCursor(db, sql: "SELECT linked FROM document ORDER BY id")
            while let row = try rows.next() { try body(try row.line("linked")) }
        }
    }

    /// How many there are of each.
    public func counts() throws -> Counts {
        try queue.read { db in
            func count(_ table: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0 }
            return Counts(
                documents: try count("document"), entities: try count("entity"), mentions: try count("mention"),
                relations: try count("relation"))
        }
    }

    public struct Counts: Sendable, Hashable {
        public var documents: Int
        public var entities: Int
        public var mentions: Int
        public var relations: Int
    }
}

extension Row {
    /// The document line of a column.
    func line(_ column: String) throws -> DocumentLine {
        try withUnsafeData(named: column) { data in
            try (data ?? .init()).withUnsafeBytes { try DocumentLine(line: $0.bindMemory(to: UInt8.self)) }
        }
    }
}

extension GraphStore {
    /// Whether something went wrong in the file itself.
    public static func isDatabaseError(_ error: any Error) -> Bool { error is DatabaseError }
}
