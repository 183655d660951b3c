import Documents

/// What documents say of the people that they name: posts, and who and what stands beside them.
struct PeopleIndex {
    /// A person in a document.
    struct Appearance {
        /// Number of the key.
        var key: Int32
        /// Number of the document.
        var document: Int32
        /// Places in `facts`.
        var facts: Range<Int32>
    }

    /// A post or another bond of a person, as a relation states it.
    struct Fact {
        /// Key of the body or place, -1 if there is none.
        var object: Int32
        /// Number of the post as printed, -1 if there is none.
        var role: Int32
    }

    struct Document {
        var id: String
        var language: String
        /// Keys of bodies, places and people that it names, in `companions`.
        var companions: Range<Int32>
    }

    private(set) var appearances: [Appearance] = []
    private(set) var facts: [Fact] = []
    private(set) var documents: [Document] = []
    private(set) var companions: [Int32] = []
    private(set) var roles: [String] = []
    private var roleNumbers: [String: Int32] = [:]

    /// - Parameter keys: numbers of the keys of the document's entities, by their id.
    mutating func add(_ record: DocumentRecord, _ keys: [String: Int32]) {
        let people = record.entities.filter { $0.type == .person }
        guard !people.isEmpty else { return }
        let start = Int32(companions.count)
        for entity in record.entities where Self.isCompanion(entity) { if let key = keys[entity.id] { companions.append(key) } }
        let document = Int32(documents.count)
        documents.append(Document(id: record.id, language: record.language, companions: start..<Int32(companions.count)))
        for person in people {
            guard let key = keys[person.id] else { continue }
            let first = Int32(facts.count)
            for relation in record.relations where relation.subject == person.id {
                facts.append(Fact(object: keys[relation.object] ?? -1, role: relation.role.map { number(ofRole: $0) } ?? -1))
            }
            appearances.append(Appearance(key: key, document: document, facts: first..<Int32(facts.count)))
        }
    }

    /// Countries and big towns stand beside everybody.
    private static func isCompanion(_ entity: Entity) -> Bool {
        switch entity.type {
        case .person, .organisation: true
        case .location: !isWide(entity.id)
        default: false
        }
    }

    /// A listed place so large that two people who share it have nothing in common by that.
    static func isWide(_ id: String) -> Bool {
        ["@country:", "@continent:", "@region:", "@city:"].contains { id.hasPrefix($0) }
    }

    private mutating func number(ofRole role: String) -> Int32 {
        if let number = roleNumbers[role] { return number }
        let number = Int32(roles.count)
        roleNumbers[role] = number
        roles.append(role)
        return number
    }

    /// - Parameter translation: numbers here of the other index's keys.
    mutating func merge(_ other: PeopleIndex, _ translation: [Int32]) {
        let (document, fact, companion) = (Int32(documents.count), Int32(facts.count), Int32(companions.count))
        let roles = other.roles.map { number(ofRole: $0) }
        companions += other.companions.map { translation[Int($0)] }
        documents += other.documents.map {
            Document(
                id: $0.id, language: $0.language, companions: $0.companions.lowerBound + companion..<$0.companions.upperBound + companion)
        }
        facts += other.facts.map {
            Fact(object: $0.object < 0 ? -1 : translation[Int($0.object)], role: $0.role < 0 ? -1 : roles[Int($0.role)])
        }
        appearances += other.appearances.map {
            Appearance(
                key: translation[Int($0.key)], document: $0.document + document,
                facts: $0.facts.lowerBound + fact..<$0.facts.upperBound + fact)
        }
    }
}
