import Documents
import Lexicons
import Morphology

/// Posts and roles. A post is a mention only beside a person, a body or a place: `Positions` sees to that afterwards.
enum PositionRules {
    static let all = [
        // улуттук координатору; ардактуу Төрагасы; коомдук байланыш боюнча адиси; заместитель акима
        Rule(
            "position.post", .position,
            before: .optional(.entry(.postPrefix)), anchor: .entry(.post),
            after: .optional([.entry(.postDeputy)]), priority: 36),
        // башчысынын орун басары
        Rule(
            "position.deputy-ky", .position, in: [.kyrgyz], before: [.optional(.entry(.postPrefix)), .entry(.post)],
            anchor: .entry(.postDeputy), priority: 39),
        // заместитель председателя; первый вице-премьер
        Rule(
            "position.deputy-ru", .position, in: [.russian], before: .optional(.entry(.postPrefix)), anchor: .entry(.postDeputy),
            after: .optional(.entry(.post)), priority: 39),
    ]
}
