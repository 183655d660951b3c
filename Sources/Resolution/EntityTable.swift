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
        /// The mention that gave a person's name.
        var mention = -1
    }

    private(set) var rows: [Row] = []
    /// Row of each mention, in their order.
    private(set) var rowOfMention: [Int] = []
    /// By the hash of type and folded name.
    private var byName = HashedTable<Int>()
    private var byConcept = HashedTable<Int>()
    private var personRows: [Int] = []
    /// Rows of places whose name the text prints.
    private var seen: Set<Int> = []
    private let findings: Findings
    private let context: DocumentContext
    private let names: NameForm
    private var concepts: ConceptCache
    private var cache = NameCache()

    init(_ findings: Findings, _ context: DocumentContext, _ concepts: inout ConceptCache, _ cache: inout NameCache) {
        let mentions = findings.mentions
        self.findings = findings
        self.context = context
        // Borrowed, not copied.
        self.concepts = ConceptCache()
        defer {
            swap(&self.concepts, &concepts)
            swap(&self.cache, &cache)
        }
        swap(&self.concepts, &concepts)
        swap(&self.cache, &cache)
        names = NameForm(context: context)
        rowOfMention = [Int](repeating: -1, count: mentions.count)
        // Full names of people first, so that short ones find them.
        var people: [(index: Int, name: PersonName)] = []
        var firstPerson = HashedTable<Int>()
        var repeatedPeople: [(index: Int, first: Int)] = []
        var rowByWords = HashedTable<Int>()
        let shared = SharedHeads(mentions, context)
        for (i, mention) in mentions.enumerated() {
            // The same words again are the same thing; people wait until all full names are known.
            let words = wordsKey(mention)
            if mention.type == .person {
                if let first = firstPerson[words] {
                    repeatedPeople.append((i, first))
                } else {
                    firstPerson[words] = i
                    people.append((i, PersonName(mention, context)))
                }
            } else if let head = shared.heads[i] {
                rowOfMention[i] = named(names.withHead(mention, head), mention.type)
            } else if let known = rowByWords[words] {
                rowOfMention[i] = known
            } else {
                rowOfMention[i] = row(for: mention)
                rowByWords[words] = rowOfMention[i]
            }
        }
        // Of short names those first whose gender is plain: `Путин` before `Путина`.
        func rank(_ name: PersonName) -> Int { name.fullness * 2 + (name.gender.isEmpty ? 0 : 1) }
        addPeople(people.sorted { (rank($1.name), $0.index) < (rank($0.name), $1.index) }, mentions)
        for (index, first) in repeatedPeople { rowOfMention[index] = rowOfMention[first] }
        joinBracketed(mentions)
    }

    /// Hash of a mention's type, lexicon entry, word forms and value. Each part is mixed in by itself, so that only equal
    /// mentions have equal hashes.
    private func wordsKey(_ mention: Candidate) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ part: UInt64) {
            hash = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        mix(UInt64(mention.type.order) << 1 | (mention.isBracketed ? 1 : 0))
        mix(UInt64(UInt32(bitPattern: mention.entry)))
        for i in mention.start..<mention.end { mix(UInt64(UInt32(bitPattern: context.annotated.forms[i]))) }
        if let value = findings.value(of: mention) { for byte in value.utf8 { mix(UInt64(byte)) } }
        return hash
    }

    // MARK: People

    private mutating func addPeople(_ people: [(index: Int, name: PersonName)], _ mentions: [Candidate]) {
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
                let words = form.split(separator: " ").count
                if words > rows[row].name.split(separator: " ").count, name.fullness >= rows[row].fullness {
                    let short = rows[row].name
                    rows[row].name = form
                    addAlias(short, row)
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

    /// `Евгений Юрьевич` makes `Евгений Тимаков` to `Евгений Юрьевич Тимаков`.
    private mutating func insertPatronymic(_ mention: Candidate, _ form: String, _ row: Int) {
        guard mention.end - mention.start == 2, context.classes(mention.start).contains(.given),
            context.classes(mention.start + 1).contains(.patronymic), context.isRussian(mention)
        else { return }
        let own = form.split(separator: " ")
        let full = rows[row].name.split(separator: " ")
        guard own.count == 2, full.count == 2, own[0] == full[0], own[1] != full[1] else { return }
        let short = rows[row].name
        rows[row].name = own[0] + " " + own[1] + " " + full[1]
        addAlias(short, row)
    }

    // MARK: Everything else

    private mutating func row(for mention: Candidate) -> Int {
        switch mention.type {
        case .date, .time, .money, .phone, .email, .url:
            return named(findings.value(of: mention) ?? context.printed(mention.start..<mention.end), mention.type)
        default: break
        }
        // A place that is just a lexicon entry is that concept; its name is the lexicon's.
        let isListed = mention.entry >= 0 && isName(mention.entry, of: mention.type)
        if isListed, mention.anchor == mention.start..<mention.end {
            let concept = context.lexicon.entries[Int(mention.entry)].concept
            let key = Self.key(concept, mention.type)
            let form = cache.name(NameCache.key(mention, context, concept: concept)) {
                concepts.listedName(
                    concept, base: names.canonical(mention), printed: context.printed(mention.start..<mention.end))
            }
            let canonical = concepts.name(concept, russian: context.isRussian(mention))
            guard let row = byConcept[key] else {
                // `КР` is called by its canonical name; one that is printed in full by the name the text prefers.
                let isCountry = context.lexicon.entries[Int(mention.entry)].classes.contains(.country)
                let isFull = mention.anchor.count == 1 && context.tokens[mention.start].shape != .upper
                let row = named(isCountry && !isFull ? canonical : form, mention.type)
                rows[row].concept = concept
                byConcept[key] = row
                addAlias(form, row)
                if form == rows[row].name { seen.insert(row) }
                return row
            }
            prefer(form, canonical, mention, row)
            return row
        }
        // `КР Өкмөтү` is the listed `Өкмөт`; `Казакстандын Каржы министрлиги` is not Kyrgyzstan's.
        if isListed, mention.type == .organisation {
            let concept = context.lexicon.entries[Int(mention.entry)].concept
            let form = canonical(mention)
            // A shared name (`Өкмөт`) is another body in each country.
            let country = foreignCountry(of: mention)
            let key = Self.key(concept, mention.type, country: country)
            let row = byConcept[key] ?? named(form, mention.type)
            byConcept[key] = row
            if country == 0 { rows[row].concept = concept }
            if form.utf8.count > rows[row].name.utf8.count {
                addAlias(rows[row].name, row)
                rows[row].name = form
            } else {
                addAlias(form, row)
            }
            return row
        }
        return named(canonical(mention), mention.type)
    }

    /// The nominative of a mention that is no person.
    private mutating func canonical(_ mention: Candidate) -> String {
        cache.name(NameCache.key(mention, context)) { names.canonical(mention) }
    }

    /// Of the names that the text has for a listed place, the lexicon's first one, or else the shortest that is a name in full.
    private mutating func prefer(_ form: String, _ canonical: String, _ mention: Candidate, _ row: Int) {
        let isWord = mention.anchor.count == 1 && context.tokens[mention.start].shape != .upper
        let isUnseen = !rows[row].aliases.contains(rows[row].name) && rows[row].name == canonical
        if mention.type == .location, form != rows[row].name, form == canonical || (isWord && isUnseen && !seen.contains(row)) {
            addAlias(rows[row].name, row)
            rows[row].name = form
        } else {
            addAlias(form, row)
        }
        if form == rows[row].name { seen.insert(row) }
    }

    /// One more than the concept of the country that the words around a listed body name, if it is not the body's own; else 0.
    private mutating func foreignCountry(of mention: Candidate) -> Int32 {
        let home = concepts.home(context.lexicon.entries[Int(mention.entry)].concept)
        for i in mention.start..<mention.end where !mention.anchor.contains(i) {
            for entry in context.placeEntries(i) {
                let concept = context.lexicon.entries[Int(entry)].concept
                if let country = concepts.country(concept), country != home { return concept + 1 }
            }
        }
        return 0
    }

    /// Whether an entry is a whole name of a place or body, not just a head or a post.
    private func isName(_ entry: Int32, of type: MentionType) -> Bool {
        let classes = context.lexicon.entries[Int(entry)].classes
        return type == .location ? classes.contains(.loc) : type == .organisation && classes.contains(.org)
    }

    private mutating func named(_ name: String, _ type: MentionType) -> Int {
        let key = Self.key(name, type)
        if let row = byName[key] { return row }
        rows.append(Row(type: type, name: name))
        byName[key] = rows.count - 1
        return rows.count - 1
    }

    private mutating func addAlias(_ alias: String, _ row: Int) {
        if alias != rows[row].name, !rows[row].aliases.contains(alias) { rows[row].aliases.append(alias) }
    }

    private static func key(_ concept: Int32, _ type: MentionType, country: Int32 = 0) -> UInt64 {
        var key = UInt64(UInt32(bitPattern: concept)) << 32 | UInt64(UInt32(bitPattern: country)) << 8 | UInt64(type.order)
        key &*= 0x9E37_79B9_7F4A_7C15
        return key ^ key >> 32
    }

    // MARK: Abbreviations

    /// `Коомдук байкоочу кеңеш (КБК)`: the abbreviation is the body before it.
    private mutating func joinBracketed(_ mentions: [Candidate]) {
        for (i, mention) in mentions.enumerated() where mention.isBracketed {
            // `Дэвид Эберсман (David Ebersman)`, `(англ. David Ebersman)`
            let distance = mention.type == .person ? 3 : 1
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

    /// Hash (FNV-1a) of a type and a name, case, `ё` and quotation marks folded; 64 bits are never alike by chance in one document.
    private static func key(_ name: String, _ type: MentionType) -> UInt64 {
        let fold = CharacterTable.shared.fold
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(type.order)
        for unit in name.utf16 {
            let folded = fold[Int(unit)]
            if folded != 0x22 { hash = (hash ^ UInt64(folded)) &* 0x0000_0100_0000_01B3 }
        }
        return hash
    }
}
