import Lexicons
import Morphology

/// People whose names stand in Latin letters in a Russian text: `Tom Kensington`, `F. Halvorsen`.
enum LatinPersonRules {
    static let all = [
        // фото: Tom Kensington; оператор Maria L. van der Berg
        Rule(
            "person.latin", .person, in: [.russian], behind: .notNext(.latinCapital), anchor: .token(.latinGiven),
            after: [
                .many(.token(.latinGiven), upTo: 1), .optional([.token(.latinInitial), .token(.stop.glued())]),
                .many(.token(.latinParticle), upTo: 2), .token(.latinSurname),
            ], ahead: .notNext(.latinCapital), priority: 58),
        // снимок F. Halvorsen; роман J. R. Kensington
        Rule(
            "person.latin-initials", .person, in: [.russian], behind: .notNext(.latinCapital), anchor: .token(.latinInitial),
            after: [
                .token(.stop.glued()), .optional([.token(.latinInitial), .token(.stop.glued())]), .many(.token(.latinParticle), upTo: 2),
                .token(.latinSurname),
            ], ahead: .notNext(.latinCapital), priority: 58, refine: insideLine),
        // рэпер Norvind, блогер «Norvind»: a made-up name
        Rule(
            "person.alias", .person, in: [.russian], behind: [.token(.lower.tagged(.aliasHead)), .optional(.token(.quote))],
            anchor: .token(.latinCapital.untagged(.notBody)), ahead: .notNext(.latinCapital), priority: 46),
    ]

    /// `A. Introduction` opens a part of a list.
    private static let insideLine: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        view.startsSentence(range.lowerBound) ? nil : range
    }
}

extension TokenTest {
    static let latinCapital = TokenTest.capital.tagged(.latin)
    static let latinGiven = TokenTest.shape(.title, .titleEach, .mixed).tagged(.given, .latin)
    static let latinInitial = TokenTest.lexical(.initial).tagged(.latin).untagged(.regnalNumber)
    static let latinParticle = TokenTest.lower.tagged(.latin, .nameParticle)
    /// A capitalised Latin word that may be a surname.
    static let latinSurname = TokenTest.shape(.title, .titleEach, .mixed).tagged(.latin)
        .untagged(.initial, .notBody, .legalForm, .regnalNumber).notStrongly(.notName, .loc, .org, .orgHead).longer(than: 1)
}
