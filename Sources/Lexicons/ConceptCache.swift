import CodeUnits

/// What resolution asks of concepts again and again, read from their lines once. One for each worker.
public struct ConceptCache: Sendable {
    private let lexicon: Lexicon
    private var ids: [String?]
    private var namesKy: [String?]
    private var namesRu: [String?]
    private var variants: [[Variant]?]
    private var countries: [String??]
    private var homes: [String??]

    /// An empty cache, to stand in for one that is lent.
    public init() { self.init(Lexicon.none) }

    public init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        ids = Array(repeating: nil, count: lexicon.concepts.count)
        namesKy = ids
        namesRu = ids
        variants = Array(repeating: nil, count: lexicon.concepts.count)
        countries = Array(repeating: nil, count: lexicon.concepts.count)
        homes = countries
    }

    /// `Lexicon.conceptID`.
    public mutating func id(_ concept: Int32) -> String {
        if let id = ids[Int(concept)] { return id }
        let id = lexicon.conceptID(concept)
        ids[Int(concept)] = id
        return id
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

    private mutating func allNames(of concept: Int32) -> [Variant] {
        if let all = variants[Int(concept)] { return all }
        let all = lexicon.names(of: concept).map { Variant(language: $0.language, name: $0.name, folded: Self.fold($0.name)) }
        variants[Int(concept)] = all
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
        if let name = russian ? namesRu[Int(concept)] : namesKy[Int(concept)] { return name }
        let name = lexicon.canonicalName(of: concept, in: russian ? .ru : .ky)
        if russian { namesRu[Int(concept)] = name } else { namesKy[Int(concept)] = name }
        return name
    }

    /// The ISO code of a country's line.
    public mutating func country(_ concept: Int32) -> String? {
        if let code = countries[Int(concept)] { return code }
        let code = lexicon.concepts[Int(concept)].classes.contains(.country) ? lexicon.attribute("iso", of: concept) : nil
        countries[Int(concept)] = .some(code)
        return code
    }

    /// The ISO code of the country whose body the line lists.
    public mutating func home(_ concept: Int32) -> String? {
        if let code = homes[Int(concept)] { return code }
        let code = ["kg", "kz", "ru", "uz", "tj", "tm"].first { lexicon.hasTag($0, concept) }?.uppercased()
        homes[Int(concept)] = .some(code)
        return code
    }
}
