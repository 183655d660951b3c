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
            } else {
                findActiveDoers(work, scene, &found)
                findSubject(work, scene, &found)
            }
            findRoleNouns(work, scene, &found)
        }
        for deed in scene.deeds {
            if deed.kinds.contains(.by) { findPassiveDoers(deed, scene, &found) }
            if deed.kinds.contains(.backs) { findBackers(deed, scene, isRussian, &found) }
            if deed.kinds.contains(.within) { findFrame(deed, scene, isRussian, &found) }
        }
        if !isRussian { for work in scene.works where work.type == .project && work.isNamed { findOwners(work, scene, &found) } }
    }

    /// Adds a relation for each doer.
    func add(_ doers: [Int], _ kinds: Deeds, _ work: Work, _ start: Int, _ end: Int, _ rule: String, _ found: inout [Found]) {
        for doer in doers where doer != work.mention {
            if kinds.contains(.adopted) {
                guard work.type == .law, mentions[doer].type != .project else { continue }
                found.append(
                    Found(subject: work.mention, predicate: "adopted-by", object: doer, role: nil, start: start, end: end, rule: rule))
            } else if let predicate = kinds.predicate, fits(predicate, work) {
                found.append(Found(subject: doer, predicate: predicate, object: work.mention, role: nil, start: start, end: end, rule: rule))
            }
        }
    }

    /// Events are organised, sites are made, projects are carried out; anything can be paid for.
    private func fits(_ predicate: String, _ work: Work) -> Bool {
        switch predicate {
        case "organizes", "moderates": work.type == .event
        case "implements": work.type == .project
        case "developed": work.type == .url || work.type == .project || work.type == .law
        default: work.type == .event || work.type == .project
        }
    }

    // MARK: Kyrgyz

    /// `А каржылаган жана Б аткарган «…» долбоору`; `А тарабынан уюштурулган форум`: verbs to the left of the work.
    private func findActiveDoers(_ work: Work, _ scene: Scene, _ found: inout [Found]) {
        var i = owners(endingAt: work.start, in: scene.sentence)?.start ?? work.start
        let first = Int(context.annotated.text.sentences[scene.sentence].start)
        var skipped = 0
        while i > first, skipped < 4, context.tokens[i - 1].shape == .lower, deedEnding(at: i, scene) == nil,
            !context.features(i - 1).isDisjoint(with: [.noun, .adjective, .numeral])
        {
            i -= 1
            skipped += 1
        }
        while let deed = deedEnding(at: i, scene) {
            var start = deed.start
            // `тең финансыланган`, `акысыз негизде иштелип чыккан`
            var by: Deed?
            for distance in 0...3 where by == nil {
                by = scene.deeds.first { $0.kinds.contains(.by) && $0.end == deed.start - distance }
            }
            let doers: (list: [Int], start: Int)
            if let by {
                start = by.start
                doers = self.doers(endingAt: start, in: scene.sentence, tail: true)
            } else {
                guard !deed.kinds.contains(.passive) else { return }
                doers = self.doers(endingAt: start, in: scene.sentence)
                guard let last = doers.list.last, isBare(last) else { return }
            }
            guard !doers.list.isEmpty else { return }
            add(doers.list, deed.kinds, work, doers.start, work.end, by == nil ? "deed.participle" : "deed.by", &found)
            i = doers.start
            guard i > first, isAnd(i - 1) || isMark(i - 1, 0x2C) else { return }
            i -= 1
        }
    }

    /// The verb of a doer that ends at a gap, an auxiliary apart: `уюштурган`⟨gap⟩, `ишке ашырып жаткан`⟨gap⟩.
    private func deedEnding(at gap: Int, _ scene: Scene) -> Deed? {
        scene.deeds.last {
            !$0.kinds.isDisjoint(with: .doers)
                && ($0.end == gap
                    || $0.end == gap - 1 && context.features($0.end - 1).contains(.converb) && !context.features(gap - 1).isDisjoint(with: [.participle, .verb]))
        }
    }

    /// `А «…» форумун уюштурду`: the verb behind the work, its subject before it.
    private func findSubject(_ work: Work, _ scene: Scene, _ found: inout [Found]) {
        guard
            let deed = scene.deeds.first(where: {
                !$0.kinds.isDisjoint(with: .doers) && !$0.kinds.contains(.passive) && $0.start >= work.end
                    && wordsOutsideMentions(work.end..<$0.start, scene.sentence) <= 3
            }), !scene.deeds.contains(where: { $0.kinds.contains(.by) && $0.end <= deed.start && $0.start >= work.end })
        else { return }
        // `форумду уюштурган «Береке» фонду`
        if context.features(deed.end - 1).contains(.participle), !deed.kinds.contains(.passive), let next = doer(startingAt: deed.end, in: scene.sentence) {
            add([next], deed.kinds, work, work.start, mentions[next].end, "deed.participle", &found)
            return
        }
        let first = Int(context.annotated.text.sentences[scene.sentence].start)
        let start = owners(endingAt: work.start, in: scene.sentence)?.start ?? work.start
        var gap = start
        while gap > first, start - gap <= 14, !hasFiniteVerb((gap - 1)..<gap) {
            if let subject = doer(endingAt: gap, in: scene.sentence), subject != work.mention {
                guard isBare(subject) else { return }
                let doers = doers(endingAt: gap, in: scene.sentence)
                add(doers.list, deed.kinds, work, doers.start, deed.end, "deed.subject", &found)
                return
            }
            gap -= 1
        }
    }

    /// `«…» сайты А тарабынан иштелип чыккан`: the work before the doers. One behind the verb has found them itself.
    private func findPassiveDoers(_ by: Deed, _ scene: Scene, _ found: inout [Found]) {
        guard let verb = scene.deeds.first(where: { !$0.kinds.isDisjoint(with: .doers) && $0.start >= by.end }),
            // Some words, and whatever dates and places stand before the verb.
            wordsOutsideMentions(by.end..<verb.start, scene.sentence) <= 5
        else { return }
        let doers = doers(endingAt: by.start, in: scene.sentence, tail: true)
        let isBefore = !scene.works.contains { $0.start >= verb.end && $0.start <= verb.end + 5 }
        guard !doers.list.isEmpty, isBefore,
            let work = scene.works.last(where: { $0.end <= doers.start && !hasFiniteVerb($0.end..<doers.start) && ($0.type != .url || verb.kinds.contains(.develops)) })
        else { return }
        add(doers.list, verb.kinds, work, work.start, verb.end, "deed.by", &found)
    }

    /// `ЕСтин «…» долбоору`: of the owners of a project donors, which are banks, states and bodies of many states, pay for it; others, and
    /// donors where somebody else is said to pay, carry it out. A song or a broadcast is no project.
    private func findOwners(_ work: Work, _ scene: Scene, _ found: inout [Found]) {
        guard let owners = owners(endingAt: work.start, in: scene.sentence),
            mentions[work.mention].anchor.contains(where: { context.strong($0).contains(.projectHead) })
        else { return }
        let isPaid = found.contains { $0.predicate == "funds" && $0.object == work.mention }
        for owner in owners.list {
            add([owner], !isPaid && isDonor(owner) ? .funds : .implements, work, owners.start, work.end, "deed.owner", &found)
        }
    }

    private func isDonor(_ i: Int) -> Bool {
        let donors = ClassSet(.international, .bank, .country)
        let mention = mentions[i]
        if mention.entry >= 0, context.lexicon.entries[Int(mention.entry)].classes.intersects(donors) { return true }
        return mention.anchor.contains { context.classes($0).intersects(donors) }
    }

    private func wordsOutsideMentions(_ range: Range<Int>, _ sentence: Int) -> Int {
        range.count { token in !mentions(inSentence: sentence).contains { mentions[$0].start <= token && token < mentions[$0].end } }
    }

    // MARK: Both

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
        guard let work = works.last(where: { $0.end <= start && !hasOther($0.end..<start) }) ?? works.first(where: { $0.start >= end }) else {
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

    /// `форумдун уюштуруучулары: А, Б жана В`; `А жана Б форумдун модераторлору болушту`; `Организаторы форума — А и Б`;
    /// `Модератором форума выступил А`
    private func findRoleNouns(_ work: Work, _ scene: Scene, _ found: inout [Found]) {
        for deed in scene.deeds where !deed.kinds.isDisjoint(with: .roles) && (deed.start == work.end || deed.end == work.start) {
            let start = min(deed.start, work.start), end = max(deed.end, work.end)
            if let right = holders(behind: end, scene.sentence) {
                add(right.list, deed.kinds, work, start, right.end, "deed.noun", &found)
            } else {
                let left = holders(before: start, scene)
                add(left.list, deed.kinds, work, left.start, end, "deed.noun", &found)
            }
        }
    }

    /// Behind a colon, a dash or a verb: `: А, Б`, `выступил А`; lines of a list, too.
    func holders(behind gap: Int, _ sentence: Int) -> (list: [Int], end: Int)? {
        let last = Int(context.annotated.text.sentences[sentence].end)
        var i = gap
        while i < last, i - gap < 2, isMark(i, 0x3A) || isMark(i, 0x2D) || isLink(i) { i += 1 }
        guard i > gap else {
            // `модератор форума Иван Петров`
            let right = doers(startingAt: gap, in: sentence)
            return right.list.isEmpty ? nil : right
        }
        let right = doers(startingAt: i, in: sentence, described: 2)
        if !right.list.isEmpty { return right }
        guard i == last, isMark(i - 1, 0x3A) else { return nil }
        // `Уюштуруучулар:` and a line for each.
        var list: [Int] = []
        var end = i
        for line in (sentence + 1)..<max(sentence + 1, context.annotated.text.sentences.count) {
            let start = Int(context.annotated.text.sentences[line].start)
            let next = doers(startingAt: context.tokens[start].kind == .word || isQuote(start) ? start : start + 1, in: line)
            guard !next.list.isEmpty else { break }
            list += next.list
            end = next.end
        }
        return list.isEmpty ? nil : (list, end)
    }

    private func holders(before gap: Int, _ scene: Scene) -> (list: [Int], start: Int) {
        let first = Int(context.annotated.text.sentences[scene.sentence].start)
        var i = gap
        while i - 1 > first, gap - i < 2, isMark(i - 1, 0x2D) || isMark(i - 1, 0x2C) || isLink(i - 1) { i -= 1 }
        return doers(endingAt: i, in: scene.sentence)
    }

    /// `выступил`, `стал`, `является`
    private func isLink(_ i: Int) -> Bool { bond(i) == .holds || bond(i) == .plays || deed(at: i)?.kinds.contains(.acts) == true }
}
