import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Russian bodies that are part of others though no name holds both: `учреждение «Альфа» при Минюсте`, `«Альфа» (группа «Бета»)`,
/// `«Альфа» входит в состав министерства`.
extension RelationFinder {
    func findRussianWhole(_ body: Int, _ found: inout [Found]) {
        guard isOutermost(body), let (whole, rule) = wholeBehind(body), whole != body, !isSameName(body, whole) else { return }
        found.append(
            Found(
                subject: body, predicate: "part-of", object: whole, role: nil, start: mentions[body].start, end: mentions[whole].end,
                rule: rule))
    }

    private func wholeBehind(_ body: Int) -> (whole: Int, rule: String)? {
        let mention = mentions[body]
        let last = sentenceEnd(mention)
        var i = mention.end
        if isQuote(i) { i += 1 }
        guard i < last else { return nil }
        // `АО «Альфа» Министерства обороны`: right behind, in the genitive.
        if let whole = outermostBody(at: i, mention) { return isWhole(whole, of: body) ? (whole, "part.genitive") : nil }
        if isMark(i, 0x28) {
            guard let deed = deed(at: i + 1), deed.kinds.contains(.group), let whole = outermostBody(at: deed.end, mention) else {
                return nil
            }
            return (whole, "part.bracketed")
        }
        // `– структурное подразделение`, `, входящий в состав`, `является частью`
        var skipped = 0
        while skipped < 3, i < last {
            if let deed = deed(at: i), deed.kinds.contains(.belongs) {
                return whole(behind: deed.end, mention, skipped > 0 || deed.end - deed.start > 1).map { ($0, "part.told") }
            }
            guard isMark(i, 0x2C) || isMark(i, 0x2D) || isLink(i) || context.features(i).contains(.adverb) else { return nil }
            i += 1
            skipped += 1
        }
        return nil
    }

    /// The body behind a phrase, with some words of description if the phrase is more than `при`.
    private func whole(behind end: Int, _ mention: Candidate, _ described: Bool) -> Int? {
        for i in end...(end + (described ? 2 : 0)) {
            if let body = outermostBody(at: i, mention) { return body }
            guard i < sentenceEnd(mention), context.tokens[i].shape == .lower || isQuote(i),
                isQuote(i) || !context.features(i).isDisjoint(with: [.noun, .adjective])
            else { return nil }
        }
        return nil
    }

    private func outermostBody(at token: Int, _ mention: Candidate) -> Int? {
        let start = isQuote(token) ? token + 1 : token
        return mentions(startingIn: token..<(start + 1), in: mention.sentence).first {
            mentions[$0].type == .organisation && isOutermost($0) && (mentions[$0].start == token || mentions[$0].start == start)
        }
    }

    /// A body whose head is known to stand in the genitive alone; what an abbreviation says by its case, nobody knows.
    private func isWhole(_ whole: Int, of body: Int) -> Bool {
        let head = mentions[whole].anchor.first ?? mentions[whole].start
        let readings = context.analyses(head).map(\.features).filter { $0.contains(.noun) && !$0.contains(.plural) }
        // `Министерства` is no singular but the genitive.
        return readings.contains { $0.isSuperset(of: [.genitive, .known]) }
            && readings.allSatisfy { $0.isDisjoint(with: [.abbreviation, .indeclinable, .nominative]) } && !isMedium(body)
            && context.tokens[mentions[whole].start].kind == .word
    }
}
