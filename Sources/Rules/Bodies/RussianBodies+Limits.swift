import Documents
import Lexicons
import Morphology
import Tokenization

/// What is cut off a Russian body that grew too far, and what is refused.
extension RussianBodies {
    /// Whether what grew is a name: a head alone is a kind of body, and a weak head wants a proper name in it.
    static let check: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        var range = withoutOuterArea(range, view)
        guard let head = Head(in: range, view) else { return nil }
        // Российская Федерация is a place.
        if isTitle(range.lowerBound, view) || (head.range.lowerBound > 0 && view.inPlaceHit(head.range.lowerBound)) { return nil }
        // под управлением Карпова: what somebody leads
        if let first = range.first, first > 0, head.range.lowerBound == first,
            view.hits(startingAt: first - 1).contains(where: {
                Int($0.end) > first && view.lexicon.entries[Int($0.entry)].classes.contains(.subordinateWord)
            })
        {
            return nil
        }
        // предстал перед судом по обвинению в …: what a court does there is no part of its name.
        if head.classes.contains(.court), !view.classes[head.range.lowerBound].contains(.capital), head.range.upperBound < range.upperBound,
            view.classes[head.range.upperBound].contains(.subordinateWord)
        {
            range = range.lowerBound..<head.range.upperBound
        }
        range = range.lowerBound..<complementEnd(head, range, view)
        if isManagement(head, range, view) || isCommonPhrase(head, range, view) { return nil }
        if let name = nameBehindDescriptor(head, range, view) { return isNameOfThing(name, view) ? nil : name }
        let others = (head.range.upperBound..<range.upperBound).filter { view.strong[$0].contains(.orgHead) }
        // организация специального комитета: the body in its name has none itself.
        let weak =
            head.isWeak && (others.isEmpty || !range.contains { view.classes[$0].contains(.capital) || view.tokens[$0].unit == 0x22 })
        let first = head.range.lowerBound
        // At the start of a sentence a capital counts if a name follows: `Акимат ВКО`.
        // An abbreviation of a kind has its capitals anyway: `НПО и союзов`.
        let headCapital =
            view.classes[first].contains(.capital) && (!view.classes[first].contains(.capitals) || !head.isWeak)
            && (!view.startsSentence(first) || (first + 1 < range.upperBound && view.classes[first + 1].contains(.capital)))
        // СИЗО, УК: an abbreviated head alone is a kind of body.
        if range == head.range, range.count == 1 { return headCapital && !weak && !view.classes[first].contains(.capitals) ? range : nil }
        let start = nameStart(range.lowerBound..<first, ofParty: head.classes.contains(.party), view)
        let trimmed = start..<range.upperBound
        if trimmed.count == 1 { return headCapital && !weak ? trimmed : nil }
        if isOfKind(head, trimmed, view) || isBareRank(head, trimmed, view) { return nil }
        // Many companies, or companies of a country, are no one body.
        if head.isPlural(view), !headCapital || isOfMany(head, trimmed, view) { return nil }
        if headedByPurpose(head, trimmed, view) || isCouncilOfOffice(trimmed, view) || isHeadedUnit(head, trimmed, view) { return trimmed }
        let isState = head.classes.intersects(stateKinds) && !head.isWeak || others.contains { view.strong[$0].intersects(stateKinds) }
        if isState, !weak { return trimmed }
        // Речной следственный отдел: a capital that the sentence has anyway, but whose office it is; not `Гражданский сектор региона`
        if head.classes.contains(.orgUnit), start < first, isRelational(start, view), !view.classes[start].contains(.nationality),
            view.classes[start].contains(.capital),
            !(head.range.upperBound..<max(head.range.upperBound, trimmed.upperBound)).contains(where: {
                view.classes[$0].contains(.locHead) && !view.classes[$0].contains(.capital)
            })
        {
            return trimmed
        }
        if headCapital || (start < first && view.classes[start].contains(.capital) && !view.startsSentence(start)) { return trimmed }
        // социал-демократическая партия; университет Гренобля
        if !head.isWeak, start < first, head.classes.contains(.party), isDoctrine(start, view) { return trimmed }
        if !head.isWeak, head.classes.contains(.university),
            view.inPlaceHit(range.upperBound - 1) || view.classes[range.upperBound - 1].contains(.loc)
        {
            return trimmed
        }
        // A lower-case head wants a proper name that is no mere place, one whom it is named after, or a number: `школа № 5`.
        if trimmed.contains(where: { view.classes[$0].contains(.namedAfter) || view.tokens[$0].unit == 0x2116 }) { return trimmed }
        if BracketedName.introduces(trimmed, view) || isPlacedAndExplained(head, trimmed, view) || isOfficeOfPlace(head, trimmed, view) {
            return trimmed
        }
        let proper = trimmed.contains { i in
            guard !head.range.contains(i), view.classes[i].contains(.capital) || view.tokens[i].unit == 0x22 else { return false }
            // Французская газета: the capital is the sentence's.
            if head.isWeak, view.startsSentence(i), view.features[i].contains(.known) { return false }
            return !view.classes[i].contains(.loc) && !view.inPlaceHit(i)
        }
        return proper ? trimmed : nil
    }

    /// `компания «Заря»` is «Заря»; `Дом культуры «Заря»` keeps its head.
    static let checkQuoted: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let head = Head(in: range, view) else { return range }
        if let name = nameBehindDescriptor(head, range, view) { return QuotedName.check(view, name) }
        return nameStart(range.lowerBound..<head.range.lowerBound, view)..<range.upperBound
    }

    /// Whose it is and where it is, in the genitive and the locative: a mission of the lexicon's tag `abroad`.
    static let checkAbroad: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let head = Head(in: range, view), head.range.contains(where: { view.isHead($0, tagged: "abroad") }),
            let into = range.last(where: { view.classes[$0].contains(.placeInto) }),
            // в Кыргызстане, в Республике Узбекистан
            (into + 1..<range.upperBound).contains(where: { view.features[$0].contains(.locative) })
                || view.tokens[range.upperBound - 1].shape == .upper
        else { return nil }
        return nameStart(range.lowerBound..<head.range.lowerBound, view)..<range.upperBound
    }

    /// `некоммерческая организация «Заря»` is «Заря»; a form in capitals belongs to the name.
    static let checkLegalForm: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound, name = range.lowerBound + 1
        // Norvind Corp. [Продавать: the end of the firm before it
        if first > 0, view.classes[first].contains(.latin), view.classes[first - 1].contains(.latin), !view.startsSentence(first) {
            return nil
        }
        // статья 105 УК Беларуси, the code; индивидуальный предприниматель Пётр Карпов, the person
        if range.upperBound > name, view.classes[first].contains(.notBody), view.classes[name].contains(.loc) { return nil }
        if view.tokens[first].shape == .lower, let capital = range.first(where: { view.classes[$0].contains(.capital) }),
            !view.opensQuotation(capital - 1), view.strong[capital].contains(.given)
        {
            return nil
        }
        guard let open = range.first(where: { view.opensQuotation($0) }), open > range.lowerBound,
            view.tokens[range.lowerBound].shape == .lower
        else { return range }
        return open..<range.upperBound
    }

    /// One body: no plural, and its place in the genitive alone.
    static let checkBare: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let bare = BareBodies.words(range, view), !view.likelyFeatures(bare.lowerBound).contains(.plural) else { return nil }
        let head = bare.upperBound - 1
        // закон «О полиции»
        if head > 1, view.features[head - 1].contains(.adposition), view.opensQuotation(head - 2) { return nil }
        var end = range.upperBound
        if head + 1 < end, view.features[head + 1].isDisjoint(with: [.genitive, .indeclinable]) { end = head + 1 }
        return nameStart(range.lowerBound..<bare.lowerBound, view)..<end
    }

    /// `После университета Вестинг поступил …`: an unknown man's name in the nominative is no genitive plural of women.
    static func isSubject(_ i: Int, _ view: TextView) -> Bool {
        isNominative(i, view) && !view.strong[i].contains(.loc) && Surroundings.isBeforeVerb(i, view)
    }

    static func isNominative(_ i: Int, _ view: TextView) -> Bool {
        guard view.classes[i].contains(.unknown), view.classes[i].contains(.capital), view.features[i].contains(.nominative) else {
            return false
        }
        return !view.analyses(i).contains {
            $0.features.contains(.genitive) && !$0.features.isDisjoint(with: [.singular, .surname])
        }
    }

    /// In Latin script or an abbreviation of its own: a name that no case ties to the word before it.
    static func isSelfStanding(_ i: Int, _ view: TextView) -> Bool {
        view.classes[i].contains(.latin)
            || (view.tokens[i].shape == .upper && view.tokens[i].end - view.tokens[i].start > 2 && !view.classes[i].contains(.loc))
    }

    /// `корабль «Союз ТМА-12»`: the name of a thing begins so.
    static func isTitle(_ i: Int, _ view: TextView) -> Bool {
        i > 1 && view.opensQuotation(i - 1) && view.classes[i - 2].contains(.productHead)
    }

    /// Where the adjectives of a name begin: with a capital, or where they tell whose body it is or its rank: `московский
    /// комитет`, `федеральный суд`, but `новый [комитет …`. A party's doctrine counts, too.
    static func nameStart(_ adjectives: Range<Int>, ofParty: Bool = false, _ view: TextView) -> Int {
        adjectives.first { i in
            // Рабочие [Лесного завода: many people, one body
            if view.features[i].isDisjoint(with: .singular), !view.features[adjectives.upperBound].isDisjoint(with: .singular),
                view.likelyFeatures(adjectives.upperBound).isDisjoint(with: .plural)
            {
                return false
            }
            if view.classes[i].contains(.capital), !view.startsSentence(i) || view.features[i].isDisjoint(with: .known) { return true }
            return view.classes[i].contains(.territorial) || view.classes[i].contains(.bodyRank) || isRelational(i, view)
                || (ofParty && isDoctrine(i, view))
        } ?? adjectives.upperBound
    }

    /// An adjective in `-ский` or `-цкий` that tells a place or a people: `московский`, `американская`, but neither `столичный` nor
    /// `политический`.
    static func isRelational(_ i: Int, _ view: TextView) -> Bool {
        let word = view.surface(i)
        guard word.count > 5, view.features[i].contains(.adjective) else { return false }
        for ending in 2...3 {
            let k = word.count - ending - 1
            // к before the ending, с or ц before it, and no -ческ-
            guard word[k] == 0x43A, word[k - 1] == 0x441 || word[k - 1] == 0x446 else { continue }
            return !(word[k - 2] == 0x435 && word[k - 3] == 0x447)
        }
        return false
    }

    /// `коммунистическая`, `либерально-демократическая`
    static func isDoctrine(_ i: Int, _ view: TextView) -> Bool {
        view.classes[i].contains(.bodyRank) || view.surface(i).contains(0x2D)
    }

    static let stateKinds = ClassSet(.state, .ministry, .agency, .court)
    /// Heads that are part of the name in any case: `прокуратура`, `отдел`.
    static let ownKinds = ClassSet(.state, .ministry, .agency, .court, .orgUnit)
}
