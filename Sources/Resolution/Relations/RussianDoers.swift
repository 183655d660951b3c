import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// The same in Russian: passives take their doers in the instrumental behind them, active verbs in the nominative on either side.
extension RelationFinder {
    func findRussianDoers(_ work: Work, _ scene: Scene, _ found: inout [Found]) {
        for deed in scene.deeds where !deed.kinds.isDisjoint(with: .doers) && isNearest(work, to: deed, scene) {
            if deed.kinds.contains(.passive) {
                let doers = doers(startingAt: deed.end, in: scene.sentence, described: 3)
                guard let first = doers.list.first, isInstrumental(first) || context.tokens[mentions[first].start].unit == 0x22 else {
                    continue
                }
                // `организованный фондом форум`, `форум, организованный фондом`
                guard work.end <= deed.start || (doers.end...doers.end + 2).contains(work.start) else { continue }
                add(doers.list, deed.kinds, work, min(deed.start, work.start), max(doers.end, work.end), "deed.passive", &found)
            } else if let subject = subject(of: deed, work, scene) {
                let last = mentions[subject.list.last!].end
                add(subject.list, deed.kinds, work, min(subject.start, work.start), max(last, work.end, deed.end), "deed.subject", &found)
            }
        }
    }

    /// Of the works of a sentence the one that stands nearest to a verb on its side.
    private func isNearest(_ work: Work, to deed: Deed, _ scene: Scene) -> Bool {
        let between = work.end <= deed.start ? work.end..<deed.start : deed.end..<max(deed.end, work.start)
        return between.count <= 16 && !between.contains { isMark($0, 0x3B) }
            && !scene.works.contains { other in
                other.start != work.start && between.contains(other.start) && (other.type == work.type || isAttribute(deed))
            }
            && !between.contains { i in hasFiniteVerb(i..<(i + 1)) && !scene.deeds.contains { $0.start <= i && i < $0.end } }
    }

    /// Those behind a verb: a list, or the one whose post stands there, `вёл директор фонда «Береке» Петров`.
    private func actors(startingAt gap: Int, in sentence: Int, described: Int) -> (list: [Int], end: Int) {
        for i in gap...(gap + 1) {
            guard let post = mentions(startingAt: i, in: sentence).first(where: { mentions[$0].type == .position }) else { continue }
            let end = groupEnd(post)
            if let person = mentions(startingAt: end, in: sentence).first(where: { mentions[$0].type == .person && isOutermost($0) }) {
                return ([person], mentions[person].end)
            }
        }
        return doers(startingAt: gap, in: sentence, described: described)
    }

    /// `Круглый стол «Вода», 5 мая, Ош. Модерировал ⟨А⟩.`: a verb that opens its sentence, with an object that the one before names.
    func findVerbsOfWorkBefore(_ deeds: [Deed], _ found: inout [Found]) {
        guard !works.isEmpty else { return }
        for deed in deeds where !deed.kinds.isDisjoint(with: .doers) && !deed.kinds.contains(.passive) {
            let sentence = context.sentence(of: deed.start)
            let sentences = context.annotated.text.sentences
            guard sentence > 0, Int(sentences[sentence].start) == deed.start, sentences[sentence].language == .russian,
                sentences[sentence].paragraph == sentences[sentence - 1].paragraph,
                !works.contains(where: { $0.sentence == sentence && $0.type != .url && $0.type != .law }),
                let work = works.last(where: { $0.sentence == sentence - 1 && ($0.type == .event || $0.type == .project) })
            else { continue }
            let right = actors(startingAt: deed.end, in: sentence, described: 2)
            guard let first = right.list.first, isBare(first) else { continue }
            // `Организовал встречу ⟨А⟩` is about the meeting.
            add(right.list, deed.kinds, work, deed.start, right.end, "deed.subject", &found)
        }
    }

    /// `проекта «Вода», финансируемого фондом`: a participle belongs to the name right before it.
    private func isAttribute(_ deed: Deed) -> Bool {
        let features = context.analyses(deed.start).first?.features ?? []
        return deed.kinds.contains(.passive) && features.contains(.participle) && !features.contains(.predicative)
            && isMark(deed.start - 1, 0x2C)
    }

    /// Where the doers of another verb before this one end, `который финансирует ЕС, а ⟨реализуют⟩`; the work's end if there is none.
    private func reach(of work: Work, to deed: Deed, _ scene: Scene) -> Int {
        scene.deeds.reduce(work.end) { end, other in
            guard other.start >= work.end, other.end < deed.start, !other.kinds.isDisjoint(with: .doers) else { return end }
            let right = doers(startingAt: other.end, in: scene.sentence, described: 2)
            return right.list.isEmpty || right.end > deed.start ? end : max(end, right.end)
        }
    }

    /// `Фонд «Береке» провёл форум`; `форум, который провёл фонд «Береке»`
    private func subject(of deed: Deed, _ work: Work, _ scene: Scene) -> (list: [Int], start: Int)? {
        let first = Int(context.annotated.text.sentences[scene.sentence].start)
        if work.start >= deed.end, work.start - deed.end <= 6,
            context.analyses(work.start - 1).first?.features.contains(.adposition) != true
        {
            var gap = deed.start
            while gap > first, deed.start - gap <= 4 {
                if isMark(gap - 1, 0x2C) || hasFiniteVerb((gap - 1)..<gap) { return nil }
                let left = doers(endingAt: gap, in: scene.sentence)
                if let last = left.list.last { return isBare(last) ? left : nil }
                gap -= 1
            }
            return nil
        }
        guard work.end <= deed.start, deed.start - work.end <= 6 || deed.start - reach(of: work, to: deed, scene) <= 3 else { return nil }
        let right = actors(startingAt: deed.end, in: scene.sentence, described: 2)
        guard let next = right.list.first, isBare(next) else { return nil }
        return (right.list, mentions[next].start)
    }
}
