import Documents
import Lexicons
import Morphology

/// Russian names of places that nothing lists, told by the words around them.
enum UnlistedPlaces {
    static let all = [
        // в Фоксфилде, штат Огайо; из Ламбари (Бразилия); в Ньямате в Руанде
        Rule(
            "place.apposed", .location, in: [.russian], behind: .token(.lexical(.inPreposition, .fromPreposition)),
            anchor: .token(unknown.untagged(.given)),
            ahead: .any(
                [.any(.comma, .token(.mark("("))), .optional(.token(.lower.tagged(.locHead))), listed],
                [.token(.lexical(.inPreposition, .fromPreposition)), listed]),
            priority: 35),
        // в Фоксфилде прошёл парад
        Rule(
            "place.in-unknown", .location, in: [.russian], behind: .token(within),
            anchor: .token(unknown.untagged(.given, .surname).and([.locative, .indeclinable])), ahead: .notNext(.capital), priority: 19,
            refine: { view, range in view.isCyrillic(range.lowerBound) ? range : nil }),
    ]

    private static let listed = Pattern.entry(.country, .region, .city, not: ClassSet(.weak))
    /// A capitalised word that neither a dictionary nor a lexicon has.
    private static let unknown = TokenTest.shape(.title, .titleEach).tagged(.unknown).untagged(
        .notName, .initial, .org, .orgHead, .loc, .post, .media, .company)
    /// `в`, `во`, but not `на`: `на Ютубе`.
    private static let within = TokenTest.lexical(.placeInto)
}
