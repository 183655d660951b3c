import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Lists of bodies and people, `А, Б жана В`, to the left and to the right of a gap between two tokens.
extension RelationFinder {
    private static let doers: Set<MentionType> = [.organisation, .person, .project]

    /// The outermost mention that may do something and ends at a gap.
    func doer(endingAt gap: Int, in sentence: Int) -> Int? {
        mentions(inSentence: sentence).last { mentions[$0].end == gap && isDoer($0) }
    }

    /// The same, beginning at a gap.
    func doer(startingAt gap: Int, in sentence: Int) -> Int? {
        mentions(inSentence: sentence).first { mentions[$0].start == gap && isDoer($0) }
    }

    /// Bodies, people, projects; of places only countries do anything.
    private func isDoer(_ i: Int) -> Bool {
        let type = mentions[i].type
        let isCountry = type == .location && context.classes(mentions[i].end - 1).contains(.country)
        return (Self.doers.contains(type) || isCountry) && isOutermost(i)
    }

    /// A list that ends at a gap, and where it begins: `А фонду (АФ), Б жана В`⟨gap⟩, `А Б менен биргеликте`⟨gap⟩. With `tail`, unnamed
    /// ones may end it: `А жана эл аралык уюмдар`⟨gap⟩.
    func doers(endingAt gap: Int, in sentence: Int, tail: Bool = false) -> (list: [Int], start: Int) {
        if let phrase = together(endingAt: gap, in: sentence) {
            // Whom it is done with, and then who does it.
            let partners = list(endingAt: phrase, in: sentence, tail: false)
            guard !partners.list.isEmpty else { return ([], gap) }
            let rest = list(endingAt: partners.start, in: sentence, tail: false)
            return (partners.list + rest.list, rest.start)
        }
        let last = list(endingAt: gap, in: sentence, tail: tail)
        // `А совместно с Б`⟨gap⟩: in Russian the word stands before them.
        if !last.list.isEmpty, let phrase = together(endingAt: last.start, in: sentence), context.isRussian(mentions[last.list[0]]) {
            let rest = list(endingAt: phrase, in: sentence, tail: false)
            if !rest.list.isEmpty { return (last.list + rest.list, rest.start) }
        }
        return last
    }

    /// Where `менен биргеликте`⟨gap⟩ or `совместно с`⟨gap⟩ begins.
    private func together(endingAt gap: Int, in sentence: Int) -> Int? {
        let first = Int(context.annotated.text.sentences[sentence].start)
        for start in [gap - 2, gap - 1] where start > first {
            if let deed = deed(at: start), deed.end == gap, deed.kinds.contains(.together) { return start }
        }
        return nil
    }

    private func list(endingAt gap: Int, in sentence: Int, tail: Bool) -> (list: [Int], start: Int) {
        var list: [Int] = []
        let first = Int(context.annotated.text.sentences[sentence].start)
        var start = beforeBrackets(gap, first, sentence)
        if tail, doer(endingAt: start, in: sentence) == nil, let named = beforeUnnamed(start, first, sentence) { start = named }
        var next = start
        while let found = doer(endingAt: beforeBrackets(next, first, sentence), in: sentence), list.allSatisfy({ isOfOneKind($0, found) }) {
            list.append(found)
            start = mentions[found].start
            if mentions[found].type == .project, let owners = owners(endingAt: start, in: sentence) { start = owners.start }
            guard start - 1 > first, isMark(start - 1, 0x2C) || isAnd(start - 1) else { break }
            next = start - 1
        }
        return (list.reversed(), list.isEmpty ? gap : start)
    }

    /// A list that begins at a gap, and where it ends. With `described`, some words may stand before each name:
    /// `общественным фондом «А» и компанией «Б»`.
    func doers(startingAt gap: Int, in sentence: Int, described: Int = 0) -> (list: [Int], end: Int) {
        var list: [Int] = []
        var end = gap
        var next = gap
        let last = Int(context.annotated.text.sentences[sentence].end)
        while let found = doer(near: next, upTo: described, in: sentence), list.allSatisfy({ isOfOneKind($0, found) }) {
            list.append(found)
            end = pastBrackets(mentions[found].end, last)
            var i = end
            while i < last, isMark(i, 0x2C) || isMark(i, 0x3B) || isAnd(i), i - end < 2 { i += 1 }
            guard i > end else { break }
            next = i
        }
        // `провёл фонд «А» совместно с компанией «Б»`
        if let last = list.last, context.isRussian(mentions[last]), let deed = deed(at: end), deed.kinds.contains(.together) {
            let partners = doers(startingAt: deed.end, in: sentence, described: described)
            return (list + partners.list, partners.list.isEmpty ? end : partners.end)
        }
        return (list, end)
    }

    /// People are listed with people.
    private func isOfOneKind(_ a: Int, _ b: Int) -> Bool { (mentions[a].type == .person) == (mentions[b].type == .person) }

    private func doer(near gap: Int, upTo described: Int, in sentence: Int) -> Int? {
        for i in gap...(gap + described) {
            let start = isQuote(i) ? i + 1 : i
            if let found = doer(startingAt: i, in: sentence) ?? doer(startingAt: start, in: sentence) { return found }
            guard i < Int(context.annotated.text.sentences[sentence].end), context.tokens[i].shape == .lower,
                !context.features(i).isDisjoint(with: [.noun, .adjective])
            else { return nil }
        }
        return nil
    }

    /// Whose project it is that begins at a gap: `ЕС менен БУУнун`⟨gap⟩. One connector joins them all.
    func owners(endingAt gap: Int, in sentence: Int) -> (list: [Int], start: Int)? {
        guard let last = doer(endingAt: gap, in: sentence), mentions[last].type != .project, isGenitive(last) else { return nil }
        var list = [last]
        var connector: Int32?
        let first = Int(context.annotated.text.sentences[sentence].start)
        var start = mentions[last].start
        while start - 1 > first, isAnd(start - 1) || isMark(start - 1, 0x2C),
            connector ?? context.tokens[start - 1].word == context.tokens[start - 1].word,
            let next = doer(endingAt: start - 1, in: sentence), mentions[next].type == mentions[last].type
        {
            connector = context.tokens[start - 1].word
            list.append(next)
            start = mentions[next].start
        }
        return (list.reversed(), start)
    }

    /// Before `эл аралык жана коомдук уюмдар`, if a name is joined to it.
    private func beforeUnnamed(_ gap: Int, _ first: Int, _ sentence: Int) -> Int? {
        var i = gap
        while i > first, gap - i < 8, context.tokens[i - 1].shape == .lower || isMark(i - 1, 0x2C) {
            if isAnd(i - 1) || isMark(i - 1, 0x2C), doer(endingAt: i - 1, in: sentence) != nil { return i - 1 }
            guard isAnd(i - 1) || isMark(i - 1, 0x2C) || !context.features(i - 1).isDisjoint(with: [.noun, .adjective]) else { return nil }
            i -= 1
        }
        return nil
    }

    /// The gap before a name in brackets that repeats the one before: `агенттиги (SDC)`⟨gap⟩.
    private func beforeBrackets(_ gap: Int, _ first: Int, _ sentence: Int) -> Int {
        guard gap - 1 > first, isMark(gap - 1, 0x29) else { return gap }
        var i = gap - 2
        while i > first, gap - i < 12 {
            if isMark(i, 0x28) { return i }
            i -= 1
        }
        return gap
    }

    /// The same to the right.
    private func pastBrackets(_ gap: Int, _ last: Int) -> Int {
        guard gap < last, isMark(gap, 0x28), let close = closing(gap, last) else { return gap }
        return close + 1
    }

    // MARK: Cases of names

    /// Whether a name ends in the genitive: `БУУнун`; in Russian its first noun tells.
    func isGenitive(_ i: Int) -> Bool {
        context.isRussian(mentions[i])
            ? cases(mentions[i].anchor.first ?? mentions[i].start).contains(.genitive)
            : context.features(mentions[i].end - 1).contains(.genitive)
    }

    /// Whether a name may be a subject.
    func isBare(_ i: Int) -> Bool {
        if context.isRussian(mentions[i]) {
            return mentions[i].type == .person
                ? isNominative(i) : cases(mentions[i].anchor.first ?? mentions[i].start).contains(.nominative)
        }
        let own = context.features(mentions[i].end - 1).intersection(.anyCase)
        return own.isEmpty || own.contains(.nominative)
    }

    func isInstrumental(_ i: Int) -> Bool {
        mentions[i].type == .person
            ? personCases(i).contains(.instrumental) : cases(mentions[i].anchor.first ?? mentions[i].start).contains(.instrumental)
    }
}
