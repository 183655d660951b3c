import Documents
import Pipeline
import Synchronization

/// A processor that tests share.
final class Locked: Sendable {
    private let processor: Mutex<DocumentProcessor>

    init(_ processor: sending DocumentProcessor) { self.processor = Mutex(processor) }

    func withLock(_ body: (inout DocumentProcessor) -> DocumentRecord) -> DocumentRecord { processor.withLock { body(&$0) } }
}

/// What is wrong with a record of a document, nil if nothing is.
func fault(of record: DocumentRecord, in input: InputDocument) -> String? {
    let scalars = Array(String(decoding: input.text, as: UTF8.self).unicodeScalars)
    let entities = Dictionary(record.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    if entities.count != record.entities.count { return "two entities of one id" }
    if record.mentions != record.mentions.sorted(by: Mention.precedes) { return "mentions out of order" }
    for mention in record.mentions {
        let place = "\(mention.type.rawValue) \(mention.start)–\(mention.end)"
        guard 0 <= mention.start, mention.start < mention.end, mention.end <= scalars.count else { return "\(place) lies outside the text" }
        let text = Array(String.UnicodeScalarView(scalars[mention.start..<mention.end]))
        if Array(mention.text.unicodeScalars) != text { return "\(place) says it is ‘\(mention.text)’" }
        guard let entity = entities[mention.entity] else { return "\(place) is of no entity" }
        if entity.type != mention.type { return "\(place) is of an entity of type \(entity.type.rawValue)" }
    }
    for (i, a) in record.mentions.enumerated() {
        for b in record.mentions[(i + 1)...] where a.start < b.start && b.start < a.end && a.end < b.end {
            return "‘\(a.text)’ and ‘\(b.text)’ cross"
        }
    }
    for entity in record.entities where entity.name.isEmpty || entity.aliases.contains(entity.name) { return "entity \(entity.id): names" }
    for relation in record.relations {
        if entities[relation.subject] == nil || entities[relation.object] == nil { return "relation of no entity" }
        if relation.subject == relation.object { return "relation of \(relation.subject) with itself" }
        if relation.start < 0 || relation.start >= relation.end || relation.end > scalars.count { return "relation outside the text" }
    }
    return nil
}
