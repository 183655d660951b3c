import Documents

/// A reason for which entries with different keys are one thing.
struct LinkRule: Sendable {
    let name: String
    /// Joins what the rule finds.
    let apply: @Sendable (LinkIndex, inout Clusters) -> Void

    /// In this order: a later rule counts candidates among what earlier ones have joined.
    static let all = [conceptName, alias, longerName, initials]

    /// The clusters of `candidates` but for the one that `number` is in.
    static func others(_ candidates: some Sequence<Int>, than number: Int, in clusters: Clusters) -> Set<Int> {
        Set(candidates.map { clusters.root($0) }).subtracting([clusters.root(number)])
    }
}
