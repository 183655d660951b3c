import Documents

extension LinkRule {
    /// Names of the same terms: `Ак-Суу айыл өкмөтү` is `Аксуйское сельское управление`. One term alone says too little, unless it is a
    /// name in capitals or quotes that only its spelling keeps apart. Bare names (`Облустук оорукана`) are another body in each document.
    static let sameTerms = LinkRule(name: "same-terms") { context in
        var first: [Key: Int] = [:]
        for rank in context.clusters.entries.indices where isRead(rank, context.clusters) {
            let reading = context.reading(rank)
            guard reading.terms.count >= 2, !reading.isBare else { continue }
            let key = Key(type: context.clusters.entries[rank].type, terms: reading.terms.sorted(), whole: -1)
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

    /// A name of two words or more in quotation marks with nothing else, if one body alone is called so with its kind:
    /// `«Тулпар-Басма»` is `«Тулпар-Басма» басмаканасы`. `«Манас»` is too many things.
    static let quotedName = LinkRule(name: "quoted-name") { context in
        var full: [Key: Set<Int>] = [:]
        var alone: [(rank: Int, key: Key)] = []
        for rank in context.clusters.entries.indices where isRead(rank, context.clusters) {
            let reading = context.reading(rank)
            guard reading.quoted.count >= 2 else { continue }
            let key = Key(type: context.clusters.entries[rank].type, terms: reading.quoted, whole: -1)
            if reading.quoted.count == reading.terms.count { alone.append((rank, key)) } else { full[key, default: []].insert(rank) }
        }
        for (rank, key) in alone {
            let owners = Set((full[key] ?? []).map { context.clusters.root($0) })
            if owners.count == 1, let owner = owners.first { context.clusters.join(rank, owner) }
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
