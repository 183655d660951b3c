import Annotation
import CodeUnits
import Documents
import Lexicons
import Normalization
import Rules
import Tokenization

/// Turns the mentions of a document into its record: code point offsets, entities, relations.
public struct Resolver: Sendable {
    private var concepts: ConceptCache
    private var names = NameCache()
    private var bonds = BondMemory()

    public init(lexicon: Lexicon) { concepts = ConceptCache(lexicon) }

    public mutating func resolve(
        _ findings: Findings, of input: InputDocument, _ utf8: UnsafeBufferPointer<UInt8>, _ text: NormalizedText,
        _ annotated: AnnotatedText,
        _ forms: FormTable
    ) -> DocumentRecord {
        let mentions = findings.mentions
        let context = DocumentContext(utf8: utf8, text: text, annotated: annotated, forms: forms)
        swap(&context.bonds, &bonds)
        context.bonds.prepare(for: forms)
        defer { swap(&context.bonds, &bonds) }
        let table = EntityTable(findings, context, &concepts, &names)
        var rows = table.rows, rowOfMention = table.rowOfMention
        TownHalls(mentions, context).separate(&rows, &rowOfMention)
        let points = CodePoints(utf8)
        let regions = Regions.side(annotated.text)
        let ids = entityIDs(rows, rowOfMention)
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
                    text: String(decoding: UnsafeBufferPointer(rebasing: utf8[bytes]), as: UTF8.self), entity: ids[rowOfMention[i]],
                    rule: findings.rule(of: mention), value: findings.value(of: mention),
                    region: regions[Int(annotated.text.sentences[mention.sentence].paragraph)] ? "side" : nil, sentence: mention.sentence,
                    paragraph: Int(annotated.text.sentences[mention.sentence].paragraph)))
        }
        record.sortMentions()
        var isListed = [Bool](repeating: false, count: rows.count)
        record.entities.reserveCapacity(rows.count)
        for row in rowOfMention where !isListed[row] {
            isListed[row] = true
            let isBody = rows[row].concept >= 0 && rows[row].type == .organisation
            record.entities.append(
                Entity(
                    id: ids[row], type: rows[row].type, name: rows[row].name,
                    aliases: rows[row].aliases.count > 1 ? rows[row].aliases.sorted() : rows[row].aliases,
                    wikidata: rows[row].concept >= 0 ? concepts.wikidata(rows[row].concept) : nil,
                    successors: isBody ? concepts.successors(rows[row].concept, ownedBy: rows[row].owner) : []))
        }
        var seen = HashedTable<Bool>()
        let finder = RelationFinder(mentions: mentions, context: context)
        let deeds = finder.allDeeds()
        for relation in finder.find(deeds) {
            let subject = ids[rowOfMention[relation.subject]], object = ids[rowOfMention[relation.object]]
            let key = Self.key(subject, relation.predicate, object)
            guard subject != object, seen[key] == nil else { continue }
            seen[key] = true
            let bytes = context.bytes(relation.start..<relation.end)
            record.relations.append(
                Relation(
                    subject: subject, predicate: relation.predicate, object: object, role: relation.role, status: relation.status,
                    date: relation.date.flatMap { date in findings.value(of: mentions[date.mention]).map { date.bound.range($0) } },
                    start: points.at(bytes.lowerBound),
                    end: points.at(bytes.upperBound), rule: relation.rule))
        }
        for quotation in QuotationFinder.find(deeds, finder, quotes: findings.quotes) {
            let bytes = context.bytes(quotation.words)
            record.quotations.append(
                Quotation(
                    speaker: ids[rowOfMention[quotation.speaker]], start: points.at(bytes.lowerBound), end: points.at(bytes.upperBound),
                    text: String(decoding: UnsafeBufferPointer(rebasing: utf8[bytes]), as: UTF8.self), rule: quotation.rule))
        }
        record.quotations.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        return record
    }

    /// `e0`, `e1` …: making one takes longer than all else about it.
    private static let plainIDs = (0..<256).map { "e\($0)" }

    /// Hash of a statement; 64 bits are never alike by chance in one document.
    private static func key(_ subject: String, _ predicate: String, _ object: String) -> UInt64 {
        var hash = FNVHash()
        for part in [subject, predicate, object] {
            hash.mix(part.utf8)
            hash.mix(0x100)
        }
        return hash.value
    }

    /// `e1`, `e2` … in the order of the text; `@…` for concepts of the lexicons, which are one across all documents,
    /// with the owner of a shared name behind a stroke: `@org:министерство-культуры/kg`.
    private mutating func entityIDs(_ rows: [EntityTable.Row], _ rowOfMention: [Int]) -> [String] {
        var ids = [String](repeating: "", count: rows.count)
        var next = 1
        for row in rowOfMention where ids[row].isEmpty {
            if rows[row].concept >= 0 {
                ids[row] = concepts.id(rows[row].concept) + (rows[row].owner.isEmpty ? "" : "/" + rows[row].owner)
            } else {
                ids[row] = next < Self.plainIDs.count ? Self.plainIDs[next] : "e\(next)"
                next += 1
            }
        }
        return ids
    }
}
