import JSONLines

/// What was found in one document: one line of `documents.jsonl`. Offsets are code points of the original text.
public struct DocumentRecord: Sendable, Hashable {
    public var id: String
    /// Where the document came from: a path, or nil for standard input.
    public var source: String?
    /// Main language: `ky`, `ru`, `kk` or `other`.
    public var language: String
    /// Sorted as `Mention.precedes` says.
    public var mentions: [Mention]
    public var entities: [Entity]
    public var relations: [Relation]
    /// In the order of the text.
    public var quotations: [Quotation]
    /// Fields of the input that are not ours: the bytes of one JSON object, passed on as they came.
    public var meta: [UInt8]?

    public init(
        id: String, source: String? = nil, language: String, mentions: [Mention] = [], entities: [Entity] = [],
        relations: [Relation] = [], quotations: [Quotation] = [], meta: [UInt8]? = nil
    ) {
        self.id = id
        self.source = source
        self.language = language
        self.mentions = mentions
        self.entities = entities
        self.relations = relations
        self.quotations = quotations
        self.meta = meta
    }

    /// Mostly there is nothing to do, and a look costs less than sorting.
    public mutating func sortMentions() {
        let isSorted = mentions.withUnsafeBufferPointer { mentions in
            guard var mention = mentions.baseAddress else { return true }
            for _ in mentions.indices.dropLast() {
                let next = mention + 1
                // Offsets first: comparing whole mentions costs more than a look.
                if mention.pointee.start >= next.pointee.start, Mention.precedes(next.pointee, mention.pointee) { return false }
                mention = next
            }
            return true
        }
        if !isSorted { mentions.sort(by: Mention.precedes) }
    }
}

/// A document that could not be done. It takes the document's line, so that each line in gives one line out.
public struct DocumentFailure: Error, Sendable, Hashable, CustomStringConvertible {
    public var id: String
    /// What kind of failure, for programs: `not-json`, `no-text`, `unreadable` …
    public var code: String
    /// What happened, for people.
    public var message: String

    public init(id: String, code: String, message: String) {
        self.id = id
        self.code = code
        self.message = message
    }

    public var description: String { "\(id): \(message) (\(code))" }
}

/// One line of `documents.jsonl`.
public enum DocumentLine: Sendable, Hashable {
    case document(DocumentRecord)
    case failure(DocumentFailure)

    public var id: String {
        switch self {
        case .document(let record): record.id
        case .failure(let failure): failure.id
        }
    }
}
