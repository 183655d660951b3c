import Documents
import Evaluation

/// A document drawn as text with marks: each line is a sentence, an empty line ends a paragraph.
///
/// - Parameter names: `["id": "name|alias|alias"]`; an entity that is not in it has its first mention's text as its name, and a
///   mark without an entity its text as its id.
func drawn(_ id: String, _ source: String, names: [String: String] = [:]) throws -> DocumentRecord {
    let marked = try MarkedText(parsing: source)
    let scalars = Array(marked.text.unicodeScalars)
    var record = DocumentRecord(id: id, language: "ky")
    for mark in marked.marks {
        let text = String(String.UnicodeScalarView(scalars[mark.start..<mark.end]))
        let before = String(String.UnicodeScalarView(scalars[..<mark.start]))
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        let entity = mark.entity ?? text
        record.mentions.append(
            Mention(
                start: mark.start, end: mark.end, type: mark.type, text: text, entity: entity, rule: "drawn", sentence: lines.count - 1,
                paragraph: lines.dropLast().count { $0.isEmpty }))
        if record.entities.contains(where: { $0.id == entity }) { continue }
        let all = (names[entity] ?? text).split(separator: "|").map(String.init)
        record.entities.append(Entity(id: entity, type: mark.type, name: all[0], aliases: Array(all.dropFirst())))
    }
    for triple in marked.triples {
        record.relations.append(
            Relation(subject: triple.subject, predicate: triple.predicate, object: triple.object, start: 0, end: 1, rule: "drawn"))
    }
    record.sortMentions()
    return record
}
