import CodeUnits

/// What resolution asks of concepts again and again, read from their lines once. One for each worker.
public struct ConceptCache: Sendable {
    /// What was asked of one concept so far.
    struct Row: Sendable {
        var id: String?
        var identity: UInt64?
        var nameKy: String?
        var nameRu: String?
        var variants: [Variant]?
        var country: String??
        var home: String??
        var isShared: Bool?
        var wikidata: String??
        var districts: [UInt64]?
        var successors: [String]?
    }

    let lexicon: Lexicon
    /// For each concept its row, -1 if nothing was asked yet: documents name few of them all, and memory for all takes time at the
    /// start and at the end.
    private var index: [Int32]
    var rows: [Row] = []
    /// Countries by the codes of their lines, once an adjective has been looked up.
    private var countries: [String: Int32] = [:]
    private var succession: Succession?
    private var eponyms: Eponyms?

    /// An empty cache, to stand in for one that is lent.
    public init() { self.init(Lexicon.none) }

    public init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        index = Array(repeating: -1, count: lexicon.concepts.count)
    }

    mutating func row(_ concept: Int32) -> Int {
        let known = index[Int(concept)]
        if known >= 0 { return Int(known) }
        index[Int(concept)] = Int32(rows.count)
        rows.append(Row())
        return rows.count - 1
    }

    /// `Lexicon.conceptID`.
    public mutating func id(_ concept: Int32) -> String {
        let row = row(concept)
        if let id = rows[row].id { return id }
        let id = lexicon.conceptID(concept)
        rows[row].id = id
        return id
    }

    /// Hash of the id: lines of one id are one concept.
    public mutating func identity(_ concept: Int32) -> UInt64 {
        let row = row(concept)
        if let known = rows[row].identity { return known }
        let identity = Self.identity(id(concept))
        rows[row].identity = identity
        return identity
    }

    /// Hash of the id of a shared name's body, `@org:министерство-культуры/kg`: that of the line which has this id, if there is one.
    ///
    /// - Parameter owner: whose it is; empty for what is no shared name.
    public mutating func identity(_ concept: Int32, ownedBy owner: String) -> UInt64 {
        var hash = FNVHash(from: identity(concept))
        if !owner.isEmpty {
            hash.mix(UInt64(UInt8(ascii: "/")))
            hash.mix(owner.utf8)
        }
        return hash.value
    }

    private static func identity(_ id: String) -> UInt64 {
        var hash = FNVHash()
        hash.mix(id.utf8)
        return hash.value
    }

    /// The canonical name in Russian or Kyrgyz.
    public mutating func name(_ concept: Int32, russian: Bool) -> String {
        let row = row(concept)
        if let name = russian ? rows[row].nameRu : rows[row].nameKy { return name }
        let name = lexicon.canonicalName(of: concept, in: russian ? .ru : .ky)
        if russian { rows[row].nameRu = name } else { rows[row].nameKy = name }
        return name
    }

    /// `Lexicon.wikidata`.
    public mutating func wikidata(_ concept: Int32) -> String? {
        let row = row(concept)
        if let item = rows[row].wikidata { return item }
        let item = lexicon.wikidata(of: concept)
        rows[row].wikidata = .some(item)
        return item
    }

    /// The `identity` of each district that has a place of this name, as its line lists them; empty if it lists none.
    public mutating func districts(_ concept: Int32) -> [UInt64] {
        let row = row(concept)
        if let known = rows[row].districts { return known }
        let districts = lexicon.districts(of: concept).map(Self.identity)
        rows[row].districts = districts
        return districts
    }

    /// The ids of the bodies that took over from a concept's.
    ///
    /// - Parameter owner: of a shared name whose body it is, else empty.
    public mutating func successors(_ concept: Int32, ownedBy owner: String) -> [String] {
        guard owner.isEmpty else { return successors(ofID: id(concept) + "/" + owner) }
        let row = row(concept)
        if let known = rows[row].successors { return known }
        let successors = successors(ofID: id(concept))
        rows[row].successors = successors
        return successors
    }

    /// The ids of the bodies that took over from that of this id, `Succession.successors`.
    private mutating func successors(ofID id: String) -> [String] {
        if let succession { return succession.successors[id] ?? [] }
        let read = Succession(lexicon)
        succession = read
        return read.successors[id] ?? []
    }

    /// The listed body that is called so but for the given names and initials of the person it is named after.
    public mutating func body(namedAfterAs name: String) -> Int32? {
        let eponyms = eponyms ?? Eponyms(lexicon)
        self.eponyms = eponyms
        return eponyms.concept(named: name)
    }

    /// The ISO code of a country's line, in small letters.
    public mutating func country(_ concept: Int32) -> String? {
        let row = row(concept)
        if let code = rows[row].country { return code }
        let code = lexicon.concepts[Int(concept)].classes.contains(.country) ? lexicon.attribute("iso", of: concept)?.lowercased() : nil
        rows[row].country = .some(code)
        return code
    }

    /// The country that an adjective is of: `британский`; nil if it is none.
    public mutating func nation(_ concept: Int32) -> Int32? {
        guard lexicon.concepts[Int(concept)].classes.contains(.nationality), let code = lexicon.attribute("iso", of: concept) else {
            return nil
        }
        if countries.isEmpty {
            for (concept, row) in lexicon.concepts.enumerated() where row.classes.contains(.country) {
                // Of lines of one code the first is the country: Palestine before its parts.
                if let code = lexicon.attribute("iso", of: Int32(concept)), countries[code] == nil { countries[code] = Int32(concept) }
            }
        }
        return countries[code]
    }

    /// The ISO code of the country whose body or place the line lists, in small letters.
    public mutating func home(_ concept: Int32) -> String? {
        let row = row(concept)
        if let code = rows[row].home { return code }
        let code = lexicon.countryCode(of: concept)
        rows[row].home = .some(code)
        return code
    }

    /// Whether the line lists a name that a body of each country bears: `Министерство культуры`.
    public mutating func isShared(_ concept: Int32) -> Bool {
        let row = row(concept)
        if let known = rows[row].isShared { return known }
        let isShared = lexicon.hasTag("shared", concept)
        rows[row].isShared = isShared
        return isShared
    }
}
