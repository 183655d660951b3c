import Rules

/// Short names in brackets behind the full one.
extension EntityTable {
    /// `Коомдук байкоочу кеңеш (КБК)`: the abbreviation is the body before it.
    mutating func joinBracketed(_ mentions: [Candidate]) {
        for (i, mention) in mentions.enumerated() where mention.isBracketed {
            // `Дэвид Эберсман (David Ebersman)`, `(англ. David Ebersman)`
            let distance = 3
            guard
                let body = mentions.indices.last(where: {
                    mentions[$0].type == mention.type && rowOfMention[$0] >= 0 && $0 != i
                        && mentions[$0].end < mention.start && mentions[$0].end >= mention.start - distance
                })
            else { continue }
            merge(rowOfMention[i], into: rowOfMention[body])
        }
    }

    private mutating func merge(_ short: Int, into full: Int) {
        guard short != full else { return }
        addAlias(rows[short].name, full)
        for alias in rows[short].aliases { addAlias(alias, full) }
        for i in rowOfMention.indices where rowOfMention[i] == short { rowOfMention[i] = full }
    }
}
