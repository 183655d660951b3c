import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Who organises, pays for, carries out and makes what.
extension RelationFinder {
    func findDoers(_ scene: Scene, _ found: inout [Found]) {
        let isRussian = context.annotated.text.sentences[scene.sentence].language == .russian
        for work in scene.works {
            if isRussian {
                findRussianDoers(work, scene, &found)
                findCaption(work, scene, &found)
                if work.type == .project { findRussianOwners(work, scene, &found) }
                findGrants(work, scene, &found)
            } else {
                findActiveDoers(work, scene, &found)
                findSubject(work, scene, &found)
                findObjectFirst(work, scene, &found)
            }
            findRoleNouns(work, scene, &found)
            findDonorInBrackets(work, scene.sentence, &found)
        }
        for deed in scene.deeds {
            if deed.kinds.contains(.by) { findPassiveDoers(deed, scene, &found) }
            if deed.kinds.contains(.backs) { findBackers(deed, scene, isRussian, &found) }
            if deed.kinds.contains(.within) { findFrame(deed, scene, isRussian, &found) }
        }
        if !isRussian { for work in scene.works where work.type == .project && work.isNamed { findOwners(work, scene, &found) } }
    }

    /// `«Таза суу» долбоору (Дүйнөлүк банк, 2 млн доллар)`: who gives it and how much.
    private func findDonorInBrackets(_ work: Work, _ sentence: Int, _ found: inout [Found]) {
        guard work.type == .project || work.type == .event, isMark(work.end, 0x28),
            let close = closing(work.end, Int(context.annotated.text.sentences[sentence].end))
        else { return }
        let donors = doers(startingAt: work.end + 1, in: sentence)
        guard !donors.list.isEmpty, isMark(donors.end, 0x2C) || donors.end == close,
            mentions(startingIn: donors.end..<close, in: sentence).contains(where: { mentions[$0].type == .money })
        else { return }
        add(donors.list, .funds, work, work.start, close, "deed.bracketed-sum", &found)
    }

    /// Adds a relation for each doer.
    func add(_ doers: [Int], _ kinds: Deeds, _ work: Work, _ start: Int, _ end: Int, _ rule: String, _ found: inout [Found]) {
        for doer in doers where doer != work.mention {
            if kinds.contains(.adopted) {
                guard work.type == .law, mentions[doer].type != .project else { continue }
                found.append(
                    Found(subject: work.mention, predicate: "adopted-by", object: doer, role: nil, start: start, end: end, rule: rule))
            } else if let predicate = (work.type == .event ? kinds.subtracting([.implements, .develops]) : kinds.subtracting(.moderates))
                .predicate, fits(predicate, work)
            {
                // Somebody who supports a project pays for nothing.
                if kinds.contains(.supports), mentions[doer].type == .person { continue }
                found.append(
                    Found(subject: doer, predicate: predicate, object: work.mention, role: nil, start: start, end: end, rule: rule))
            }
        }
    }

    /// Events are organised, sites are made, projects are carried out; anything can be paid for.
    func fits(_ predicate: String, _ work: Work) -> Bool {
        switch predicate {
        case "organizes", "moderates", "takes-part-in": work.type == .event
        case "implements": work.type == .project
        case "developed": work.type == .url || work.type == .project || work.type == .law
        default: work.type == .event || work.type == .project
        }
    }

    /// `ЕСтин колдоосу менен … форум`; `форум … при поддержке ЕС`
    private func findBackers(_ deed: Deed, _ scene: Scene, _ isRussian: Bool, _ found: inout [Found]) {
        let doers: [Int]
        var start = deed.start, end = deed.end
        if isRussian {
            let right = self.doers(startingAt: deed.end, in: scene.sentence, described: 2)
            doers = right.list
            end = right.end
        } else {
            let left = self.doers(endingAt: deed.start, in: scene.sentence)
            doers = left.list
            start = left.start
        }
        let works = scene.works.filter { ($0.type == .event || $0.type == .project) && !doers.contains($0.mention) }
        guard let work = works.last(where: { $0.end <= start && !hasOther($0.end..<start) }) ?? works.first(where: { $0.start >= end })
        else {
            return
        }
        add(doers, .backs, work, min(start, work.start), max(end, work.end), "deed.backing", &found)
    }

    private func hasOther(_ range: Range<Int>) -> Bool { range.contains { isMark($0, 0x3B) } }

    /// `«…» долбоорунун алкагында … семинар`; `семинар … в рамках проекта «…»`: the event is a part of the other work.
    private func findFrame(_ deed: Deed, _ scene: Scene, _ isRussian: Bool, _ found: inout [Found]) {
        let whole =
            isRussian
            ? scene.works.first { ($0.type == .event || $0.type == .project) && $0.start >= deed.end && $0.start - deed.end <= 3 }
            : scene.works.last { ($0.type == .event || $0.type == .project) && $0.end <= deed.start && deed.start - $0.end <= 2 }
        guard let whole else { return }
        let events = scene.works.filter { $0.type == .event && $0.mention != whole.mention }
        guard let event = events.last(where: { $0.end <= deed.start }) ?? events.first(where: { $0.start >= deed.end }) else { return }
        found.append(
            Found(
                subject: event.mention, predicate: "part-of", object: whole.mention, role: nil,
                start: min(event.start, whole.start, deed.start), end: max(event.end, whole.end, deed.end), rule: "part.frame"))
    }
}
