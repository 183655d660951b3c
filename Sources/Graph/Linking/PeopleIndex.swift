import Documents

/// What documents say of the people that they name: posts, and who and what stands beside them.
struct PeopleIndex {
    /// A person in a document.
    struct Appearance {
        /// Number of the key.
        var key: Int32
        /// Place in `documents`.
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
        /// Number of its id.
        var number: Int32
        var language: String
        /// Keys of bodies, places and people that it names, in `companions`.
        var companions: Range<Int32>
    }

    private(set) var appearances: [Appearance] = []
    private(set) var facts: [Fact] = []
    private(set) var documents: [Document] = []
    private(set) var companions: [Int32] = []
    private(set) var roles: [String] = []
    private var roleNumbers: [TextKey: Int32] = [:]

    /// - Parameter keys: numbers of the keys of the document's entities.
    mutating func add(_ evidence: LinkEvidence, _ keys: [Int32], document: Int32) {
        let listed = evidence.items[..<evidence.listed]
        guard listed.contains(where: { $0.type == .person }) else { return }
        let start = Int32(companions.count)
        for (item, key) in zip(listed, keys) where Self.isCompanion(item) { companions.append(key) }
        let place = Int32(documents.count)
        documents.append(Document(number: document, language: evidence.language, companions: start..<Int32(companions.count)))
        for (item, key) in zip(listed, keys) where item.type == .person {
            let first = Int32(facts.count)
            for fact in item.facts {
                facts.append(
                    Fact(object: fact.object < 0 ? -1 : keys[fact.object], role: fact.role.map { number(ofRole: $0) } ?? -1))
            }
            appearances.append(Appearance(key: key, document: place, facts: first..<Int32(facts.count)))
        }
    }

    /// Countries and big towns stand beside everybody.
    private static func isCompanion(_ item: LinkEvidence.Item) -> Bool {
        switch item.type {
        case .person, .organisation: true
        case .location: !isWide(item.key)
        default: false
        }
    }

    /// A listed place so large that two people who share it have nothing in common by that.
    static func isWide(_ id: String) -> Bool {
        LinkKey.isConcept(id) && ["@country:", "@continent:", "@region:", "@city:"].contains { id.hasPrefix($0) }
    }

    private mutating func number(ofRole role: String) -> Int32 {
        let new = Int32(roles.count)
        let number = roleNumbers[TextKey(role), default: new]
        if number == new {
            roleNumbers[TextKey(role)] = number
            roles.append(role)
        }
        return number
    }
}
