import CodeUnits
import Rules
import Tokenization

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

    /// `Германиянын эл аралык кызматташуу коому (GIZ)`, `Институт биологии развития (ИБР)`: a listed abbreviation behind a body that the
    /// lexicons know by other words, or not at all. Like names are one concept; else the text's own words say what its letters are.
    mutating func joinListedAbbreviations(_ mentions: [Candidate]) {
        for (i, mention) in mentions.enumerated() where isInBrackets(mention) && rows[rowOfMention[i]].concept >= 0 {
            let body = mentions.indices.filter { mentions[$0].type == .organisation && mentions[$0].end == mention.start - 1 }
                .min { mentions[$0].end - mentions[$0].start < mentions[$1].end - mentions[$1].start }
            guard let body else { continue }
            let (full, short) = (rowOfMention[body], rowOfMention[i])
            if rows[full].concept < 0, concepts.hasName(like: rows[full].name, rows[short].concept) {
                merge(full, into: short)
                rename(short, rows[full].name)
                rows[short].rank = -1
            } else if isSpelled(mention, mentions[body]) {
                merge(short, into: full)
            }
        }
    }

    /// One word in capitals, in brackets alone.
    private func isInBrackets(_ mention: Candidate) -> Bool {
        let (before, behind) = (mention.start - 1, mention.end)
        return mention.type == .organisation && behind - before == 2 && before >= 0 && behind < context.tokens.count
            && context.tokens[mention.start].shape == .upper && context.tokens[before].unit == 0x28 && context.tokens[behind].unit == 0x29
    }

    private func isSpelled(_ short: Candidate, _ body: Candidate) -> Bool {
        let initials = (body.start..<body.end).filter { context.tokens[$0].kind == .word }.compactMap { context.surfaceUnits($0).first }
        return BracketedName.spells(Array(context.surfaceUnits(short.start)), initials)
    }

    private mutating func merge(_ short: Int, into full: Int) {
        guard short != full else { return }
        addAlias(rows[short].name, full)
        for alias in rows[short].aliases { addAlias(alias, full) }
        for i in rowOfMention.indices where rowOfMention[i] == short { rowOfMention[i] = full }
    }
}
