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

    /// Those that took over from a body, then those that it took over from, sorted by id. Of these the store knows only such as its
    /// documents name.
    public func succession(of id: String) throws -> [Successor] {
        try queue.read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT s.successor AS other, e.name, 1 AS later FROM successor s
                    LEFT JOIN other_id o ON o.other = s.successor LEFT JOIN entity e ON e.id = coalesce(o.entity, s.successor)
                    WHERE s.entity = ?1
                    UNION SELECT s.entity, e.name, 0 FROM successor s JOIN entity e ON e.id = s.entity WHERE s.successor = ?1
                    ORDER BY later DESC, other
                    """, arguments: [id])
            return rows.map { row in
                let id: String = row["other"]
                return Successor(id: id, name: row["name"] ?? reader.name(ofID: id) ?? "", isLater: row["later"] as Int == 1)
            }
        }
    }
}
