import CodeUnits
import Lexicons

/// An abbreviation in brackets that proves the words before it.
public enum BracketedName {
    /// The word that stands alone in the brackets behind some words.
    static func word(behind words: Range<Int>, _ view: TextView) -> Int? {
        let open = words.upperBound
        guard open + 2 < view.tokens.count, view.tokens[open].unit == 0x28, view.tokens[open + 2].unit == 0x29 else { return nil }
        return open + 1
    }

    /// `Российский союз лесоводов (РСЛ)`: the first letters of its words stand in brackets behind it.
    static func introduces(_ words: Range<Int>, _ view: TextView) -> Bool {
        guard let short = word(behind: words, view), view.tokens[short].shape == .upper else { return false }
        return spells(view.surface(short), words, view)
    }

    /// The name without a head of its own that an abbreviation in brackets proves: `Единая народная воля` of
    /// `в этом году Единая народная воля (ЕНВ)`.
    static let introduced: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let short = range.upperBound - 1, end = short - 1
        let others = ClassSet(.eventHead, .projectHead, .lawHead, .productHead, .locHead, .venueHead, .notBody)
        for start in stride(from: end - 2, through: range.lowerBound, by: -1) {
            let words = start..<end
            if view.classes[start].contains(.capital), view.tokens[start].shape != .upper, spells(view.surface(short), words, view) {
                let isOther = words.contains { view.classes[$0].intersects(others) } || view.inPlaceHit(start)
                return isOther || view.startsSentence(start) && end - start < view.surface(short).count ? nil : words
            }
        }
        return nil
    }

    private static func spells(_ abbreviation: UnsafeBufferPointer<UInt16>, _ words: Range<Int>, _ view: TextView) -> Bool {
        spells(Array(abbreviation), words.filter { view.tokens[$0].kind == .word }.compactMap { view.surface($0).first })
    }

    /// Whether an abbreviation is made of the first letters of words, in their order; words without a letter in it may stand between:
    /// `Чакан бизнес боюнча коомдук кеңеш` and `ЧБКК`.
    public static func spells(_ abbreviation: [UInt16], _ initials: [UInt16]) -> Bool {
        let lower = CharacterTable.shared.lower
        let letters = abbreviation.map { lower[Int($0)] }
        guard letters.count > 1, let first = initials.first, letters[0] == lower[Int(first)] else { return false }
        var next = 0
        for initial in initials where next < letters.count && lower[Int(initial)] == letters[next] { next += 1 }
        return next == letters.count
    }
}
