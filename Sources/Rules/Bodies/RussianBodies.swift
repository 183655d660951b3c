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
        // по делам гражданского общества
        [.token(by), .some(.token(dative), upTo: 2)],
        // при Президенте Российской Федерации
        [.token(at), .some(.token(TokenTest.word.and(.locative).without(person)), upTo: 2)],
        // культуры, информации и спорта
        [.comma, .token(genitive.and(.noun)), .next(TokenTest.lexical(.andWord).untagged(.weak))],
        [.comma, .token(genitive.and(.noun)), .next(.comma)],
        [.token(TokenTest.lower.tagged(.andWord).untagged(.weak)), .token(genitive)],
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
    private static let dative = TokenTest.word.and(.dative).without([.pronoun, .verb]).untagged(.given, .surname, .post)
    private static let abbreviation = TokenTest.shape(.upper).untagged(.initial).without([.adposition])

    /// `по` and `при` are the only prepositions inside names; both are lexicon words of the subordinate class.
    private static func wordOf(_ word: String) -> TokenTest {
        var test = TokenTest.lower.and(.adposition)
        test.anyClass = ClassSet(.subordinateWord)
        return test
    }

    /// Whether what grew is a name: a head alone is a kind of body, and a weak head wants a proper name in it.
    static let check: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let heads = range.filter { view.classes[$0].contains(.orgHead) || view.classes[$0].contains(.orgUnit) }
        let weak = heads.allSatisfy { view.classes[$0].contains(.weak) || view.classes[$0].contains(.orgUnit) }
        let headCapital =
            heads.first.map { head in
                // At the start of a sentence a capital counts if a name follows: `Акимат ВКО`.
                view.classes[head].contains(.capital)
                    && (!view.startsSentence(head) || (head + 1 < range.upperBound && view.classes[head + 1].contains(.capital)))
            } ?? false
        if range.count == 1 { return headCapital && !weak ? range : nil }
        // Adjectives before a lower-case head that are no part of a name: `новый комитет`.
        var start = range.lowerBound
        if let head = heads.first {
            while start < head,
                !view.classes[start].contains(.capital) || (view.startsSentence(start) && view.features[start].contains(.known))
            {
                if view.classes[start].contains(.territorial) { break }
                start += 1
            }
        }
        let trimmed = start..<range.upperBound
        if trimmed.count == 1 { return headCapital && !weak ? trimmed : nil }
        guard let head = heads.first else { return trimmed }
        // Many companies, or companies of a country, are no one body.
        let plural = view.likelyFeatures(head).contains(.plural)
        if plural, !headCapital { return nil }
        let isState = heads.contains { view.strong[$0].intersects(stateKinds) }
        if isState, !weak { return trimmed }
        if headCapital || (start < head && view.classes[start].contains(.capital) && !view.startsSentence(start)) { return trimmed }
        // A lower-case head wants a proper name that is no mere place.
        let proper = trimmed.contains { i in
            guard i != head, view.classes[i].contains(.capital) || view.tokens[i].unit == 0x22 else { return false }
            return !view.classes[i].contains(.loc) && !view.inPlaceHit(i)
        }
        return proper ? trimmed : nil
    }

    private static let stateKinds = ClassSet(.state, .ministry, .agency, .court)

    /// A country behind a listed body belongs to it when it stands in the genitive or is an abbreviation.
    static let trimParents: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        var end = range.upperBound
        var i = range.lowerBound + 1
        while i < end {
            let features = view.features[i]
            let fits =
                features.contains(.genitive) || view.tokens[i].shape == .upper || view.tokens[i].kind != .word
                || !view.classes[i].contains(.loc) || features.contains(.indeclinable)
            if !fits, view.classes[i].contains(.capital), view.classes[i].contains(.loc) {
                end = i
                break
            }
            i += 1
        }
        return range.lowerBound..<end
    }
}
