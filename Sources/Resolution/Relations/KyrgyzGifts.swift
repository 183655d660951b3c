import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Who gives money to whom, in Kyrgyz: `Фонд мектепке 5 миллион сом бөлдү`, `Банк «Таза суу» долбооруна 2 миллион доллар бөлөт`.
extension RelationFinder {
    func findGift(_ verb: Deed, _ sentence: Int, _ found: inout [Found]) {
        guard context.annotated.text.sentences[sentence].language == .kyrgyz else { return }
        let all = mentions(inSentence: sentence)
        guard let sum = all.last(where: { mentions[$0].type == .money && mentions[$0].end <= verb.start }),
            verb.start - mentions[sum].end <= 3, let taker = taker(before: mentions[sum].start, all), let giver = giver(before: taker, all),
            giver != taker, !(mentions[giver].end..<verb.start).contains(where: isBreak)
        else { return }
        found.append(
            Found(
                subject: giver, predicate: "funds", object: taker, role: nil, start: min(mentions[giver].start, mentions[taker].start),
                end: verb.end, rule: "deed.gift"))
    }

    /// The body or project in the dative before a sum, dates between them apart.
    private func taker(before gap: Int, _ all: Range<Int>) -> Int? {
        let taker = all.last {
            [.organisation, .project, .event].contains(mentions[$0].type) && isOutermost($0) && mentions[$0].end <= gap
                && context.features(mentions[$0].end - 1).contains(.dative)
        }
        guard let taker, gap - mentions[taker].end <= 8, !(mentions[taker].end..<gap).contains(where: { isMark($0, 0x2C) }) else {
            return nil
        }
        return taker
    }

    /// The body or country in the nominative before it; `агенттиги аркылуу` for a project.
    private func giver(before taker: Int, _ all: Range<Int>) -> Int? {
        let isProject = mentions[taker].type == .project
        let giver = all.last {
            (mentions[$0].type == .organisation || isListedPlace($0, .country)) && isOutermost($0)
                && mentions[$0].end <= mentions[taker].start && !isInBrackets($0)
        }
        guard let giver, isBare(giver) else { return nil }
        var end = mentions[giver].end
        if isMark(end, 0x28), let close = closing(end, mentions[taker].start) { end = close + 1 }
        let gap = end..<max(end, mentions[taker].start)
        // Dates, and what the taker is called: `Банк 2020-жылы «Таза суу» долбооруна`.
        let words = gap.filter { token in
            !all.contains { mentions[$0].start <= token && token < mentions[$0].end && mentions[$0].type != .person }
        }
        let through = words.first.map { context.tokens[$0].shape == .lower && context.features($0).contains(.adposition) } ?? false
        if through { return isProject && words.count <= 2 ? giver : nil }
        return words.count <= 3 && words.allSatisfy { context.tokens[$0].shape == .lower } ? giver : nil
    }

    /// `агенттиги (КОИКА)`: the short name repeats the one before.
    private func isInBrackets(_ i: Int) -> Bool { isMark(mentions[i].start - 1, 0x28) && isMark(mentions[i].end, 0x29) }
}
