import Lexicons
import Morphology
import Tokenization

/// What stands around a word that may be a person, and says that it is something else.
enum Surroundings {
    /// Refuses what fills its quotation marks (`газета «Миша»`), and what a preposition or a head word makes a place
    /// (`в Фергюсоне`, `город Беркли`).
    static let refuseNamed: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        isQuoted(range, view) || isPlace(range, view) || isEponym(range, view) ? nil : range
    }

    /// `болезнь Паркинсона`, `Паркинсон оорусу`: the thing, not the person.
    private static func isEponym(_ range: Range<Int>, _ view: TextView) -> Bool {
        let behind = range.upperBound
        if behind < view.tokens.count, view.isKyrgyz(range.lowerBound), view.classes[behind].contains(.eponymHead) {
            return view.features[behind].contains(.possessive) && view.features[behind - 1].contains(.nominative)
        }
        let before = range.lowerBound - 1
        return before >= 0 && view.classes[before].contains(.eponymHead) && !view.tokens[range.lowerBound].flags.contains(.sentenceStart)
            && !view.features[range.lowerBound].isDisjoint(with: [.genitive, .indeclinable])
    }

    /// Whether the words are the name of a thing, or begin it: «Миша», «Мир анимации». A long quotation is speech.
    static func isQuoted(_ range: Range<Int>, _ view: TextView) -> Bool {
        // «Ата Асан»: or ends it
        let end = range.upperBound
        if end < view.tokens.count, view.isKyrgyz(range.lowerBound), view.quotes[end] >= 0, Int(view.quotes[end]) < range.lowerBound,
            end - Int(view.quotes[end]) <= longestTitle
        {
            return true
        }
        let open = range.lowerBound - 1
        if endsTitle(range, view) || isWithinTitle(range, view) { return true }
        return open >= 0 && Int(view.quotes[open]) >= range.upperBound && Int(view.quotes[open]) - open <= longestTitle + 1
    }

    private static let longestTitle = 3

    /// `«Гарри [Поттер]»`, «Список [Карпова]»: the end of a title of two or three words, but not «башня Виктории».
    private static func endsTitle(_ range: Range<Int>, _ view: TextView) -> Bool {
        let close = range.upperBound, before = range.lowerBound - 1
        guard before > 0, close < view.tokens.count, view.quotes[close] >= 0, Int(view.quotes[close]) < before,
            close - Int(view.quotes[close]) <= longestTitle + 1, view.isRussian(before)
        else { return false }
        let isCalled = view.classes[before].intersects(ClassSet(.venueHead, .post, .personTitle))
        return view.classes[before].contains(.capital) && (!isCalled || endsBodyName(range.lowerBound, view))
    }

    /// «Ата [Мекен]», a party: `ата` is a title, too.
    private static func endsBodyName(_ i: Int, _ view: TextView) -> Bool {
        view.hits(endingAt: i).contains { view.lexicon.entries[Int($0.entry)].classes.contains(.org) }
    }

    /// `«Азия [Голд] Трейд»`: the middle word of three.
    private static func isWithinTitle(_ range: Range<Int>, _ view: TextView) -> Bool {
        let before = range.lowerBound - 1, after = range.upperBound
        guard range.count == 1, before > 0, after + 1 < view.tokens.count, Int(view.quotes[before - 1]) == after + 1 else { return false }
        return view.classes[before].contains(.capital) && view.classes[after].contains(.capital)
    }

    /// Whether the words before make a place of it. In Kyrgyz the head stands behind, and place rules see it.
    static func isPlace(_ range: Range<Int>, _ view: TextView) -> Bool {
        let before = range.lowerBound - 1
        guard before >= 0, view.isRussian(before), !view.tokens[range.lowerBound].flags.contains(.sentenceStart),
            view.tokens[before].kind == .word
        else { return false }
        if view.classes[before].contains(.placeInto), view.features[range.lowerBound].contains(.locative) { return true }
        // в подмосковном Чехове: a town that is a surname, too
        if before > 0, view.classes[before - 1].contains(.placeInto), view.tokens[before].shape == .lower,
            view.classes[range.lowerBound].contains(.loc),
            RussianPlaces.isOfRegion(before, view),
            view.features[range.lowerBound].intersection(view.features[before]).contains(.locative)
        {
            return true
        }
        let classes = view.classes[before]
        guard view.tokens[before].shape == .lower || view.startsSentence(before) else { return false }
        // `агентство Рейтер`, `пистолет Беретта`: a name that is in no genitive behind a body, a venue or a thing.
        let isThing =
            classes.contains(.productHead) && view.features[before].contains(.singular) && !isBeforeVerb(range.upperBound - 1, view)
        // `На встрече Соколов принял`: the subject behind an event, which has no name of that kind.
        let isCalled =
            classes.intersects(ClassSet(.orgHead, .venueHead, .namingWord))
            || classes.contains(.eventHead) && !isBeforeVerb(range.upperBound - 1, view)
        if isThing || isCalled,
            view.features[range.lowerBound].isDisjoint(with: [.genitive, .indeclinable]),
            view.features[before].isDisjoint(with: .animate)
        {
            return true
        }
        guard view.strong[before].contains(.locHead), classes.intersects(settled) else { return false }
        // `мэр города Соколов`; `по Речной области Соколов прибыл`: the head has its name before it
        guard before > 0, !view.startsSentence(before) else { return true }
        let isNamed = view.classes[before - 1].contains(.capital) && view.features[before - 1].contains(.adjective)
        return !isNamed && !view.classes[before - 1].contains(.post)
    }

    private static let settled = ClassSet(.city, .village, .settlement, .district, .region, .area, .river, .lake, .mountain)

    /// `в Лондон`, `из Лондона`: a preposition of place, where the word is a place as well as a surname.
    static func isBehindPlaceWord(_ i: Int, _ view: TextView) -> Bool {
        i > 0 && !view.tokens[i].flags.contains(.sentenceStart)
            && view.classes[i - 1].intersects(ClassSet(.placeInto, .fromPreposition, .locHead))
    }

    /// Whether the words around make a subject or an object of it: `уволил Суходольского`, `Ампелонский рассказал`.
    static func isBesideVerb(_ i: Int, _ view: TextView) -> Bool {
        let isBehind =
            i > 0 && view.tokens[i - 1].shape == .lower && !view.tokens[i].flags.contains(.sentenceStart)
            && view.likelyFeatures(i - 1).contains(.verb)
        return isBehind || isBeforeVerb(i, view)
    }

    static func isBeforeVerb(_ i: Int, _ view: TextView) -> Bool {
        i + 1 < view.tokens.count && view.tokens[i + 1].shape == .lower && view.likelyFeatures(i + 1).contains(.verb)
    }

    /// `Московского метрополитена`: an adjective that agrees with the common noun behind it.
    static func qualifiesNext(_ i: Int, _ view: TextView) -> Bool {
        let next = i + 1
        guard next < view.tokens.count, !view.tokens[next].flags.contains(.sentenceStart), view.tokens[next].shape == .lower else {
            return false
        }
        let features = view.likelyFeatures(next)
        return !features.isDisjoint(with: [.noun, .adjective]) && features.isDisjoint(with: [.verb, .pronoun])
            && !features.isDisjoint(with: view.features[i].intersection(.anyCase))
    }
}
