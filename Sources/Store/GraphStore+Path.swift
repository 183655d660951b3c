import GRDB

extension GraphStore {
    /// One step of a path, and where it stands.
    public struct Step: Sendable, Hashable {
        public var from: String
        public var fromName: String
        /// The predicate of a relation; `beside` if a sentence names both and says no more that is understood.
        public var predicate: String
        /// The relation leads from `from` to `to`.
        public var isForward: Bool
        public var to: String
        public var toName: String
        public var evidence: Evidence
    }

    /// A shortest path between two things: by relations, or else by sentences that name both ends of a step. Of several the one whose
    /// ids come first. Nil if nothing joins them.
    ///
    /// - Parameter limit: the most steps to try.
    public func path(from start: String, to end: String, limit: Int = 6) throws -> [Step]? {
        try queue.read { db in
            for sql in [Self.byRelations, Self.bySentences] {
                if let path = try Self.search(from: start, to: end, limit, sql, db) { return path }
            }
            return nil
        }
    }

    private static let byRelations = """
        SELECT object AS other FROM relation WHERE subject = ?1 UNION SELECT subject FROM relation WHERE object = ?1 ORDER BY other
        """

    /// Countries stand beside everything.
    private static let bySentences = """
        SELECT DISTINCT b.entity AS other FROM mention a JOIN mention b ON b.document = a.document AND b.sentence = a.sentence
        WHERE a.entity = ?1 AND b.entity <> ?1 AND b.type IN ('PER', 'ORG', 'LOC', 'EVENT', 'PROJECT') AND b.entity NOT LIKE '@country:%'
        ORDER BY other
        """

    private static func search(from start: String, to end: String, _ limit: Int, _ sql: String, _ db: Database) throws -> [Step]? {
        if start == end { return [] }
        let statement = try db.makeStatement(sql: sql)
        var before = [start: ""]
        var front = [start]
        for _ in 0..<limit where before[end] == nil {
            var next: [String] = []
            for id in front {
                for other in try String.fetchAll(statement, arguments: [id]) where before[other] == nil {
                    before[other] = id
                    next.append(other)
                }
            }
            if next.isEmpty { return nil }
            front = next.sorted()
        }
        guard before[end] != nil else { return nil }
        var ids = [end]
        while let last = ids.last, last != start, let other = before[last] { ids.append(other) }
        ids.reverse()
        return try zip(ids, ids.dropFirst()).map { try step($0, $1, db) }
    }

    private static func step(_ a: String, _ b: String, _ db: Database) throws -> Step {
        let names = try [a, b].map { try entity($0, db)?.name ?? $0 }
        let relation = try Row.fetchOne(
            db,
            sql: """
                SELECT r.*, d.id AS place FROM relation r JOIN document d ON d.number = r.document
                WHERE (r.subject = ?1 AND r.object = ?2) OR (r.subject = ?2 AND r.object = ?1) ORDER BY d.id, r.start, r.predicate LIMIT 1
                """, arguments: [a, b])
        if let row = relation {
            return Step(
                from: a, fromName: names[0], predicate: row["predicate"], isForward: row["subject"] as String == a, to: b, toName: names[1],
                evidence: Evidence(document: row["place"], start: row["start"], end: row["end"], rule: row["rule"]))
        }
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT min(x.start, y.start) AS start, max(x.end, y.end) AS end, d.id AS place FROM mention x
                JOIN mention y ON y.document = x.document AND y.sentence = x.sentence JOIN document d ON d.number = x.document
                WHERE x.entity = ?1 AND y.entity = ?2 ORDER BY d.id, x.start, y.start LIMIT 1
                """, arguments: [a, b])
        return Step(
            from: a, fromName: names[0], predicate: "beside", isForward: true, to: b, toName: names[1],
            evidence: Evidence(document: row?["place"] ?? "", start: row?["start"] ?? 0, end: row?["end"] ?? 0, rule: "sentence"))
    }
}
