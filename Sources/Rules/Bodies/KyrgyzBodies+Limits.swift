import Documents
import Lexicons
import Morphology

/// What is cut off a Kyrgyz body that grew too far, and what is refused.
extension KyrgyzBodies {
    /// Refuses what is no name: a head without its possessive behind a mere sentence start, an ordinary word as the start.
    static let check: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard !isOtherHead(range.upperBound - 1, view), let name = trim(fromListedName(range, view), view), acceptsWeakHead(name, view),
            !endsWithin(name, view), !areOfPlace(name, view), !areUnits(name, view), !isOfKind(name.lowerBound, view)
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

    /// `Ашхабаддын ооруканалары`, `Нарын шаарынын мектептери`: many bodies of a place, none of them named.
    private static func areOfPlace(_ range: Range<Int>, _ view: TextView) -> Bool {
        let head = range.upperBound - 1
        guard view.tokens[head].shape == .lower, view.likelyFeatures(head).contains(.plural) else { return false }
        // Казакстан темир жол компаниялары: behind a country, in small letters
        var first = range.lowerBound
        while first < head, view.classes[first].intersects(ClassSet(.loc, .locHead)) { first += 1 }
        return first > range.lowerBound
            && (first..<head).allSatisfy { view.tokens[$0].shape == .lower && !view.classes[$0].contains(.territorial) }
    }

    /// `КБКнын облустар боюнча башкармалыктарынын башчылары`: many parts of a body.
    private static func areUnits(_ range: Range<Int>, _ view: TextView) -> Bool {
        let head = range.upperBound - 1
        return view.tokens[head].shape == .lower && view.strong[head].contains(.orgUnit) && view.likelyFeatures(head).contains(.plural)
            && range.lowerBound > 0 && !isJoint(range.lowerBound - 1, view)
    }

    /// `ЖОЖдун бюджеттик бөлүмү`: the part of a kind of body that is not named.
    private static func isOfKind(_ i: Int, _ view: TextView) -> Bool {
        view.classes[i].isSuperset(of: ClassSet(.notBody, .capitals)) && view.features[i].contains(.genitive)
            && !view.classes[i].intersects(ClassSet(.org, .loc))
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
            } else if range.count > 4, !isIntroduced(range, view), !isUnitOfMatters(range, view), !isLine(range, view),
                !hasPost(range, view)
            {
                return nil
            }
        }
        // `Энергетика, Юстиция жана [Ички иштер министрликтеринин]`: heads in the plural are those of a list.
        if start + 1 < range.upperBound, view.likelyFeatures(range.upperBound - 1).contains(.plural) {
            let joint = (start + 1..<range.upperBound - 1).last {
                (view.classes[$0].contains(.andWord) || view.tokens[$0].unit == 0x2C) && view.classes[$0 + 1].contains(.capital)
            }
            if let joint { start = joint + 1 }
        }
        start = skipPhraseEnds(start..<range.upperBound, view)
        start = skipToCountry(start..<range.upperBound, view)
        start = skipDistrict(start..<range.upperBound, view)
        start = skipPersons(start..<range.upperBound, view)
        if let person = range.dropLast().last(where: { isPerson($0, view) }), !view.classes[range.upperBound - 1].contains(.capital) {
            // Асан Бекжановдун [КБК партиясынан
            guard person + 1 < range.upperBound - 1, view.strong[person + 1].contains(.org) || view.opensQuotation(person + 1) else {
                return nil
            }
            start = max(start, person + 1)
        }
        start = skipWhere(start..<range.upperBound, view)
        start = skipSubject(start..<range.upperBound, view)
        start = skipOutside(start..<range.upperBound, view)
        start = skipObject(start..<range.upperBound, view)
        // `Жыйын айыл өкмөтүндө өттү`: no village by its capital alone
        if start + 1 < range.upperBound, view.startsSentence(start), view.isOrdinary(start), !view.classes[start].contains(.loc),
            isVillageHead(start + 1, start..<range.upperBound, view)
        {
            return nil
        }
        return start < range.upperBound - 1 ? start..<range.upperBound : nil
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

    /// `Финансы жана бухгалтердик эсеп башкармалыгы …`: a part of a body whose matters stand in a row.
    /// `Экология жана климат боюнча мамлекеттик инспекция`: so do those of an agency with a head of two words.
    private static func isUnitOfMatters(_ range: Range<Int>, _ view: TextView) -> Bool {
        let isAgency = view.hits(endingAt: range.upperBound - 1).contains {
            Int($0.start) < range.upperBound - 1 && Int($0.start) > range.lowerBound
                && view.lexicon.entries[Int($0.entry)].classes.isSuperset(of: ClassSet(.orgHead, .agency))
        }
        return (isAgency || view.strong[range.upperBound - 1].contains(.orgUnit))
            && view.features[range.upperBound - 1].contains(.possessive)
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

    /// `Жол коопсуздугун камсыз кылуу башкармалыгынын башчысы`: one body by the post behind it, though the sentence begins here.
    private static func hasPost(_ range: Range<Int>, _ view: TextView) -> Bool {
        let next = range.upperBound, head = view.likelyFeatures(next - 1)
        return next < view.tokens.count && view.strong[next - 1].intersects(ClassSet(.orgHead, .orgUnit))
            && head.isSuperset(of: [.possessive, .genitive]) && !head.contains(.plural)
            && view.classes[next].intersects(ClassSet(.post, .postPrefix)) && !view.likelyFeatures(next).contains(.plural)
    }

    private static func isNameStart(_ i: Int, _ view: TextView) -> Bool { TokenTest.nameStart.holds(i, previous: -1, view) }
}
