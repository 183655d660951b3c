import JSONLines

/// Why bytes are not a document line, and where.
public struct DocumentLineError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Offset of the offending byte in the line, from 0.
    public let position: Int
    public let reason: String

    public var description: String { "not a document line: byte \(position): \(reason)" }
}

extension DocumentLine {
    /// Reads a line that `append(to:)`, or another tool that keeps to the contract, has written.
    ///
    /// Unknown fields are ignored. Of a document only `id`, and of a mention only `start`, `end` and `type`, must be there;
    /// what else is missing is empty. A number as an id is taken as the text of its digits.
    ///
    /// - Parameter line: UTF-8 without the line end.
    public init(line: UnsafeBufferPointer<UInt8>) throws(DocumentLineError) {
        do {
            var reader = JSONReader(line)
            self = try reader.documentLine()
            try reader.finish()
        } catch {
            throw DocumentLineError(position: error.position, reason: error.reason)
        }
    }

    /// The same of any bytes.
    public init(line: some Sequence<UInt8>) throws(DocumentLineError) {
        self = try Array(line).withUnsafeBufferPointer { (buffer) throws(DocumentLineError) in try DocumentLine(line: buffer) }
    }
}

extension JSONReader {
    fileprivate mutating func documentLine() throws(JSONError) -> DocumentLine {
        var record = DocumentRecord(id: "", language: "")
        var failure: DocumentFailure?
        var hasID = false
        try enterObject()
        while let key = try nextKey() {
            if matches(key, "id") {
                record.id = try identifier()
                hasID = true
            } else if matches(key, "source") {
                record.source = try optionalString()
            } else if matches(key, "language") {
                record.language = try string()
            } else if matches(key, "offsets") {
                let offsets = try stringText()
                guard string(of: offsets) == "codepoint" else {
                    throw JSONError(at: offsets.range.lowerBound, "offsets must be \"codepoint\"")
                }
            } else if matches(key, "mentions") {
                record.mentions = try array { (reader) throws(JSONError) in try reader.mention() }
            } else if matches(key, "entities") {
                record.entities = try array { (reader) throws(JSONError) in try reader.entity() }
            } else if matches(key, "relations") {
                record.relations = try array { (reader) throws(JSONError) in try reader.relation() }
            } else if matches(key, "quotations") {
                record.quotations = try array { (reader) throws(JSONError) in try reader.quotation() }
            } else if matches(key, "error") {
                failure = try self.failure()
            } else if matches(key, "meta") {
                record.meta = try object()
            } else {
                try skipValue()
            }
        }
        guard hasID else { throw JSONError(at: position - 1, "no \"id\"") }
        if var failure {
            failure.id = record.id
            return .failure(failure)
        }
        return .document(record)
    }

    private mutating func mention() throws(JSONError) -> Mention {
        var start: Int?
        var end: Int?
        var type: MentionType?
        var mention = Mention(start: 0, end: 0, type: .person, text: "", entity: "", rule: "")
        try enterObject()
        while let key = try nextKey() {
            if matches(key, "start") {
                start = try integer()
            } else if matches(key, "end") {
                end = try integer()
            } else if matches(key, "type") {
                type = try mentionType()
            } else if matches(key, "text") {
                mention.text = try string()
            } else if matches(key, "entity") {
                mention.entity = try optionalString() ?? ""
            } else if matches(key, "rule") {
                mention.rule = try string()
            } else if matches(key, "value") {
                mention.value = try optionalString()
            } else if matches(key, "region") {
                mention.region = try optionalString()
            } else if matches(key, "sentence") {
                mention.sentence = try integer()
            } else if matches(key, "paragraph") {
                mention.paragraph = try integer()
            } else {
                try skipValue()
            }
        }
        guard let start, let end, let type else { throw JSONError(at: position - 1, "mention without start, end or type") }
        guard 0 <= start, start <= end else { throw JSONError(at: position - 1, "mention whose end is before its start") }
        mention.start = start
        mention.end = end
        mention.type = type
        return mention
    }

    private mutating func entity() throws(JSONError) -> Entity {
        var entity = Entity(id: "", type: .person, name: "")
        var type: MentionType?
        try enterObject()
        while let key = try nextKey() {
            if matches(key, "id") {
                entity.id = try identifier()
            } else if matches(key, "type") {
                type = try mentionType()
            } else if matches(key, "name") {
                entity.name = try string()
            } else if matches(key, "aliases") {
                entity.aliases = try array { (reader) throws(JSONError) in try reader.string() }
            } else if matches(key, "wikidata") {
                entity.wikidata = try optionalString()
            } else if matches(key, "successors") {
                entity.successors = try array { (reader) throws(JSONError) in try reader.string() }
            } else if matches(key, "sameAs") {
                entity.sameAs = try array { (reader) throws(JSONError) in try reader.string() }
            } else {
                try skipValue()
            }
        }
        guard let type, !entity.id.isEmpty else { throw JSONError(at: position - 1, "entity without id or type") }
        entity.type = type
        return entity
    }

    private mutating func relation() throws(JSONError) -> Relation {
        var relation = Relation(subject: "", predicate: "", object: "", start: 0, end: 0, rule: "")
        try enterObject()
        while let key = try nextKey() {
            if matches(key, "subject") {
                relation.subject = try identifier()
            } else if matches(key, "predicate") {
                relation.predicate = try string()
            } else if matches(key, "object") {
                relation.object = try identifier()
            } else if matches(key, "role") {
                relation.role = try optionalString()
            } else if matches(key, "status") {
                relation.status = try optionalString()
            } else if matches(key, "date") {
                relation.date = try optionalString()
            } else if matches(key, "start") {
                relation.start = try integer()
            } else if matches(key, "end") {
                relation.end = try integer()
            } else if matches(key, "rule") {
                relation.rule = try string()
            } else {
                try skipValue()
            }
        }
        guard !relation.subject.isEmpty, !relation.predicate.isEmpty, !relation.object.isEmpty else {
            throw JSONError(at: position - 1, "relation without subject, predicate or object")
        }
        return relation
    }

    private mutating func quotation() throws(JSONError) -> Quotation {
        var quotation = Quotation(speaker: "", start: 0, end: 0, text: "", rule: "")
        try enterObject()
        while let key = try nextKey() {
            if matches(key, "speaker") {
                quotation.speaker = try identifier()
            } else if matches(key, "start") {
                quotation.start = try integer()
            } else if matches(key, "end") {
                quotation.end = try integer()
            } else if matches(key, "text") {
                quotation.text = try string()
            } else if matches(key, "rule") {
                quotation.rule = try string()
            } else {
                try skipValue()
            }
        }
        guard !quotation.speaker.isEmpty else { throw JSONError(at: position - 1, "quotation without speaker") }
        return quotation
    }

    private mutating func failure() throws(JSONError) -> DocumentFailure {
        var failure = DocumentFailure(id: "", code: "", message: "")
        try enterObject()
        while let key = try nextKey() {
            if matches(key, "code") {
                failure.code = try string()
            } else if matches(key, "message") {
                failure.message = try string()
            } else {
                try skipValue()
            }
        }
        return failure
    }
}
