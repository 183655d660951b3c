import Documents
import Lexicons
import Morphology
import Tokenization

/// Events, projects and acts of law: a name in quotation marks and its head word, or a listed name.
enum WorkRules {
    static let all = events + projects + laws

    /// Between a quoted name and its head in Kyrgyz: `деген темада`, `аталышындагы тематикалык`, `бир күндүк`.
    private static let naming: Pattern = [
        .optional(.entry(.namingWord)),
        .many(.token(TokenTest.lower.and([.noun, .adjective, .numeral, .nominative]).without([.converb, .adposition])), upTo: 3),
    ]
    private static let adjectives: Pattern = .many(.token(TokenTest.word.and(.adjective).without([.pronoun]).agreeing()), upTo: 2)
    private static let genitives: Pattern = .many(
        .token(TokenTest.lower.and([.genitive, .adjective]).without([.pronoun, .verb])), upTo: 3)

    private static func kyrgyz(_ name: StaticString, _ type: MentionType, _ head: LexicalClass, _ priority: Int) -> Rule {
        // «…» деген темада конференция
        Rule(name, type, in: [.kyrgyz], before: [.quoted, naming], anchor: .entry(ClassSet(head), not: ClassSet()), priority: priority)
    }

    private static func russian(_ name: StaticString, _ type: MentionType, _ head: LexicalClass, _ priority: Int) -> Rule {
        // форум под названием «…»; закон «О …»
        Rule(
            name, type, in: [.russian], before: adjectives, anchor: .entry(ClassSet(head), not: ClassSet()),
            after: [genitives, .optional(.entry(.loc)), .optional(.entry(.namingWord)), .quoted], priority: priority)
    }

    static let events = [
        kyrgyz("event.quoted-ky", .event, .eventHead, 61),
        russian("event.quoted-ru", .event, .eventHead, 61),
        // A heading in capitals and `аталышындагы … семинары`
        Rule(
            "event.heading-ky", .event, in: [.kyrgyz],
            before: [
                .some(.token(TokenTest.shape(.upper)), upTo: 24), .many(.any(.token(.shape(.upper)), .token(.kind(.mark))), upTo: 24),
                .entry(.namingWord), .many(.token(TokenTest.lower.and([.noun, .adjective])), upTo: 3),
            ], anchor: .entry(.eventHead), priority: 61),
        Rule("event.listed", .event, anchor: .entry(.event), priority: 44),
    ]

    static let projects = [
        kyrgyz("project.quoted-ky", .project, .projectHead, 60), russian("project.quoted-ru", .project, .projectHead, 60),
        Rule("project.listed", .project, anchor: .entry(.project), priority: 44),
    ]

    static let laws = [
        // «… жөнүндө» Кыргыз Республикасынын Мыйзамы
        Rule(
            "law.quoted-ky", .law, in: [.kyrgyz],
            before: [
                .quoted, .optional(.any(.entry(.namingWord), [])),
                .many(.any(.entry(.loc, .org), .token(TokenTest.word.and(.genitive))), upTo: 4),
            ],
            anchor: .entry(.lawHead), priority: 60),
        russian("law.quoted-ru", .law, .lawHead, 60),
        // Закон РК «О …»; Конституция РК; Трудовой кодекс Кыргызской Республики
        Rule(
            "law.listed-ru", .law, in: [.russian], anchor: .entry(.law), after: .many(.entry(.loc), upTo: 1), priority: 55,
            refine: RussianBodies.trimParents),
        Rule(
            "law.listed-ky", .law, in: [.kyrgyz], before: .many(.entry(.loc), upTo: 1), anchor: .entry(.law), priority: 55,
            refine: KyrgyzBodies.trimParents),
        // КР Өкмөтүнүн 2017-жылдын 14-июнундагы № 376 токтому
        Rule(
            "law.numbered-ky", .law, in: [.kyrgyz],
            before: [
                .many(.entry(.loc, .org), upTo: 2),
                .optional([
                    .token(.number), .optional(.hyphen), .token(.yearWord), .optional(.comma), .token(.number), .optional(.hyphen),
                    .entry(.month),
                ]),
                .token(.mark("№")), .token(.number), .many(.token(TokenTest.lower.and([.noun, .adjective])), upTo: 1),
            ], anchor: .entry(.lawHead), priority: 59),
        // постановление Правительства КР от 14 июня 2017 года № 376
        Rule(
            "law.numbered-ru", .law, in: [.russian], anchor: .entry(.lawHead),
            after: [
                .many(.any(.entry(.loc, .org), .token(TokenTest.word.and(.genitive))), upTo: 5),
                .optional([
                    .token(TokenTest.lower.tagged(.datePreposition)), .token(.number), .entry(.month), .token(.number), .token(.yearWord),
                    .optional(.stop.glued),
                ]),
                .token(.mark("№")), .token(.number), .optional([.hyphen, .token(.word)]),
            ], priority: 59),
    ]
}
