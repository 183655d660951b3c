import Annotation
import Documents
import Lexicons
import Normalization
import Rules
import Tokenization

/// Turns the mentions of a document into its record: code point offsets, entities, relations.
public struct Resolver: Sendable {
    private var concepts: ConceptCache

    public init(lexicon: Lexicon) { concepts = ConceptCache(lexicon) }

    public mutating func resolve(
        _ findings: Findings, of input: InputDocument, _ utf8: UnsafeBufferPointer<UInt8>, _ text: NormalizedText,
        _ annotated: AnnotatedText,
        _ forms: FormTable
    ) -> DocumentRecord {
        let mentions = findings.mentions
        let context = DocumentContext(utf8: utf8, text: text, annotated: annotated, forms: forms)
        let table = EntityTable(findings, context, &concepts)
        var points = CodePoints(utf8)
        let regions = Regions.side(annotated.text)
        let ids = entityIDs(table, mentions, context)
        var record = DocumentRecord(
            id: input.id, source: input.source, language: annotated.text.language.code, mentions: [], entities: [], relations: [],
            meta: input.meta)
        record.mentions.reserveCapacity(mentions.count)
        for (i, mention) in mentions.enumerated() {
            let bytes = context.bytes(mention.start..<mention.end)
            let start = points.at(bytes.lowerBound)
            let end = points.at(bytes.upperBound)
            record.mentions.append(
                Mention(
                    start: start, end: end, type: mention.type,
                    text: String(decoding: UnsafeBufferPointer(rebasing: utf8[bytes]), as: UTF8.self), entity: ids[table.rowOfMention[i]],
                    rule: mention.rule, value: findings.value(of: mention),
                    region: regions[Int(annotated.text.sentences[mention.sentence].paragraph)] ? "side" : nil, sentence: mention.sentence,
                    paragraph: Int(annotated.text.sentences[mention.sentence].paragraph)))
        }
        record.sortMentions()
        var listed = Set<Int>()
        for row in table.rowOfMention where listed.insert(row).inserted {
            record.entities.append(
                Entity(id: ids[row], type: table.rows[row].type, name: table.rows[row].name, aliases: table.rows[row].aliases.sorted()))
        }
        var seen = Set<[String]>()
        for relation in RelationFinder(mentions: mentions, context: context).find() {
            let subject = ids[table.rowOfMention[relation.subject]], object = ids[table.rowOfMention[relation.object]]
            guard subject != object, seen.insert([subject, relation.predicate, object]).inserted else { continue }
            let bytes = context.bytes(relation.start..<relation.end)
            record.relations.append(
                Relation(
                    subject: subject, predicate: relation.predicate, object: object, role: relation.role,
                    start: points.at(bytes.lowerBound),
                    end: points.at(bytes.upperBound), rule: relation.rule))
        }
        return record
    }

    /// `e1`, `e2` … in the order of the text; `@…` for concepts of the lexicons, which are one across all documents.
    private mutating func entityIDs(_ table: EntityTable, _ mentions: [Candidate], _ context: DocumentContext) -> [String] {
        var ids = [String](repeating: "", count: table.rows.count)
        var next = 1
        for row in table.rowOfMention where ids[row].isEmpty {
            if table.rows[row].concept >= 0 {
                ids[row] = concepts.id(table.rows[row].concept)
            } else {
                ids[row] = "e\(next)"
                next += 1
            }
        }
        return ids
    }
}
