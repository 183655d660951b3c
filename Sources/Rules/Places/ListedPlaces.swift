import Documents
import Lexicons
import Morphology

/// Places that the lexicons or the Russian dictionary list.
enum ListedPlaces {
    static let all = [
        // Бишкекте; в Бишкеке
        Rule("place.listed", .location, anchor: .entry(.loc, not: ClassSet(.weak)), priority: 42, refine: refuseOtherName),
        // в Мирном; на Лубянке: names that are ordinary words or people's too want a preposition of place.
        Rule(
            "place.listed-weak", .location, in: [.russian], behind: .token(preposition),
            anchor: .entry(.loc), priority: 34, refine: whereSomethingIs),
        // сборная Чили; жители Дели: the dictionary has the word as a place above all.
        Rule(
            "place.listed-likely", .location, in: [.russian],
            anchor: .entry(.loc), priority: 33, refine: likeliestAsPlace),
        // ступени Капитолия: an ordinary word too, but a sure name in the middle of a sentence.
        Rule("place.listed-site", .location, in: [.russian], anchor: .entry(.loc), priority: 33, refine: siteInSentence),
        // Алтында: the same in Kyrgyz, with a local case.
        Rule(
            "place.listed-weak-ky", .location, in: [.kyrgyz],
            anchor: .token(.capital.tagged(.loc, .weak).notStrongly(.loc).and([.locative, .ablative, .attributive])), priority: 34,
            // Келечекте: no place at the start of a sentence, where any word has a capital
            refine: { view, range in
                // Жогорку [Кеңеште]: the end of another name
                if view.endsListedName(range.lowerBound) { return nil }
                let classes = view.classes[range.lowerBound]
                return view.startsSentence(range.lowerBound) && classes.contains(.stem)
                    && !classes.intersects(ClassSet(.city, .country, .region)) ? nil : range
            }),
        // баш калаа Дүйшөмбүнүн мэри: a day of the week has no capital inside a sentence
        Rule(
            "place.weekday-ky", .location, in: [.kyrgyz],
            anchor: .token(TokenTest.shape(.title).tagged(.loc, .weekday)), ahead: .notNext(.lexical(.dayWord)), priority: 47,
            refine: { view, range in view.startsSentence(range.lowerBound) ? nil : range }),
        // Чилинин өкүлү; Ош — Самара: names that are ordinary words in Russian alone, or stand beside a place in a route
        Rule(
            "place.listed-likely-ky", .location, in: [.kyrgyz],
            anchor: .token(
                TokenTest.shape(.title, .titleEach).tagged(.loc, .weak).notStrongly(.loc).untagged(.stem, .org, .orgHead, .post)),
            priority: 41, refine: likelyInKyrgyz),
        // королева Дании Маргрете; президент Чада Дакар: behind a post, before a name, a country is none of the person's names.
        Rule(
            "place.of-post", .location, in: [.russian], behind: .entry(.post), anchor: .token(state), ahead: .next(.capital),
            priority: 78),
        // Восточный Иерусалим; Южная Германия
        Rule(
            "place.direction", .location, in: [.russian], before: .token(direction),
            anchor: .token(whole), priority: 50),
        // в Рязани, were it in no lexicon
        Rule(
            "place.dictionary", .location, in: [.russian],
            anchor: .token(
                .capital.tagged(.capital).and(.geographic).untagged(.loc, .given, .surname, .notName).without(.adjective)),
            priority: 33, refine: dictionaryPlace),
    ]

    private static let preposition = TokenTest.lexical(.inPreposition, .fromPreposition, .pathPreposition)
    /// A country or region in the genitive.
    private static let state = TokenTest.capital.strongly(.loc).and(.genitive).taggedAny(.country, .region)
    private static let whole = TokenTest.capital.strongly(.loc).taggedAny(.country, .region, .city, .continent)
    private static let direction = TokenTest.capital.and(.adjective).tagged(.direction).agreeing()

    // MARK: What the words around a name tell

    /// A place's name alone in quotation marks is a team, a ship, a hotel (`гол забила «Барселона»`), and in
    /// Russian one that follows a given name in its case is a surname (`Джеймсу Коми`).
    private static let refuseOtherName: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound
        guard range.count == 1 else {
            // река [Нарын], but `область Абай`: without its head that is another name.
            return view.classes[i].contains(.locHead) && !view.classes[i].contains(.region) && view.isRussian(i)
                ? PlaceHeads.withoutHead(view, range) : range
        }
        if view.classes[i].contains(.celestial), view.startsSentence(i), view.isOrdinary(i) { return nil }
        if view.isQuotedAlone(i), view.classes[i].intersects(towns) { return nil }
        if isAdjective(i, view) { return nil }
        // в зоне .РФ
        if i > 0, view.tokens[i - 1].unit == 0x2E, !view.tokens[i].flags.contains(.spaceBefore),
            view.tokens[i - 1].flags.contains(.spaceBefore)
        {
            return nil
        }
        return view.followsGivenName(i) && view.isRussian(i) ? nil : range
    }

    /// `на Магнитогорском комбинате`: as a noun the word had another case behind this preposition.
    private static func isAdjective(_ i: Int, _ view: TextView) -> Bool {
        guard i > 0, view.classes[i - 1].contains(.inPreposition), view.tokens[i - 1].shape == .lower else { return false }
        let cases = view.features[i].intersection(.anyCase)
        return cases == .instrumental && !view.features[i].contains(.indeclinable)
    }

    private static let towns = ClassSet(.country, .region, .city, .settlement, .village)

    /// `в Кирове`, `из Мирного`, but not `в Центральном округе`, `из Совета Федерации`, `с Борисовым`.
    private static let whereSomethingIs: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound
        guard isWeak(range, view), !view.classes[i].intersects(ClassSet(.orgHead, .orgUnit)) else { return nil }
        if view.classes[i].intersects(ClassSet(.surname, .given)), !readsAsPlace(i, view) { return nil }
        guard i + 1 < view.tokens.count, !view.tokens[i + 1].flags.contains(.sentenceStart), view.tokens[i + 1].kind == .word else {
            return range
        }
        let next = view.features[i + 1]
        let isNominal = !next.isDisjoint(with: [.noun, .adjective]) && next.isDisjoint(with: .functionWord)
        if isNominal, view.features[i].contains(.adjective), !next.intersection(view.features[i]).isDisjoint(with: .anyCase) { return nil }
        return view.classes[i + 1].contains(.capital) && !view.classes[i + 1].contains(.loc) && view.isOrdinary(i) ? nil : range
    }

    /// One word, with weak entries alone.
    private static func isWeak(_ range: Range<Int>, _ view: TextView) -> Bool {
        range.count == 1 && !view.strong[range.lowerBound].contains(.loc) && view.classes[range.lowerBound].isSuperset(of: weak)
    }

    private static let weak = ClassSet(.capital, .weak)

    /// Whether the word has a reading that is no person's name, in a case that the preposition before it takes.
    private static func readsAsPlace(_ i: Int, _ view: TextView) -> Bool {
        let preposition = view.classes[i - 1]
        var cases: Features = []
        if preposition.contains(.inPreposition) { cases.formUnion([.locative, .accusative]) }
        if preposition.contains(.fromPreposition) { cases.formUnion([.genitive, .instrumental]) }
        return view.analyses(i).contains {
            $0.features.isDisjoint(with: .personName) && !$0.features.isDisjoint(with: cases)
        }
    }

    /// A site, a street or a water whose entry is not weak, as a single capitalised word between small ones.
    private static let siteInSentence: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound
        guard range.count == 1, !view.strong[i].contains(.loc), view.tokens[i].shape == .title, !view.startsSentence(i),
            !view.strong[i].intersects(ClassSet(.given, .surname)), !view.classes[i].contains(.org),
            view.features[i].isDisjoint(with: [.adjective, .verb]),
            view.singles(i).contains(where: {
                let classes = view.lexicon.entries[Int($0)].classes
                return classes.contains(.loc) && !classes.contains(.weak) && classes.intersects(sites)
            })
        else { return nil }
        let isBeside = [i - 1, i + 1].contains { view.tokens.indices.contains($0) && view.classes[$0].contains(.capital) }
        return isBeside || view.isQuotedAlone(i) ? nil : range
    }

    private static let sites = ClassSet(.venue, .street, .area, .sea, .lake, .river, .district, .mountain)

    private static let likeliestAsPlace: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound
        guard isWeak(range, view), !view.strong[i].intersects(ClassSet(.given, .surname)),
            view.likelyFeatures(i).isSuperset(of: [.geographic, .known]), !view.isQuotedAlone(i), !view.followsGivenName(i)
        else {
            return nil
        }
        return view.startsSentence(i) && view.isOrdinary(i) ? nil : range
    }

    /// A country, region or town inside a sentence that is nobody's name, between small words; or one end of a route.
    private static let likelyInKyrgyz: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound
        guard view.classes[i].intersects(ClassSet(.city, .country, .region)), !view.isQuotedAlone(i) else { return nil }
        let around = [(i - 1, i - 2), (i + 1, i + 2)]
        let isRoute = around.contains { mark, other in
            view.tokens.indices.contains(other) && view.tokens[mark].unit == 0x2D && view.strong[other].contains(.city)
        }
        if isRoute { return range }
        let isBeside = around.contains { i, _ in
            view.tokens.indices.contains(i) && view.classes[i].contains(.capital) && !view.startsSentence(i)
        }
        guard !isBeside, !view.startsSentence(i), !view.classes[i].intersects(ClassSet(.given, .surname, .notName)) else { return nil }
        return range
    }

    /// A dictionary place must not be an ordinary word as well, nor a surname behind a given name.
    private static let dictionaryPlace: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound
        guard !view.isQuotedAlone(i), !view.followsGivenName(i) else { return nil }
        return view.analyses(i).allSatisfy { $0.features.isSuperset(of: [.geographic, .known]) } ? range : nil
    }
}
