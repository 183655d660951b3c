/// Suffixes of nouns, adjectives, pronouns and numerals.
extension Suffix {
    static let nominal: [Suffix] = [
        // Particles and person endings.
        of("BI", .question, [], 1.0, 3, 4),
        of("мIн", .predicative, .predicative, 1.6, 3, 4),
        of("сIң", .predicative, .predicative, 2.2, 4, 5),
        of("сIз", .predicative, .predicative, 2.6, 4, 5),
        of("BIз", .predicative, .predicative, 2.2, 4, 5),
        of("сIздAр", .predicative, .predicative, 1.6, 3, 4),
        of("DIр", .predicative, .predicative, 1.3, 2, 3),
        // Case forms used as attributes, comparison.
        of("DAгI", .attributive, [.attributive, .locative], 0.2, -3, -2.5),
        of("ндAгI", .attributiveAfterPossessive, [.attributive, .locative], 0.2, -3, -2.5),
        of("NIкI", .attributive, [.attributive, .genitive], 0.7, 0, 0),
        of("нIкI", .attributiveAfterPossessive, [.attributive, .genitive], 0.7, 0, 0),
        of("DAй", .comparison, [.derivedAdjective], 1.0, 1, 2),
        of("ндAй", .comparisonAfterPossessive, [.derivedAdjective], 1.0, 0, 1),
        of("чA", .comparison, [.adverb], 1.2, 2, 3),
        of("нчA", .comparison, [.adverb], 1.4, 3, 4),
        // Cases.
        of("NIн", .caseEnding, .genitive, 0.4, -2.5, -2.5),
        of("GA", .caseEnding, .dative, 0.4, -0.8, -0.7),
        of("GAчA", .caseEnding, .dative, 0.8, -0.8, -0.5),
        of("NI", .caseEnding, .accusative, 0.5, -0.4, 0.3),
        of("DA", .caseEnding, .locative, 0.4, -0.4, -0.5),
        of("DAн", .caseEnding, .ablative, 0.4, -1.2, -1.2),
        of("нIн", .caseAfterPossessive, .genitive, 0.4, -2.6, -1.5),
        of("нA", .caseAfterPossessive, .dative, 0.4, -1, 0),
        of("н", .caseAfterPossessive, .accusative, 0.6, 0.3, 1.5),
        of("ндA", .caseAfterPossessive, .locative, 0.4, -1.5, -1),
        of("нAн", .caseAfterPossessive, .ablative, 0.4, -1, -0.5),
        of("A", .dativeAfterPersonal, .dative, 0.4, 0, 1, after: .consonant),
        // Possessives.
        of("I", .possessive, .possessive, 0.3, -0.3, 2, after: .consonant),
        of("сI", .possessive, .possessive, 0.3, -0.8, 1.2, after: .vowel),
        of("W", .possessive, .possessive, 0.5, 2, 4, after: .vowel, restores: "й"),
        of("Iм", .possessivePersonal, .possessivePersonal, 1.5, 4, 5, after: .consonant),
        of("м", .possessivePersonal, .possessivePersonal, 1.5, 4, 5, after: .vowel),
        of("Iң", .possessivePersonal, .possessivePersonal, 2, 5, 6, after: .consonant),
        of("ң", .possessivePersonal, .possessivePersonal, 2, 5, 6, after: .vowel),
        of("IбIз", .possessivePersonal, .possessivePersonal, 0.8, 0, 2, after: .consonant),
        of("бIз", .possessivePersonal, .possessivePersonal, 0.8, 0.5, 2, after: .vowel),
        of("IңIз", .possessivePersonal, .possessivePersonal, 0.8, 0.5, 2, after: .consonant),
        of("ңIз", .possessivePersonal, .possessivePersonal, 0.8, 0.5, 2, after: .vowel),
        of("IңIздAр", .possessivePersonal, .possessivePersonal, 0.8, 0.5, 2, after: .consonant),
        of("ңIздAр", .possessivePersonal, .possessivePersonal, 0.8, 0.5, 2, after: .vowel),
        of("IңAр", .possessivePersonal, .possessivePersonal, 1.5, 3, 4, after: .consonant),
        of("ңAр", .possessivePersonal, .possessivePersonal, 1.5, 3, 4, after: .vowel),
        of("LAр", .plural, .plural, 0.2, -2.5, -1.5),
        // Derivation that stays productive in news and decrees.
        of("LIк", .abstract, .derivedAdjective, 0.5, -0.8, 0),
        of("ZIк", .abstract, .derivedAdjective, 0.5, -0.8, 0, after: .liquid),
        of("ZIг", .abstract, .derivedAdjective, 0.5, -0.8, 0, after: .liquid, beforeVowel: true),
        of("LIг", .abstract, .derivedAdjective, 0.5, -0.8, 0, beforeVowel: true),
        of("LUU", .having, .derivedAdjective, 0.5, -1.6, 0.5),
        of("ZUU", .having, .derivedAdjective, 0.5, -1.6, 0.5, after: .liquid),
        of("сIз", .having, .derivedAdjective, 0.6, -0.5, 1),
        of("чI", .agent, .noun, 0.8, 0.3, 2),
        of("чIл", .agent, .noun, 1.0, 1, 3),
        of("LAш", .agent, .noun, 1.0, 1, 3),
        of("кI", .relational, .derivedAdjective, 1.0, 3, 5),
        of("GI", .relational, .derivedAdjective, 1.0, 3, 5),
        of("IнчI", .ordinal, .numeral, 0.3, 2, 4, after: .consonant),
        of("нчI", .ordinal, .numeral, 0.3, 2, 4, after: .vowel),
        of("OO", .ordinal, .numeral, 0.8, 6, 7, after: .consonant),
    ]

    static func of(
        _ template: String, _ kind: SuffixClass, _ features: Features, _ known: Float, _ unknown: Float, _ title: Float,
        after: Sounds.Context = .any, restores: String = "", beforeVowel: Bool = false
    ) -> Suffix {
        Suffix(
            template: template, kind: kind, features: features, after: after, restores: restores, known: known, unknown: unknown,
            title: title, beforeVowel: beforeVowel)
    }
}
