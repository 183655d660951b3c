import Annotation
import CodeUnits
import Documents
import Lexicons
import Rules
import Tokenization

/// Groups the mentions of one document into entities.
struct EntityTable {
    struct Row {
        var type: MentionType
        var name: String
        var aliases: [String] = []
        /// Lexicon concept, -1 if none.
        var concept: Int32 = -1
        var person: PersonName?
        var fullness = 0
    }

    private(set) var rows: [Row] = []
    /// Row of each mention, in their order.
    private(set) var rowOfMention: [Int] = []
    private var byName: [String: Int] = [:]
    private var byConcept: [Int64: Int] = [:]
    private let context: DocumentContext
    private let names: NameForm

    init(_ mentions: [Candidate], _ context: DocumentContext) {
        self.context = context
        names = NameForm(context: context)
        rowOfMention = [Int](repeating: -1, count: mentions.count)
        // Full names of people first, so that short ones find them.
        var people: [(index: Int, name: PersonName)] = []
        for (i, mention) in mentions.enumerated() {
            if mention.type == .person {
                people.append((i, PersonName(mention, context)))
            } else {
                rowOfMention[i] = row(for: mention)
            }
        }
        addPeople(people.sorted { ($1.name.fullness, $0.index) < ($0.name.fullness, $1.index) }, mentions)
        joinBracketed(mentions)
    }

    // MARK: People

    private mutating func addPeople(_ people: [(index: Int, name: PersonName)], _ mentions: [Candidate]) {
        for (index, name) in people {
            let mention = mentions[index]
            let matching = rows.indices.filter { rows[$0].person?.matches(name) ?? false }
            // A short name that fits two people is nobody's: the nearest before it would be a guess, the first is stable.
            if let row = matching.first {
                rowOfMention[index] = row
                rows[row].person?.merge(name)
                let form = names.canonical(mention)
                let words = form.split(separator: " ").count
                if words > rows[row].name.split(separator: " ").count, name.fullness >= rows[row].fullness {
                    addAlias(rows[row].name, row)
                    rows[row].name = form
                } else {
                    addAlias(form, row)
                }
            } else {
                rowOfMention[index] = rows.count
                rows.append(Row(type: .person, name: names.canonical(mention), person: name, fullness: name.fullness))
            }
        }
    }

    // MARK: Everything else

    private mutating func row(for mention: Candidate) -> Int {
        switch mention.type {
        case .date, .time, .money, .phone, .email, .url:
            return named(mention.value ?? context.printed(mention.start..<mention.end), mention.type)
        default: break
        }
        // A place that is just a lexicon entry is that concept; its name is the lexicon's.
        let isWholeEntry = mention.entry >= 0 && mention.anchor == mention.start..<mention.end
        if isWholeEntry, mention.type == .location || mention.type == .organisation {
            let concept = context.lexicon.entries[Int(mention.entry)].concept
            let key = Int64(concept) << 8 | Int64(mention.type.order)
            if let row = byConcept[key] {
                addAlias(names.canonical(mention), row)
                return row
            }
            let form = names.canonical(mention)
            let isCountry = context.lexicon.entries[Int(mention.entry)].classes.contains(.country)
            let language: Lexicon.Language = context.isRussian(mention) ? .ru : .ky
            let name = isCountry ? context.lexicon.canonicalName(of: concept, in: language) : form
            let row = named(name, mention.type)
            rows[row].concept = concept
            byConcept[key] = row
            addAlias(form, row)
            return row
        }
        // `КР Өкмөтү` is the listed `Өкмөт`; `Казакстандын Каржы министрлиги` is not Kyrgyzstan's.
        if mention.type == .organisation, mention.entry >= 0 {
            let concept = context.lexicon.entries[Int(mention.entry)].concept
            let form = names.canonical(mention)
            guard isAtHome(mention) else { return named(form, mention.type) }
            let key = Int64(concept) << 8 | Int64(mention.type.order)
            let row = byConcept[key] ?? named(form, mention.type)
            byConcept[key] = row
            rows[row].concept = concept
            if form.utf8.count > rows[row].name.utf8.count {
                addAlias(rows[row].name, row)
                rows[row].name = form
            } else {
                addAlias(form, row)
            }
            return row
        }
        return named(names.canonical(mention), mention.type)
    }

    /// Whether the words around a listed body name no country but its own.
    private func isAtHome(_ mention: Candidate) -> Bool {
        let homes = ["kg": "KG", "kz": "KZ", "ru": "RU"]
        let concept = context.lexicon.entries[Int(mention.entry)].concept
        for i in mention.start..<mention.end where !mention.anchor.contains(i) {
            for entry in context.placeEntries(i) {
                guard let country = context.lexicon.attribute("iso", of: context.lexicon.entries[Int(entry)].concept) else { continue }
                if !homes.contains(where: { $0.value == country && context.lexicon.hasTag($0.key, concept) }) { return false }
            }
        }
        return true
    }

    private mutating func named(_ name: String, _ type: MentionType) -> Int {
        let key = type.rawValue + "\u{0}" + Self.fold(name)
        if let row = byName[key] { return row }
        rows.append(Row(type: type, name: name))
        byName[key] = rows.count - 1
        return rows.count - 1
    }

    private mutating func addAlias(_ alias: String, _ row: Int) {
        if alias != rows[row].name, !rows[row].aliases.contains(alias) { rows[row].aliases.append(alias) }
    }

    // MARK: Abbreviations

    /// `Коомдук байкоочу кеңеш (КБК)`: the abbreviation is the body before it.
    private mutating func joinBracketed(_ mentions: [Candidate]) {
        for (i, mention) in mentions.enumerated() where mention.type == .organisation && mention.rule == "memory.bracketed-abbreviation" {
            guard let body = mentions.indices.last(where: {
                mentions[$0].type == .organisation && mentions[$0].end == mention.start - 1 && rowOfMention[$0] >= 0
            }) else { continue }
            merge(rowOfMention[i], into: rowOfMention[body])
        }
    }

    private mutating func merge(_ short: Int, into full: Int) {
        guard short != full else { return }
        addAlias(rows[short].name, full)
        for alias in rows[short].aliases { addAlias(alias, full) }
        for i in rowOfMention.indices where rowOfMention[i] == short { rowOfMention[i] = full }
    }

    static func fold(_ name: String) -> String {
        let fold = CharacterTable.shared.fold
        var units: [UInt16] = []
        for unit in name.utf16 where fold[Int(unit)] != 0x22 { units.append(fold[Int(unit)]) }
        return String(decoding: units, as: UTF16.self)
    }
}
