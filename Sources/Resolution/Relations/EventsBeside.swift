import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// When and where an event is, or an act was made, by what stands right beside its name without a verb.
extension RelationFinder {
    /// Lines around the heading of an act that may bear its date.
    private static let headLines = 4

    /// `жыйналышы (Рабат, Марокко)`, `форуму (Ош, 5–7-май)`: the place and the date that fill a bracket.
    func findBracketed(_ work: Work, _ sentence: Int, _ found: inout [Found]) {
        guard !context.isRussian(mentions[work.mention]), isMark(work.end, 0x28),
            let close = closing(work.end, Int(context.annotated.text.sentences[sentence].end))
        else { return }
        let inside = mentions(startingIn: work.end..<close, in: sentence).filter { isOutermost($0) && mentions[$0].end <= close }
        guard !inside.isEmpty, inside.allSatisfy({ mentions[$0].type == .location || mentions[$0].type == .date }),
            (work.end + 1..<close).allSatisfy({ token in
                isMark(token, 0x2C) || inside.contains { mentions[$0].start <= token && token < mentions[$0].end }
            })
        else { return }
        if let place = inside.first(where: { mentions[$0].type == .location }) {
            found.append(fact(work, "place", place, from: work.start..<close, rule: "event.bracketed"))
        }
        if let date = inside.first(where: tellsWhen) {
            found.append(fact(work, "date", date, from: work.start..<close, rule: "event.bracketed"))
        }
    }

    /// `2022-жылкы дүйнө чемпионаты`: the year that a Kyrgyz event has as its attribute.
    func findYearBeside(_ work: Work, _ sentence: Int, _ found: inout [Found]) {
        guard let date = yearBefore(work, sentence),
            !found.contains(where: { $0.subject == work.mention && $0.predicate == "date" })
        else { return }
        found.append(fact(work, "date", date, from: work.start..<work.end, rule: "event.year-beside"))
    }

    /// The date with an attribute's ending right before an event.
    func yearBefore(_ work: Work, _ sentence: Int) -> Int? {
        guard work.type == .event, work.isNamed, !context.isRussian(mentions[work.mention]) else { return nil }
        return mentions(near: work.start, in: sentence).last {
            mentions[$0].type == .date && mentions[$0].end == work.start && isOutermost($0)
                && (context.features(work.start - 1).contains(.attributive) || isOfYear(work.start - 1))
                && !context.classes(work.start - 1).contains(.rangeEnd)
        }
    }

    /// `жылкы` of `2022-жылкы`, which is a horse by itself.
    private func isOfYear(_ i: Int) -> Bool {
        context.classes(i).contains(.yearWord) && Array(context.surfaceUnits(i).suffix(2)) == [0x043A, 0x044B]
    }

    /// `«Таза суу» долбоору 2020–2023-жылдары ишке ашырылды`, `долбооруна 2020–2023-жылдары 5 млн доллар бөлүнөт`: the span of years in the
    /// clause of a project and a verb of doing.
    func findSpan(of work: Work, _ scene: Scene, _ found: inout [Found]) {
        guard !context.isRussian(mentions[work.mention]),
            let verb = scene.deeds.first(where: {
                $0.start >= work.end && !$0.kinds.isDisjoint(with: [.implements, .gives, .happens]) && !hasFiniteVerb(work.end..<$0.start)
            }), !(work.end..<verb.start).contains(where: { isMark($0, 0x3B) })
        else { return }
        let spans = mentions(inSentence: scene.sentence).filter {
            mentions[$0].type == .date && isOutermost($0) && mentions[$0].end <= verb.start && isSpan($0)
                && !hasFiniteVerb(mentions[$0].end..<verb.start)
        }
        guard spans.count == 1, let span = spans.first,
            !scene.works.contains(where: {
                $0.type == .project && $0.mention != work.mention && $0.start >= work.end && $0.end <= verb.start
            })
        else { return }
        found.append(fact(work, "date", span, from: work.start..<verb.end, rule: "project.span"))
    }

    /// `2020–2023-жылдары`, `2020-жылдын 5-майынан 2023-жылга чейин`: two years.
    private func isSpan(_ date: Int) -> Bool {
        (mentions[date].start..<mentions[date].end).count { i in
            context.tokens[i].kind == .number && context.tokens[i].end - context.tokens[i].start == 4
        } >= 2
    }

    /// `ӨКМӨТТҮН ТОКТОМУ ¶ Бишкек шаары, 2022-жылдын 5-майы № 18`: the date in the line that bears the number of the act which the paper is.
    func findDateOfHeading(_ found: inout [Found]) {
        let sentences = context.annotated.text.sentences
        for sentence in sentences.indices.prefix(Self.headLines) {
            guard let act = headingOfAct(in: sentence) else { continue }
            let first = max(0, sentence - Self.headLines), last = min(sentences.count, sentence + Self.headLines + 1)
            for line in first..<last where line != sentence {
                guard let date = dateOfNumber(inLineOf: line, first..<last) else { continue }
                found.append(
                    Found(
                        subject: act, predicate: "date", object: date, role: nil, start: min(mentions[act].start, mentions[date].start),
                        end: max(mentions[act].end, mentions[date].end), rule: "law.heading-date"))
                return
            }
        }
    }

    /// The date of a line that has a number of an act and no other words than places: its cells may be sentences of their own.
    private func dateOfNumber(inLineOf sentence: Int, _ near: Range<Int>) -> Int? {
        let sentences = context.annotated.text.sentences
        let paragraph = sentences[sentence].paragraph
        let line = near.filter { sentences[$0].paragraph == paragraph }
        guard let first = line.first, let last = line.last, first == sentence else { return nil }
        let tokens = Int(sentences[first].start)..<Int(sentences[last].end)
        guard tokens.count <= 24, tokens.contains(where: { isMark($0, 0x2116) }) else { return nil }
        let held = line.flatMap { mentions(inSentence: $0) }.filter { isOutermost($0) && [.location, .date].contains(mentions[$0].type) }
        let words = tokens.filter { token in
            context.tokens[token].kind == .word && context.tokens[token].unit != 0x2116
                && !held.contains { mentions[$0].start <= token && token < mentions[$0].end }
        }
        guard words.count <= 3 else { return nil }
        return held.first { mentions[$0].type == .date }
    }
}
