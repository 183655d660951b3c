import Documents
import Lexicons
import Morphology
import Tokenization

/// Abbreviations that no lexicon lists, and names that an abbreviation proves.
enum AbbreviatedBodies {
    static let all = [
        // КАБ, which no lexicon lists; УКАБ по Нарынской области; ДШП № 6; КАБ Речного района
        Rule(
            "body.abbreviation", .organisation, anchor: .token(.abbreviationLike),
            after: .optional(
                // БСМП города Актобе
                .any(
                    RussianBodies.area, [.token(.mark("№")), .token(.number)], BodyRules.district, RussianBodies.placeWithHead)),
            priority: 18,
            refine: Abbreviation.check),
        // РКВ «Восход», which no lexicon lists
        Rule(
            "body.abbreviation-quoted", .organisation, in: [.russian],
            anchor: .token(.abbreviationLike.untagged(.productHead, .eventHead, .projectHead, .lawHead, .venueHead, .latin)),
            after: .quoted,
            priority: 56,
            refine: { view, range in
                Abbreviation.check(view, range.lowerBound..<(range.lowerBound + 1)) != nil
                    && QuotedName.check(view, (range.lowerBound + 1)..<range.upperBound) != nil ? range : nil
            }),
        // Единая народная воля (ЕНВ)
        Rule(
            "body.introduced", .organisation, in: [.russian], before: [.some(.token(.word), upTo: 7), .token(.mark("("))],
            anchor: .token(.abbreviationLike.untagged(.latin)), ahead: .token(.mark(")")), priority: 46, refine: BracketedName.introduced),
        // ИИБ, which heads longer names: Нарын ИИБ
        Rule(
            "body.head-abbreviation", .organisation, in: [.kyrgyz], behind: .notNext(.number),
            anchor: .token(.lexical(.capitals).tagged(.orgHead).untagged(.loc, .notBody, .legalForm, .notName, .initial)), priority: 18,
            // no body of its own in `РМА жыйындар залы`
            refine: { view, range in QuotedName.isOfThing(range.upperBound, view) ? nil : Abbreviation.check(view, range) }),
        // ЛесПромИнвест
        Rule("body.compound", .organisation, in: [.russian], anchor: .token(.compound), priority: 18, refine: Abbreviation.checkCompound),
    ]
}

extension TokenTest {
    static let abbreviationLike = TokenTest.lexical(.capitals).untagged(
        .loc, .org, .notBody, .orgHead, .notName, .given, .surname, .legalForm, .month, .currency, .scale, .initial)

    /// `КарелИнформ`: a word of several, run together.
    static let compound = TokenTest.shape(.mixed).tagged(.capital).untagged(.latin, .loc, .org, .notBody, .given, .surname, .orgHead)
}
