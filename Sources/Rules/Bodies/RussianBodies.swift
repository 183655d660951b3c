import Documents
import Lexicons
import Morphology
import Tokenization

/// How far a Russian body reaches to the right of its head.
enum RussianBodies {
    /// One step to the right: what a name can go on with.
    static let complement: Pattern = .any(
        .quoted,
        // имени Д. Серикбаева
        [.entry(.namedAfter), .optional(.stop), .many(.initial, upTo: 2), .some(.token(TokenTest.capital), upTo: 2)],
        // по делам гражданского общества; по контролю и предотвращению; по науке, образованию и культуре; по борьбе с огнём
        [
            .token(by), .some(.token(dative), upTo: 2),
            .many([.any(.comma, .token(plainAnd)), .some(.token(dative), upTo: 2)], upTo: 4),
            .optional([.token(with), .some(.token(instrumental), upTo: 3)]),
        ],
        // при Президенте Российской Федерации
        [.token(at), .some(.token(TokenTest.word.and(.locative).without(person)), upTo: 2)],
        // культуры, информации и спорта
        [.comma, .token(genitive.and(.noun)), .next(TokenTest.lexical(.andWord).untagged(.weak))],
        [.comma, .token(genitive.and(.noun)), .next(.comma)],
        [.token(plainAnd), .token(genitive)],
        // № 17
        [.token(.mark("№")), .token(.number)],
        .entry(.loc),
        .token(genitive),
        .token(abbreviation))

    private static let person: Features = [.patronymic]
    private static let by = wordOf("по")
    private static let at = wordOf("при")
    private static let genitive = TokenTest.word.and(.genitive).without([.pronoun, .verb, .adposition, .conjunction]).untagged(
        .post, .given, .patronymic, .surname, .relativeDay, .month, .yearWord)
    private static let dative = TokenTest.word.and(.dative).without([.pronoun, .verb, .adposition, .conjunction]).untagged(
        .given, .surname, .post)
    private static let instrumental = TokenTest.lower.and(.instrumental).without([.pronoun, .verb, .adposition, .conjunction]).untagged(.post)
    private static let plainAnd = TokenTest.lower.tagged(.andWord).untagged(.weak)
    private static let with = TokenTest.lower.tagged(.datePreposition).and(.adposition)
    private static let abbreviation = TokenTest.shape(.upper).untagged(.initial).without([.adposition])

    /// `по` and `при` are the only prepositions inside names; both are lexicon words of the subordinate class.
    private static func wordOf(_ word: String) -> TokenTest {
        var test = TokenTest.lower.and(.adposition)
        test.anyClass = ClassSet(.subordinateWord)
        return test
    }
}
