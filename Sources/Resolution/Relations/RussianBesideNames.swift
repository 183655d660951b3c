import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Bodies that stand beside a name without a post or a verb: in brackets, behind a preposition, in the line of who wrote an article.
extension RelationFinder {
    /// `Иван Петров («Альфа»)`, `Иван Петров (клиника «Альфа», Берлин)`
    func bracketed(_ person: Candidate, _ end: Int) -> (Int, String)? {
        guard isMark(person.end, 0x28), let close = closing(person.end, end), let body = body(near: person.end + 1, of: person),
            mentions[body].type == .organisation
        else { return nil }
        var gap = mentions[body].end
        if isQuote(gap) { gap += 1 }
        while gap < close {
            // the places of the body
            guard isMark(gap, 0x2C), let place = self.body(at: gap + 1, of: person), mentions[place].type == .location else { return nil }
            gap = mentions[place].end
        }
        return (body, membership(body))
    }

    /// `Иван Петров из МИД`; `Иван Петров от партии «Альфа»`
    func origin(_ person: Candidate, _ end: Int) -> (Int, String)? {
        guard person.end < end, let kind = bond(person.end), kind == .from || kind == .out,
            let body = body(near: person.end + 1, of: person), mentions[body].type == .organisation
        else { return nil }
        return (body, kind == .from ? "member-of" : membership(body))
    }

    /// Parties and clubs have members, other bodies have staff.
    func membership(_ body: Int) -> String {
        let entry = mentions[body].entry
        let isParty = entry >= 0 && context.lexicon.entries[Int(entry)].classes.contains(.party)
        // The head may stand before a name in quotation marks: `фракция «Альфа»`.
        let head = mentions[body].start - (isQuote(mentions[body].start - 1) ? 2 : 1)
        let isHeaded = head >= sentenceStart(mentions[body]) && context.classes(head).contains(.party)
        return isParty || isHeaded || mentions[body].anchor.contains { context.classes($0).contains(.party) } ? "member-of" : "works-for"
    }

    // MARK: Who wrote it

    /// `1 июня, Бишкек – ИА «Альфа», Анна Петрова`; `Анна Петрова, газета «Альфа»`: a medium and a name that end a line.
    func byline(_ person: Candidate) -> (Int, String)? {
        let start = sentenceStart(person), end = sentenceEnd(person)
        if person.end == end, isMark(person.start - 1, 0x2C) {
            let gap = person.start - 1
            if let body = medium(endingAt: gap, of: person) ?? (isQuote(gap - 1) ? medium(endingAt: gap - 1, of: person) : nil) {
                return (body, "works-for")
            }
        }
        // In Kyrgyz `Асан Бекжанов, «Береке» фонду` may be the line of anybody.
        let isFirst = person.start == start || isMark(person.start - 1, 0x3A) && bond(person.start - 2) == .byline
        if isFirst, isMark(person.end, 0x2C), let body = body(near: person.end + 1, of: person),
            isMedium(body) || person.start == start && !context.isRussian(person) && mentions[body].type == .organisation && isBare(body)
        {
            let close = isQuote(mentions[body].end) ? mentions[body].end + 1 : mentions[body].end
            if close == end { return (body, "works-for") }
        }
        if isMark(person.start - 1, 0x3A), bond(person.start - 2) == .byline, context.tokens[person.start - 2].shape != .lower {
            return onlyMedium().map { ($0, "works-for") }
        }
        return nil
    }

    private func medium(endingAt gap: Int, of mention: Candidate) -> Int? {
        mentions(near: gap, in: mention.sentence).first {
            mentions[$0].type == .organisation && mentions[$0].end == gap && isOutermost($0) && isMedium($0)
        }
    }

    /// `Автор: Анна Петрова` where the document names one medium.
    func onlyMedium() -> Int? {
        only(mentions.indices.filter { mentions[$0].type == .organisation && isOutermost($0) && isMedium($0) })
    }
}
