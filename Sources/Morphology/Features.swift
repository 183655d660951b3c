/// Grammatical features of one analysis, or the union of those of all analyses of a word form.
///
/// Russian and Kyrgyz share the set: a feature that a language does not have is never set there.
public struct Features: OptionSet, Sendable, Hashable {
    public let rawValue: UInt64
    @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

    // Case. Russian prepositional and Kyrgyz locative are one feature.
    public static let nominative = Features(rawValue: 1 << 0)
    public static let genitive = Features(rawValue: 1 << 1)
    public static let dative = Features(rawValue: 1 << 2)
    public static let accusative = Features(rawValue: 1 << 3)
    public static let instrumental = Features(rawValue: 1 << 4)
    public static let locative = Features(rawValue: 1 << 5)
    public static let ablative = Features(rawValue: 1 << 6)
    // Number, gender, animacy.
    public static let singular = Features(rawValue: 1 << 7)
    public static let plural = Features(rawValue: 1 << 8)
    public static let masculine = Features(rawValue: 1 << 9)
    public static let feminine = Features(rawValue: 1 << 10)
    public static let neuter = Features(rawValue: 1 << 11)
    public static let animate = Features(rawValue: 1 << 12)
    // Part of speech.
    public static let noun = Features(rawValue: 1 << 13)
    public static let adjective = Features(rawValue: 1 << 14)
    public static let verb = Features(rawValue: 1 << 15)
    public static let participle = Features(rawValue: 1 << 16)
    /// Russian gerund (деепричастие), Kyrgyz converb (чакчыл: `-ып`, `-а`, `-ганда`).
    public static let converb = Features(rawValue: 1 << 17)
    public static let infinitive = Features(rawValue: 1 << 18)
    public static let adverb = Features(rawValue: 1 << 19)
    public static let pronoun = Features(rawValue: 1 << 20)
    public static let numeral = Features(rawValue: 1 << 21)
    /// Preposition or postposition.
    public static let adposition = Features(rawValue: 1 << 22)
    public static let conjunction = Features(rawValue: 1 << 23)
    public static let particle = Features(rawValue: 1 << 24)
    public static let interjection = Features(rawValue: 1 << 25)
    /// Russian short adjective, short participle, comparative, predicative.
    public static let predicative = Features(rawValue: 1 << 26)
    // Kinds of proper noun.
    public static let givenName = Features(rawValue: 1 << 27)
    public static let surname = Features(rawValue: 1 << 28)
    public static let patronymic = Features(rawValue: 1 << 29)
    public static let geographic = Features(rawValue: 1 << 30)
    public static let organisation = Features(rawValue: 1 << 31)
    public static let abbreviation = Features(rawValue: 1 << 32)
    public static let initial = Features(rawValue: 1 << 33)
    // Kyrgyz.
    /// Third-person possessive (`министрлиги`).
    public static let possessive = Features(rawValue: 1 << 34)
    /// First- or second-person possessive (`өлкөбүз`).
    public static let possessivePersonal = Features(rawValue: 1 << 35)
    /// `-дагы`, `-ныкы`: a case form used as an attribute.
    public static let attributive = Features(rawValue: 1 << 36)
    /// Verbal noun (`өнүктүрүү`, `ишке ашыруу`); Russian has them as plain nouns.
    public static let verbalNoun = Features(rawValue: 1 << 37)
    /// Adjective made by `-лык`, `-луу`, `-дай`, `-сыз`.
    public static let derivedAdjective = Features(rawValue: 1 << 38)
    /// The lemma stands in a dictionary or lexicon.
    public static let known = Features(rawValue: 1 << 39)
    /// The analysis is a prediction for an unknown word.
    public static let predicted = Features(rawValue: 1 << 40)
    public static let indeclinable = Features(rawValue: 1 << 41)

    public static let anyCase: Features = [.nominative, .genitive, .dative, .accusative, .instrumental, .locative, .ablative]
    public static let anyGender: Features = [.masculine, .feminine, .neuter]
    /// A part of a person's name: `Айгүл`, `Осмонов`, `Кадыровна`.
    public static let personName: Features = [.givenName, .surname, .patronymic]
    public static let anyPartOfSpeech: Features = [
        .noun, .adjective, .verb, .participle, .converb, .infinitive, .adverb, .pronoun, .numeral, .adposition, .conjunction, .particle,
        .interjection, .predicative,
    ]
    public static let functionWord: Features = [.pronoun, .adposition, .conjunction, .particle, .interjection]
}
