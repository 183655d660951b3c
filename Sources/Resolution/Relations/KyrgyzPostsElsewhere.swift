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
            guard let predicate = predicate(of: mention), let holder = person(at: mention.end, of: mention) else { continue }
            let concept = context.lexicon.entries[Int(mention.entry)].concept
            let bodies = owned.filter { $0.post == concept }.map(\.body)
            if let body = bodies.first, bodies.allSatisfy({ isSameName($0, body) }),
                predicate == "member-of" || !found.contains(where: { $0.predicate == predicate && isSameName($0.object, body) })
            {
                found.append(relation(holder, predicate, body, by: post, rule: "post.elsewhere", within: mention.start..<mention.end))
            } else if bodies.isEmpty,
                let body = placeOfPost(concept) ?? (isSeat(mention, predicate) ? assembly(before: mention) : nil)
            {
                found.append(relation(holder, predicate, body, by: post, rule: "post.elsewhere", within: mention.start..<mention.end))
            }
        }
    }

    /// `депутат ⟨Асан⟩`: a post by itself, of which nothing has been found yet.
    private func isBarePost(_ post: Int, _ found: [Found]) -> Bool {
        let mention = mentions[post]
        guard mention.type == .position, mention.entry >= 0, !context.isRussian(mention),
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

    /// `… шаардык кеңештин сессиясы өттү. Депутат ⟨Асан⟩ сүйлөдү`: the assembly last named.
    private func assembly(before post: Candidate) -> Int? {
        mentions.indices.last { i in
            guard mentions[i].type == .organisation, mentions[i].end <= post.start, !context.isRussian(mentions[i]) else { return false }
            return (mentions[i].start..<mentions[i].end).contains { bond($0) == .assembly || bondPhrase(at: $0)?.bond == .assembly }
        }
    }

    /// `мэр ⟨Асан⟩`: the only town of the document; `of=` of the post's line names the kind of its place.
    private func placeOfPost(_ concept: Int32) -> Int? {
        let kinds: [LexicalClass] = [.country, .region, .district, .city, .village]
        guard let kind = kinds.first(where: { $0.tag == context.lexicon.attribute("of", of: concept) }) else { return nil }
        let places = mentions.indices.filter {
            mentions[$0].type == .location && mentions[$0].entry >= 0
                && context.lexicon.entries[Int(mentions[$0].entry)].classes.contains(kind)
        }
        guard let place = places.first, places.allSatisfy({ isSameName($0, place) }) else { return nil }
        return place
    }

    /// Whether two mentions name one thing: the same line of the lexicons, or the same words.
    private func isSameName(_ a: Int, _ b: Int) -> Bool {
        let first = mentions[a], second = mentions[b]
        if first.entry >= 0, second.entry >= 0 {
            return context.lexicon.entries[Int(first.entry)].concept == context.lexicon.entries[Int(second.entry)].concept
        }
        return a == b || context.printed(first.start..<first.end) == context.printed(second.start..<second.end)
    }
}
