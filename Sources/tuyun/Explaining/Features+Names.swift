import Morphology

extension Features {
    /// Short names of the features, in a fixed order.
    var names: String {
        Self.namesByFeature.lazy.filter { contains($0.0) }.map(\.1).joined(separator: " ")
    }

    private static let namesByFeature: [(Features, String)] = [
        (.noun, "noun"), (.adjective, "adj"), (.verb, "verb"), (.participle, "participle"), (.converb, "converb"),
        (.infinitive, "infinitive"), (.adverb, "adv"), (.pronoun, "pron"), (.numeral, "num"), (.adposition, "adp"),
        (.conjunction, "conj"), (.particle, "part"), (.interjection, "intj"), (.predicative, "pred"), (.verbalNoun, "verbal-noun"),
        (.derivedAdjective, "derived-adj"), (.attributive, "attributive"), (.givenName, "given"), (.surname, "surname"),
        (.patronymic, "patronymic"), (.geographic, "place"), (.organisation, "body"), (.abbreviation, "abbr"), (.initial, "initial"),
        (.nominative, "nom"), (.genitive, "gen"), (.dative, "dat"), (.accusative, "acc"), (.instrumental, "ins"), (.locative, "loc"),
        (.ablative, "abl"), (.singular, "sg"), (.plural, "pl"), (.masculine, "m"), (.feminine, "f"), (.neuter, "n"),
        (.animate, "anim"), (.possessive, "poss3"), (.possessivePersonal, "poss12"), (.indeclinable, "indecl"), (.known, "known"),
        (.predicted, "predicted"),
    ]
}
