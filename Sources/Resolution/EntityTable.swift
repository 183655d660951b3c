import Annotation
import CodeUnits
import Documents
import Lexicons
import Rules
import Tokenization

/// Groups the mentions of one document into entities.
struct EntityTable {
    struct Row {
        var type: MentionType
        var name: String
        var aliases: [String] = []
        /// Lexicon concept, -1 if none.
        var concept: Int32 = -1
        /// Whose the body of a shared name is, or which district's the village: see `Owners`, `Villages`.
        var owner = ""
        var person: PersonName?
        var fullness = 0
        /// The mention that gave a person's name.
        var mention = -1
        /// How good the name of a concept is: `ConceptCache.rank`; below 0 for a body's name that is more than a listed one.
        var rank = 0
    }

    var rows: [Row] = []
    /// Row of each mention, in their order.
    var rowOfMention: [Int] = []
    /// By the hash of type and folded name.
    private var byName = HashedTable<Int>()
    var byConcept = HashedTable<Int>()
    /// Bodies with a country in their name, by both.
    var byCountry = HashedTable<Int>()
    var personRows: [Int] = []
    /// Bodies whose head stands beside their quotation marks, once asked for.
    var provedBodies: Set<UInt64>?
    let findings: Findings
    let context: DocumentContext
    let names: NameForm
    private(set) var owners: [String]
    let abbreviations: PlaceAbbreviations
    var concepts: ConceptCache
    var cache = NameCache()

    init(_ findings: Findings, _ context: DocumentContext, _ concepts: inout ConceptCache, _ cache: inout NameCache) {
        let mentions = findings.mentions
        self.findings = findings
        self.context = context
        // Borrowed, not copied.
        self.concepts = ConceptCache()
        defer {
            swap(&self.concepts, &concepts)
            swap(&self.cache, &cache)
        }
        swap(&self.concepts, &concepts)
        swap(&self.cache, &cache)
        names = NameForm(context: context)
        owners = Owners(mentions, context, &self.concepts).owners
        for (i, district) in Villages(mentions, context, &self.concepts).districts.enumerated() where !district.isEmpty {
            owners[i] = district
        }
        abbreviations = PlaceAbbreviations(mentions, context)
        rowOfMention = [Int](repeating: -1, count: mentions.count)
        // Full names of people first, so that short ones find them.
        var people: [(index: Int, name: PersonName)] = []
        var repeatedPeople: [(index: Int, first: Int)] = []
        // Where the same words stood first.
        var firsts = HashedTable<Int>(capacity: mentions.count)
        byName = HashedTable(capacity: mentions.count / 2)
        let shared = SharedHeads(mentions, context)
        for (i, mention) in mentions.enumerated() {
            // The same words again are the same thing; people wait until all full names are known.
            let words = wordsKey(mention, owner: owners[i])
            if mention.type == .person {
                if let first = firsts[words] {
                    repeatedPeople.append((i, first))
                } else {
                    firsts[words] = i
                    people.append((i, PersonName(mention, context)))
                }
            } else if let place = shared.places[i] {
                rowOfMention[i] = listedPlace(place, mention, name: shared.heads[i].map { names.withHead(mention, $0) })
            } else if let head = shared.heads[i] {
                rowOfMention[i] = named(names.withHead(mention, head), mention.type)
            } else if let first = firsts[words] {
                rowOfMention[i] = rowOfMention[first]
            } else {
                rowOfMention[i] = row(of: i, owner: owners[i])
                firsts[words] = i
            }
        }
        // Of short names those first whose gender is plain: `Путин` before `Путина`.
        func rank(_ name: PersonName) -> Int { name.fullness * 2 + (name.gender.isEmpty ? 0 : 1) }
        addPeople(people.sorted { (rank($1.name), $0.index) < (rank($0.name), $1.index) }, mentions)
        for (index, first) in repeatedPeople { rowOfMention[index] = rowOfMention[first] }
        joinBracketed(mentions)
        joinListedAbbreviations(mentions)
    }

    /// Hash of a mention's type, lexicon entry, owner, word forms and value. Each part is mixed in by itself, so that only equal
    /// mentions have equal hashes.
    private func wordsKey(_ mention: Candidate, owner: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ part: UInt64) {
            hash = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        mix(UInt64(mention.type.order) << 1 | (mention.isBracketed ? 1 : 0))
        mix(UInt64(UInt32(bitPattern: mention.entry)))
        for i in mention.start..<mention.end { mix(UInt64(UInt32(bitPattern: context.annotated.forms[i]))) }
        for byte in owner.utf8 { mix(UInt64(byte)) }
        if let value = findings.value(of: mention) { for byte in value.utf8 { mix(UInt64(byte)) } }
        return hash
    }

    /// The row of this name, a new one if there is none.
    mutating func named(_ name: String, _ type: MentionType) -> Int {
        let key = Self.key(name, type)
        if let row = byName[key] { return row }
        rows.append(Row(type: type, name: name))
        byName[key] = rows.count - 1
        return rows.count - 1
    }

    mutating func addAlias(_ alias: String, _ row: Int) {
        if alias != rows[row].name, !rows[row].aliases.contains(alias) { rows[row].aliases.append(alias) }
    }

    /// Gives a row a better name; the old one stays as an alias.
    mutating func rename(_ row: Int, _ name: String) {
        let old = rows[row].name
        rows[row].name = name
        rows[row].aliases.removeAll { $0 == name }
        addAlias(old, row)
    }

    /// Key of a concept by its id, which two lines may share; `country` keeps the bodies of other countries apart.
    mutating func key(_ concept: Int32, _ type: MentionType, owner: String, country: Int32 = 0) -> UInt64 {
        let body = concepts.identity(concept, ownedBy: owner)
        let key = (body ^ UInt64(UInt32(bitPattern: country)) << 8 ^ UInt64(type.order)) &* 0x9E37_79B9_7F4A_7C15
        return key ^ key >> 32
    }

    /// Hash of a type and a name, case, `ё` and quotation marks folded; 64 bits are never alike by chance in one document.
    private static func key(_ name: String, _ type: MentionType) -> UInt64 {
        let fold = CharacterTable.shared.fold
        var hash = FNVHash(salt: UInt64(type.order))
        UnitText.forEachUnit(of: name) { unit in
            let folded = fold[Int(unit)]
            if folded != 0x22 { hash.mix(UInt64(folded)) }
        }
        return hash.value
    }
}
