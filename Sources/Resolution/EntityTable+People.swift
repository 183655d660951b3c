import Lexicons
import Rules

/// People: which names are one person's, and his fullest name.
extension EntityTable {
    /// Short names find the full ones, which come first.
    mutating func addPeople(_ people: [(index: Int, name: PersonName)], _ mentions: [Candidate]) {
        for (index, name) in people {
            let mention = mentions[index]
            // Of two people that a short name fits, the first: the nearest before it would be a guess, too.
            if let row = personRows.first(where: { rows[$0].person?.matches(name) ?? false }) {
                rowOfMention[index] = row
                let isPlain = rows[row].person?.gender.isEmpty == false
                rows[row].person?.merge(name)
                let gender = rows[row].person?.gender ?? []
                if !isPlain, !gender.isEmpty { rows[row].name = names.canonical(mentions[rows[row].mention], gender) }
                let form = names.canonical(mention, gender)
                insertPatronymic(mention, form, row)
                if Self.words(form) > Self.words(rows[row].name), name.fullness >= rows[row].fullness {
                    rename(row, form)
                } else {
                    addAlias(form, row)
                }
            } else {
                rowOfMention[index] = rows.count
                personRows.append(rows.count)
                rows.append(
                    Row(type: .person, name: names.canonical(mention, name.gender), person: name, fullness: name.fullness, mention: index))
            }
        }
    }

    /// The number of words between blanks.
    private static func words(_ name: String) -> Int {
        var count = 0, isInside = false
        for byte in name.utf8 {
            if byte != 0x20, !isInside { count += 1 }
            isInside = byte != 0x20
        }
        return count
    }

    /// `Евгений Юрьевич` makes `Евгений Тимаков` to `Евгений Юрьевич Тимаков`.
    private mutating func insertPatronymic(_ mention: Candidate, _ form: String, _ row: Int) {
        guard mention.end - mention.start == 2, context.classes(mention.start).contains(.given),
            context.classes(mention.start + 1).contains(.patronymic), context.isRussian(mention)
        else { return }
        let own = form.split(separator: " ")
        let full = rows[row].name.split(separator: " ")
        guard own.count == 2, full.count == 2, own[0] == full[0], own[1] != full[1] else { return }
        rename(row, own[0] + " " + own[1] + " " + full[1])
    }
}
