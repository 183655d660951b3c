import Documents
import GRDB
import Graph

extension GraphStore {
    /// A thing.
    public struct Found: Sendable, Hashable {
        public var id: String
        public var type: MentionType
        public var name: String
        public var aliases: [String]
        /// Its Wikidata item.
        public var wikidata: String?
        public var otherIDs: [String]
        public var mentions: Int
        public var documents: Int
    }

    /// Things of that name, the most often named first. A name may stand in any case form that texts or dictionaries have, in
    /// any order, spelling or language; an id, an earlier one too, is a name.
    ///
    /// - Parameter limit: how many at most.
    public func find(_ name: String, limit: Int = 20) throws -> [Found] {
        var reader = reader
        return try queue.read { db in
            let own = try String.fetchAll(db, sql: "SELECT id FROM entity WHERE id = ?", arguments: [name])
            if !own.isEmpty { return try Self.entities(own, limit, db) }
            let earlier = try String.fetchAll(db, sql: "SELECT entity FROM other_id WHERE other = ?", arguments: [name])
            if !earlier.isEmpty { return try Self.entities(earlier, limit, db) }
            guard NameKeys.plain(name) != "~" else { return [] }
            let terms = NameKeys.terms(name, .organisation, &reader)
            let keys = [
                [NameKeys.folded(name)], [NameKeys.plain(name)], terms == "#" ? [] : [terms],
                Set(reader.nominatives(of: name).map(NameKeys.plain)).sorted(),
            ]
            for keys in keys where !keys.isEmpty {
                let marks = Array(repeating: "?", count: keys.count).joined(separator: ",")
                let sql = "SELECT DISTINCT entity FROM name WHERE key IN (\(marks))"
                let ids = try String.fetchAll(db, sql: sql, arguments: StatementArguments(keys))
                if !ids.isEmpty { return try Self.entities(ids, limit, db) }
            }
            let part = "~%\(Self.escaped(NameKeys.plain(name).dropFirst()))%"
            let holders = try String.fetchAll(db, sql: "SELECT DISTINCT entity FROM name WHERE key LIKE ? ESCAPE '\\'", arguments: [part])
            return try Self.entities(holders, limit, db)
        }
    }

    private static func entities(_ ids: [String], _ limit: Int, _ db: Database) throws -> [Found] {
        Array(try ids.compactMap { try entity($0, db) }.sorted(by: precedes).prefix(limit))
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        text.map { $0 == "%" || $0 == "_" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    }

    private static func precedes(_ a: Found, _ b: Found) -> Bool {
        if a.documents != b.documents { return a.documents > b.documents }
        return a.mentions != b.mentions ? a.mentions > b.mentions : a.id < b.id
    }

    static func entity(_ id: String, _ db: Database) throws -> Found? {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM entity WHERE id = ?", arguments: [id]) else { return nil }
        let aliases: String = row["aliases"]
        return Found(
            id: id, type: MentionType(rawValue: row["type"]) ?? .organisation, name: row["name"],
            aliases: aliases.split(separator: "\n").map(String.init), wikidata: row["wikidata"],
            otherIDs: try String.fetchAll(db, sql: "SELECT other FROM other_id WHERE entity = ? ORDER BY other", arguments: [id]),
            mentions: row["mentions"], documents: row["documents"])
    }

    /// Where a statement stands.
    public struct Evidence: Sendable, Hashable {
        public var document: String
        public var start: Int
        public var end: Int
        public var rule: String
    }

    /// What a statement joins an entity to.
    public struct Neighbour: Sendable, Hashable {
        public var predicate: String
        /// The entity asked for is the subject.
        public var isSubject: Bool
        public var id: String
        public var name: String
        public var roles: [String]
        public var count: Int
        public var evidence: [Evidence]
    }

    /// What relations join a thing to, the most often stated first, each with the first places that say so.
    public func neighbours(of id: String, evidenceLimit: Int = 3) throws -> [Neighbour] {
        try queue.read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT r.*, d.id AS place FROM relation r JOIN document d ON d.number = r.document
                    WHERE r.subject = ?1 OR r.object = ?1 ORDER BY d.id, r.start, r.end, r.rule
                    """, arguments: [id])
            var found: [Neighbour] = []
            for row in rows {
                let isSubject = row["subject"] as String == id
                let other: String = isSubject ? row["object"] : row["subject"]
                let predicate: String = row["predicate"]
                let at = found.firstIndex { $0.id == other && $0.predicate == predicate && $0.isSubject == isSubject } ?? found.count
                if at == found.count {
                    let name = try Self.entity(other, db)?.name ?? other
                    found.append(
                        Neighbour(predicate: predicate, isSubject: isSubject, id: other, name: name, roles: [], count: 0, evidence: []))
                }
                found[at].count += 1
                if let role = row["role"] as String?, !found[at].roles.contains(role) { found[at].roles.append(role) }
                guard found[at].evidence.count < evidenceLimit else { continue }
                found[at].evidence.append(Evidence(document: row["place"], start: row["start"], end: row["end"], rule: row["rule"]))
            }
            return found.sorted { a, b in
                if a.count != b.count { return a.count > b.count }
                return (a.predicate, a.isSubject ? 0 : 1, a.id) < (b.predicate, b.isSubject ? 0 : 1, b.id)
            }
        }
    }

    /// Someone in a post, as one place says.
    public struct Post: Sendable, Hashable {
        public var person: String
        public var personName: String
        public var predicate: String
        public var role: String
        /// `former`, `acting`, or empty.
        public var status: String
        public var body: String
        public var bodyName: String
        /// The date that the clause gives the post; else dates in the same sentence, sorted.
        public var dates: [String]
        public var evidence: Evidence
    }

    /// Who held posts in a body, or which posts a person held, the earliest first; what has no date comes last.
    public func posts(of id: String) throws -> [Post] {
        try queue.read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT r.*, d.id AS place, s.name AS person, o.name AS body FROM relation r
                    JOIN document d ON d.number = r.document JOIN entity s ON s.id = r.subject JOIN entity o ON o.id = r.object
                    WHERE (r.subject = ?1 OR r.object = ?1) AND s.type = 'PER' AND o.type IN ('ORG', 'LOC')
                    """, arguments: [id])
            let posts = try rows.map { row in
                Post(
                    person: row["subject"], personName: row["person"], predicate: row["predicate"], role: row["role"] ?? "",
                    status: row["status"] ?? "", body: row["object"], bodyName: row["body"],
                    dates: try (row["date"] as String?).map { [$0] } ?? Self.dates(row["document"], row["sentence"], db),
                    evidence: Evidence(document: row["place"], start: row["start"], end: row["end"], rule: row["rule"]))
            }
            return posts.sorted { Self.order($0) < Self.order($1) }
        }
    }

    /// Words of somebody.
    public struct Quoted: Sendable, Hashable {
        public var text: String
        public var evidence: Evidence
    }

    /// What somebody said, in the order of the documents' ids.
    public func quotations(of id: String, limit: Int) throws -> [Quoted] {
        try queue.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT q.*, d.id AS place FROM quotation q JOIN document d ON d.number = q.document
                    WHERE q.speaker = ? ORDER BY d.id, q.start, q.end LIMIT ?
                    """, arguments: [id, limit]
            ).map { row in
                Quoted(
                    text: row["text"],
                    evidence: Evidence(document: row["place"], start: row["start"], end: row["end"], rule: row["rule"]))
            }
        }
    }

    private static func order(_ post: Post) -> (String, String, String, Int) {
        (post.dates.first ?? "~", post.personName, post.evidence.document, post.evidence.start)
    }

    private static func dates(_ document: Int64, _ sentence: Int, _ db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql:
                "SELECT DISTINCT value FROM mention WHERE document = ? AND sentence = ? AND type = 'DATE' AND value IS NOT NULL ORDER BY value",
            arguments: [document, sentence])
    }

    /// A dated sentence that names a thing.
    public struct Moment: Sendable, Hashable {
        public var date: String
        public var document: String
        /// As printed.
        public var text: String
        public var start: Int
        public var end: Int
        /// What else the sentence names: people, bodies, events, projects.
        public var company: [String]
        /// What relations in it say, `heads`, `renamed-to`.
        public var predicates: [String]
    }

    /// The dated sentences that name a thing, by date; dates without a year come last.
    public func timeline(of id: String) throws -> [Moment] {
        try queue.read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT m.document, m.sentence, min(m.start) AS start, m.end, m.text, t.value, d.id AS place
                    FROM mention m JOIN mention t ON t.document = m.document AND t.sentence = m.sentence AND t.type = 'DATE'
                    JOIN document d ON d.number = m.document
                    WHERE m.entity = ? AND t.value IS NOT NULL GROUP BY m.document, m.sentence, t.value
                    """, arguments: [id])
            let moments = try rows.map { row in
                let place: StatementArguments = [row["document"] as Int64, row["sentence"] as Int, id]
                return Moment(
                    date: row["value"], document: row["place"], text: row["text"], start: row["start"], end: row["end"],
                    company: try String.fetchAll(
                        db,
                        sql: """
                            SELECT DISTINCT e.name FROM mention m JOIN entity e ON e.id = m.entity
                            WHERE m.document = ? AND m.sentence = ? AND m.entity <> ? AND e.type IN ('PER', 'ORG', 'EVENT', 'PROJECT')
                            ORDER BY e.name
                            """, arguments: place),
                    predicates: try String.fetchAll(
                        db,
                        sql: """
                            SELECT DISTINCT predicate FROM relation WHERE document = ? AND sentence = ? AND (subject = ?3 OR object = ?3)
                            ORDER BY predicate
                            """, arguments: place))
            }
            return moments.sorted { a, b in
                let (left, right) = (a.date.hasPrefix("X") ? "~" : "", b.date.hasPrefix("X") ? "~" : "")
                return (left + a.date, a.document, a.start) < (right + b.date, b.document, b.start)
            }
        }
    }
}
