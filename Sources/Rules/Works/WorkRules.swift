import Documents
import Lexicons
import Morphology
import Tokenization

/// Events and projects: a name in quotation marks and its head word, or a listed name.
enum WorkRules {
    static let all = events + projects + LawRules.all

    /// Between a quoted name and its head in Kyrgyz: `деген темада`, `аталышындагы тематикалык`, `бир күндүк`.
    private static let naming: Pattern = [
        .optional(.entry(.namingWord)),
        .many(.token(TokenTest.lower.and([.noun, .adjective, .numeral, .nominative]).without([.converb, .adposition])), upTo: 3),
    ]
    static let adjectives: Pattern = .many(.token(TokenTest.word.and(.adjective).without([.pronoun]).agreeing()), upTo: 2)
    static let genitives: Pattern = .many(
        .token(TokenTest.lower.and([.genitive, .adjective]).without([.pronoun, .verb])), upTo: 3)

    static func kyrgyz(_ name: StaticString, _ type: MentionType, _ head: LexicalClass, _ priority: Int) -> Rule {
        // «…» деген темада конференция
        Rule(name, type, in: [.kyrgyz], before: [.quoted, naming], anchor: .entry(ClassSet(head), not: ClassSet()), priority: priority)
    }

    static func russian(_ name: StaticString, _ type: MentionType, _ head: LexicalClass, _ priority: Int) -> Rule {
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
}
