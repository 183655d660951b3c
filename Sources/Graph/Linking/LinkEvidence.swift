import Documents

/// What linking takes from one document: all that decides about entities, and no text.
public struct LinkEvidence: Sendable, Hashable {
    /// An entity of the document.
    struct Item: Sendable, Hashable {
        var type: MentionType
        /// What makes it one with others: `LinkKey`. Empty for what is not linked: dates, amounts, addresses.
        var key: String
        var name = ""
        var aliases: [String] = []
        var wikidata: String?
        var successors: [String] = []
        /// Posts and other bonds of a person, as relations state them.
        var facts: [Fact] = []

        var isLinked: Bool { !key.isEmpty }
    }

    struct Fact: Sendable, Hashable {
        /// Place of the body or place in `items`, -1 if there is none.
        var object: Int
        /// The post as printed.
        var role: String?
    }

    /// Of which the one is part of the other, by places in `items`.
    struct Part: Sendable, Hashable {
        var part: Int
        var whole: Int
    }

    public internal(set) var document: String
    var language: String
    var items: [Item] = []
    /// Those from here on are no entities of the document's list; mentions alone name them.
    var listed = 0
    var parts: [Part] = []
}

/// Takes the evidence of documents; one for each thread.
public struct LinkEvidenceReader: Sendable {
    private var keys: EntityKeys

    /// - Parameter reader: tells which names are bare.
    public init(reader: any NameReader = PlainNames()) { keys = EntityKeys(reader: reader) }

    public mutating func evidence(_ record: DocumentRecord) -> LinkEvidence {
        var evidence = LinkEvidence(document: record.id, language: record.language)
        let local = keys.local(record)
        evidence.listed = record.entities.count
        evidence.items.reserveCapacity(local.count)
        var places: [TextKey: Int] = [:]
        for (place, (key, entity)) in local.enumerated() {
            guard LinkKey.isLinked(entity.type) else {
                evidence.items.append(LinkEvidence.Item(type: entity.type, key: ""))
                continue
            }
            places[TextKey(entity.id)] = place
            evidence.items.append(
                LinkEvidence.Item(
                    type: entity.type, key: key, name: entity.name, aliases: entity.aliases, wikidata: entity.wikidata,
                    successors: entity.successors))
        }
        for relation in record.relations {
            let subject = places[TextKey(relation.subject)], object = places[TextKey(relation.object)]
            if relation.predicate == "part-of", let subject, let object {
                evidence.parts.append(LinkEvidence.Part(part: subject, whole: object))
            }
            guard let subject, evidence.items[subject].type == .person else { continue }
            evidence.items[subject].facts.append(LinkEvidence.Fact(object: object ?? -1, role: relation.role))
        }
        return evidence
    }
}
