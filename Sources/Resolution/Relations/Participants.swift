import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Who takes part in an event: `форумга А, Б жана В катышты`, `в форуме приняли участие А и Б`, `на форуме выступил А`.
extension RelationFinder {
    /// Tokens between a verb and the event or the people that belong to it.
    private static let reach = 40

    func findParticipants(_ scene: Scene, _ found: inout [Found]) {
        let isRussian = context.annotated.text.sentences[scene.sentence].language == .russian
        for verb in scene.deeds where verb.kinds.contains(.attends) || verb.kinds.contains(.adopted) {
            guard !isDenied(verb), let event = attended(by: verb, scene) else { continue }
            // `участие в форуме приняли А и Б`
            guard verb.kinds.contains(.attends) || isRussian && event.end <= verb.start && isPart(event.start - 2) else { continue }
            let people = isRussian ? russianParticipants(verb, event, scene) : kyrgyzParticipants(verb, event, scene)
            for person in people where person != event.mention && !isWithin(person, event) {
                found.append(
                    Found(
                        subject: person, predicate: "takes-part-in", object: event.mention, role: nil,
                        start: min(mentions[person].start, event.start, verb.start), end: max(mentions[person].end, event.end, verb.end),
                        rule: "event.participant"))
            }
        }
    }

    /// `не участвовал`, `катышкан жок`, `катышкан эмес`
    func isDenied(_ verb: Deed) -> Bool {
        let isRussian = context.annotated.text.sentences[context.sentence(of: verb.start)].language == .russian
        let beside = isRussian ? [verb.start - 1] : [verb.end, verb.end + 1]
        return beside.contains { deed(at: $0)?.kinds.contains(.not) == true }
    }

    private func isPart(_ i: Int) -> Bool { deed(at: i)?.kinds.contains(.part) == true }

    private func isWithin(_ i: Int, _ work: Work) -> Bool { mentions[i].start >= work.start && mentions[i].end <= work.end }

    /// The event that a verb says somebody is at: `форумга`, `форумда`, `в форуме`, `на форуме`; the nearest one.
    private func attended(by verb: Deed, _ scene: Scene) -> Work? {
        scene.works.filter { work in
            work.type == .event && isAttended(work) && gap(work, verb).count <= Self.reach
                && !gap(work, verb).contains { i in
                    isMark(i, 0x3B) || isOtherVerb(i, scene)
                }
        }.min { gap($0, verb).count < gap($1, verb).count }
    }

    private func gap(_ work: Work, _ verb: Deed) -> Range<Int> {
        work.end <= verb.start ? work.end..<verb.start : verb.end..<max(verb.end, work.start)
    }

    /// A verb in a personal form that is no deed of the sentence, in running text.
    private func isOtherVerb(_ i: Int, _ scene: Scene) -> Bool {
        hasFiniteVerb(i..<(i + 1)) && !scene.deeds.contains { $0.kinds.contains(.attends) && $0.start <= i && i < $0.end }
            && !mentions(inSentence: scene.sentence).contains { mentions[$0].start <= i && i < mentions[$0].end }
    }

    // MARK: Kyrgyz

    /// `форумга министр А жана депутат Б катышты`; `А форумга катышты`; `форумга катышкан А`
    private func kyrgyzParticipants(_ verb: Deed, _ event: Work, _ scene: Scene) -> [Int] {
        // The event behind the verb is another clause's: `А катышты, форум …`.
        guard event.end <= verb.start else { return [] }
        let between = bare(event.end..<verb.start, scene)
        if !between.isEmpty { return between }
        if context.features(verb.end - 1).contains(.participle), !hasFiniteVerb(verb.start..<verb.end) || isBefore(verb),
            let next = doer(startingAt: verb.end, in: scene.sentence)
        {
            return mentions[next].type == .person ? doers(startingAt: verb.end, in: scene.sentence).list : [next]
        }
        var start = event.start
        while start > sentence(scene).lowerBound, event.start - start < Self.reach, !isOtherVerb(start - 1, scene), !isMark(start - 1, 0x3B)
        {
            start -= 1
        }
        return bare(start..<event.start, scene)
    }

    private func isBefore(_ verb: Deed) -> Bool {
        verb.end < context.tokens.count && (context.tokens[verb.end].kind == .word || isQuote(verb.end))
    }

    private func sentence(_ scene: Scene) -> Range<Int> {
        let range = context.annotated.text.sentences[scene.sentence]
        return Int(range.start)..<Int(range.end)
    }

    /// The people of a stretch that stand in no case but the nominative, and the bodies that are listed right before its end.
    private func bare(_ range: Range<Int>, _ scene: Scene) -> [Int] {
        let people = mentions(inSentence: scene.sentence).filter {
            mentions[$0].type == .person && isOutermost($0) && range.contains(mentions[$0].start) && mentions[$0].end <= range.upperBound
                && isBare($0)
        }
        if !people.isEmpty { return people }
        let bodies = doers(endingAt: range.upperBound, in: scene.sentence)
        guard bodies.start >= range.lowerBound, let last = bodies.list.last, isBare(last), mentions[last].type == .organisation else {
            return []
        }
        return bodies.list
    }

    // MARK: Russian

    /// `А принял участие в форуме`; `в форуме приняли участие министр А, депутат Б и фонд «В»`; `принявший участие в форуме А`
    private func russianParticipants(_ verb: Deed, _ event: Work, _ scene: Scene) -> [Int] {
        let isParticiple = (verb.start..<verb.end).contains { context.analyses($0).first?.features.contains(.participle) == true }
        let isMany = (verb.start..<verb.end).contains { i in
            let features = context.analyses(i).first?.features ?? []
            return features.contains(.verb) && features.contains(.plural)
        }
        let first = min(verb.start, event.start), last = max(verb.end, event.end)
        // Behind the verb, or between it and the event: `выступил А на форуме`.
        var right: [Int] = []
        var end = verb.end
        let limit = sentence(scene).upperBound
        while end < limit, end - verb.end < Self.reach, !isMark(end, 0x3B), !isOtherVerb(end, scene) { end += 1 }
        // `приняла участие в форуме, о котором говорил А`: another clause.
        let clause = (last..<max(last, end)).first { context.analyses($0).first?.features.contains(.pronoun) == true } ?? end
        if !isParticiple { right = subjects(verb.end..<max(verb.end, clause), scene) }
        if right.isEmpty {
            let next = doers(startingAt: verb.end > event.end ? verb.end : last, in: scene.sentence, described: 3)
            if let one = next.list.first, isBare(one), !isParticiple, verb.start > event.start { return next.list }
        }
        if let nearest = right.first, mentions[nearest].start - last <= 16 { return isMany ? right : [nearest] }
        // Before both: `А и Б приняли участие в форуме`.
        var start = first
        while start > sentence(scene).lowerBound, first - start < Self.reach, !isOtherVerb(start - 1, scene), !isMark(start - 1, 0x3B) {
            start -= 1
        }
        if isParticiple {
            let left = verb.start - (isMark(verb.start - 1, 0x2C) ? 1 : 0)
            guard let one = doer(endingAt: left, in: scene.sentence) else { return [] }
            return mentions[one].type == .person && !agree(cases(verb.start), personCases(one)) ? [] : [one]
        }
        let left = subjects(start..<first, scene)
        if !left.isEmpty { return isMany ? left : [left.last!] }
        let bodies = doers(endingAt: first, in: scene.sentence)
        guard let one = bodies.list.last, isBare(one) else { return [] }
        return bodies.list
    }

    /// The people of a stretch who may be the subject of a verb.
    private func subjects(_ range: Range<Int>, _ scene: Scene) -> [Int] {
        mentions(inSentence: scene.sentence).filter {
            mentions[$0].type == .person && isOutermost($0) && range.contains(mentions[$0].start) && isNominative($0)
                && context.analyses(max(0, mentions[$0].start - 1)).first?.features.contains(.adposition) != true
        }
    }
}
