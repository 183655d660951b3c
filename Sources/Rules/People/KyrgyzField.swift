import Documents
import Lexicons
import Morphology

/// What a Kyrgyz post is about, before `боюнча`: `мониторинг жана баалоо боюнча`, `балдарды коргоо боюнча`, `окуу иштери боюнча`.
enum KyrgyzField {
    static let words: Pattern = [.some(.token(word), upTo: 7), .token(KyrgyzBodies.about)]

    private static let word = TokenTest.lower.without([.pronoun, .particle, .interjection, .numeral]).untagged(
        .post, .postDeputy, .postPrefix, .relativeDay, .month, .yearWord, .orgHead, .orgUnit, .orgBare, .personTitle)

    /// `жылы [мониторинг боюнча адис`: from the first word that belongs to the field.
    static let trim: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let about = about(range, view) else { return nil }
        let start = start(before: about, from: range.lowerBound, view)
        return start < about ? start..<range.upperBound : nil
    }

    /// `директорунун илим боюнча орун басары`: a field between two words of a post, all of it.
    static let check: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let about = about(range, view), let post = range.first(where: { view.classes[$0].contains(.post) }), post < about else {
            return nil
        }
        let start = start(before: about, from: post + 1, view)
        return start < about && view.features[start - 1].contains(.genitive) ? range : nil
    }

    private static func about(_ range: Range<Int>, _ view: TextView) -> Int? {
        range.last { KyrgyzBodies.about.holds($0, previous: -1, view) }
    }

    /// The first word of the field that ends at `боюнча`.
    private static func start(before about: Int, from first: Int, _ view: TextView) -> Int {
        var start = about
        while start > first, isOfField(start - 1, about, view) { start -= 1 }
        while start < about, view.strong[start].contains(.andWord) { start += 1 }
        return start
    }

    private static func isOfField(_ i: Int, _ about: Int, _ view: TextView) -> Bool {
        if view.strong[i].contains(.andWord) { return true }
        let likely = view.likelyFeatures(i)
        if likely.contains(.verbalNoun) { return likely.isDisjoint(with: .possessive) || i + 1 == about }
        let next = i + 1 < about ? view.likelyFeatures(i + 1) : []
        // балдарды коргоо, сатып алуу, ишке ашыруу, гранттарды ишке ашыруу
        if likely.contains(.converb) { return next.contains(.verbalNoun) }
        if !likely.isDisjoint(with: [.accusative, .dative]) {
            return next.contains(.verbalNoun)
                || next.contains(.dative) && i + 2 < about && view.likelyFeatures(i + 2).contains(.verbalNoun)
        }
        guard !likely.isDisjoint(with: [.noun, .adjective]),
            likely.isDisjoint(with: [.genitive, .locative, .ablative, .attributive, .verb, .adverb])
        else { return false }
        // `маселелери боюнча`
        return !likely.contains(.possessive) || i + 1 == about
    }
}
