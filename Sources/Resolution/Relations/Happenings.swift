import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// What one sentence tells of works: its works and deeds.
struct Scene {
    let sentence: Int
    let works: [Work]
    let deeds: [Deed]
}

/// When and where an event is; when an act was made.
extension RelationFinder {
    /// `Форум 5-майда Бишкекте өтөт`; `В Оше состоялся семинар «…»`; `«…» Мыйзам 2014-жылы кабыл алынды`
    func findHappenings(_ scene: Scene, _ found: inout [Found]) {
        for work in scene.works where work.type == .project { findSpan(of: work, scene, &found) }
        for work in scene.works where work.type == .event || work.type == .law {
            let verbs = scene.deeds.filter { tells($0, of: work) && isVerb($0, of: work, scene) }
            for verb in verbs.prefix(1) {
                let story = min(work.start, verb.start)..<max(work.end, verb.end)
                for i in mentions(inSentence: scene.sentence) where isOutermost(i) && isWithin(i, story, work, verb, scene) {
                    let mention = mentions[i]
                    if mention.type == .date {
                        found.append(fact(work, "date", i, from: story, rule: "event.date"))
                    } else if work.type == .event, mention.type == .location,
                        isPlace(i) || isPlaceOfList(i, scene.sentence) || isBeforeWhere(i)
                    {
                        found.append(fact(work, "place", i, from: story, rule: "event.place"))
                    }
                }
            }
            if work.type == .event, work.isNamed {
                findPlaceBeside(work, scene.sentence, &found)
                findBracketed(work, scene.sentence, &found)
                findYearBeside(work, scene.sentence, &found)
            }
            // `14-январда «…» Мыйзам, 15-мартта «…» Мыйзам кабыл алынды`, `2010-жылы … Жарлыгы менен`: the date right before each.
            if verbs.isEmpty, work.type == .law, !context.isRussian(mentions[work.mention]), isSubject(work),
                isWith(work.end) || scene.deeds.contains(where: { $0.kinds.contains(.adopted) && $0.start >= work.end }),
                let date = dateBefore(work, scene.sentence)
            {
                found.append(fact(work, "date", date, from: work.start..<work.end, rule: "law.date-beside"))
            }
            // `В этом году форум стал …`; `24-майда «…» форуму …`: the date right before the event.
            if verbs.isEmpty, work.type == .event, isSubject(work), !isGoverned(work),
                let date = dateBefore(work, scene.sentence), !hasAttribute(date)
            {
                found.append(fact(work, "date", date, from: work.start..<work.end, rule: "event.date-beside"))
            }
        }
    }

    /// The date that ends where a work begins.
    private func dateBefore(_ work: Work, _ sentence: Int) -> Int? {
        mentions(inSentence: sentence).last { mentions[$0].type == .date && mentions[$0].end == work.start && isOutermost($0) }
    }

    /// `Өкмөттүн 2017-жылдын 5-майындагы № 12 токтому`, `указ президента от 5 мая 2012 года`, `2024-жылкы Олимпиада оюндары`: a date in a
    /// name says when it was, unless it is quoted.
    func findOwnDate(_ i: Int, _ found: inout [Found]) {
        let work = mentions[i]
        let inside = mentions(startingIn: work.start..<work.end, in: work.sentence).filter { mentions[$0].end <= work.end && $0 != i }
        if work.type == .law, context.isRussian(work), isOutermost(i), let date = dateBehind(work) {
            found.append(
                fact(
                    Work(mention: i, type: .law, start: work.start, end: work.end, sentence: work.sentence, isNamed: true),
                    "date", date, from: work.start..<work.end, rule: "law.date-behind"))
            return
        }
        guard
            let date = inside.last(where: { mentions[$0].type == .date && !context.insideQuotes(mentions[$0].start, work.start..<work.end) }
            ),
            // An article of an act is dated as the act is.
            !inside.contains(where: {
                mentions[$0].type == work.type && mentions[$0].start <= mentions[date].start && mentions[date].end <= mentions[$0].end
            })
        else { return }
        found.append(
            Found(
                subject: i, predicate: "date", object: date, role: nil, start: work.start, end: work.end,
                rule: work.type == .law ? "law.date" : "event.own-date"))
    }

    /// `Закон «О воде» 2010 года`, `постановление «О воде» от 5 мая 2010 года`: a date right behind the name, in the genitive.
    private func dateBehind(_ act: Candidate) -> Int? {
        mentions(startingAt: act.end, in: act.sentence).first {
            let date = mentions[$0]
            guard date.type == .date, isOutermost($0), bond(date.start) != .at else { return false }
            return bond(date.start) == .from
                || date.end - date.start <= 3 && context.tokens[date.start].kind == .number
                    && context.classes(date.start + 1).contains(.yearWord)
        }
    }

    /// `менен` of `Жарлыгы менен`
    private func isWith(_ i: Int) -> Bool {
        context.tokens.indices.contains(i) && context.classes(i).contains(.andWord)
            && context.analyses(i).first?.features.contains(.adposition) == true
    }

    /// `Кой-Таш окуясы боюнча`: what a postposition governs is nobody's subject.
    private func isGoverned(_ work: Work) -> Bool {
        work.end < context.tokens.count && context.analyses(work.end).first?.features.contains(.adposition) == true
            && !context.isRussian(mentions[work.mention])
    }

    /// `2017-жылга чейинки форум`: a date that is a name's own attribute says when, too; one that is the end of a span does not.
    private func hasAttribute(_ date: Int) -> Bool {
        context.classes(mentions[date].end - 1).contains(.rangeEnd)
    }

    /// Whether a verb is of the kind that says when and where: `өттү`, `катышты`, `провёл`, of acts `кабыл алынды`.
    private func tells(_ verb: Deed, of work: Work) -> Bool {
        guard work.type == .event else { return verb.kinds.contains(.adopted) }
        return !verb.kinds.isDisjoint(with: [.happens, .attends]) || verb.kinds.contains(.organizes) && !verb.kinds.contains(.passive)
    }

    /// A verb whose subject the work may be, or that tells who was there: no other work of the kind stands between them.
    private func isVerb(_ verb: Deed, of work: Work, _ scene: Scene) -> Bool {
        let between = verb.start >= work.end ? work.end..<verb.start : verb.end..<max(verb.end, work.start)
        guard between.count <= 40,
            !scene.works.contains(where: { $0.type == work.type && $0.mention != work.mention && between.contains($0.start) })
        else { return false }
        if verb.kinds.contains(.attends) { return work.type == .event && isAttended(work) }
        // `фонд форум өткөрдү`, `провёл форум`
        let isHeld = verb.kinds.isDisjoint(with: .happens) && verb.kinds.contains(.organizes) && !verb.kinds.contains(.passive)
        if isHeld, hasFiniteVerb(between) { return false }
        if context.isRussian(mentions[work.mention]) { return isSubject(work) || isHeld && isObject(work) }
        if verb.start >= work.end { return isSubject(work) || isHeld && isObject(work) }
        // In Kyrgyz the verb ends the clause: `өткөн форум`, but not `өттү, форум`; `өткөрүлдү:` opens a list.
        return !hasFiniteVerb(verb.start..<verb.end) || isMark(verb.end, 0x3A)
    }

    /// `форумга катышты`, `принял участие в форуме`
    func isAttended(_ work: Work) -> Bool {
        let features = context.features(work.end - 1)
        return context.isRussian(mentions[work.mention])
            ? work.start > 0 && context.classes(work.start - 1).contains(.inPreposition) : !features.isDisjoint(with: [.dative, .locative])
    }

    func isObject(_ work: Work) -> Bool {
        guard context.isRussian(mentions[work.mention]) else { return context.features(work.end - 1).contains(.accusative) }
        // `объявил о форуме`
        if work.start > 0, context.analyses(work.start - 1).first?.features.contains(.adposition) == true { return false }
        return cases(work.isNamed ? mentions[work.mention].anchor.first ?? work.start : work.start).contains(.accusative)
    }

    /// Whether a work is in the nominative, or an opening or a session of it is: `сессии форума прошли`.
    private func isSubject(_ work: Work) -> Bool {
        if context.isRussian(mentions[work.mention]) {
            // `в День защиты детей открылся сад`
            if work.start > 0, context.analyses(work.start - 1).first?.features.contains(.adposition) == true { return false }
            let head = work.isNamed ? mentions[work.mention].anchor.first ?? work.start : work.start
            if cases(head).contains(.nominative) { return true }
            return work.start > 0 && context.classes(work.start - 1).contains(.eventHead) && cases(work.start - 1).contains(.nominative)
        }
        let own = (context.analyses(work.end - 1).first?.features ?? []).intersection(.anyCase)
        return own.isEmpty || own.contains(.nominative)
    }

    /// Whether a date or place belongs to the work and its verb: no clause ends between them, and no other event is nearer.
    private func isWithin(_ i: Int, _ story: Range<Int>, _ work: Work, _ verb: Deed, _ scene: Scene) -> Bool {
        let mention = mentions[i]
        guard mention.type == .date || mention.type == .location else { return false }
        if mention.start >= work.start, mention.end <= work.end { return false }
        let gap: Range<Int>
        if mention.end <= story.lowerBound {
            gap = mention.end..<story.lowerBound
        } else if mention.start >= story.upperBound {
            gap = story.upperBound..<mention.start
        } else if mention.end <= work.start || mention.start >= work.end {
            // Between the work and its verb.
            gap = mention.end <= verb.start ? mention.end..<verb.start : verb.end..<max(verb.end, mention.start)
        } else {
            return false
        }
        // `на площади …, акция, которая пройдёт в Оше`: what stands before the event is not in the clause of the verb.
        if mention.end <= work.start, verb.start >= work.end, context.isRussian(mention),
            work.end < context.tokens.count, isMark(work.end, 0x2C), context.features(work.end + 1).contains(.pronoun)
        {
            return false
        }
        // Behind a Kyrgyz verb another clause begins; `5-май. …` in brackets is none.
        if !context.isRussian(mention), mention.start >= story.upperBound { return false }
        if gap.contains(where: { isMark($0, 0x3B) }) { return false }
        // `прилетел в Ош из Узгена, где прошёл форум`: the place that stands right before the clause.
        if mention.type == .location, context.isRussian(mention), !isBeforeWhere(i),
            gap.contains(where: { deed(at: $0)?.kinds.contains(.where) == true })
        {
            return false
        }
        if scene.works.contains(where: { $0.type == work.type && $0.mention != work.mention && gap.contains($0.start) }) { return false }
        // `7-майда … 2010-жылы кабыл алынган мыйзам`: of two dates the nearer one, unless they stand together.
        if mention.type == .date,
            mentions(inSentence: scene.sentence).contains(where: {
                mentions[$0].type == .date && gap.contains(mentions[$0].start) && isOutermost($0) && mentions[$0].start - mention.end > 2
            })
        {
            return false
        }
        guard gap.contains(where: { isMark($0, 0x2C) }) || hasFiniteVerb(gap) else { return true }
        // `2014-жылы башталды, бул учурда … Мыйзам кабыл алынды`
        if mention.type == .date, scene.deeds.contains(where: { $0.kinds.contains(.then) && gap.contains($0.start) }) { return true }
        return !hasFiniteVerb(gap) && gap.count <= 12
    }

    /// `прилетел из Оша, где прошёл форум`
    private func isBeforeWhere(_ i: Int) -> Bool {
        let comma = mentions[i].end
        return isMark(comma, 0x2C) && deed(at: comma + 1)?.kinds.contains(.where) == true
    }

    /// `Бишкекте`, `… мейманканасында`; `в Оше`, `на заводе`, `в деревне Красная Речка`
    func isPlace(_ i: Int) -> Bool {
        let mention = mentions[i]
        guard context.isRussian(mention) else {
            let features = context.features(mention.end - 1)
            return features.contains(.locative) && !features.contains(.attributive)
        }
        let first = sentenceStart(mention)
        var at = mention.start - 1
        while at >= first, mention.start - at <= 6 {
            // `в г. Ош`
            if isMark(at, 0x2E), placeAbbreviation(at: at - 1) == at + 1 {
                at -= 2
                continue
            }
            if context.classes(at).contains(.inPreposition) { return at + 1 == mention.start || cases(at + 1).contains(.locative) }
            // `в деревне Красной Речки`, but not `в условиях роста России`
            let features = context.features(at)
            let isNoun =
                context.tokens[at].shape == .lower && !features.isDisjoint(with: [.noun, .adjective]) && features.contains(.locative)
            guard isMark(at, 0x2D) || isQuote(at) || isNoun else { return false }
            at -= 1
        }
        return false
    }

    /// `на саммите ШОС в Астане`, `Париждеги Олимпиада оюндары`: the place right beside the name.
    private func findPlaceBeside(_ work: Work, _ sentence: Int, _ found: inout [Found]) {
        let place: Int?
        if context.isRussian(mentions[work.mention]) {
            guard work.end < context.tokens.count, context.classes(work.end).contains(.inPreposition) else { return }
            place = mentions(startingAt: work.end + 1, in: sentence).first { isOutermost($0) && isPlace($0) }
        } else {
            // `Катардагы 2022-жылкы дүйнө чемпионаты`
            let start = yearBefore(work, sentence).map { mentions[$0].start } ?? work.start
            place = mentions(near: start, in: sentence).last {
                mentions[$0].end == start && isOutermost($0)
                    && context.features(mentions[$0].end - 1).isSuperset(of: [.locative, .attributive])
            }
        }
        guard let place, mentions[place].type == .location,
            !found.contains(where: { $0.subject == work.mention && $0.predicate == "place" && $0.object == place })
        else { return }
        found.append(fact(work, "place", place, from: work.start..<work.end, rule: "event.place-beside"))
    }

    /// `Ош жана Нарын шаарларында`: in Kyrgyz the last of a list has the case for all.
    private func isPlaceOfList(_ i: Int, _ sentence: Int) -> Bool {
        let mention = mentions[i]
        guard !context.isRussian(mention), isBare(i), isAnd(mention.end) || isMark(mention.end, 0x2C) else { return false }
        guard let next = mentions(startingAt: mention.end + 1, in: sentence).first, mentions[next].type == .location else { return false }
        return isPlace(next) || isPlaceOfList(next, sentence)
    }

    /// A relation that a work has to a mention of its sentence.
    func fact(_ work: Work, _ predicate: String, _ object: Int, from story: Range<Int>, rule: String) -> Found {
        Found(
            subject: work.mention, predicate: predicate, object: object, role: nil, start: min(story.lowerBound, mentions[object].start),
            end: max(story.upperBound, mentions[object].end), rule: rule)
    }
}
