/// Compares what was found with a gold file, document by document.
///
/// Spans count as in `score.py` of the gold files: quotes, blanks, full stops and commas at the edges are no part of them; each
/// span of one type counts once.
public struct Evaluation: Sendable {
    public enum Mode: String, CaseIterable, Sendable {
        /// Same type and same edges; of nested mentions the outermost only.
        case strict
        /// The same over every level.
        case nested
        /// Same type and at least one character shared, matched one to one, longest overlap first; outermost only.
        case overlap
    }

    public let types: [String]
    public let key: GoldKey
    /// Documents of the gold file.
    public private(set) var documents = 0
    /// Documents of the gold file that were not found; all in them is missed.
    public private(set) var missing = 0
    /// What was missed or found wrongly, in the order of the gold file and of the text.
    public private(set) var slips: [Slip] = []
    private var counts: [Mode: [String: Counts]] = [:]

    /// - Parameters:
    ///   - types: types to score; nil for all that the gold file has.
    ///   - key: the list of the gold file that `gold` was read from. Flat names are not cut down to the outermost.
    public init(gold: [GoldDocument], found: [FoundDocument], types: [String]? = nil, key: GoldKey = .mentions) {
        self.types = types ?? Set(gold.flatMap { $0.mentions.map(\.type) }).sorted()
        self.key = key
        let byID = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
        for document in gold {
            documents += 1
            if byID[document.id] == nil { missing += 1 }
            add(document, byID[document.id] ?? FoundDocument(id: document.id, mentions: []))
        }
    }

    public func counts(_ mode: Mode, _ type: String) -> Counts { counts[mode]?[type] ?? Counts() }

    /// Over all types.
    public func total(_ mode: Mode) -> Counts { types.reduce(Counts()) { $0 + counts(mode, $1) } }

    private mutating func add(_ gold: GoldDocument, _ found: FoundDocument) {
        let wanted = Set(types)
        func spans(_ mentions: [ScoredMention]) -> Set<Span> {
            Set(mentions.lazy.filter { wanted.contains($0.type) }.compactMap { Span($0, in: gold.text) })
        }
        let allGold = spans(gold.mentions)
        let allFound = spans(found.mentions)
        let outerGold = key == .names ? allGold : allGold.outermost
        let outerFound = key == .names ? allFound : allFound.outermost
        let rules = Dictionary(
            found.mentions.compactMap { mention in Span(mention, in: gold.text).map { ($0, mention.rule) } },
            uniquingKeysWith: { first, _ in first })
        var slips: [Slip] = []
        for type in types {
            let (goldNested, foundNested) = (allGold.ofType(type), allFound.ofType(type))
            let (goldOuter, foundOuter) = (outerGold.ofType(type), outerFound.ofType(type))
            let pairs = goldOuter.matched(with: foundOuter)
            count(.strict, type, goldOuter.intersection(foundOuter).count, foundOuter, goldOuter)
            count(.nested, type, goldNested.intersection(foundNested).count, foundNested, goldNested)
            count(.overlap, type, pairs.count, foundOuter, goldOuter)
            for span in goldOuter.subtracting(pairs.map(\.gold)) {
                slips.append(Slip(.missed, gold, type, gold: span, found: nil, rule: nil))
            }
            for span in foundOuter.subtracting(pairs.map(\.found)) {
                slips.append(Slip(.falseHit, gold, type, gold: nil, found: span, rule: rules[span] ?? nil))
            }
            for pair in pairs where pair.gold != pair.found {
                slips.append(Slip(.edges, gold, type, gold: pair.gold, found: pair.found, rule: rules[pair.found] ?? nil))
            }
        }
        self.slips += slips.sorted { ($0.start, $0.end, $0.type, $0.kind) < ($1.start, $1.end, $1.type, $1.kind) }
    }

    private mutating func count(_ mode: Mode, _ type: String, _ right: Int, _ found: Set<Span>, _ gold: Set<Span>) {
        let new = Counts(right: right, found: found.count, gold: gold.count)
        counts[mode, default: [:]][type, default: Counts()] = counts(mode, type) + new
    }
}
