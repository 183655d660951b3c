import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Whose a Russian project is, and who gives money for it.
extension RelationFinder {
    /// `проект ЕС «Чистая вода»`, `проект «Чистая вода» фонда «Береке»`: donors pay for it; others carry it out.
    func findRussianOwners(_ work: Work, _ scene: Scene, _ found: inout [Found]) {
        let mention = mentions[work.mention]
        guard work.isNamed else { return }
        let inside = mentions(startingIn: work.start..<work.end, in: scene.sentence).filter {
            mentions[$0].type == .organisation && mentions[$0].end <= work.end && mentions[$0].start > mention.start
                && !context.insideQuotes(mentions[$0].start, mention.start..<mention.end) && isGenitive($0)
        }
        if let owner = inside.first { addOwners([owner], work, work.start, work.end, &found) }
        let behind = doers(startingAt: work.end, in: scene.sentence, described: 1)
        if let first = behind.list.first, mentions[first].type != .person, isOwner(first, behind: work.end) {
            addOwners(behind.list, work, work.start, behind.end, &found)
        }
    }

    private func addOwners(_ owners: [Int], _ work: Work, _ start: Int, _ end: Int, _ found: inout [Found]) {
        for owner in owners where mentions[owner].type != .project {
            add([owner], isDonor(owner) ? .funds : .implements, work, start, end, "deed.owner", &found)
        }
    }

    /// `Всемирного банка`, `фонда «Береке»`: the genitive, which the word before a name has for it.
    private func isOwner(_ body: Int, behind gap: Int) -> Bool {
        if mentions[body].start > gap, context.tokens[gap].kind == .word {
            return context.features(gap).contains(.genitive) && !context.features(gap).contains(.nominative)
        }
        return isGenitive(body) && (!isBare(body) || isAbbreviation(body))
    }

    /// A name in capitals that ends the clause: no verb takes it for its subject.
    private func isAbbreviation(_ i: Int) -> Bool {
        let end = mentions[i].end
        return end == sentenceEnd(mentions[i]) || isMark(end, 0x2E) || isMark(end, 0x2C) || isMark(end, 0x29)
    }

    /// `Всемирный банк выделил 5 млн долларов на проект «Чистая вода»`, `на грант Всемирного банка для проекта «Чистая вода»`.
    func findGrants(_ work: Work, _ scene: Scene, _ found: inout [Found]) {
        guard work.type == .project || work.type == .event, isAim(work) else { return }
        for deed in scene.deeds where deed.end <= work.start && work.start - deed.end <= 24 {
            guard !(deed.end..<work.start).contains(where: { isMark($0, 0x3B) || hasFiniteVerb($0..<($0 + 1)) }) else { continue }
            if deed.kinds.contains(.grant) {
                // `грант фонда «Береке»`, `заём в размере 5 млн долларов`
                let givers = doers(startingAt: deed.end, in: scene.sentence, described: 2)
                if let first = givers.list.first, mentions[first].type == .organisation, isGenitive(first) {
                    add(givers.list, .funds, work, deed.start, work.end, "deed.grant", &found)
                    return
                }
            }
            guard deed.kinds.contains(.gives), hasMoney(deed.end..<work.start, scene) || hasMoney(work.end..<(work.end + 8), scene) else {
                continue
            }
            let left = doers(endingAt: deed.start, in: scene.sentence)
            if let last = left.list.last, isBare(last) {
                add(left.list, .funds, work, left.start, work.end, "deed.grant", &found)
                return
            }
        }
    }

    /// Whether a sum of money or the word of a grant stands among some tokens.
    private func hasMoney(_ range: Range<Int>, _ scene: Scene) -> Bool {
        mentions(inSentence: scene.sentence).contains { mentions[$0].type == .money && range.contains(mentions[$0].start) }
            || scene.deeds.contains { $0.kinds.contains(.grant) && range.contains($0.start) }
    }

    /// `на проект`, `для финансирования проекта`, `на троллейбусы по проекту`: what a preposition of purpose governs.
    private func isAim(_ work: Work) -> Bool {
        var i = work.start - 1
        let first = Int(context.annotated.text.sentences[work.sentence].start)
        while i > first, work.start - i <= 4 {
            if deed(at: i)?.kinds.contains(.aim) == true { return true }
            guard context.tokens[i].shape == .lower, !context.features(i).isDisjoint(with: [.noun, .adjective]) else { return false }
            i -= 1
        }
        return false
    }
}
