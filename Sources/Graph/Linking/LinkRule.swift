import Documents

/// A reason for which entries with different keys are one thing. Not for people: see `PeopleLinker`.
struct LinkRule: Sendable {
    let name: String
    /// Joins what the rule finds.
    let apply: @Sendable (_ context: inout LinkContext) -> Void

    /// In this order: a later rule counts candidates among what earlier ones have joined.
    static let all = [conceptName, alias, sameTerms, sameCore, quotedName]
}

/// What rules work on.
struct LinkContext {
    var clusters: Clusters
    /// For each rank those of which it is part, as documents say.
    let wholes: [Int: [Int]]
    private var reader: any NameReader
    private var readings: [Int: NameReading] = [:]

    init(_ index: LinkIndex, reader: any NameReader) {
        clusters = Clusters(index)
        var wholes: [Int: [Int]] = [:]
        for pair in index.parents {
            wholes[Int(clusters.ranks[Int(pair.part)]), default: []].append(Int(clusters.ranks[Int(pair.whole)]))
        }
        self.wholes = wholes.mapValues { $0.sorted() }
        self.reader = reader
    }

    /// What the name of an entry says: of its names that of most documents, and of those the first in the alphabet.
    mutating func reading(_ rank: Int) -> NameReading {
        if let known = readings[rank] { return known }
        let entry = clusters.entries[rank]
        let name = entry.names.min { $0.name < $1.name }?.name ?? ""
        let reading = reader.reading(of: name, entry.type)
        readings[rank] = reading
        return reading
    }

    /// What a post says.
    mutating func reading(ofPost name: String) -> NameReading { reader.reading(of: name, .position) }
}
