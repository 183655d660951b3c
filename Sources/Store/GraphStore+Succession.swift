import GRDB

extension GraphStore {
    /// A body that took over from another or came before it, as the lexicons know: no document need say so.
    public struct Successor: Sendable, Hashable {
        public var id: String
        /// As the documents call it, or else the lexicons; empty if neither name it.
        public var name: String
        /// It took over; else it came before.
        public var isLater: Bool
    }

    /// Those that took over from a body, then those that it took over from, sorted by id. What came before is known from the lines of
    /// the documents that name it, and from the lexicons.
    public func succession(of id: String) throws -> [Successor] {
        try queue.read { db in
            let later = try String.fetchAll(db, sql: "SELECT successor FROM successor WHERE entity = ?", arguments: [id])
            let named = try String.fetchAll(db, sql: "SELECT entity FROM successor WHERE successor = ?", arguments: [id])
            let earlier = Set(named + reader.predecessors(ofID: id))
            return try later.sorted().map { Successor(id: $0, name: try name($0, db), isLater: true) }
                + earlier.sorted().map { Successor(id: $0, name: try name($0, db), isLater: false) }
        }
    }

    private func name(_ id: String, _ db: Database) throws -> String {
        let sql = """
            SELECT e.name FROM entity e LEFT JOIN other_id o ON o.entity = e.id WHERE e.id = ?1 OR o.other = ?1 LIMIT 1
            """
        return try String.fetchOne(db, sql: sql, arguments: [id]) ?? reader.name(ofID: id) ?? ""
    }
}
