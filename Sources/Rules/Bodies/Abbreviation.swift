import Documents
import Lexicons
import Tokenization

/// Words in capitals that no lexicon lists.
enum Abbreviation {
    /// Keeps what looks like a body's abbreviation: two to seven letters, no Roman number, not in a heading of capitals.
    static let check: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound
        let token = view.tokens[i]
        let name = token.shape == .upperWithSuffix ? Int(token.capitals) : Int(token.end - token.start)
        // ВТБ-Капитал
        let compound = view.surface(i).prefix(name).firstIndex(of: 0x2D).map { $0 - view.surface(i).startIndex }
        let letters = compound ?? name
        // 578 ACD: the number of a car
        if letters == 3, i > 0, view.classes[i].contains(.latin), view.tokens[i - 1].kind == .number { return nil }
        if isMake(range, view) { return nil }
        // … деп билдирди. (ABC): who wrote it
        if view.classes[i].contains(.latin), i > 0, view.tokens[i - 1].unit == 0x28, view.isKyrgyz(i), view.startsSentence(i),
            i + 1 < view.tokens.count, view.tokens[i + 1].unit == 0x29,
            i + 2 == view.tokens.count || view.tokens[i + 2].flags.contains(.sentenceStart)
        {
            return nil
        }
        if token.shape == .upperWithSuffix, view.isKyrgyz(i), view.likelyFeatures(i).contains(.plural) { return nil }
        // УрФУ, РосТехНадЗОР: small letters inside
        let isMixed = token.shape == .upperWithSuffix && name == Int(token.end - token.start) && compound == nil
        guard letters >= (isMixed ? 4 : 3), letters <= (isMixed ? 14 : 7), !RomanNumeral.isNumeral(view.surface(i).prefix(letters)),
            !isHeading(i, view)
        else { return nil }
        // ПЦР-тест: a compound with a word, not `ШКУ-нун`
        let rest = view.surface(i).dropFirst(letters)
        if rest.first == 0x2D, rest.count > 5, compound == nil, view.isKyrgyz(i) { return nil }
        // GENS UNA SUMUS: a motto in capitals.
        if view.classes[i].contains(.latin), i + 1 < view.tokens.count, view.tokens[i + 1].shape == .upper,
            view.classes[i + 1].contains(.latin)
        {
            return nil
        }
        // NCB/KG-RWS/2022: parts of a number
        if i + 1 < view.tokens.count, view.tokens[i + 1].unit == 0x2F, !view.tokens[i + 1].flags.contains(.spaceBefore) { return nil }
        if i > 0, view.tokens[i - 1].unit == 0x2F, !token.flags.contains(.spaceBefore) { return nil }
        // ТМА-12, STS-126: a model's number. «Союз ТМА»: the end of a quoted name. Honda CR.
        if range.upperBound < view.tokens.count {
            let next = view.tokens[range.upperBound]
            if next.unit == 0x2D, !next.flags.contains(.spaceBefore) { return nil }
            if next.kind == .number, !next.flags.contains(.spaceBefore) { return nil }
        }
        if i > 0, view.classes[i - 1].contains(.productHead) || (view.classes[i].contains(.latin) && view.classes[i - 1].contains(.latin)) {
            return nil
        }
        if i + 1 < view.tokens.count, view.quotes[i + 1] >= 0, Int(view.quotes[i + 1]) < i - 1 { return nil }
        return range
    }

    /// `УАЗ үлгүсүндөгү унаа`, `SHACMAN үлгүсүндөгү унаа`: a thing of that make.
    static func isMake(_ range: Range<Int>, _ view: TextView) -> Bool {
        range.upperBound < view.tokens.count && view.classes[range.upperBound].isSuperset(of: ClassSet(.productHead, .namingWord))
    }

    /// Words run together name firms and media, but for what a word for things stands before.
    static let checkCompound: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound
        let word = view.surface(i)
        // No `аль-Мадани`, no two words that lost their blank: `срокДанный`.
        guard word.count > 4, (0x410...0x42F).contains(word[0]), !word.contains(where: { $0 == 0x2D || $0 == 0x27 || $0 == 0x2019 }) else {
            return nil
        }
        var before = i - 1
        if before >= 0, view.opensQuotation(before) { before -= 1 }
        return before >= 0 && view.classes[before].contains(.productHead) ? nil : range
    }

    /// Other words in capitals stand around it: a heading, where capitals mean nothing.
    static func isHeading(_ i: Int, _ view: TextView) -> Bool {
        var others = 0
        // ПРИГЛАШЕНИЕ К УЧАСТИЮ; КҮН ТАРТИБИ: a longer word of the language, which no abbreviation is
        let own = view.tokens[i]
        let isWord = own.shape == .upper && own.end - own.start > 4 && view.isOrdinary(i)
        for neighbour in max(0, i - 4)...min(view.tokens.count - 1, i + 4) where neighbour != i {
            let token = view.tokens[neighbour]
            guard token.kind == .word, token.shape == .upper else { continue }
            // УБДД ГУВД Бишкека: whose it is is no heading
            if neighbour == i + 1, view.isRussian(i), view.classes[neighbour].intersects(ClassSet(.org, .orgHead)) { continue }
            if abs(neighbour - i) == 1, token.end - token.start > 3 { return true }
            if token.end - token.start > 1 { others += 1 }
        }
        return others > 2 || isWord && others > 0
    }
}
