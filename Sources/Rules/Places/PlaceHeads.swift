import Lexicons
import Morphology

/// What a Russian head and the words beside it must be to make a place.
enum PlaceHeads {
    /// Refuses people behind a head (`руководством канала Перепёлкин`), bodies behind a weak one (`здание ФСБ`).
    static let check: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = range.lowerBound, name = range.lowerBound + 1
        // акимат области ПОСТАНОВЛЯЕТ: a verb in capitals
        if view.isPluralOnly(head) || view.tokens[name].shape == .upper && view.likelyFeatures(name).contains(.verb) { return nil }
        if isWeak(head, view), isBody(name, view) { return nil }
        if view.classes[head].contains(.street) { return withoutHead(view, range) }
        let isPerson = view.strong[name].contains(.surname) || view.strong[name].contains(.given)
        // на хребте Псехако: nobody's surname that stays as it is
        let isNatural =
            view.strong[head].intersects(ClassSet(.mountain, .lake, .sea)) && view.classes[name].contains(.unknown)
            && view.features[name].contains(.indeclinable)
        guard isPerson, !isNatural, !view.classes[name].contains(.loc) else { return withoutHead(view, range) }
        if isApposed(range, view) { return withoutHead(view, range) }
        guard isTown(head, view), agrees(head, name, view), !isFollowedByName(range, view) else { return nil }
        return withoutHead(view, range)
    }

    /// `деревня Малые Гусли`: a surname's looks say nothing of an adjective that agrees with the word behind it.
    static let checkTwoWords: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = range.lowerBound
        let isAdjective = view.features[head + 1].isSuperset(of: [.adjective, .known])
        guard isAdjective, range.count == 3, !view.isPluralOnly(head), !isWeak(head, view) else { return check(view, range) }
        return withoutHead(view, range)
    }

    /// `город [Ош]`, `река [Нарын]`, `территория [России]`: a common noun before a name that is a place without it. `улица
    /// Навои`, `остров Врангеля`, `Республика Корея` need theirs.
    static func withoutHead(_ view: TextView, _ range: Range<Int>) -> Range<Int> {
        let first = range.lowerBound
        guard view.tokens[first].shape == .lower || view.startsSentence(first) && view.classes[first].intersects(settlements),
            let name = range.dropFirst().first(where: { view.classes[$0].contains(.capital) }), !view.opensQuotation(name - 1)
        else { return range }
        let rest = name..<range.upperBound
        let head = kinds(of: first, view)
        let isPerson = view.classes[name].intersects(ClassSet(.surname, .given))
        let kinds = view.strong[name]
        let own = view.features[name]
        if head.contains(.street) {
            // на улицах Лондона, but not `проспект Чуй`
            let isPlural = view.features[first].contains(.plural) && view.tokens[first + 1].unit != 0x2E
            return kinds.contains(.loc) && isPlural && own.contains(.genitive) ? rest : range
        }
        if head.contains(.venueHead) { return kinds.intersects(ClassSet(.venue, .area)) ? rest : range }
        if kinds.contains(.loc) || head.intersects(towns) { return rest }
        // мыс Доброй Надежды, море Лаптевых: whose it is tells the name.
        return isPerson || own.contains(.genitive) && own.isDisjoint(with: .nominative) ? range : rest
    }

    /// What the entries that begin at a token make of it: `город`, `г.`, `посёлок городского типа`.
    private static func kinds(of head: Int, _ view: TextView) -> ClassSet {
        var kinds = view.classes[head]
        for hit in view.hits(startingAt: head) {
            let classes = view.lexicon.entries[Int(hit.entry)].classes
            if classes.intersects(ClassSet(.locHead, .locAbbr, .venueHead)) { kinds.formUnion(classes) }
        }
        return kinds
    }

    private static let towns = ClassSet(.city, .village, .settlement, .district, .region)
    /// At the start of a sentence the capital of `Город` says nothing, that of `Республика` may be the name's.
    private static let settlements = ClassSet(.city, .village, .settlement, .river, .lake)

    /// The same for a head without an adjective of its own: not `Иерусалимского округа Йорам Ха-Леви`.
    static let checkBare: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = range.lowerBound
        if head > 0, !view.tokens[head].flags.contains(.sentenceStart), view.features[head - 1].contains(.adjective),
            view.classes[head - 1].contains(.capital)
        {
            return nil
        }
        return check(view, range)
    }

    /// `микрорайон «Джал»`, but not `улицы «умных» домов`.
    static let checkQuoted: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let open = range.first(where: { view.opensQuotation($0) }), view.classes[range.lowerBound].intersects(headKinds) else {
            return nil
        }
        return view.isPluralOnly(range.lowerBound) ? nil : QuotedName.check(view, open..<range.upperBound).map { _ in range }
    }
    private static let headKinds = ClassSet(.locHead, .locAbbr)

    /// `12-й микрорайон`, but not `2-й район`: a head with the tag `numbered`.
    static let checkNumbered: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        hasTag("numbered", range.upperBound - 1, view) ? range : nil
    }

    static func hasTag(_ tag: String, _ head: Int, _ view: TextView) -> Bool {
        view.singles(head).contains { view.lexicon.hasTag(tag, view.lexicon.entries[Int($0)].concept) }
    }

    /// `села Бауыржан Момышулы`: behind a head in the genitive a name in the nominative is the village's, but behind a post it is its
    /// holder's (`глава села Асан Бекжанов`), and in the nominative of both nothing tells.
    static let checkPersonsName: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = range.lowerBound
        let isOfHolder = followsPost(head, view) && !view.classes[head - 1].contains(.role)
        guard !isOfHolder, !isWeak(head, view), view.tokens[head].shape == .lower,
            let first = view.analyses(head).first, first.features.isDisjoint(with: .nominative)
        else { return nil }
        return withoutHead(view, range)
    }

    /// `Большой зал`, `Каменная тюрьма`: at the start of a sentence the adjective of a weak head proves nothing; nor does a head that is
    /// a body's first word: `Речной айыл [окмоту`.
    static let checkAdjective: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = range.upperBound - 1
        if view.hits(startingAt: head).contains(where: { view.lexicon.entries[Int($0.entry)].classes.contains(.orgHead) }) { return nil }
        return isWeak(head, view) && view.startsSentence(range.lowerBound) && !view.classes[head].contains(.capital) ? nil : range
    }

    /// `г. [Ош]`; `в 1955 г. Теплоход`: behind a year, `г.` is no town's.
    static let checkAbbreviated: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let before = range.lowerBound - 1
        // А. Асанов: a capital is an initial, not the `а.` of an айыл.
        if view.classes[range.lowerBound].contains(.initial), view.classes[range.lowerBound].contains(.capital),
            view.isKyrgyz(range.lowerBound)
        {
            return nil
        }
        // т.и.к. Асанов: the end of a degree, which is written in one
        if before >= 0, view.tokens[before].unit == 0x2E, view.tokens[before].end == view.tokens[range.lowerBound].start { return nil }
        let found = view.isRussian(range.lowerBound) ? withoutHead(view, range) : range
        guard before >= 0, view.tokens[before].kind == .number, let year = view.number(before), (1000...2100).contains(year) else {
            return found
        }
        return view.strong[range.upperBound - 1].contains(.loc) ? found : nil
    }

    /// The person that a street, a square or a monument is named for stands in the genitive (`памятник` takes the dative
    /// too); behind a post the same words are a person's own (`директора вокзала Асанова`).
    static let namedFor: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = range.lowerBound
        let words = range.dropFirst()
        // Ш. Уалиханов: an initial, not the abbreviation of `шоссе`
        if view.isPluralOnly(head) || view.classes[head].isSuperset(of: ClassSet(.initial, .capital)) { return nil }
        let isNamedAfter = words.contains { view.classes[$0].contains(.namedAfter) }
        let names = words.filter { view.classes[$0].contains(.capital) && !view.classes[$0].contains(.initial) }
        guard !names.isEmpty else { return nil }
        if isNamedAfter { return range }
        // в зале Асанов университета: the name is the body's
        if range.upperBound < view.tokens.count, view.classes[range.upperBound].contains(.orgHead) { return nil }
        // на улицах Лондона, though there was a Джек Лондон
        if view.features[head].contains(.plural), names.contains(where: { view.strong[$0].intersects(ClassSet(.city, .country)) }) {
            return nil
        }
        // проспект Ленина Алматы
        if names.contains(where: { view.strong[$0].contains(.loc) && !view.classes[$0].intersects(ClassSet(.surname, .given)) }) {
            return nil
        }
        if isWeak(head, view) || followsPost(head, view) { return nil }
        var cases: Features = .anyCase
        for name in names { cases.formIntersection(view.features[name]) }
        let isPerson = names.contains { view.classes[$0].intersects(ClassSet(.surname, .given, .personTitle)) }
        return isPerson && !cases.isDisjoint(with: [.genitive, .dative]) ? range : nil
    }

    /// All entries that make the word a head are weak.
    private static func isWeak(_ head: Int, _ view: TextView) -> Bool {
        !view.strong[head].intersects(ClassSet(.locHead, .venueHead)) && view.classes[head].contains(.weak)
    }

    private static func isBody(_ i: Int, _ view: TextView) -> Bool {
        (view.classes[i].contains(.capitals) || view.strong[i].contains(.org)) && !view.classes[i].contains(.loc)
    }

    private static func isTown(_ head: Int, _ view: TextView) -> Bool {
        !isWeak(head, view) && view.strong[head].intersects(towns)
    }

    /// `в городе Элизабет`, `в районе Челси`, but not `глава района Иванов`.
    private static func agrees(_ head: Int, _ name: Int, _ view: TextView) -> Bool {
        let own = view.features[name]
        if followsPost(head, view), !own.contains(.indeclinable) { return false }
        return !own.intersection(view.likelyFeatures(head)).isDisjoint(with: .anyCase)
    }

    /// `в верховьях реки Вабин`, `у села Вабино`: a surname's looks say nothing of a name that stays in the nominative behind a head in
    /// another case, but `в городе Карпов сказал` is the person.
    private static func isApposed(_ range: Range<Int>, _ view: TextView) -> Bool {
        let head = range.lowerBound, name = head + 1
        guard range.count == 2, view.tokens[head].shape == .lower, view.strong[head].contains(.locHead),
            !view.strong[name].contains(.given),
            view.features[name].contains(.nominative), view.classes[head].intersects(apposed),
            let first = view.analyses(head).first, first.features.isDisjoint(with: .nominative)
        else { return false }
        return !followsPost(head, view) && !isFollowedByName(range, view) && !Surroundings.isBeforeVerb(name, view)
    }
    private static let apposed = ClassSet(.village, .river, .lake)

    private static func followsPost(_ head: Int, _ view: TextView) -> Bool {
        head > 0 && !view.tokens[head].flags.contains(.sentenceStart) && view.classes[head - 1].contains(.post)
    }

    private static func isFollowedByName(_ range: Range<Int>, _ view: TextView) -> Bool {
        range.upperBound < view.tokens.count && !view.tokens[range.upperBound].flags.contains(.sentenceStart)
            && view.classes[range.upperBound].contains(.capital) && !view.classes[range.upperBound].contains(.loc)
    }
}
