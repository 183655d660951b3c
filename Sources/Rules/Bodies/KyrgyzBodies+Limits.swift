import Documents
import Lexicons
import Morphology

/// What is cut off a Kyrgyz body that grew too far, and what is refused.
extension KyrgyzBodies {
    /// Refuses what is no name: a head without its possessive behind a mere sentence start, an ordinary word as the start.
    static let check: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard !isOtherHead(range.upperBound - 1, view), let name = trim(range, view), acceptsWeakHead(name, view), !endsWithin(name, view)
        else { return nil }
        // `Калкты жана турак жай [фондун каттоого]`: what is done to the head comes behind.
        let head = name.upperBound - 1
        if view.features[name.lowerBound].contains(.accusative), view.features[head].contains(.accusative), head + 1 < view.tokens.count,
            view.features[head + 1].contains(.verbalNoun), !view.tokens[head + 1].flags.contains(.sentenceStart)
        {
            return nil
        }
        return isHeadForm(head, name, view) ? name : nil
    }

    /// The same for an event: `Биринчи Тоолуу аймактардын форуму`.
    static let checkEvent: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let name = trim(range, view), view.features[name.upperBound - 1].contains(.possessive),
            !view.likelyFeatures(name.upperBound - 1).contains(.plural)
        else { return nil }
        // … кеңештердин [«Жыйынтыктар» конференциясы: a name in quotation marks is the whole name, but for its ordinal.
        // XX эл аралык «…» олимпиадасы keeps what stands in front of them.
        if let open = name.first(where: { view.opensQuotation($0) }),
            (name.lowerBound..<open).contains(where: { view.features[$0].contains(.genitive) })
        {
            return open..<name.upperBound
        }
        // [Биринчи Тоолуу аймактардын форуму: which one it is belongs to it
        let before = name.lowerBound - 1
        if before >= range.lowerBound, view.classes[before].contains(.ordinal) { return before..<name.upperBound }
        // [III Балдар фестивалы
        return before >= 0 && view.classes[before].contains(.regnalNumber) && !view.tokens[name.lowerBound].flags.contains(.sentenceStart)
            ? before..<name.upperBound : name
    }

    /// Cuts off what stands before a name, nil if nothing is left but its head.
    private static func trim(_ range: Range<Int>, _ view: TextView) -> Range<Int>? {
        var start = range.lowerBound
        // Мектепти [«Ак Жол» фонду; Өрттү [Өзгөчө кырдаалдар министрлиги: what the body does something to or for
        if view.startsSentence(start), start + 1 < range.upperBound,
            view.opensQuotation(start + 1)
                || view.tokens[start + 1].shape == .title && view.features[start + 1].isDisjoint(with: .verbalNoun),
            view.features[start].isDisjoint(with: [.nominative, .genitive, .attributive, .adjective])
        {
            start += 1
        }
        // Окууга [айыл өкмөттөрүнүн: what the sentence is about
        if start + 1 < range.upperBound, view.startsSentence(start), view.features[start].isSuperset(of: [.verbalNoun, .dative]),
            view.features[start].isDisjoint(with: [.nominative, .genitive])
        {
            start += 1
        }
        // A capital at the start of a sentence proves nothing: it must be a name, or the only word before the head.
        if start + 1 < range.upperBound, view.startsSentence(start), !provesName(start, view), !opensWithAdjective(start, view) {
            let rest = (start + 1..<range.upperBound - 1).first {
                view.opensQuotation($0) || (view.classes[$0].contains(.capital) && isNameStart($0, view))
            }
            if let rest {
                start = rest
            } else if range.count > 4, !isIntroduced(range, view), !isUnitOfMatters(range, view), !isLine(range, view) {
                return nil
            }
        }
        // `Юстиция жана [Ички иштер министрликтеринин]`: heads in the plural are those of a list.
        if start + 2 < range.upperBound, view.classes[start + 1].contains(.andWord), view.classes[start + 2].contains(.capital),
            view.likelyFeatures(range.upperBound - 1).contains(.plural)
        {
            start += 2
        }
        start = skipPhraseEnds(start..<range.upperBound, view)
        start = skipToCountry(start..<range.upperBound, view)
        start = skipPersons(start..<range.upperBound, view)
        if range.dropLast().contains(where: { isPerson($0, view) }), !view.classes[range.upperBound - 1].contains(.capital) { return nil }
        start = skipWhere(start..<range.upperBound, view)
        start = skipSubject(start..<range.upperBound, view)
        return start < range.upperBound - 1 ? start..<range.upperBound : nil
    }

    /// `Балдар [Карыпов атындагы паркта`: at the start of a sentence a common noun is no part of a namesake.
    static let checkHonoured: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound
        let isName = view.classes[first].intersects(ClassSet(.given, .surname, .unknown, .initial))
        return view.startsSentence(first) && !isName && view.classes[first + 1].contains(.capital) ? (first + 1)..<range.upperBound : range
    }

    static let requireHeadForm: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        isHeadForm(range.upperBound - 1, range, view) ? range : nil
    }

    static let refuseAtStart: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound
        // Башкы бет | Министрлик жөнүндө | Байланыш: an item of a menu begins like a sentence.
        if i > 0, menuMarks.contains(view.tokens[i - 1].unit) { return nil }
        return view.startsSentence(i) || view.inPlaceHit(i) ? nil : range
    }

    /// `|`, `>`, `•`, `/` between the items of a menu or the steps of a path. Quotation marks are all `"` here.
    private static let menuMarks: Set<UInt16> = [0x7C, 0x3E, 0x2022, 0x2F]

    /// One body of its territory: not `айылдык китепканаларды`.
    static let checkTerritorial: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        view.likelyFeatures(range.upperBound - 1).contains(.plural) ? nil : requireHeadForm(view, range)
    }

    /// Parents before a listed body must stand in the genitive, in the dative of `караштуу`, or be abbreviations.
    static let trimParents: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        var start = range.lowerBound
        for i in range.dropLast() {
            let features = view.features[i]
            let word = view.tokens[i]
            // A case other than the genitive, or a bare nominative place, cuts: `Бишкекте Улуттук банк`.
            // An abbreviation in the nominative is a parent of another one alone: `КР УКМК ЧК`, but not `КБК Мамлекеттик …`.
            let isAbbreviation = word.shape == .upper || word.shape == .upperWithSuffix
            if word.shape == .upper, !view.classes[i].contains(.loc), view.tokens[i + 1].shape == .title { start = i + 1 }
            let genitive = features.contains(.genitive) || isAbbreviation
            // `Эсеп палатасы [Башкы прокуратура]`: a head with its possessive in the nominative ends a name of its own.
            if !genitive, view.classes[i].contains(.orgHead), view.likelyFeatures(i).isSuperset(of: [.possessive, .nominative]) {
                start = i + 1
            }
            let cut =
                !genitive && !features.isDisjoint(with: [.dative, .locative, .ablative, .accusative])
                && features.isDisjoint(with: .nominative)
            // Министрлер Кабинетине [караштуу …: the case that the word behind it asks for
            if cut, !features.contains(.attributive), !view.classes[i + 1].contains(.subordinateWord) { start = i + 1 }
            // … министрлиги [ТҮРКСОЙ: a possessive in the nominative ends a name
            let likely = view.likelyFeatures(i)
            if !genitive, word.shape == .lower, !view.classes[i].contains(.subordinateWord),
                likely.isSuperset(of: [.possessive, .nominative]),
                view.classes[i + 1].contains(.capital)
            {
                start = i + 1
            }
        }
        return start < range.upperBound ? start..<range.upperBound : nil
    }

    /// `Мамлекеттик органдардын …`: an adjective before a small letter may well open a name at the start of a sentence.
    private static func opensWithAdjective(_ i: Int, _ view: TextView) -> Bool {
        view.features[i].contains(.adjective) && i + 1 < view.tokens.count && view.tokens[i + 1].shape == .lower
    }

    /// `Ширин Абдырахманованын жеке архиви`: what a person has is no body.
    private static func isPerson(_ i: Int, _ view: TextView) -> Bool {
        view.classes[i].contains(.capital) && view.features[i].contains(.genitive)
            && view.classes[i].intersects(ClassSet(.surname, .patronymic))
            && !view.classes[i].intersects(ClassSet(.loc, .org, .capitals))
    }

    static func provesName(_ i: Int, _ view: TextView) -> Bool {
        let classes = view.classes[i]
        if classes.contains(.loc) || classes.contains(.org) || classes.contains(.capitals) || classes.contains(.unknown) { return true }
        return !view.hits(startingAt: i).allSatisfy {
            !view.lexicon.entries[Int($0.entry)].classes.intersects(ClassSet(.loc, .org))
        }
    }

    /// `Баткен шаарындагы КР УКМКнын …`: where a body is, is not part of its name, unless the name goes on with a capital
    /// right there (`Европа Биримдигинин Кыргыз Республикасындагы Өкүлчүлүгү`).
    private static func skipWhere(_ range: Range<Int>, _ view: TextView) -> Int {
        var end = range.lowerBound
        while end < range.upperBound - 1, end < range.lowerBound + 3 {
            if view.features[end].contains(.attributive) {
                // `Япониянын Кыргызстандагы элчилиги`: between an owner and the head it belongs to the name.
                // `Япониянын Түштүк Кореядагы элчилиги`: the place may have two words.
                var owner = end - 1
                if owner > range.lowerBound, view.classes[owner].contains(.capital), !view.features[owner].contains(.genitive) {
                    owner -= 1
                }
                if owner >= range.lowerBound, end + 1 == range.upperBound - 1, view.features[owner].contains(.genitive) {
                    return range.lowerBound
                }
                return (end + 1..<range.upperBound).first { view.classes[$0].contains(.capital) } ?? range.upperBound
            }
            end += 1
        }
        return range.lowerBound
    }

    /// `… банкынын «…» долбоору Ош шаарынын мэриясы`: a possessive in the nominative ends a phrase, and a capital behind it
    /// begins the next.
    private static func skipPhraseEnds(_ range: Range<Int>, _ view: TextView) -> Int {
        var start = range.lowerBound
        for i in range.dropLast() where i + 1 < range.upperBound - 1 && view.tokens[i].kind == .word {
            let likely = view.likelyFeatures(i)
            guard likely.isSuperset(of: [.possessive, .nominative]), view.classes[i + 1].contains(.capital) else { continue }
            start = i + 1
        }
        return start
    }

    /// `Жарлыктын аткарылышын контролдоо [Кыргыз Республикасынын …`, `Токтом [Ноокат райондук …`: a country's name in the genitive opens
    /// a body's, and so does a place behind a common noun; but not behind `атындагы`, a name in quotation marks or another capital.
    private static func skipToCountry(_ range: Range<Int>, _ view: TextView) -> Int {
        var start = range.lowerBound
        for i in range.dropFirst().dropLast() {
            guard view.tokens[i].shape != .lower, view.strong[i].contains(.loc) || startsCountry(i, view), view.tokens[i - 1].kind == .word,
                view.tokens[i - 1].shape == .lower, !view.classes[i - 1].intersects(ClassSet(.namedAfter, .subordinateWord, .andWord)),
                view.features[i - 1].isDisjoint(with: .genitive) || view.features[i - 1].contains(.verbalNoun),
                view.classes[start].contains(.capital),
                !(start..<i).contains(where: { view.strong[$0].intersects(ClassSet(.org, .orgHead, .orgUnit)) })
            else { continue }
            start = i
        }
        // Токтом [Ноокат районунун …
        if start == range.lowerBound, range.count > 3, view.startsSentence(start), view.tokens[start + 1].shape == .title,
            view.strong[start + 1].contains(.loc), view.features[start].isSuperset(of: [.nominative, .known]),
            !view.classes[start].intersects(ClassSet(.loc, .org, .given, .surname, .capitals))
        {
            return start + 1
        }
        return start
    }

    /// Whether a country of several words begins at a token: `Кыргыз Республикасынын`.
    private static func startsCountry(_ i: Int, _ view: TextView) -> Bool {
        view.hits(startingAt: i).contains { view.lexicon.entries[Int($0.entry)].classes.contains(.country) }
    }

    /// `КБК Мамлекеттик органдардын …`: an abbreviation in the nominative before a name of its own is another body.
    private static func skipSubject(_ range: Range<Int>, _ view: TextView) -> Int {
        let first = range.lowerBound
        guard range.count > 2, view.tokens[first].shape == .upper, !view.classes[first].contains(.loc),
            view.tokens[first + 1].shape == .title, !view.classes[first + 1].contains(.orgHead)
        else { return first }
        return first + 1
    }

    /// `Финансы жана бухгалтердик эсеп башкармалыгы …`: a part of a body whose matters stand in a row.
    private static func isUnitOfMatters(_ range: Range<Int>, _ view: TextView) -> Bool {
        view.strong[range.upperBound - 1].contains(.orgUnit) && view.features[range.upperBound - 1].contains(.possessive)
            && !view.likelyFeatures(range.upperBound - 1).contains(.plural)
            && range.contains { view.tokens[$0].unit == 0x2C || view.classes[$0].contains(.andWord) }
            && !range.contains { view.tokens[$0].kind == .word && view.features[$0].intersection(.anyCase) == .accusative }
    }

    /// All that stands on a line, or before the dash or colon of one: `Ветеринария, жайыт жана тоют кызматы – Бишкек ш., …`.
    private static func isLine(_ range: Range<Int>, _ view: TextView) -> Bool {
        let first = range.lowerBound, end = range.upperBound
        guard view.startsSentence(first), view.strong[end - 1].intersects(ClassSet(.orgHead, .orgUnit)),
            view.likelyFeatures(end - 1).isSuperset(of: [.possessive, .nominative]), !view.likelyFeatures(end - 1).contains(.plural)
        else { return false }
        return end == view.tokens.count || view.tokens[end].flags.contains(.sentenceStart) || [0x2D, 0x3A].contains(view.tokens[end].unit)
    }

    private static func isNameStart(_ i: Int, _ view: TextView) -> Bool { TokenTest.nameStart.holds(i, previous: -1, view) }

    /// A person's name before a body is not part of it: `Аскар Бешимов Каржы министрлигинин`.
    private static func skipPersons(_ range: Range<Int>, _ view: TextView) -> Int {
        var start = range.lowerBound
        // A person whom the body is named after belongs to it: `И. Раззаков атындагы …`.
        let namedAfter = range.last { view.classes[$0].contains(.namedAfter) } ?? range.lowerBound
        for i in range.dropLast() where i >= namedAfter {
            let classes = view.classes[i]
            let isName = classes.contains(.surname) || classes.contains(.patronymic) || classes.contains(.given)
            // `Айлана чөйрөнү коргоо …`: a given name that is a word, too
            if classes.contains(.stem), view.likelyFeatures(i).contains(.nominative), !classes.contains(.surname), i == range.lowerBound,
                view.tokens[i + 1].shape == .lower
            {
                continue
            }
            let isPlace = classes.contains(.loc) && !classes.contains(.weak)
            // Барпы айылдык кеңеши: a village that is named like a person
            let isVillage = view.classes[i + 1].contains(.territorial) && (i == 0 || !view.classes[i - 1].contains(.capital))
            if isName, classes.contains(.capital), !isPlace, !isVillage, !view.features[i].contains(.genitive), i + 1 < range.upperBound - 1
            {
                start = i + 1
            }
        }
        while start < range.upperBound - 1, !view.classes[start].contains(.capital), view.tokens[start].unit != 0x22 { start += 1 }
        return start
    }
}
