/// How many spans were right, how many were found, and how many there were to find.
public struct Counts: Sendable, Hashable {
    public var right = 0
    public var found = 0
    public var gold = 0

    public init(right: Int = 0, found: Int = 0, gold: Int = 0) {
        self.right = right
        self.found = found
        self.gold = gold
    }

    public var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    public var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    public var f1: Double {
        let sum = precision + recall
        return sum == 0 ? 0 : 2 * precision * recall / sum
    }

    public static func + (a: Counts, b: Counts) -> Counts {
        Counts(right: a.right + b.right, found: a.found + b.found, gold: a.gold + b.gold)
    }
}
