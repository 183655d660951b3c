import Annotation
import CodeUnits
import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Canonical forms of names: nominative, with the capitals of the text.
struct NameForm {
    let context: DocumentContext

    /// The nominative of a mention.
    ///
    /// - Parameter gender: of a person, where the document tells it; else empty.
    func canonical(_ mention: Candidate, _ gender: Features = []) -> String {
        let range = mention.start..<mention.end
        if mention.type == .person {
            return spaced(context.isRussian(mention) ? RussianPersonForm(names: self).form(range, gender) : kyrgyz(range, type: .person))
        }
        if mention.type == .location, let name = written(range) { return name }
        return context.isRussian(mention) ? russianPhrase(range, head: mention.anchor) : kyrgyz(range, type: mention.type)
    }

    /// `Бишкек ш.` as `Бишкек шаары`, `ул. Ленина` as `улица Ленина`: nil if no such abbreviation stands first or last, or more than one.
    private func written(_ range: Range<Int>) -> String? {
        guard range.count > 1, range.count < 8 else { return nil }
        var found: (range: Range<Int>, word: String)?
        for i in range where context.tokens[i].shape == .lower {
            // пр. Чүй, Чүй пр.: Russian in front, Kyrgyz behind
            let language: Lexicon.Language = i == range.lowerBound ? .ru : .ky
            for (entry, end) in context.abbreviations(i)
            where end <= range.upperBound && context.lexicon.entries[Int(entry)].language == language {
                guard let word = context.lexicon.value(of: context.lexicon.entries[Int(entry)].concept) else { continue }
                if let found, found.range.contains(i) { continue }
                guard found == nil else { return nil }
                found = (i..<end, word)
            }
        }
        guard let (abbreviation, word) = found else { return nil }
        if abbreviation.lowerBound == range.lowerBound { return word + " " + context.printed(abbreviation.upperBound..<range.upperBound) }
        let rest = (abbreviation.upperBound..<range.upperBound).allSatisfy { context.tokens[$0].unit == 0x2E }
        return rest ? context.printed(range.lowerBound..<abbreviation.lowerBound) + " " + word : nil
    }

    /// `А.В.Петров` as `А. В. Петров`: a blank behind each initial.
    private func spaced(_ name: String) -> String {
        guard name.utf8.withContiguousStorageIfAvailable({ $0.contains(0x2E) }) ?? true else { return name }
        var text = ""
        var isBehindStop = false
        for character in name {
            if isBehindStop, character.isLetter { text.append(" ") }
            text.append(character)
            isBehindStop = character == "."
        }
        return text
    }

    /// A place of a list with one head for all: its own words in the nominative, then the head.
    func withHead(_ mention: Candidate, _ head: String) -> String {
        kyrgyz(SharedHeads.withoutHead(mention, context), type: .location) + " " + head
    }

    // MARK: Kyrgyz: the last word alone is inflected

    private func kyrgyz(_ range: Range<Int>, type: MentionType) -> String {
        guard let last = range.last(where: { context.tokens[$0].kind == .word }) else { return context.original(range) }
        return context.written { units in
            context.append(range.lowerBound..<last, to: &units)
            if last > range.lowerBound, context.tokens[last].flags.contains(.spaceBefore) { units.append(0x20) }
            let reading = kyrgyzReading(last, type: type)
            // `Нурлан Карыповдор`: he and others, or he whose brother stands before him.
            let isFamily = type == .person && reading?.features.isSuperset(of: [.surname, .plural]) == true
            append(isFamily ? reading?.lemma : reading?.base, last, to: &units)
            context.append((last + 1)..<range.upperBound, follows: true, to: &units)
        }
    }

    /// Whether names of a type end with a head that has its possessive.
    private static func isHeaded(_ type: MentionType) -> Bool {
        type == .organisation || type == .law || type == .event || type == .project
    }

    private func kyrgyzReading(_ i: Int, type: MentionType) -> Analysis? {
        let readings = context.analyses(i)
        // Names of bodies keep the possessive of their head: `Конгрессинин` is a form of `Конгресси`.
        let wanted: Features = type == .person ? .personName : Self.isHeaded(type) ? .possessive : []
        // `Мамин` is no `Ма` who says that it is he.
        func fits(_ reading: Analysis) -> Bool { type != .person || !reading.features.contains(.predicative) }
        return readings.first { !$0.features.isDisjoint(with: wanted) && fits($0) }
            ?? readings.first { !$0.features.isDisjoint(with: [.noun, .adjective]) && fits($0) }
            ?? readings.first { !$0.features.isDisjoint(with: [.noun, .adjective]) } ?? readings.first
    }

    // MARK: Russian

    /// All words up to the head's end go to the nominative, what follows stays as printed.
    private func russianPhrase(_ range: Range<Int>, head: Range<Int>) -> String {
        // `Аламудунского района`: an adjective that may be a surname, too, is not the head.
        let headToken =
            head.first { context.features($0).contains(.noun) && !context.features($0).contains(.adjective) }
            ?? head.first { context.features($0).contains(.noun) } ?? head.lowerBound
        guard range.contains(headToken) else { return context.original(range) }
        // A name of several words whose entry begins with a noun: only that word is inflected.
        let plural = isPlural(headToken, before: range.lowerBound..<headToken)
        var gender: Features = []
        let headReading = reading(of: headToken, plural: plural, wants: .noun)
        if let headReading { gender = headReading.features.intersection(.anyGender) }
        return context.written { units in
            for i in range {
                if i > range.lowerBound, context.tokens[i].flags.contains(.spaceBefore) { units.append(0x20) }
                if i < headToken, isOrdinalEnding(i, range), !context.insideQuotes(i, range) {
                    // й, я, е
                    units.append(plural || gender.contains(.neuter) ? 0x435 : gender.contains(.feminine) ? 0x44F : 0x439)
                    continue
                }
                let stays = i > headToken || context.tokens[i].kind != .word || isAbbreviation(i) || context.insideQuotes(i, range)
                let found = stays ? nil : i == headToken ? headReading : adjective(i, plural: plural, gender: gender)
                append(found?.base, i, to: &units)
            }
        }
    }

    /// `м` of `на 34-м конгрессе`
    private func isOrdinalEnding(_ i: Int, _ range: Range<Int>) -> Bool {
        i - 2 >= range.lowerBound && context.tokens[i].shape == .lower && context.tokens[i - 1].unit == 0x2D
            && context.tokens[i - 2].kind == .number && !context.tokens[i].flags.contains(.spaceBefore)
            && !context.tokens[i - 1].flags.contains(.spaceBefore) && context.tokens[i].end - context.tokens[i].start < 4
    }

    /// `НАН` in `НАН КР`; not `БАНК` in a heading in capitals.
    private func isAbbreviation(_ i: Int) -> Bool {
        guard context.tokens[i].shape == .upper else { return false }
        if context.isListedAbbreviation(i) || context.features(i).contains(.abbreviation) { return true }
        return context.tokens[i].end - context.tokens[i].start < 5
            && !context.classes(i).intersects(ClassSet(.orgHead, .orgUnit, .locHead, .venueHead))
    }

    private func isPlural(_ head: Int, before: Range<Int>) -> Bool {
        let readings = context.analyses(head).lazy.filter { $0.features.contains(.noun) }
        guard let first = readings.first else { return false }
        // A singular reading wins unless only plural ones exist or an adjective is plural alone.
        if !readings.contains(where: { $0.features.contains(.singular) }) { return true }
        if before.contains(where: { i in
            let adjectives = context.analyses(i).lazy.filter { $0.features.contains(.adjective) }
            return !adjectives.isEmpty && adjectives.allSatisfy { $0.features.contains(.plural) }
        }) {
            return readings.contains { $0.features.contains(.plural) }
        }
        return first.features.contains(.plural) && !first.features.contains(.singular)
            && !readings.contains { $0.features.contains(.singular) && $0.features.contains(.genitive) }
    }

    private func reading(of i: Int, plural: Bool, wants: Features) -> Analysis? {
        let readings = context.analyses(i).lazy.filter { $0.features.contains(wants) }
        let number: Features = plural ? .plural : .singular
        return readings.first { $0.features.contains(number) && !$0.features.isDisjoint(with: [.geographic, .organisation]) }
            ?? readings.first { $0.features.contains(number) } ?? readings.first
    }

    private func adjective(_ i: Int, plural: Bool, gender: Features) -> Analysis? {
        let readings = context.analyses(i).lazy.filter { $0.features.contains(.adjective) }
        return readings.first {
            plural
                ? $0.features.contains(.plural)
                : $0.features.contains(.singular) && (gender.isEmpty || !$0.features.isDisjoint(with: gender))
        } ?? readings.first
    }

    // MARK: Capitals

    /// Appends a base form with the capitals of its token, or the token as it stands if there is none.
    func append(_ base: WordRange?, _ i: Int, to name: inout [UInt16]) {
        let surface = context.surfaceUnits(i)
        guard let base else {
            name.append(contentsOf: surface)
            return
        }
        let lower = CharacterTable.shared.lower
        let isUpper = context.tokens[i].shape == .upper
        for (offset, unit) in context.units(of: base).enumerated() {
            if offset < surface.count, lower[Int(surface[offset])] == unit {
                name.append(surface[offset])
            } else {
                // `КБКлар`: the stem keeps its capitals; behind the point where the forms part, small letters.
                name.append(isUpper ? Self.upper(unit) : unit)
            }
        }
    }

    private static func upper(_ unit: UInt16) -> UInt16 {
        switch unit {
        case 0x430...0x44F: unit - 32
        case 0x450...0x45F: unit - 80
        case 0x4E9, 0x4AF, 0x4A3: unit - 1
        case 0x61...0x7A: unit - 32
        default: unit
        }
    }
}
