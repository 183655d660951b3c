import CodeUnits
import Documents
import Lexicons
import Rules

/// Places, bodies and other things: which are a concept of the lexicons, and what the document calls them.
extension EntityTable {
    /// The row of a mention that is no person.
    ///
    /// - Parameter owner: whose the body of a shared name is, else empty.
    mutating func row(of i: Int, owner: String) -> Int {
        let mention = findings.mentions[i]
        switch mention.type {
        case .date, .time, .money, .phone, .email, .url:
            return named(findings.value(of: mention) ?? context.printed(mention.start..<mention.end), mention.type)
        default: break
        }
        // A place that is just a lexicon entry is that concept; its name is the lexicon's. `Ош шаары` is `Ош`.
        let isListed =
            mention.entry >= 0 && isName(mention.entry, of: mention.type) || mention.type == .organisation && isWordOfState(i, owner)
        if isListed, mention.anchor == mention.start..<mention.end || mention.isPlaceWithHead {
            let concept = context.lexicon.entries[Int(mention.entry)].concept
            let meant = mention.type == .location ? abbreviations.meant[concept] ?? concept : concept
            return listed(listedName(of: mention, concept), meant, mention, owner)
        }
        // `КР Өкмөтү` is the listed `Өкмөт`; `Казакстандын Каржы министрлиги` is not Kyrgyzstan's.
        if isListed, mention.type == .organisation, !isOtherBody(mention) {
            return longerName(of: i, context.lexicon.entries[Int(mention.entry)].concept, mention.anchor, owner)
        }
        if let (concept, name) = conceptWithin(mention), !concepts.isShared(concept) {
            // «Ведомостям» are «Ведомости».
            if isQuotation(mention) { return listed(quotedName(of: mention, concept), concept, mention, owner) }
            return longerName(of: i, concept, name, owner)
        }
        let form = canonical(mention)
        if mention.type == .organisation, let concept = conceptByEponym(mention, form) {
            let rank = concepts.rank(of: form, concept, russian: context.isRussian(mention))
            return listed(NameCache.Name(text: form, rank: rank), concept, mention, owner)
        }
        return mention.type == .organisation ? countryBody(mention, form) ?? named(form, mention.type) : named(form, mention.type)
    }

    private mutating func listedName(of mention: Candidate, _ concept: Int32) -> NameCache.Name {
        cache.name(NameCache.key(mention, context, concept: concept)) {
            let range = mention.start..<mention.end
            let text =
                mention.anchor != range
                ? names.canonical(mention)
                : concepts.listedName(concept, base: names.canonical(mention), printed: context.printed(range))
            return NameCache.Name(text: text, rank: concepts.rank(of: text, concept, russian: context.isRussian(mention)))
        }
    }

    /// A listed place whose name the text does not print whole.
    ///
    /// - Parameter name: what it is called there; the lexicon's name, if nil.
    mutating func listedPlace(_ concept: Int32, _ mention: Candidate, name: String?) -> Int {
        let russian = context.isRussian(mention)
        let name = name ?? concepts.name(concept, russian: russian)
        return listed(NameCache.Name(text: name, rank: concepts.rank(of: name, concept, russian: russian)), concept, mention, "")
    }

    /// A listed name in the quotation marks of the text; beside one without them the better one.
    private mutating func quotedName(of mention: Candidate, _ concept: Int32) -> NameCache.Name {
        cache.name(NameCache.key(mention, context, concept: concept, isQuoted: true)) {
            let fold = CharacterTable.shared.fold
            let base = UnitText.string(names.canonical(mention).utf16.filter { fold[Int($0)] != 0x22 })
            let name = concepts.listedName(concept, base: base, printed: context.printed(mention.quoted))
            let marks = (context.surface(mention.start), context.surface(mention.end - 1))
            return NameCache.Name(
                text: marks.0 + name + marks.1, rank: concepts.rank(of: name, concept, russian: context.isRussian(mention)))
        }
    }

    /// A listed name as it is. Of the names that the document has for a concept, its line's first one is the best: `Кыргызстан`
    /// beside `Кыргыз Республикасы` and `КР`, but `КР` where nothing else stands.
    private mutating func listed(_ name: NameCache.Name, _ concept: Int32, _ mention: Candidate, _ owner: String) -> Int {
        let key = key(concept, mention.type, owner: owner)
        let (form, rank) = (name.text, name.rank)
        guard let row = byConcept[key] else {
            let row = named(form, mention.type)
            rows[row].concept = concept
            rows[row].owner = owner
            rows[row].rank = rank
            byConcept[key] = row
            return row
        }
        // A longer name than the listed one keeps its place: `Кыргыз Республикасынын Өкмөтү` beside `Өкмөт`.
        let isBetter = rows[row].rank < 0 || rank == rows[row].rank ? isFuller(form, than: rows[row].name) : rank < rows[row].rank
        if isBetter {
            rename(row, form)
            rows[row].rank = rank
        } else {
            addAlias(form, row)
        }
        return row
    }

    /// A name that holds the listed one and more: the longest is the best.
    ///
    /// - Parameter name: where the listed one stands.
    private mutating func longerName(of i: Int, _ concept: Int32, _ name: Range<Int>, _ owner: String) -> Int {
        let mention = findings.mentions[i]
        let form = canonical(mention)
        // Another country's body is no body of the line.
        let country = owner.isEmpty && mention.type == .organisation ? foreignCountry(of: i, concept, name) : 0
        let key = key(concept, mention.type, owner: owner, country: country)
        let row = byConcept[key] ?? named(form, mention.type)
        byConcept[key] = row
        if country == 0 {
            rows[row].concept = concept
            rows[row].owner = owner
        }
        if form == rows[row].name || isFuller(form, than: rows[row].name) {
            rename(row, form)
            rows[row].rank = -1
        } else {
            addAlias(form, row)
        }
        return row
    }

    /// Longer, or the same with more capitals: `Минздрав России`, `минздрав россии`.
    func isFuller(_ form: String, than name: String) -> Bool {
        form.utf8.count != name.utf8.count
            ? form.utf8.count > name.utf8.count : form < name && form.lowercased() == name.lowercased()
    }

    /// The nominative of a mention that is no person.
    private mutating func canonical(_ mention: Candidate) -> String {
        cache.name(NameCache.key(mention, context)) { NameCache.Name(text: names.canonical(mention)) }.text
    }

    /// One more than the concept of the country, or of the town abroad, that the words around a listed body name, if it is not the body's
    /// own; else 0.
    private mutating func foreignCountry(of body: Int, _ concept: Int32, _ name: Range<Int>) -> Int32 {
        let mention = findings.mentions[body]
        let home = concepts.home(concept)
        for i in mention.start..<mention.end where !name.contains(i) {
            for entry in context.placeEntries(i) {
                let concept = context.lexicon.entries[Int(entry)].concept
                if let country = concepts.country(concept), country != home { return concept + 1 }
            }
        }
        guard let home else { return 0 }
        for i in findings.mentions.nested(in: body) {
            let place = findings.mentions[i]
            guard place.type == .location, place.entry >= 0, !name.contains(place.start) else { continue }
            let entry = context.lexicon.entries[Int(place.entry)]
            if entry.classes.contains(.loc), let country = concepts.home(entry.concept), country != home { return entry.concept + 1 }
        }
        return 0
    }

    /// Whether small words go on with a listed name, so that it is another's: `Институт биологии` of `Институт биологии развития`. A word
    /// that names a place or leads to a parent does not: `Государственная дума четвёртого созыва`, `Правительство республики`.
    private func isOtherBody(_ mention: Candidate) -> Bool {
        let i = mention.anchor.upperBound
        guard context.isRussian(mention), i > mention.start, i < mention.end, context.tokens[i].kind == .word,
            context.tokens[i].shape == .lower, context.features(i).isSuperset(of: [.genitive, .known])
        else { return false }
        return !context.classes(i).intersects(Self.goesOn)
            && context.features(i).isDisjoint(with: [.numeral, .adposition, .conjunction, .abbreviation])
    }

    private static let goesOn = ClassSet(.locHead, .loc, .orgHead, .orgUnit, .orgBare, .ordinal, .subordinateWord, .namedAfter, .legalForm)

    /// `Өкмөт`, `Кыргыз Республикасынын Өкмөтү`, `британское правительство`: a word for a body that each country has one of, by itself or
    /// with whose it is.
    ///
    /// - Parameter owner: whose it is; empty if nothing tells, when the word is another body in each document.
    private mutating func isWordOfState(_ i: Int, _ owner: String) -> Bool {
        let mention = findings.mentions[i]
        guard !owner.isEmpty, mention.entry >= 0 else { return false }
        let entry = context.lexicon.entries[Int(mention.entry)]
        guard entry.classes.intersects(Self.wordsOfState), concepts.isShared(entry.concept) else { return false }
        let places = findings.mentions.nested(in: i).map { findings.mentions[$0] }.filter { $0.type == .location }
        return (mention.start..<mention.end).allSatisfy { token in
            mention.anchor.contains(token) || context.classes(token).contains(.nationality)
                || places.contains { $0.start <= token && token < $0.end }
        }
    }

    private static let wordsOfState = ClassSet(.orgBare, .orgHead)

    /// Whether an entry is a whole name of a place or body, not just a head or a post.
    private func isName(_ entry: Int32, of type: MentionType) -> Bool {
        let classes = context.lexicon.entries[Int(entry)].classes
        return type == .location ? classes.contains(.loc) : type == .organisation && classes.contains(.org)
    }
}
