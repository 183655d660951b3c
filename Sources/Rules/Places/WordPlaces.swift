import Documents
import Lexicons
import Morphology

/// Kyrgyz places whose names are ordinary words: what makes them names is the capital and the head behind them.
enum WordPlaces {
    static let all = [
        // Сабырдуулук көчөсүндө; Илим айылынан; Чоң-Алма-Суу дарыясы: an ordinary word, named by its capital and a sure head
        Rule(
            "place.word-head-ky", .location, in: [.kyrgyz],
            before: .any(
                .entry(.loc, not: ClassSet(.weak)), .token(.ordinaryPlaceName), .token(.listedWord), .token(.hyphenatedName),
                .token(.participleName)),
            anchor: .entry(.locHead, not: ClassSet(.weak)), priority: 43, refine: wordBesideHead),
        // Калинин көчөсүндө: a listed street, whatever its name is by itself
        Rule(
            "place.listed-street-ky", .location, in: [.kyrgyz], anchor: .entry(.street), priority: 43,
            refine: { view, range in
                let last = range.upperBound - 1
                let isListed = view.hits(endingAt: last).contains { hit in
                    Int(hit.start) == range.lowerBound && view.lexicon.entries[Int(hit.entry)].classes.contains(.loc)
                }
                return isListed && view.classes[range.lowerBound].contains(.capital) && view.tokens[last].shape == .lower
                    && view.classes[last].contains(.locHead) && !view.likelyFeatures(last).contains(.plural) ? range : nil
            }),
        // «Токуучулар шаарчасы»: the head stands in the quotation marks, too
        Rule(
            "place.quoted-with-head-ky", .location, in: [.kyrgyz], anchor: .quoted, ahead: .notNext(.lower.tagged(.orgHead)), priority: 50,
            refine: endsWithHead),
    ]

    /// A few words of which the last is a sure head with its possessive and no case.
    private static let endsWithHead: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = range.upperBound - 2
        guard (4...6).contains(range.count), view.tokens[head].shape == .lower, view.classes[range.lowerBound + 1].contains(.capital),
            view.classes[head].intersects(ClassSet(.settlement, .district, .village, .street)), view.strong[head].contains(.locHead),
            view.features[head].isSuperset(of: [.possessive, .nominative])
        else { return nil }
        return range
    }

    /// Inside a sentence the capital says that the word is a name; at its start the word must be listed as a place.
    private static let wordBesideHead: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = PlaceRules.headStart(range, view), name = head - 1, last = range.upperBound - 1
        guard view.tokens[last].shape == .lower, view.features[last].contains(.possessive),
            view.features[name].contains(.nominative) || view.features[name].contains(.participle)
        else { return nil }
        let isHyphenated = view.tokens[name].shape == .titleEach
        guard isHyphenated || view.classes[last].intersects(ClassSet(.street, .village, .settlement, .city, .district)),
            range.lowerBound < name || !view.endsListedName(name)
        else { return nil }
        return view.startsSentence(range.lowerBound) && !isHyphenated && !view.classes[name].contains(.loc) ? nil : range
    }
}

extension TokenTest {
    /// A capitalised noun or adjective that `placeName` takes for no name: `Илим`, `Жеңиш`.
    static let ordinaryPlaceName = TokenTest.shape(.title, .titleEach).tagged(.notName).and([.noun, .adjective]).and(.nominative)
        .without([.pronoun, .possessive, .plural, .adposition])
        .untagged(.initial, .post, .orgHead, .orgUnit, .orgBare, .month, .weekday, .personTitle, .relativeDay, .locHead, .territorial)
    /// `Өсөр айылы`: a participle with a capital inside a sentence.
    static let participleName = TokenTest.shape(.title).and(.participle).untagged(.initial, .post, .given, .surname)
    /// A listed place whose name is a word for a body or a post, too: `Кеңеш`.
    static let listedWord = TokenTest.shape(.title, .titleEach).tagged(.loc).and([.noun, .adjective]).and(.nominative).without(.possessive)
        .untagged(.initial, .month, .weekday)
    /// `Чоң-Алма-Суу`, which may read as other things too.
    static let hyphenatedName = TokenTest.shape(.titleEach).and(.noun).and(.nominative).untagged(.given, .surname, .post)
}
