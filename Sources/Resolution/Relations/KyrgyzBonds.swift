import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// What ties a person to a body without the word of a post, in Kyrgyz.
extension RelationFinder {
    /// `⟨Асан⟩ жетектеген фонд`, `фондду жетектеген ⟨Асан⟩`, `⟨Асан⟩ фондду жетектейт`
    func findKyrgyzBonds(_ person: Int, _ found: inout [Found]) {
        guard isOutermost(person) else { return }
        let mention = mentions[person]
        let start = sentenceStart(mention), end = sentenceEnd(mention)
        /// What somebody may head: a body, a town, a region.
        func isHeaded(_ i: Int) -> Bool {
            if mentions[i].type == .organisation { return isOutermost(i) }
            let classes = context.classes(mentions[i].end - 1)
            return mentions[i].type == .location && isOutermost(i)
                && (classes.intersects(ClassSet(.city, .region, .district, .country)) || mentions[i].entry >= 0)
        }
        func body(from gap: Int) -> Int? {
            (gap..<min(end, gap + 3)).lazy.compactMap { i in
                self.neighbours(mention).first {
                    self.mentions[$0].start == i && isHeaded($0)
                }
            }.first
        }
        // `⟨Асан⟩ («Береке» партиясы)`
        if let (body, predicate) = bracketed(mention, end) {
            found.append(relation(person, predicate, body, rule: "bond.beside-name"))
        }
        // `«Береке» партиясынан ⟨Асан⟩`
        if let body = neighbours(mention).last(where: {
            mentions[$0].type == .organisation && mentions[$0].end == mention.start && isOutermost($0)
        }),
            isAblative(body), membership(body) == "member-of"
        {
            found.append(relation(person, "member-of", body, rule: "bond.beside-name"))
        }
        func isObject(_ i: Int) -> Bool { !context.features(mentions[i].end - 1).isDisjoint(with: [.accusative, .dative]) }
        // `⟨Асан⟩ жетектеген фонд`
        if let verb = headsVerb(at: mention.end), isBare(person), context.features(verb - 1).contains(.participle),
            let body = body(from: verb)
        {
            found.append(relation(person, "heads", body, rule: "bond.verb"))
            return
        }
        // `фондду жетектеген ⟨Асан⟩`
        for i in max(start, mention.start - 3)..<mention.start {
            if headsVerb(at: i) == mention.start, context.features(mention.start - 1).contains(.participle),
                let body = neighbours(mention).last(where: {
                    mentions[$0].end == i && isHeaded($0)
                }), isObject(body)
            {
                found.append(relation(person, "heads", body, rule: "bond.verb"))
                return
            }
        }
        // `⟨Асан⟩ 2010-жылдан бери фондду жетектейт`
        guard isBare(person) else { return }
        var i = mention.end
        while i < min(end, mention.end + 10) {
            if let body = body(from: i), mentions[body].start == i {
                guard isObject(body), let verb = headsVerb(at: mentions[body].end), verb > 0 else { return }
                found.append(relation(person, "heads", body, rule: "bond.verb"))
                return
            }
            if isBreak(i) || self.person(at: i, of: mention) != nil { return }
            i += 1
        }
    }

    /// Where a verb of heading that begins at a token ends.
    private func headsVerb(at i: Int) -> Int? {
        if let phrase = bondPhrase(at: i), phrase.bond == .heads { return phrase.end }
        return bond(i) == .heads ? i + 1 : nil
    }
}
