import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// How a date bounds what it is said of.
enum DateBound {
    case at, from, until

    /// `2010`, `2010/..`, `../2010`
    func range(_ value: String) -> String {
        guard !value.contains("/") else { return value }
        switch self {
        case .at: return value
        case .from: return value + "/.."
        case .until: return "../" + value
        }
    }
}

/// Whether a post is held still, and when it was held or taken.
extension RelationFinder {
    /// `former` of `экс-президент`, `мурдагы министр`; `acting` of `и.о. министра`, `министрдин милдетин аткаруучу`: `value=` of a
    /// post or of a word that belongs to it.
    func status(of role: Range<Int>) -> String? {
        func status(_ entry: Int32) -> String? {
            let entry = context.lexicon.entries[Int(entry)]
            guard entry.classes.contains(.postPrefix) || entry.classes.contains(.post) else { return nil }
            return context.lexicon.value(of: entry.concept)
        }
        for i in role {
            if let found = context.singles(i).lazy.compactMap(status).first { return found }
            guard context.classes(i).contains(.startsEntry) else { continue }
            let phrases = context.annotated.hits(startingAt: i).filter { Int($0.end) <= role.upperBound + 1 }
            if let found = phrases.lazy.compactMap({ status($0.entry) }).first { return found }
        }
        return nil
    }

    /// The date of each post that has one: inside what tells of the post; for verbs in their clause, `2010-жылы төрага болуп шайланды`;
    /// behind a post that stands behind its holder, `А, министр финансов с 2005 по 2010 год`.
    func addTimesOfPosts(_ found: inout [Found]) {
        for i in found.indices where mentions[found[i].subject].type == .person {
            guard found[i].rule.hasPrefix("post.") || found[i].rule.hasPrefix("bond.") else { continue }
            let isVerb = found[i].rule == "post.appointed" || found[i].rule == "bond.verb" || found[i].rule == "bond.antecedent"
            // The holder may be named in a sentence before.
            let sentence = context.sentence(of: found[i].end - 1)
            let story = max(found[i].start, Int(context.annotated.text.sentences[sentence].start))..<found[i].end
            let dates = mentions(inSentence: sentence).filter { mentions[$0].type == .date && isOutermost($0) }
            guard let date = dates.first(where: { isTime($0, of: story, isVerb: isVerb, isBehind: found[i].rule == "post.behind-name") })
            else { continue }
            found[i].date = (date, bound(of: mentions[date]))
        }
    }

    private func isTime(_ i: Int, of story: Range<Int>, isVerb: Bool, isBehind: Bool) -> Bool {
        let date = mentions[i]
        if date.start >= story.lowerBound, date.end <= story.upperBound { return true }
        // `Иван Захаров (министр в 2005–2010 годах)`
        if isBehind, date.start == story.upperBound { return true }
        guard isVerb else { return false }
        let gap = date.end <= story.lowerBound ? date.end..<story.lowerBound : story.upperBound..<max(story.upperBound, date.start)
        return gap.count <= 4
            && !gap.contains { isMark($0, 0x2C) || isMark($0, 0x3B) || isMark($0, 0x3A) || isMark($0, 0x2E) || isEvent($0) }
    }

    /// A verb that tells something else: `2010-жылы келген министр`.
    private func isEvent(_ i: Int) -> Bool { hasFiniteVerb(i..<(i + 1)) && bond(i) == nil && deed(at: i) == nil }

    /// `2010-жылдан бери`, `с 2010 года`; `2010-жылга чейин`, `до 2010 года`
    private func bound(of date: Candidate) -> DateBound {
        let ends =
            (date.start..<date.end).contains { context.classes($0).contains(.rangeEnd) }
            || date.end < context.tokens.count && context.classes(date.end).contains(.rangeEnd)
        if context.isRussian(date) {
            // `с декабря 2006 года по настоящее время` is open, too.
            let opens = [date.start - 1, date.start].contains { $0 >= 0 && context.value($0, .datePreposition) == "from" }
            return opens ? .from : ends ? .until : .at
        }
        if ends { return .until }
        return context.features(date.end - 1).contains(.ablative) && !context.features(date.end - 1).contains(.nominative) ? .from : .at
    }
}
