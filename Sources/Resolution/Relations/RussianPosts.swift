import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Who holds which post where, in Russian: the body stands behind the post, the holder behind both, or before the post as what it is
/// in apposition to, or a verb away.
extension RelationFinder {
    func findRussianPost(_ post: Int, _ found: inout [Found]) {
        guard let predicate = predicate(of: mentions[post]) else { return }
        let bodies = bodies(behind: post)
        guard let end = bodies.map({ mentions[$0.body].end }).max() else {
            findMeantPost(post, predicate, &found)
            return
        }
        let group = mentions[post].start..<end
        var (holders, rule) = holders(of: post, group)
        if holders.isEmpty, let holder = holderOfListed(post, found) { (holders, rule) = ([holder], "post.listed") }
        for holder in holders {
            for (body, kind) in bodies where mentions[body].type != .project || kind == nil {
                // `министр финансов Казахстана` where the document names the ministry
                if mentions[body].type == .location, let ministry = ministry(of: mentions[post], in: body) {
                    found.append(relation(holder, kind ?? predicate, ministry, by: post, rule: rule, within: group))
                } else {
                    found.append(relation(holder, kind ?? predicate, body, by: post, rule: rule))
                }
            }
        }
        if rule == "post.before-name", let last = holders.last, isPlural(mentions[post]), bodies.count == 1 {
            findSharers(of: post, predicate, behind: last, &found)
        }
    }

    /// `губернаторы Тверской области Иван Петров, Томской области Олег Сидоров и …`: those who hold the same post elsewhere.
    private func findSharers(of post: Int, _ predicate: String, behind last: Int, _ found: inout [Found]) {
        let mention = mentions[post]
        var i = mentions[last].end
        while i + 1 < sentenceEnd(mention), isMark(i, 0x2C) || isAnd(i), let body = body(at: i + 1, of: mention) {
            let next = isQuote(mentions[body].end) ? mentions[body].end + 1 : mentions[body].end
            guard let holder = person(at: next, of: mention), agree(headCases(mention), personCases(holder)) else { return }
            found.append(relation(holder, predicate, body, by: post, rule: "post.before-name"))
            i = mentions[holder].end
        }
    }

    /// `… клуб «Альфа» … Президент клуба Иван Петров`: a body that is named before.
    private func findMeantPost(_ post: Int, _ predicate: String, _ found: inout [Found]) {
        if let body = bodyOfMaster(post, predicate, found) {
            let own = mentions[post].start - 1..<mentions[post].end
            let (holders, rule) = holders(of: post, own)
            for holder in holders { found.append(relation(holder, predicate, body, by: post, rule: rule, within: own)) }
            return
        }
        if let body = bodyOfWhose(post, predicate) {
            let own = adjectivesStart(mentions[post].start, sentenceStart(mentions[post])) - 1..<mentions[post].end
            let (holders, rule) = holders(of: post, own)
            for holder in holders { found.append(relation(holder, predicate, body, by: post, rule: rule, within: own)) }
            return
        }
        if let body = meantRussianBody(behind: mentions[post]) {
            let group = mentions[post].start..<mentions[post].end + 1
            let (holders, rule) = holders(of: post, group)
            for holder in holders { found.append(relation(holder, predicate, body, by: post, rule: rule, within: group)) }
            return
        }
        findPostElsewhere(post, predicate, &found)
    }

    /// `… Минфин … Министр финансов ⟨А⟩`: a post right before a name, or that a verb gives.
    private func findPostElsewhere(_ post: Int, _ predicate: String, _ found: inout [Found]) {
        let own = mentions[post].start..<mentions[post].end
        guard !isPlural(mentions[post]) else { return }
        guard let body = bodyElsewhere(of: mentions[post]) else {
            let known = found.count
            findContactPerson(post, predicate, &found)
            if found.count == known { findTopicPost(post, predicate, &found) }
            return
        }
        let (holders, rule) = holders(of: post, own)
        guard let holder = holders.first, holders.count == 1, mentions[holder].start == own.upperBound || rule == "post.appointed",
            // `мэр Лондона`, whose name was taken for a person's
            !context.classes(mentions[holder].start).intersects(ClassSet(.city, .region, .country))
        else { return }
        found.append(relation(holder, predicate, body, by: post, rule: "post.elsewhere", within: own))
    }

    /// Start of the adjectives before a post: `российская эстрадная`.
    func adjectivesStart(_ token: Int, _ start: Int) -> Int {
        var i = token
        while i - 1 > start, token - i < 3, context.tokens[i - 1].shape == .lower,
            context.analyses(i - 1).first?.features.contains(.adjective) == true
        {
            i -= 1
        }
        return i
    }
}
