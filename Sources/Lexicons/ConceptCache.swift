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
        var name: String
        var folded: [UInt16]
    }

    /// The listed name that a printed one is a form of: the same word for word but for its ending.
    ///
    /// - Parameters:
    ///   - base: the nominative that morphology proposes.
    ///   - printed: the name as it stands in the text.
    public mutating func listedName(_ concept: Int32, base: @autoclosure () -> String, printed: String) -> String {
        if variants[Int(concept)] == nil {
            variants[Int(concept)] = lexicon.names(of: concept).map { Variant(name: $0.name, folded: Self.fold($0.name)) }
        }
        let all = variants[Int(concept)] ?? []
        let folded = Self.fold(printed)
        if let same = all.first(where: { $0.folded == folded }) { return same.name }
        let base = base()
        let foldedBase = Self.fold(base)
        if let same = all.first(where: { $0.folded == foldedBase }) { return same.name }
        let best = all.max { Self.commonPrefix($0.folded, folded) < Self.commonPrefix($1.folded, folded) }
        guard let best, Self.commonPrefix(best.folded, folded) * 3 >= best.folded.count * 2 else { return base }
        return best.name
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
