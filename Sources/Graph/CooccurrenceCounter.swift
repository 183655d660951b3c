import Documents

/// Counts which entities stand together in sentences, paragraphs and documents.
///
/// A unit is a sentence, paragraph or document that names at least one entity of the types. In a unit a pair counts once, and only
/// if a mention of the one stands beside a mention of the other: a body inside the name of its department is part of it, not
/// its company.
public struct CooccurrenceCounter: Sendable {
    /// Entities in one unit from which pairs are no longer counted: a directory of a thousand names says nothing of any two.
    public static let unitLimit = 500

    public let types: Set<MentionType>
    /// Units left out because they name more entities than `unitLimit`.
    public private(set) var skippedUnits = 0

    private struct Presence {
        var number: Int32
        var minEnd: Int
        var maxStart: Int
    }

    private struct Tally {
        var count = 0
        var samples = Samples()
    }

    private var ids: [String] = []
    private var numbers: [String: Int32] = [:]
    /// Units with the entity, by its number and scope.
    private var single: [[Int]] = []
    /// For each scope, by both numbers, the smaller one in the upper half.
    private var pairs: [[UInt64: Tally]] = [[:], [:], [:]]
    private var totals = [0, 0, 0]

    public init(types: Set<MentionType> = [.organisation]) {
        self.types = types
    }

    /// Takes in a document. Entity ids must be linked, or its entities are taken for one with others of the same id.
    public mutating func add(_ record: DocumentRecord) {
        let mentions = record.mentions.filter { types.contains($0.type) }
        for scope in Scope.allCases {
            var units: [Int: [Presence]] = [:]
            for mention in mentions { note(mention, in: &units[scope.unit(of: mention), default: []]) }
            for unit in units.values { count(unit, scope, record.id) }
        }
    }

    private mutating func note(_ mention: Mention, in unit: inout [Presence]) {
        let number = self.number(of: mention.entity)
        if let at = unit.firstIndex(where: { $0.number == number }) {
            unit[at].minEnd = min(unit[at].minEnd, mention.end)
            unit[at].maxStart = max(unit[at].maxStart, mention.start)
        } else {
            unit.append(Presence(number: number, minEnd: mention.end, maxStart: mention.start))
        }
    }

    private mutating func count(_ unit: [Presence], _ scope: Scope, _ document: String) {
        totals[scope.index] += 1
        for presence in unit { single[Int(presence.number)][scope.index] += 1 }
        guard unit.count <= Self.unitLimit else {
            skippedUnits += 1
            return
        }
        for (at, a) in unit.enumerated() {
            for b in unit[(at + 1)...] where a.minEnd <= b.maxStart || b.minEnd <= a.maxStart {
                let key = UInt64(min(a.number, b.number)) << 32 | UInt64(max(a.number, b.number))
                pairs[scope.index][key, default: Tally()].count += 1
                pairs[scope.index][key]?.samples.insert(document)
            }
        }
    }

    private mutating func number(of id: String) -> Int32 {
        if let number = numbers[id] { return number }
        let number = Int32(ids.count)
        numbers[id] = number
        ids.append(id)
        single.append([0, 0, 0])
        return number
    }

    /// All pairs, in the order of `Cooccurrence.precedes`: the same for the same documents in any order.
    public func result() -> [Cooccurrence] {
        var found: [Cooccurrence] = []
        for scope in Scope.allCases {
            for (key, tally) in pairs[scope.index] {
                let (first, second) = (Int(key >> 32), Int(key & 0xFFFF_FFFF))
                let (a, b) = ids[first] < ids[second] ? (first, second) : (second, first)
                let (countA, countB) = (single[a][scope.index], single[b][scope.index])
                let npmi = Association.npmi(both: tally.count, x: countA, y: countB, total: totals[scope.index])
                found.append(
                    Cooccurrence(
                        scope: scope, a: ids[a], b: ids[b], count: tally.count, countA: countA, countB: countB, npmi: npmi,
                        samples: tally.samples.values))
            }
        }
        return found.sorted(by: Cooccurrence.precedes)
    }
}
