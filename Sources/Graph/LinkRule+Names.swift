import Documents

extension LinkRule {
    /// A name that exactly one concept of the lexicons has is that concept: `Кыргызская Республика` in one document is
    /// `@kyrgyzstan` of another. A concept's own name outranks an alias of another one.
    static let conceptName = LinkRule(name: "concept-name") { index, clusters in
        var byName: [String: Set<Int>] = [:]
        var byAlias: [String: Set<Int>] = [:]
        for (number, key) in clusters.keys.enumerated() where LinkKey.isConcept(key) {
            guard let entry = index.entries[key] else { continue }
            for name in nameKeys(of: entry) { byName[name, default: []].insert(number) }
            guard named.contains(entry.type) else { continue }
            for alias in entry.aliases where isTelling(alias) { byAlias[LinkKey.name(entry.type, alias), default: []].insert(number) }
        }
        for (number, key) in clusters.keys.enumerated() where !LinkKey.isConcept(key) {
            guard let found = byName[key] ?? byAlias[key], found.count == 1, let concept = found.first else { continue }
            clusters.join(number, concept)
        }
    }

    /// An alias that is the name of another entity of the same type, if no other entity has that alias:
    /// `КБК` is `Коомдук байкоочу кеңеш (КБК)`. Not for people, whose aliases are mostly bare surnames, nor for dates and amounts.
    static let alias = LinkRule(name: "alias") { index, clusters in
        var owners: [String: [Int]] = [:]
        for (number, key) in clusters.keys.enumerated() {
            guard let entry = index.entries[key], named.contains(entry.type) else { continue }
            for alias in entry.aliases where isTelling(alias) { owners[LinkKey.name(entry.type, alias), default: []].append(number) }
            guard LinkKey.isConcept(key) else { continue }
            for name in nameKeys(of: entry) { owners[name, default: []].append(number) }
        }
        // Decided first, joined later: what one alias joins must not make another one clear.
        var joins: [(Int, Int)] = []
        for (number, key) in clusters.keys.enumerated() {
            guard let found = owners[key], let entry = index.entries[key], named.contains(entry.type) else { continue }
            let others = others(found, than: number, in: clusters)
            if others.count == 1, let other = others.first { joins.append((number, other)) }
        }
        for (a, b) in joins { clusters.join(a, b) }
    }

    /// The keys that entities with one of the entry's own names have.
    private static func nameKeys(of entry: LinkIndex.Entry) -> [String] {
        entry.names.keys.map { entry.type == .person ? LinkKey.person($0) : LinkKey.name(entry.type, $0) }
    }

    private static let named: Set<MentionType> = [.organisation, .location, .event, .project, .law]

    /// Whether an alias says enough to be the same thing in another document: two words, or capitals throughout.
    /// `Агенттик` and `Совет` are short forms that mean another body in each document.
    static func isTelling(_ alias: String) -> Bool {
        alias.unicodeScalars.contains(where: NameFolding.isBlank) || LinkedName.isAbbreviation(alias)
    }
}
