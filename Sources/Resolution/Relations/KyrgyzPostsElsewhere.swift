import CodeUnits
import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Kyrgyz posts before a name alone, whose body the document tells in another place.
extension RelationFinder {
    /// `Шаардык кеңештин депутаттары чогулду. Депутат ⟨Асан⟩ сүйлөдү`: the only body whose such a post the document speaks of.
    func findPostsElsewhere(_ found: inout [Found]) {
        let bare = mentions.indices.filter { isBarePost($0, found) }
        guard !bare.isEmpty else { return }
        let owned = ownedPosts()
        for post in bare {
            let mention = mentions[post]
            guard let predicate = predicate(of: mention), person(at: mention.end, of: mention) != nil else { continue }
            // `депутаттар ⟨Асан⟩ жана ⟨Бакыт⟩`
            let holders = people(of: mention, mention.start..<mention.end).filter { !isMany(mention) || isBare($0) }
            let concept = context.lexicon.entries[Int(mention.entry)].concept
            let bodies = owned.filter { $0.post == concept }.map(\.body)
            if let body = only(bodies),
                predicate == "member-of" || !found.contains(where: { $0.predicate == predicate && isSameName($0.object, body) })
            {
                add(holders, predicate, body, post, &found)
            } else if bodies.isEmpty,
                let body = namesake(of: mention) ?? placeOfPost(mention) ?? bodyOfKind(mention, predicate)
            {
                add(holders, predicate, body, post, &found)
            }
        }
    }

    private func add(_ holders: [Int], _ predicate: String, _ body: Int, _ post: Int, _ found: inout [Found]) {
        let group = mentions[post].start..<mentions[post].end
        found += holders.map { relation($0, predicate, body, by: post, rule: "post.elsewhere", within: group) }
    }

    /// `депутат ⟨Асан⟩`: a post by itself, of which nothing has been found yet.
    private func isBarePost(_ post: Int, _ found: [Found]) -> Bool {
        let mention = mentions[post]
        guard mention.type == .position, mention.entry >= 0, !context.isRussian(mention),
            !isMany(mention) || isSeat(mention, predicate(of: mention) ?? ""),
            !context.lexicon.entries[Int(mention.entry)].classes.contains(.role),
            person(at: mention.end, of: mention) != nil
        else { return false }
        return !found.contains { $0.rule.hasPrefix("post.") && $0.start <= mention.start && mention.start < $0.end }
    }

    /// The posts that bodies in the genitive have behind them, whoever holds them: `шаардык кеңештин депутаттары`.
    private func ownedPosts() -> [(body: Int, post: Int32)] {
        var owned: [(body: Int, post: Int32)] = []
        for (i, body) in mentions.enumerated()
        where body.type == .organisation && !context.isRussian(body) && isGenitive(i) && isOutermost(i) {
            guard context.classes(body.end).contains(.post), context.features(body.end).contains(.possessive) else { continue }
            for entry in context.singles(body.end) where context.lexicon.entries[Int(entry)].classes.contains(.post) {
                owned.append((i, context.lexicon.entries[Int(entry)].concept))
            }
        }
        return owned
    }

    /// `депутат`, but not `депутаты`, whose body is told, nor `ыйгарым укуктуу өкүл`.
    private func isSeat(_ post: Candidate, _ predicate: String) -> Bool {
        predicate == "member-of" && !isHeldAbroad(post) && !context.features(post.end - 1).contains(.possessive)
    }

    /// `депутат ⟨Асан⟩`, `вице-спикер ⟨Асан⟩`, `премьер-министр ⟨Асан⟩`: the assembly last named, the cabinet.
    private func bodyOfKind(_ post: Candidate, _ predicate: String) -> Int? {
        if isSeat(post, predicate) { return assembly(before: post) }
        guard predicate == "heads" || predicate == "deputy-head-of", !context.features(post.end - 1).contains(.possessive) else {
            return nil
        }
        return isPost(post, of: "assembly") ? assembly(before: post) : cabinet(of: post, byName: true)
    }

    /// `… шаардык кеңештин сессиясы өттү. Депутат ⟨Асан⟩ сүйлөдү`: the assembly last named.
    private func assembly(before post: Candidate) -> Int? {
        mentions.indices.last { i in
            guard mentions[i].type == .organisation, mentions[i].end <= post.start, !context.isRussian(mentions[i]) else { return false }
            return (mentions[i].start..<mentions[i].end).contains { bond($0) == .assembly || bondPhrase(at: $0)?.bond == .assembly }
        }
    }
}
