import Documents
import Lexicons
import Morphology

/// Which bodies and places before a listed one are its parents.
extension KyrgyzBodies {
    /// Parents before a listed body must stand in the genitive, in the dative of `караштуу`, or be abbreviations.
    static let trimParents: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        var start = range.lowerBound
        // ММК: the firm of another language's list is a kind of thing here
        if range.count == 1, view.classes[start].isSuperset(of: ClassSet(.notBody, .capitals)),
            !view.singles(start).contains(where: {
                let entry = view.lexicon.entries[Int($0)]
                return entry.classes.contains(.org) && entry.language == .ky
            })
        {
            return nil
        }
        if Abbreviation.isMake(range, view) { return nil }
        // РИА Новости: what a lexicon lists is not cut inside
        let own =
            view.hits(endingAt: range.upperBound - 1).filter {
                let classes = view.lexicon.entries[Int($0.entry)].classes
                return classes.intersects(ClassSet(.org, .law)) && !classes.contains(.weak) && Int($0.start) >= range.lowerBound
            }.map { Int($0.start) }.min() ?? range.upperBound - 1
        if own == range.lowerBound, let longer = longerName(own..<range.upperBound, view) { return longer }
        // Министрлер Кабинетинин [Жогорку Кеңештеги өкүлү: where its envoy is
        if own > range.lowerBound, !view.strong[own - 1].contains(.loc), isPostOfOther(range, view) { return own..<range.upperBound }
        for i in range.lowerBound..<own {
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
            // `Башкы прокуратура [Эсеп палатасынын]`: so does a listed one in the nominative.
            if !genitive, word.shape == .lower, view.likelyFeatures(i).contains(.nominative),
                view.hits(endingAt: i).contains(where: {
                    let classes = view.lexicon.entries[Int($0.entry)].classes
                    return classes.contains(.org) && !classes.intersects(ClassSet(.weak, .loc)) && Int($0.start) >= range.lowerBound
                })
            {
                start = i + 1
            }
            let likely = view.likelyFeatures(i)
            // Кара-Жардан [УКМКнын …: of a listed place the likeliest reading counts
            let isNominative = (view.strong[i].contains(.loc) ? likely : features).contains(.nominative)
            let cut = !genitive && !features.isDisjoint(with: [.dative, .locative, .ablative, .accusative]) && !isNominative
            // Министрлер Кабинетине [караштуу …: the case that the word behind it asks for
            if cut, !features.contains(.attributive), !view.classes[i + 1].contains(.subordinateWord) { start = i + 1 }
            // … министрлиги [ТҮРКСОЙ: a possessive in the nominative ends a name
            if !genitive, word.shape == .lower, !view.classes[i].contains(.subordinateWord),
                likely.isSuperset(of: [.possessive, .nominative]),
                view.classes[i + 1].contains(.capital)
            {
                start = i + 1
            }
        }
        return start < range.upperBound ? start..<range.upperBound : nil
    }

    /// `Жогорку Кеңештеги туруктуу өкүлү`: a body in the locative before the post of somebody whom another body sent there.
    private static func isPostOfOther(_ range: Range<Int>, _ view: TextView) -> Bool {
        let end = range.upperBound
        guard view.likelyFeatures(end - 1).contains(.attributive) else { return false }
        return (end..<min(end + 3, view.tokens.count)).contains { view.classes[$0].isSuperset(of: ClassSet(.post, .role)) }
    }

    /// A comma, `жана`
    static func isJoint(_ i: Int, _ view: TextView) -> Bool { view.strong[i].contains(.andWord) || view.tokens[i].unit == 0x2C }

    /// `Жаштар иштери, [дене тарбия жана спорт агенттиги`: what a lexicon lists in small letters may be the end of a longer name, if a comma,
    /// `жана` or an adjective joins it to what stands before.
    private static func longerName(_ listed: Range<Int>, _ view: TextView) -> Range<Int>? {
        let first = listed.lowerBound
        guard first > 0, view.tokens[first].shape == .lower, !view.tokens[first].flags.contains(.sentenceStart) else { return nil }
        let last = view.likelyFeatures(first - 1)
        guard isJoint(first - 1, view) || last.contains(.adjective) && last.isDisjoint(with: [.pronoun, .numeral, .participle]) else {
            return nil
        }
        var start = first - 1, hasJoint = isJoint(start, view)
        while start > 0, first - start < 10, !view.classes[start].contains(.capital), !view.tokens[start].flags.contains(.sentenceStart) {
            let likely = view.likelyFeatures(start)
            guard isJoint(start, view) || view.tokens[start].shape == .lower && !likely.isDisjoint(with: [.noun, .adjective, .verbalNoun])
            else {
                return nil
            }
            start -= 1
            if isJoint(start, view) { hasJoint = true }
        }
        guard hasJoint, !view.startsSentence(start), TokenTest.nameStart.holds(start, previous: -1, view),
            !view.strong[start].intersects(ClassSet(.org, .loc, .given, .surname, .orgHead)), !view.features[start].contains(.genitive)
        else { return nil }
        // Өзбекстандын [Жогорку жана орто билим берүү министрлиги
        let owner = start - 1
        let hasOwner = view.strong[owner].contains(.loc) && view.features[owner].contains(.genitive)
        return check(view, (hasOwner ? owner : start)..<listed.upperBound)
    }
}
