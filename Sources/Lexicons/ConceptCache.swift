import CodeUnits

/// What resolution asks of concepts again and again, read from their lines once. One for each worker.
public struct ConceptCache: Sendable {
    /// What was asked of one concept so far.
    private struct Row: Sendable {
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
    }

    private let lexicon: Lexicon
    /// For each concept its row, -1 if nothing was asked yet: documents name few of them all, and memory for all takes time at the
    /// start and at the end.
    private var index: [Int32]
    private var rows: [Row] = []
    /// Countries by the codes of their lines, once an adjective has been looked up.
    private var countries: [String: Int32] = [:]
    private var succession: Succession?

    /// An empty cache, to stand in for one that is lent.
    public init() { self.init(Lexicon.none) }

    public init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        index = Array(repeating: -1, count: lexicon.concepts.count)
    }

    private mutating func row(_ concept: Int32) -> Int {
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

    private static func identity(_ id: String) -> UInt64 {
        var hash = FNVHash()
        hash.mix(id.utf8)
        return hash.value
    }

    /// One name of a concept, with its folded units.
    struct Variant: Sendable {
        var language: Lexicon.Language
        var name: String
        var folded: [UInt16]
    }

    /// The listed name that a printed one is a form of: the same word for word but for its ending.
    ///
    /// - Parameters:
    ///   - base: the nominative that morphology proposes.
    ///   - printed: the name as it stands in the text.
    public mutating func listedName(_ concept: Int32, base: @autoclosure () -> String, printed: String) -> String {
        let all = allNames(of: concept)
        let folded = Self.fold(printed)
        if let same = all.first(where: { $0.folded == folded }) { return same.name }
        let base = base()
        let foldedBase = Self.fold(base)
        if let same = all.first(where: { $0.folded == foldedBase }) { return same.name }
        // `Боснии и Герцеговине`: morphology may have done the first word alone.
        func likeness(_ variant: Variant) -> Int {
            max(Self.commonPrefix(variant.folded, folded), Self.commonPrefix(variant.folded, foldedBase))
        }
        let best = all.max { likeness($0) < likeness($1) }
        guard let best, likeness(best) * 3 >= best.folded.count * 2 else { return base }
        return best.name
    }

    /// Whether one of a concept's names has half the words of another name, or that half its words, by their first letters:
    /// `Швейцариянын өнүктүрүү жана кызматташуу агенттиги`, `Швейцария өнүктүрүү жана кызматташтык агенттиги`.
    public mutating func hasName(like name: String, _ concept: Int32) -> Bool {
        func stems(_ name: [UInt16]) -> Set<[UInt16]> {
            Set(name.split(separator: 0x20).filter { $0.count > 3 }.map { Array($0.prefix(5)) })
        }
        let own = stems(Self.fold(name))
        guard own.count > 1 else { return false }
        return allNames(of: concept).contains { variant in
            let other = stems(variant.folded)
            return other.count > 1 && own.intersection(other).count * 2 >= max(own.count, other.count)
        }
    }

    private mutating func allNames(of concept: Int32) -> [Variant] {
        let row = row(concept)
        if let all = rows[row].variants { return all }
        let all = lexicon.names(of: concept).map { Variant(language: $0.language, name: $0.name, folded: Self.fold($0.name)) }
        rows[row].variants = all
        return all
    }

    /// How good a name is for a concept, the smallest number being best: the order of its line, names of the language first,
    /// abbreviations (`КР`) last. 0 is the canonical name.
    public mutating func rank(of name: String, _ concept: Int32, russian: Bool) -> Int {
        let all = allNames(of: concept)
        let other: Lexicon.Language = russian ? .ky : .ru
        let own = all.filter { $0.language != other }.map(\.name)
        if name == own.first ?? all.first?.name { return 0 }
        let place = own.firstIndex(of: name) ?? all.firstIndex { $0.name == name }.map { own.count + $0 } ?? own.count + all.count
        return place + (Self.isAbbreviation(name) ? Self.abbreviation : 0)
    }

    private static let abbreviation = 1000

    /// One word with two capitals or more and fewer small letters: `КР`, `ЕАЭБ`, `СПбГУ`.
    private static func isAbbreviation(_ name: String) -> Bool {
        let lower = CharacterTable.shared.lower
        let capitals = name.utf16.count { lower[Int($0)] != $0 }
        return capitals > 1 && capitals * 2 > name.utf16.count && !name.utf16.contains(0x20)
    }

    private static func fold(_ name: String) -> [UInt16] { name.utf16.map { CharacterTable.shared.fold[Int($0)] } }

    private static func commonPrefix(_ a: [UInt16], _ b: [UInt16]) -> Int { zip(a, b).prefix { $0 == $1 }.count }

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

    /// The ids of the bodies that took over from that of this id, `Succession.successors`.
    public mutating func successors(ofID id: String) -> [String] {
        if let succession { return succession.successors[id] ?? [] }
        let read = Succession(lexicon)
        succession = read
        return read.successors[id] ?? []
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
        let code = ["kg", "kz", "ru", "uz", "tj", "tm"].first { lexicon.hasTag($0, concept) }
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
