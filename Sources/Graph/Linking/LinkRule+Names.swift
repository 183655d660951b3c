import Documents

extension LinkRule {
    /// A name that exactly one concept of the lexicons has is that concept: `Кыргызская Республика` in one document is
    /// `@kyrgyzstan` of another. A concept's own name outranks an alias of another one.
    static let conceptName = LinkRule(name: "concept-name") { context in
        var byName: [String: Set<Int>] = [:]
        var byAlias: [String: Set<Int>] = [:]
        let entries = context.clusters.entries
        for (rank, entry) in entries.enumerated() where LinkKey.isConcept(entry.key) {
            for name in nameKeys(of: entry) { byName[name, default: []].insert(rank) }
            guard named.contains(entry.type) else { continue }
            for alias in entry.aliases where isTelling(alias) { byAlias[LinkKey.name(entry.type, alias), default: []].insert(rank) }
        }
        for (rank, entry) in entries.enumerated() where !LinkKey.isConcept(entry.key) {
            guard let found = byName[entry.key] ?? byAlias[entry.key], found.count == 1, let concept = found.first else { continue }
            context.clusters.join(rank, concept)
        }
    }

    /// An alias that is the name of another entity of the same type, if no other entity has that alias:
    /// `КБК` is `Коомдук байкоочу кеңеш (КБК)`. Not for people, whose aliases are mostly bare surnames, nor for dates and amounts.
    static let alias = LinkRule(name: "alias") { context in
        var owners: [String: [Int]] = [:]
        let entries = context.clusters.entries
        for (rank, entry) in entries.enumerated() where named.contains(entry.type) {
            for alias in entry.aliases where isTelling(alias) { owners[LinkKey.name(entry.type, alias), default: []].append(rank) }
            guard LinkKey.isConcept(entry.key) else { continue }
            for name in nameKeys(of: entry) { owners[name, default: []].append(rank) }
        }
        // Decided first, joined later: what one alias joins must not make another one clear.
        var joins: [(Int, Int)] = []
        for (rank, entry) in entries.enumerated() where named.contains(entry.type) {
            guard let found = owners[entry.key] else { continue }
            let others = context.clusters.others(found, than: rank)
            if others.count == 1, let other = others.first { joins.append((rank, other)) }
        }
        for (a, b) in joins { context.clusters.join(a, b) }
    }

    /// The keys that entities with one of the entry's own names have.
    private static func nameKeys(of entry: LinkIndex.Entry) -> [String] {
        entry.names.map { entry.type == .person ? LinkKey.person($0.name) : LinkKey.name(entry.type, $0.name) }
    }

    static let named: Set<MentionType> = [.organisation, .location, .event, .project, .law]

    /// Whether an alias says enough to be the same thing in another document: two words, or capitals throughout.
    /// `Агенттик` and `Совет` are short forms that mean another body in each document.
    static func isTelling(_ alias: String) -> Bool {
        alias.unicodeScalars.contains(where: NameFolding.isBlank) || LinkedName.isAbbreviation(alias)
    }
}
