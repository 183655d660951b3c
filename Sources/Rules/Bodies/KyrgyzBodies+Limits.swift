import Documents
import Lexicons
import Morphology

/// What is cut off a Kyrgyz body that grew too far, and what is refused.
extension KyrgyzBodies {
    /// Refuses what is no name: a head without its possessive behind a mere sentence start, an ordinary word as the start.
    static let check: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let name = trim(range, view), acceptsWeakHead(name, view) else { return nil }
        return isHeadForm(name.upperBound - 1, name, view) ? name : nil
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
        // Мектепти [«Ак Жол» фонду: what the body does something to or for
        if view.startsSentence(start), start + 1 < range.upperBound, view.opensQuotation(start + 1),
            view.features[start].isDisjoint(with: [.nominative, .genitive, .attributive, .adjective])
        {
            start += 1
        }
        // Окууга [айыл өкмөттөрүнүн: what the sentence is about
        if view.startsSentence(start), view.features[start].isSuperset(of: [.verbalNoun, .dative]),
            view.features[start].isDisjoint(with: [.nominative, .genitive])
        {
            start += 1
        }
        // A capital at the start of a sentence proves nothing: it must be a name, or the only word before the head.
        if view.startsSentence(start), !provesName(start, view), !opensWithAdjective(start, view) {
            let rest = (start + 1..<range.upperBound - 1).first {
                view.opensQuotation($0) || (view.classes[$0].contains(.capital) && isNameStart($0, view))
            }
            if let rest {
                start = rest
            } else if range.count > 4, !isIntroduced(range, view), !isUnitOfMatters(range, view), !isLine(range, view) {
                return nil
            }
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

    /// `|`, `»`, `>`, `•`, `/` between the items of a menu or the steps of a path. Quotation marks are all `"` here.
    private static let menuMarks: Set<UInt16> = [0x7C, 0x3E, 0x2022, 0x2F]

    /// One body of its territory: not `айылдык китепканаларды`.
    static let checkTerritorial: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        view.likelyFeatures(range.upperBound - 1).contains(.plural) ? nil : requireHeadForm(view, range)
    }

    /// A bare body is one body: no plural (`айыл өкмөттөрү`), and no part of a longer lower-case name.
    static let checkBare: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = range.upperBound - 1
        if view.likelyFeatures(head).contains(.plural) { return nil }
        if head > 0, view.tokens[head - 1].kind == .word,
            view.classes[head - 1].contains(.village) || view.classes[head - 1].contains(.settlement)
        {
            return nil
        }
        // Баткен облусундагы өкмөттүн өкүлү: where something is
        if range.count > 1, view.features[head - 1].contains(.attributive) { return head..<range.upperBound }
        return trimParents(view, range)
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

    /// The head of a named body has its possessive (`министрлиги`) or is an abbreviation; `министрлик` alone is a kind.
    private static func isHeadForm(_ i: Int, _ range: Range<Int>, _ view: TextView) -> Bool {
        view.features[i].contains(.possessive) || (view.classes[i].contains(.capitals) && !Abbreviation.isHeading(i, view))
            // №11 мектеп-гимназия; саясат боюнча комитет
            || range.contains { view.tokens[$0].unit == 0x2116 }
            || (i > range.lowerBound + 1 && view.classes[i - 1].contains(.subordinateWord) && view.strong[i].contains(.orgHead))
            || (range.count > 1 && !view.startsSentence(range.lowerBound) && view.features[i - 1].contains(.adjective)
                && view.strong[i].contains(.orgHead))
            || (range.count > 1 && range.upperBound < view.tokens.count && view.tokens[range.upperBound].unit == 0x28)
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

    private static func provesName(_ i: Int, _ view: TextView) -> Bool {
        let classes = view.classes[i]
        if classes.contains(.loc) || classes.contains(.org) || classes.contains(.capitals) || classes.contains(.unknown) { return true }
        return !view.hits(startingIn: i..<(i + 1)).allSatisfy {
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
                if end > range.lowerBound, end + 1 == range.upperBound - 1, view.features[end - 1].contains(.genitive) {
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
        view.hits(startingIn: i..<(i + 1)).contains { view.lexicon.entries[Int($0.entry)].classes.contains(.country) }
    }

    /// `КБК Мамлекеттик органдардын …`: an abbreviation in the nominative before a name of its own is another body.
    private static func skipSubject(_ range: Range<Int>, _ view: TextView) -> Int {
        let first = range.lowerBound
        guard range.count > 2, view.tokens[first].shape == .upper, !view.classes[first].contains(.loc),
            view.tokens[first + 1].shape == .title, !view.classes[first + 1].contains(.orgHead)
        else { return first }
        return first + 1
    }

    /// Heads such as `тобу`, `архиви`, `сайты` make a name only of their own words: not in the plural, not behind a person
    /// or a parent body in the genitive.
    private static func acceptsWeakHead(_ range: Range<Int>, _ view: TextView) -> Bool {
        let head = range.upperBound - 1
        let strong = view.strong[head]
        if strong.contains(.orgHead) || strong.contains(.orgUnit) { return true }
        var hit = view.lastHitEnding[head]
        while hit >= 0 {
            let classes = view.lexicon.entries[Int(view.hits[Int(hit)].entry)].classes
            if classes.intersects(ClassSet(.orgHead, .orgUnit)), !classes.contains(.weak) { return true }
            hit = view.annotated.previousHit(Int(hit))
        }
        if view.likelyFeatures(head).contains(.plural) { return false }
        if view.classes[head].contains(.capital) || isIntroduced(range, view) { return true }
        if view.startsSentence(range.lowerBound), !provesName(range.lowerBound, view) { return false }
        for i in range.dropLast() where view.features[i].contains(.genitive) {
            // Жаштар уюмдарынын биримдиги: the members of a union are no parent.
            if view.classes[i].contains(.orgHead), view.features[i].contains(.plural), view.isHead(head, tagged: "union") { continue }
            let isOther = view.classes[i].intersects(ClassSet(.surname, .given, .orgHead, .capitals, .org, .loc, .locHead, .lawHead))
            // `КБКнын Координациялык кеңеши`: a capital behind the parent begins a name of its own.
            if isOther, !((i + 1)..<head).contains(where: { view.classes[$0].contains(.capital) }) { return false }
        }
        return true
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

    /// `Чакан бизнес боюнча коомдук кеңеш (ЧБКК)`, `… кызматташуу коому (GIZ)`: brackets that hold its short name.
    private static func isIntroduced(_ range: Range<Int>, _ view: TextView) -> Bool {
        if BracketedName.introduces(range, view) { return true }
        guard let short = BracketedName.word(behind: range, view) else { return false }
        return view.tokens[short].shape == .upper && view.classes[short].contains(.latin)
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
