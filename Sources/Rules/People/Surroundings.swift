import Lexicons
import Morphology
import Tokenization

/// What stands around a word that may be a person, and says that it is something else.
enum Surroundings {
    /// Refuses what fills its quotation marks (`газета «Миша»`), and what a preposition or a head word makes a place
    /// (`в Фергюсоне`, `город Беркли`).
    static let refuseNamed: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        isQuoted(range, view) || isPlace(range, view) ? nil : range
    }

    /// Whether the words fill a pair of quotation marks.
    static func isQuoted(_ range: Range<Int>, _ view: TextView) -> Bool {
        let open = range.lowerBound - 1
        return open >= 0 && view.quotes[open] == Int32(range.upperBound)
    }

    /// Whether the words before make a place of it. In Kyrgyz the head stands behind, and place rules see it.
    static func isPlace(_ range: Range<Int>, _ view: TextView) -> Bool {
        let before = range.lowerBound - 1
        guard before >= 0, view.isRussian(before), !view.tokens[range.lowerBound].flags.contains(.sentenceStart),
            view.tokens[before].kind == .word
        else { return false }
        if view.classes[before].contains(.placeInto), view.features[range.lowerBound].contains(.locative) { return true }
        return view.tokens[before].shape == .lower && view.classes[before].contains(.locHead)
            && view.classes[before].intersects(settled)
    }

    private static let settled = ClassSet(.city, .village, .settlement, .district, .region, .area, .river, .lake, .mountain)

    /// `Московского метрополитена`: an adjective that agrees with the common noun behind it.
    static func qualifiesNext(_ i: Int, _ view: TextView) -> Bool {
        let next = i + 1
        guard next < view.tokens.count, !view.tokens[next].flags.contains(.sentenceStart), view.tokens[next].shape == .lower else {
            return false
        }
        let features = view.features[next]
        return !features.isDisjoint(with: [.noun, .adjective]) && features.isDisjoint(with: [.verb, .pronoun])
            && !features.isDisjoint(with: view.features[i].intersection(.anyCase))
    }
}
