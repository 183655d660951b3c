import Documents

/// The first pass of linking: all entities of a collection, one entry for each key, and what documents say of people.
///
/// What comes of it does not depend on the order in which documents are added.
public struct LinkIndex {
    struct Entry {
        let key: String
        var type: MentionType
        /// Names that documents give it, with the number of documents.
        var names: [(name: String, documents: Int)]
        var aliases: [String] = []
        /// The Wikidata item that documents give it; of several, as different lexicons gave them, the first.
        var wikidata: String?

        /// Ids of the bodies that took over from it.
        var successors: Set<String> = []

        mutating func add(_ item: LinkEvidence.Item) {
            if item.type < type { type = item.type }
            if let at = names.firstIndex(where: { $0.name == item.name }) {
                names[at].documents += 1
            } else {
                names.append((item.name, 1))
            }
            for alias in item.aliases where !aliases.contains(alias) { aliases.append(alias) }
            if let other = item.wikidata { wikidata = wikidata.map { min($0, other) } ?? other }
            if !item.successors.isEmpty { successors.formUnion(item.successors) }
        }
    }

    private(set) var entries: [Entry] = []
    private(set) var numbers: [TextKey: Int32] = [:]
    private(set) var people = PeopleIndex()
    /// Pairs of keys of which the one is part of the other, as documents say.
    private(set) var parents: Set<Pair> = []
    private(set) var documents = DocumentEntries()

    struct Pair: Hashable {
        var part: Int32
        var whole: Int32
    }

    private var evidenceReader: LinkEvidenceReader

    /// Keys of the documents that a curation names.
    private var watched: [String: Set<Int32>] = [:]

    /// - Parameters:
    ///   - reader: tells which names are bare.
    ///   - curation: what people have decided, for which some documents must be kept in mind.
    public init(reader: any NameReader = PlainNames(), curation: Curation = Curation()) {
        evidenceReader = LinkEvidenceReader(reader: reader)
        for line in curation.lines { if case .split(_, let parts) = line.action { for part in parts { watched[part] = [] } } }
    }

    /// Keys of the entities of a document that the curation names.
    func keys(inDocument id: String) -> [Int32] { watched[id]?.sorted() ?? [] }

    /// Takes in the entities of one document.
    public mutating func add(_ record: DocumentRecord) { add(evidenceReader.evidence(record)) }

    /// Takes in what another reader has found in a document.
    public mutating func add(_ evidence: LinkEvidence) {
        let numbers = evidence.items.map { item in
            guard item.isLinked else { return Int32(-1) }
            let number = number(of: item.key, item.type)
            entries[Int(number)].add(item)
            return number
        }
        for pair in evidence.parts { parents.insert(Pair(part: numbers[pair.part], whole: numbers[pair.whole])) }
        let document = documents.add(evidence, numbers)
        people.add(evidence, numbers, document: document)
        watched[evidence.document]?.formUnion(numbers.filter { $0 >= 0 })
    }

    private mutating func number(of key: String, _ type: MentionType) -> Int32 {
        let new = Int32(entries.count)
        let number = numbers[TextKey(key), default: new]
        if number == new {
            numbers[TextKey(key)] = number
            entries.append(Entry(key: key, type: type, names: []))
        }
        return number
    }
}

/// The documents of a collection, and which entries their entities are.
struct DocumentEntries: Sendable {
    /// By number; two documents of one id are one document.
    private(set) var ids: [String] = []
    private var numbers: [TextKey: Int32] = [:]
    private var entries: [Int32] = []
    /// Where the entries of a document stand; nil if they don't tell: two documents have its id, or mentions alone name an entity.
    private var ranges: [Range<Int32>?] = []

    fileprivate mutating func add(_ evidence: LinkEvidence, _ numbers: [Int32]) -> Int32 {
        if let known = self.numbers[TextKey(evidence.document)] {
            ranges[Int(known)] = nil
            return known
        }
        let number = Int32(ids.count)
        self.numbers[TextKey(evidence.document)] = number
        ids.append(evidence.document)
        let start = Int32(entries.count)
        entries += numbers
        ranges.append(evidence.listed == numbers.count ? start..<Int32(entries.count) : nil)
        return number
    }

    func number(of id: String) -> Int32? { numbers[TextKey(id)] }

    /// The entries of a document's list of entities, in its order, -1 for what is not linked; nil if they must be looked for.
    func entries(of document: Int32) -> ArraySlice<Int32>? {
        ranges[Int(document)].map { entries[Int($0.lowerBound)..<Int($0.upperBound)] }
    }
}
