import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// The same in Kyrgyz: the verb stands behind its subject and its object, as a participle before what it belongs to.
extension RelationFinder {
    /// `А каржылаган жана Б аткарган «…» долбоору`; `А тарабынан уюштурулган форум`: verbs to the left of the work.
    func findActiveDoers(_ work: Work, _ scene: Scene, _ found: inout [Found]) {
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
    func deedEnding(at gap: Int, _ scene: Scene) -> Deed? {
        scene.deeds.last {
            !$0.kinds.isDisjoint(with: .doers)
                && ($0.end == gap
                    || $0.end == gap - 1 && context.features($0.end - 1).contains(.converb)
                        && !context.features(gap - 1).isDisjoint(with: [.participle, .verb]))
        }
    }

    /// `А «…» форумун уюштурду`: the verb behind the work, its subject before it.
    func findSubject(_ work: Work, _ scene: Scene, _ found: inout [Found]) {
        guard
            let deed = scene.deeds.first(where: {
                !$0.kinds.isDisjoint(with: .doers) && !$0.kinds.contains(.passive) && $0.start >= work.end
                    && wordsOutsideMentions(work.end..<$0.start, scene.sentence) <= 3 && !hasDoer(work.end..<$0.start, scene.sentence)
            }), !scene.deeds.contains(where: { $0.kinds.contains(.by) && $0.end <= deed.start && $0.start >= work.end })
        else { return }
        // `форумду уюштурган «Береке» фонду`
        if context.features(deed.end - 1).contains(.participle), !deed.kinds.contains(.passive),
            let next = doer(startingAt: deed.end, in: scene.sentence), mentions[next].type != .project || isObject(work)
        {
            add([next], deed.kinds, work, work.start, mentions[next].end, "deed.participle", &found)
            return
        }
        let first = Int(context.annotated.text.sentences[scene.sentence].start)
        let start = owners(endingAt: work.start, in: scene.sentence)?.start ?? work.start
        var gap = start
        while gap > first, start - gap <= 14, !hasFiniteVerb((gap - 1)..<gap) {
            if let backer = backers(endingAt: gap, scene) {
                gap = backer
                continue
            }
            if let subject = doer(endingAt: gap, in: scene.sentence), subject != work.mention {
                guard isBare(subject) else { return }
                let doers = doers(endingAt: gap, in: scene.sentence)
                add(doers.list, deed.kinds, work, doers.start, deed.end, "deed.subject", &found)
                // `фонд мэрия менен биргеликте форум өткөрдү`: with whom, and then who.
                guard isAnd(gap) else { return }
                gap = doers.start
                continue
            }
            gap -= 1
        }
    }

    /// `Форумду А жана Б уюштурду`, `Аны фонд өткөрөт`, `долбоор (ЕС каржылайт)`: the work, then who, then the verb.
    func findObjectFirst(_ work: Work, _ scene: Scene, _ found: inout [Found]) {
        guard let deed = scene.deeds.first(where: { $0.start >= work.end && !$0.kinds.isDisjoint(with: .doers) }),
            !deed.kinds.contains(.passive), deed.start - work.end <= 40, !hasFiniteVerb(work.end..<deed.start)
        else { return }
        let isBracketed = isMark(work.end, 0x28) && closing(work.end, context.tokens.count).map { $0 >= deed.end } == true
        guard isBracketed || isObject(work),
            !scene.works.contains(where: { $0.mention != work.mention && $0.start >= work.end && $0.end <= deed.start && isObject($0) })
        else { return }
        // Some words before the verb: `бирге`, `үчүнчү жыл катары менен`; dates and places.
        var gap = deed.start
        while gap > work.end {
            if let backer = backers(endingAt: gap, scene) {
                gap = backer
                continue
            }
            let doers = doers(endingAt: gap, in: scene.sentence)
            if !doers.list.isEmpty, doers.start >= work.end {
                if doers.list.allSatisfy(isBare) {
                    add(doers.list, deed.kinds, work, work.start, deed.end, "deed.object-first", &found)
                    findNextClause(behind: deed, work, scene, &found)
                }
                return
            }
            let isAside =
                mention(holding: gap - 1, in: scene.sentence).map { [.date, .location, .money].contains(mentions[$0].type) } ?? true
            guard isAside, !isMark(gap - 1, 0x2C), deed.start - gap < 12 else { return }
            gap -= 1
        }
    }

    /// Where `Б-нын колдоосу менен`⟨gap⟩ begins, which stands between a subject and its verb.
    private func backers(endingAt gap: Int, _ scene: Scene) -> Int? {
        guard let phrase = scene.deeds.last(where: { $0.kinds.contains(.backs) && $0.end == gap }) else { return nil }
        let backers = doers(endingAt: phrase.start, in: scene.sentence)
        return backers.list.isEmpty ? phrase.start : backers.start
    }

    /// `Форумду А уюштуруп, Б каржылады`: the next clause is about the same work.
    private func findNextClause(behind deed: Deed, _ work: Work, _ scene: Scene, _ found: inout [Found]) {
        guard context.features(deed.end - 1).contains(.converb), isMark(deed.end, 0x2C) else { return }
        let doers = doers(startingAt: deed.end + 1, in: scene.sentence)
        guard !doers.list.isEmpty, doers.list.allSatisfy(isBare),
            let next = scene.deeds.first(where: { $0.start >= doers.end && !$0.kinds.isDisjoint(with: .doers) }),
            !next.kinds.contains(.passive), next.start - doers.end <= 3,
            !scene.works.contains(where: { (doers.end..<next.start).contains($0.start) })
        else { return }
        add(doers.list, next.kinds, work, work.start, next.end, "deed.next-clause", &found)
    }

    /// `«…» сайты А тарабынан иштелип чыккан`: the work before the doers. One behind the verb has found them itself.
    func findPassiveDoers(_ by: Deed, _ scene: Scene, _ found: inout [Found]) {
        guard let verb = scene.deeds.first(where: { !$0.kinds.isDisjoint(with: .doers) && $0.start >= by.end }),
            // Some words, and whatever dates and places stand before the verb.
            wordsOutsideMentions(by.end..<verb.start, scene.sentence) <= 5
        else { return }
        let doers = doers(endingAt: by.start, in: scene.sentence, tail: true)
        let isBefore = !scene.works.contains { $0.start >= verb.end && $0.start <= verb.end + 5 }
        guard !doers.list.isEmpty, isBefore,
            let work = scene.works.last(where: { work in
                work.end <= doers.start && !hasFiniteVerb(work.end..<doers.start)
                    && (work.type != .url || verb.kinds.contains(.develops))
                    && verb.kinds.predicate.map { fits($0, work) } ?? true
            })
        else { return }
        add(doers.list, verb.kinds, work, work.start, verb.end, "deed.by", &found)
    }

    /// `ЕСтин «…» долбоору`: of the owners of a project donors, which are states and bodies of many states, pay for it; others, and
    /// donors where somebody else is said to pay, carry it out. A song or a broadcast is no project.
    func findOwners(_ work: Work, _ scene: Scene, _ found: inout [Found]) {
        guard let owners = owners(endingAt: work.start, in: scene.sentence),
            mentions[work.mention].anchor.contains(where: { context.strong($0).contains(.projectHead) })
        else { return }
        let isPaid = found.contains { $0.predicate == "funds" && $0.object == work.mention }
        for owner in owners.list {
            add([owner], !isPaid && isDonor(owner) ? .funds : .implements, work, owners.start, work.end, "deed.owner", &found)
        }
    }

    func isDonor(_ i: Int) -> Bool {
        let donors = ClassSet(.international, .country)
        let mention = mentions[i]
        if mention.entry >= 0, context.lexicon.entries[Int(mention.entry)].classes.intersects(donors) { return true }
        return mention.anchor.contains { context.classes($0).intersects(donors) }
    }

    func hasDoer(_ range: Range<Int>, _ sentence: Int) -> Bool { range.contains { doer(startingAt: $0, in: sentence) != nil } }

    func wordsOutsideMentions(_ range: Range<Int>, _ sentence: Int) -> Int {
        range.count { token in !mentions(inSentence: sentence).contains { mentions[$0].start <= token && token < mentions[$0].end } }
    }
}
