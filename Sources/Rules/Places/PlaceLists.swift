import Documents
import Lexicons
import Morphology

/// Kyrgyz places in a row: with one head behind the last, or the streets of a town in brackets.
enum PlaceLists {
    static let all = [
        // «Күн» жана «Нур» кичи райондору: all but the last
        Rule(
            "place.quoted-list-ky", .location, in: [.kyrgyz], anchor: .quoted,
            ahead: QuotedName.restOfList(joint: listJoint, head: .locHead), priority: 57, refine: QuotedName.check),
        // Исанов, Шопоков жана Киев көчөлөрү; Көк-Жар менен Арал айылдарында: all but the last
        Rule(
            "place.list-ky", .location, in: [.kyrgyz], anchor: .token(.listItem), after: .many(.token(.listItem.spaced()), upTo: 1),
            ahead: [
                .many([listJoint, listed], upTo: 12), listJoint, .any(.some(.token(.placeName), upTo: 2), listed),
                // жаңы конуштарында; айыл аймактарынын
                .many(.any(.token(.lower.and(.adjective)), .token(.lower.tagged(.locHead))), upTo: 1), .token(pluralHead),
            ], priority: 79, refine: listedBesideHead),
        // Жарык өчөт: Нарын шаары (Исанов, Карл Маркс, Ташкент, Абай): streets in brackets behind their town
        Rule(
            "place.in-brackets-ky", .location, in: [.kyrgyz], behind: .any(.comma, .token(.mark("("))), anchor: .token(.listItem),
            after: .many(.token(.listItem.spaced()), upTo: 1), ahead: .any(.comma, .token(.mark(")"))), priority: 79,
            refine: streetOfTown),
    ]

    private static let listJoint: Pattern = .any(.comma, .token(.andWord))
    /// `Исанов`, `Тоголок Молдо`; `Темирчилер чеби`; `3-линия`; `Жеңиштин 50 жылдыгы`
    private static let listed: Pattern = .any(
        .some(.token(.listItem), upTo: 2), [.token(.listItem), .token(TokenTest.lower.and(.noun).and(.nominative))],
        [.token(.number), .token(.hyphen.glued()), .token(TokenTest.lower.glued())],
        [.token(TokenTest.capital.and(.genitive)), .token(.number), .token(TokenTest.lower.and(.possessive))])
    /// `көчөлөрү`, `айылдарында`
    private static let pluralHead = TokenTest.lower.tagged(.locHead).and(.plural).and(.possessive).taggedAny(
        .street, .village, .settlement, .district, .region, .city, .mountain, .river, .lake)

    /// Back to a bracket that a town opens, and forward to its end, nothing but names and commas between; four of them at least.
    private static let streetOfTown: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        func isListed(_ i: Int) -> Bool {
            view.tokens[i].unit == 0x2C
                || view.tokens[i].kind == .word && view.classes[i].contains(.capital) && view.tokens[i].shape != .upper
        }
        var open = range.lowerBound - 1, close = range.upperBound
        let limits = max(0, open - 80)..<min(view.tokens.count, close + 80)
        while open > limits.lowerBound, isListed(open) { open -= 1 }
        guard view.tokens[open].unit == 0x28, open > 0, view.classes[open - 1].intersects(towns), !view.startsSentence(open - 1) else {
            return nil
        }
        while close < limits.upperBound, isListed(close) { close += 1 }
        guard close < limits.upperBound, view.tokens[close].unit == 0x29 else { return nil }
        return (open..<close).filter { view.tokens[$0].unit == 0x2C }.count > 2 ? range : nil
    }

    private static let towns = ClassSet(.city, .village, .settlement)

    /// The whole item of a list, from one joint to the next; no person before villages or towns: `Асан Бекжанов, Нарын жана Ош
    /// шаарларында`.
    private static let listedBesideHead: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let before = range.lowerBound - 1
        if before >= 0, !view.startsSentence(range.lowerBound), view.classes[before].contains(.capital),
            view.features[before].contains(.nominative), !(view.startsSentence(before) && view.classes[before].contains(.stem))
        {
            return nil
        }
        if view.startsSentence(range.lowerBound), view.classes[range.lowerBound].contains(.stem) { return nil }
        guard range.upperBound < view.tokens.count, !view.classes[range.upperBound].contains(.capital) else { return nil }
        guard range.count > 1 else { return range }
        var end = range.upperBound
        while end + 1 < view.tokens.count,
            view.classes[end].contains(.capital) || view.tokens[end].unit == 0x2C || view.classes[end].contains(.andWord)
        {
            end += 1
        }
        return view.classes[end].contains(.street) || !view.classes[range.upperBound - 1].intersects(ClassSet(.surname, .loc)) ? range : nil
    }
}
