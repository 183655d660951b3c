import Documents

extension LinkRule {
    /// Names of the same terms: `Ак-Суу айыл өкмөтү` is `Аксуйское сельское управление`. One term alone says too little, unless it is a
    /// name in capitals or quotes that only its spelling keeps apart.
    static let sameTerms = LinkRule(name: "same-terms") { context in
        var first: [Key: Int] = [:]
        for rank in context.clusters.entries.indices where isRead(rank, context.clusters) {
            let terms = context.reading(rank).terms
            guard terms.count >= 2 else { continue }
            let key = Key(type: context.clusters.entries[rank].type, terms: terms.sorted(), whole: -1)
            if let other = first[key] { context.clusters.join(rank, other) } else { first[key] = rank }
        }
    }

    /// A name that holds the name of its whole, and one that does not: `Маданият министрлигинин Кинематография департаменти` and
    /// `Департамент кинематографии`, if a document says that this one is part of the same ministry.
    static let sameCore = LinkRule(name: "same-core") { context in
        var first: [Key: Int] = [:]
        for rank in context.wholes.keys.sorted() where isRead(rank, context.clusters) {
            let type = context.clusters.entries[rank].type
            let terms = context.reading(rank).terms
            for whole in context.wholes[rank] ?? [] {
                let core = without(terms, context.reading(whole).terms)
                guard core.count >= 2 else { continue }
                let key = Key(type: type, terms: core.sorted(), whole: context.clusters.root(whole))
                if let other = first[key] { context.clusters.join(rank, other) } else { first[key] = rank }
            }
        }
    }

    private struct Key: Hashable {
        var type: MentionType
        var terms: [String]
        var whole: Int
    }

    /// Whether a name is compared by its terms. One that is joined to a concept already has said what it is; acts have dates and numbers.
    private static func isRead(_ rank: Int, _ clusters: Clusters) -> Bool {
        let type = clusters.entries[rank].type
        return named.contains(type) && type != .law && !LinkKey.isConcept(clusters.entries[clusters.root(rank)].key)
    }

    /// `terms` without one of each of `others`.
    static func without(_ terms: [String], _ others: [String]) -> [String] {
        var rest = terms
        for other in others { if let at = rest.firstIndex(of: other) { rest.remove(at: at) } }
        return rest
    }
}
