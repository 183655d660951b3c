import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// When and where an event is, told without a verb: `Форум «Вода» (Ош, 5 мая)`, `Форум «Вода», 5 мая, Малый зал`, `к 5 мая, Дню Победы`,
/// `на форуме «Вода» 5 мая`.
extension RelationFinder {
    func findCaption(_ work: Work, _ scene: Scene, _ found: inout [Found]) {
        guard work.type == .event, work.isNamed else { return }
        let facts = inBrackets(work, scene.sentence) ?? inCaption(work, scene.sentence) ?? besideDate(work, scene.sentence)
        for i in facts {
            let predicate = mentions[i].type == .date ? "date" : "place"
            guard !found.contains(where: { $0.subject == work.mention && $0.predicate == predicate && $0.object == i }) else { continue }
            found.append(fact(work, predicate, i, from: work.start..<work.end, rule: "event.caption"))
        }
    }

    /// `Форум «Вода» (Ош, 5 мая 2020 года)`: brackets that hold nothing but dates and places.
    private func inBrackets(_ work: Work, _ sentence: Int) -> [Int]? {
        let last = Int(context.annotated.text.sentences[sentence].end)
        guard isMark(work.end, 0x28), let close = closing(work.end, last) else { return nil }
        let chain = chain(behind: work.end + 1, sentence)
        return chain.end == close && !chain.facts.isEmpty ? chain.facts : nil
    }

    /// `Форум «Вода», 5 мая, 10.00–13.00, гостиница «Достук»`: a name that opens a line without a verb, and what follows it.
    private func inCaption(_ work: Work, _ sentence: Int) -> [Int]? {
        let range = context.annotated.text.sentences[sentence]
        let isFirst = (Int(range.start)..<work.start).allSatisfy { context.tokens[$0].kind != .word }
        guard isFirst, isMark(work.end, 0x2C) || isMark(work.end, 0x2D) || isMark(work.end, 0x7C) else { return nil }
        let chain = chain(behind: work.end + 1, sentence)
        let isWhole = chain.end >= Int(range.end) || isMark(chain.end, 0x2E) || isMark(chain.end, 0x3B)
        return isWhole && !chain.facts.isEmpty ? chain.facts : nil
    }

    /// Dates and places with marks and times between them, and where they end.
    private func chain(behind start: Int, _ sentence: Int) -> (facts: [Int], end: Int) {
        let last = Int(context.annotated.text.sentences[sentence].end)
        var facts: [Int] = []
        var i = start
        while i < last {
            if let next = mentions(startingAt: i, in: sentence).first(where: isOutermost) {
                guard [.date, .location, .time].contains(mentions[next].type) else { break }
                guard mentions[next].type != .date || tellsWhen(next) else { break }
                if mentions[next].type != .time { facts.append(next) }
                i = mentions[next].end
            } else if let end = placeAbbreviation(at: i) {
                i = end
            } else if [0x2C, 0x2D, 0x7C, 0x22].contains(where: { isMark(i, $0) }) || context.classes(i).contains(.inPreposition) {
                i += 1
            } else {
                break
            }
        }
        return (facts, i)
    }

    /// Where the `г.` of `г. Ош` ends.
    func placeAbbreviation(at i: Int) -> Int? {
        guard context.tokens.indices.contains(i), context.classes(i).contains(.startsEntry) else { return nil }
        return context.hits(startingAt: i).first { context.lexicon.entries[Int($0.entry)].classes.contains(.locAbbr) }.map { Int($0.end) }
    }

    /// `к 5 мая, Дню Победы`, `5 мая – День Победы`, `сегодня, в День Победы`; `на форуме «Вода» 5 мая`, `на форуме в Оше 5 мая`.
    private func besideDate(_ work: Work, _ sentence: Int) -> [Int] {
        let first = Int(context.annotated.text.sentences[sentence].start)
        var gap = work.start
        if gap > first, context.classes(gap - 1).contains(.inPreposition) { gap -= 1 }
        if gap - 1 > first, isMark(gap - 1, 0x2C) || isMark(gap - 1, 0x2D),
            let date = mentions(near: gap - 1, in: sentence).last(where: { tellsWhen($0) && mentions[$0].end == gap - 1 }),
            mentions[date].end - mentions[date].start < 8
        {
            return [date]
        }
        guard gap < work.start else { return [] }
        var end = work.end
        if end < context.tokens.count, context.classes(end).contains(.inPreposition),
            let place = mentions(startingAt: end + 1, in: sentence).first(where: { mentions[$0].type == .location && isOutermost($0) })
        {
            end = mentions[place].end
        }
        return mentions(startingAt: end, in: sentence).first(where: tellsWhen).map { [$0] } ?? []
    }

    /// Whether a date says when something is, and not only from or until when.
    func tellsWhen(_ i: Int) -> Bool {
        let date = mentions[i]
        // `до 1966 года` says when something ended.
        let isBound = [date.start - 1, date.start, date.end - 1].contains { $0 >= 0 && context.classes($0).contains(.rangeEnd) }
        return date.type == .date && isOutermost(i) && !isBound
    }
}
