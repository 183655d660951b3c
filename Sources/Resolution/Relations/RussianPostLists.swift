import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Posts in a list that one verb governs: `занимал должности заместителя акима Оша, акима Узгена, а с 2010 года – министра культуры`.
extension RelationFinder {
    /// Tokens between two posts of a list.
    private static let longestGap = 16

    /// The holder of the post that the list has before this one.
    func holderOfListed(_ post: Int, _ found: [Found]) -> Int? {
        let mention = mentions[post]
        guard !isPlural(mention),
            let before = neighbours(mention).last(where: { mentions[$0].type == .position && mentions[$0].end <= mention.start }),
            let told = found.last(where: { isOf($0, before) }),
            agree(headCases(mentions[before]), headCases(mention).subtracting(.nominative))
        else { return nil }
        let end = max(told.end, mentions[before].end), start = adjectivesStart(mention.start, sentenceStart(mention))
        // The verb, or the noun of the office, stands before the first post: what is told ends with its body.
        guard end <= start, start - end <= Self.longestGap, isLink(end..<start, mention.sentence) else { return nil }
        return told.subject
    }

    /// Whether a relation is told by a post that a verb gives, or by one of its list.
    private func isOf(_ relation: Found, _ post: Int) -> Bool {
        (relation.rule == "post.appointed" || relation.rule == "post.listed") && mentions[relation.subject].type == .person
            && bodies(behind: post).contains { $0.body == relation.object } && relation.start <= mentions[post].start
            && mentions[post].end <= relation.end
    }

    /// `, а с 2010 года –`: commas, small words and dates.
    private func isLink(_ gap: Range<Int>, _ sentence: Int) -> Bool {
        guard gap.contains(where: { isMark($0, 0x2C) || isAnd($0) }) else { return false }
        let dates = mentions(inSentence: sentence).filter { mentions[$0].type == .date }
        return gap.allSatisfy { i in
            if dates.contains(where: { mentions[$0].start <= i && i < mentions[$0].end }) { return true }
            if isMark(i, 0x2C) || isMark(i, 0x2D) || isAnd(i) || context.tokens[i].kind == .number { return true }
            guard context.tokens[i].shape == .lower, let features = context.analyses(i).first?.features else { return false }
            return !features.isDisjoint(with: [.adverb, .conjunction, .adposition]) || bond(i) == .office
        }
    }
}
