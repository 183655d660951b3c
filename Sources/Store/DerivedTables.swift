import Documents
import Foundation
import GRDB
import Graph

/// Writes what follows from the documents: only documents whose linked line has changed, and the entities as a whole.
struct DerivedTables {
    let db: Database
    var reader: any NameReader

    /// - Returns: how many documents changed.
    mutating func write(_ linker: Linker) throws -> Int {
        var writer = linker.writer()
        var builder = GraphBuilder(cooccurrenceTypes: [])
        // A line tells some of a much-named person's ids, all lines together tell all.
        var otherIDs: [String: Set<String>] = [:]
        var changed = 0
        let rows = try Row.fetchCursor(db, sql: "SELECT number, line, linked FROM document ORDER BY id")
        while let row = try rows.next() {
            let line = try row.line("line")
            var linked = line
            if case .document(let record) = line { linked = .document(writer.linked(record)) }
            if case .document(let record) = linked {
                for entity in record.entities where !entity.sameAs.isEmpty {
                    otherIDs[entity.id, default: []].formUnion(entity.sameAs)
                }
            }
            builder.add(linked)
            var bytes: [UInt8] = []
            linked.append(to: &bytes)
            bytes.removeLast()
            let data = Data(bytes)
            let isSame = try row.withUnsafeData(named: "linked") { $0 == data }
            if isSame { continue }
            changed += 1
            try replace(row["number"], linked, data)
        }
        try writeEntities(builder.graph().nodes, otherIDs)
        return changed
    }

    private func replace(_ number: Int64, _ line: DocumentLine, _ bytes: Data) throws {
        try db.cachedStatement(sql: "UPDATE document SET linked = ? WHERE number = ?").execute(arguments: [bytes, number])
        for table in ["mention", "relation", "quotation"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE document = ?").execute(arguments: [number])
        }
        guard case .document(let record) = line else { return }
        let mentions = try db.cachedStatement(sql: "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for mention in record.mentions {
            try mentions.execute(arguments: [
                number, mention.start, mention.end, mention.type.rawValue, mention.text, mention.entity, mention.value, mention.sentence,
            ])
        }
        let relations = try db.cachedStatement(sql: "INSERT INTO relation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for relation in record.relations {
            let inside = record.mentions.first { $0.start >= relation.start && $0.end <= relation.end }
            try relations.execute(arguments: [
                number, relation.subject, relation.predicate, relation.object, relation.role, relation.start, relation.end, relation.rule,
                inside?.sentence ?? -1, relation.status, relation.date,
            ])
        }
        let quotations = try db.cachedStatement(sql: "INSERT INTO quotation VALUES (?, ?, ?, ?, ?, ?)")
        for quotation in record.quotations {
            try quotations.execute(arguments: [
                number, quotation.speaker, quotation.start, quotation.end, quotation.text, quotation.rule,
            ])
        }
    }

    private mutating func writeEntities(_ nodes: [Graph.Node], _ otherIDs: [String: Set<String>]) throws {
        try db.execute(sql: "DELETE FROM entity; DELETE FROM other_id; DELETE FROM successor; DELETE FROM name")
        let entities = try db.makeStatement(sql: "INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?)")
        let others = try db.makeStatement(sql: "INSERT INTO other_id VALUES (?, ?)")
        let successors = try db.makeStatement(sql: "INSERT INTO successor VALUES (?, ?)")
        let names = try db.makeStatement(sql: "INSERT OR IGNORE INTO name VALUES (?, ?, ?)")
        for node in nodes {
            try entities.execute(arguments: [
                node.id, node.type.rawValue, node.name, node.aliases.joined(separator: "\n"), node.mentions, node.documents,
                node.wikidata,
            ])
            for other in node.successors { try successors.execute(arguments: [node.id, other]) }
            for other in (otherIDs[node.id] ?? []).sorted() { try others.execute(arguments: [other, node.id]) }
            for (rank, name) in ([node.name] + node.aliases).enumerated() {
                for key in NameKeys.stored(name, node.type, &reader) { try names.execute(arguments: [key, node.id, rank == 0 ? 0 : 1]) }
            }
        }
        // Forms that texts have: `Акматовго`.
        let forms = try Row.fetchCursor(
            db, sql: "SELECT DISTINCT text, entity FROM mention WHERE type IN ('PER', 'ORG', 'LOC', 'EVENT', 'PROJECT', 'LAW')")
        while let row = try forms.next() {
            try names.execute(arguments: [NameKeys.folded(row["text"]), row["entity"] as String, 2])
        }
    }
}

/// What a name is stored under and found by.
enum NameKeys {
    static func folded(_ name: String) -> String { "=" + NameFolding.fold(name) }

    /// The same in all spellings and orders of the words.
    static func plain(_ name: String) -> String { "~" + NameSkeleton.words(name).sorted().joined(separator: " ") }

    /// The same in both languages.
    static func terms(_ name: String, _ type: MentionType, _ reader: inout any NameReader) -> String {
        "#" + reader.reading(of: name, type).terms.sorted().joined(separator: " ")
    }

    static func stored(_ name: String, _ type: MentionType, _ reader: inout any NameReader) -> [String] {
        switch type {
        case .person: [folded(name), plain(name)]
        case .organisation, .location, .event, .project: [folded(name), plain(name), terms(name, type, &reader)]
        default: [folded(name)]
        }
    }
}
