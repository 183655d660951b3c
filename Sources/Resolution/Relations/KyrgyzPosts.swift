import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Who holds which post where, in Kyrgyz: the body stands before the post, the holder behind it or before the body, or a verb away.
extension RelationFinder {
    func findPost(_ post: Int, _ found: inout [Found]) {
        let mention = mentions[post]
        guard var predicate = predicate(of: mention) else { return }
        if let (body, person) = nominated(mention) {
            found.append(relation(person, predicate, body, by: post, rule: "post.nominated"))
            return
        }
        guard let body = body(of: mention) ?? nation(of: mention, predicate) else { return }
        // A nation's adjective stands for a country that is named elsewhere.
        let isBefore = mentions[body].sentence == mention.sentence && mentions[body].end <= mention.start
        // `төрагасынын милдетин аткаруучу`, `башчысынын мурдагы орун басары`: the post goes on behind its genitive.
        var end = mention.end
        if context.features(mention.end - 1).contains(.genitive) {
            while let prefix = prefix(at: end), prefix <= sentenceEnd(mention) {
                if (end..<prefix).contains(where: { context.classes($0).contains(.postDeputy) }) || isDeputy(at: end) { predicate = "deputy-head-of" }
                end = prefix
            }
            // `төрагасынын жардамчысы`: an office under another one, if it is no mention of its own.
            if let next = bare(post: end, of: mention) {
                guard let other = next else { return }
                predicate = other
                end += 1
            }
            // `төраганын жубайы`
            guard end > mention.end else { return }
        }
        let group = (isBefore ? mentions[body].start : mention.start - 1)..<end
        if isBefore, mentions[body].type == .organisation, isAblative(body) { predicate = "member-of" }
        let (people, rule) = holders(of: mention, group)
        for person in people {
            var relation = relation(person, predicate, body, by: post, rule: rule, within: isBefore ? nil : group)
            relation.role = context.printed(mention.start..<end)
            relation.end = max(relation.end, end)
            found.append(relation)
        }
    }

    /// The relation of a word of a post that no mention holds; nil inside if it makes none.
    private func bare(post i: Int, of mention: Candidate) -> String?? {
        guard i < sentenceEnd(mention), context.classes(i).contains(.post), !neighbours(mention).contains(where: { mentions[$0].start <= i && i < mentions[$0].end })
        else { return nil }
        for entry in context.singles(i) where context.lexicon.entries[Int(entry)].classes.contains(.post) {
            let relation = context.lexicon.attribute("rel", of: context.lexicon.entries[Int(entry)].concept) ?? "works-for"
            return .some(relation == "none" ? nil : relation == "moderates" ? "member-of" : relation)
        }
        return nil
    }

    private func isDeputy(at i: Int) -> Bool {
        i < context.tokens.count && context.annotated.hits(startingAt: i).contains { context.lexicon.entries[Int($0.entry)].classes.contains(.postDeputy) }
    }

    private func holders(of post: Candidate, _ group: Range<Int>) -> ([Int], String) {
        let beside = people(of: post, group)
        if !beside.isEmpty { return (beside, "post.neighbour") }
        return appointed(to: post, group).map { ([$0], "post.appointed") } ?? ([], "")
    }

    // MARK: Bodies

    private func fits(_ i: Int) -> Bool { [.organisation, .location, .project].contains(mentions[i].type) && isOutermost(i) }

    private func body(of post: Candidate) -> Int? {
        let found =
            neighbours(post).last { fits($0) && mentions[$0].end == post.start }
            ?? neighbours(post).last {
                // `«Береке»`, whose closing quotation mark is outside the name
                fits($0) && mentions[$0].end < post.start && isQuote(post.start - 1) && mentions[$0].end == post.start - 1
            }
            ?? neighbours(post).last {
                fits($0) && mentions[$0].end < post.start && post.start - mentions[$0].end <= 2
                    && (isPrefix(mentions[$0].end..<post.start) || isSubject(mentions[$0].end..<post.start, of: $0))
            }
            ?? distantBody(of: post)
        // `Украинанын Казакстандагы элчиси`, `Кыргызстандын АКШ жана Канададагы элчиси`: the post is the owner's, not the place's where
        // it is held.
        guard let found, isAttribute(found) else { return found.flatMap { owns($0, post) ? $0 : nil } }
        var place = found
        while isAnd(mentions[place].start - 1) || isMark(mentions[place].start - 1, 0x2C),
            let next = neighbours(post).last(where: { mentions[$0].type == .location && mentions[$0].end == mentions[place].start - 1 && isOutermost($0) })
        {
            place = next
        }
        return neighbours(post).last { fits($0) && mentions[$0].end == mentions[place].start } ?? found
    }

    /// A body in the genitive or ablative has any post, `фондунун төрагасы`, one without a case those with a possessive: `Бишкек мэри`,
    /// but not `телеканалы журналист`. One in the dative has none: `Боршайкомго талапкер`.
    private func owns(_ body: Int, _ post: Candidate) -> Bool {
        let features = context.features(mentions[body].end - 1)
        if features.contains(.genitive) || features.contains(.ablative) { return true }
        // `министрликте кеңешчи болуп иштеген`
        if features.contains(.locative), mentions[body].type == .organisation { return bond(post.end) == .as || bond(post.end) == .office }
        return isBare(body) && context.features(post.end - 1).contains(.possessive)
    }

    /// Words that belong to a post and are left out of its mention: `мурдагы`.
    private func isPrefix(_ range: Range<Int>) -> Bool {
        range.allSatisfy { context.classes($0).intersects(ClassSet(.postPrefix, .post, .personTitle)) || isMark($0, 0x2D) }
    }

    /// `Казакстандын Маалымат жана коммуникация министри`, `банктын айыл чарба боюнча алдыңкы экономисти`: a field between a body in the
    /// genitive and a post with its possessive.
    private func distantBody(of post: Candidate) -> Int? {
        guard context.features(post.end - 1).contains(.possessive),
            let body = neighbours(post).last(where: { fits($0) && mentions[$0].end <= post.start && !isAttribute($0) }), isGenitive(body),
            post.start - mentions[body].end <= 8
        else { return nil }
        return isField(mentions[body].end..<post.start, post) ? body : nil
    }

    /// `Кыргызстандагы` in `ЮНИСЕФтин Кыргызстандагы координатору`
    private func isAttribute(_ i: Int) -> Bool {
        mentions[i].type == .location && context.features(mentions[i].end - 1).contains(.attributive)
    }

    /// Nouns without a case, adjectives, `боюнча` and what it governs: what a post is about.
    private func isField(_ range: Range<Int>, _ mention: Candidate) -> Bool {
        range.allSatisfy { i in
            if let cover = neighbours(mention).first(where: { mentions[$0].start <= i && i < mentions[$0].end && mentions[$0].type != .position }) {
                return isAttribute(cover)
            }
            if isMark(i, 0x2C) || isAnd(i) { return true }
            guard context.tokens[i].kind == .word, let features = context.analyses(i).first?.features else { return false }
            // `балдарды коргоо боюнча`, `коопсуздук маселелери боюнча`: what stands right before such words may have its case.
            let isGoverned =
                i + 1 < range.upperBound
                && !(context.analyses(i + 1).first?.features ?? []).isDisjoint(with: [.adposition, .verbalNoun])
            if isGoverned { return !features.isDisjoint(with: [.noun, .adjective, .verbalNoun]) }
            if features.contains(.adposition) || features.contains(.attributive) { return true }
            return !features.isDisjoint(with: [.noun, .adjective]) && features.isDisjoint(with: [.possessive, .locative, .dative, .accusative, .ablative, .genitive, .converb])
        }
    }

    /// One word that says what the post is about, `колледжинин биология мугалими`, or the head of the name, `Нур-Султан шаарынын акими`.
    private func isSubject(_ range: Range<Int>, of body: Int) -> Bool {
        guard range.count == 1, context.tokens[range.lowerBound].shape == .lower else { return false }
        let features = context.features(range.lowerBound)
        guard features.isDisjoint(with: [.pronoun, .adposition]), !features.isDisjoint(with: [.noun, .adjective]) else { return false }
        return isGenitive(body) || isBare(body) && features.contains(.genitive)
    }

    /// `казак президенти`: the country that the document names elsewhere.
    private func nation(of post: Candidate, _ predicate: String) -> Int? {
        let word = post.start - 1
        // Offices of a state: `кыргыз жазуучусу` works for nobody.
        guard word >= sentenceStart(post), context.features(post.end - 1).contains(.possessive), context.classes(word).contains(.bond),
            predicate == "heads" || predicate == "deputy-head-of" || isHeldAbroad(post)
        else { return nil }
        for entry in context.singles(word) {
            let concept = context.lexicon.entries[Int(entry)].concept
            guard context.lexicon.value(of: concept) == "nation", let code = context.lexicon.attribute("iso", of: concept) else { continue }
            return mentions.indices.first {
                mentions[$0].type == .location && mentions[$0].entry >= 0
                    && context.lexicon.entries[Int(mentions[$0].entry)].classes.contains(.country)
                    && context.lexicon.attribute("iso", of: context.lexicon.entries[Int(mentions[$0].entry)].concept) == code
            }
        }
        return nil
    }

    /// `партиясынан депутат`
    private func isAblative(_ i: Int) -> Bool { context.features(mentions[i].end - 1).contains(.ablative) }

    // MARK: Holders

    private func people(of post: Candidate, _ group: Range<Int>) -> [Int] {
        let candidates = neighbours(post).filter { mentions[$0].type == .person && isOutermost($0) }
        var people: [Int] = []
        var end = group.upperBound
        for i in candidates where mentions[i].start >= group.upperBound {
            // Of many that hold a post all that are listed: `депутаттары ⟨Асан⟩ жана ⟨Бакыт⟩`.
            let gap = end..<mentions[i].start
            guard people.isEmpty ? isDescription(gap, post) : isMany(post) && gap.count <= 2 && isQuiet(gap) else { break }
            people.append(i)
            end = mentions[i].end
        }
        if !people.isEmpty { return people }
        let left = group.lowerBound
        if let before = candidates.last(where: { mentions[$0].end <= left && isQuiet(mentions[$0].end..<left) }) { return [before] }
        return []
    }

    private func isMany(_ post: Candidate) -> Bool { context.analyses(post.end - 1).first?.features.contains(.plural) == true }

    /// Nothing but commas, dashes, `жана`/`и` and posts between two mentions.
    private func isQuiet(_ range: Range<Int>) -> Bool {
        range.count <= 6
            && range.allSatisfy { i in
                let token = context.tokens[i]
                if token.kind == .mark { return [0x2C, 0x2D, 0x3A].contains(token.unit) }
                return context.classes(i).intersects(ClassSet(.andWord, .personTitle, .post, .postPrefix, .postDeputy))
            }
    }

    /// What may stand between a post and its holder: more posts, with their fields and bodies, and what makes a post an acting one:
    /// `төрагасынын милдетин аткаруучу ⟨Асан⟩`, `төрагасы, санарип өнүктүрүү министри ⟨Асан⟩`.
    private func isDescription(_ range: Range<Int>, _ post: Candidate) -> Bool {
        if isQuiet(range) { return true }
        guard range.count <= 16 else { return false }
        var i = range.lowerBound
        while i < range.upperBound {
            if let prefix = prefix(at: i), prefix <= range.upperBound {
                i = prefix
                continue
            }
            if isQuiet(i..<(i + 1)) {
                i += 1
                continue
            }
            // A new post behind a comma, its body or field before it.
            guard i > 0, isMark(i - 1, 0x2C) || isAnd(i - 1),
                let next = neighbours(post).first(where: { mentions[$0].type == .position && mentions[$0].start >= i && mentions[$0].end <= range.upperBound }),
                isFieldOrBody(i..<mentions[next].start, mentions[next])
            else { return false }
            i = mentions[next].end
        }
        return true
    }

    private func isFieldOrBody(_ range: Range<Int>, _ post: Candidate) -> Bool {
        if let body = neighbours(post).first(where: { fits($0) && mentions[$0].start == range.lowerBound }), isGenitive(body) {
            return isField(mentions[body].end..<max(mentions[body].end, range.upperBound), post)
        }
        return range.count <= 5 && isField(range, post)
    }

    /// The end of a phrase that belongs to a post, `милдетин аткаруучу`, `мурдагы орун басары`.
    private func prefix(at i: Int) -> Int? {
        guard context.tokens.indices.contains(i) else { return nil }
        let wanted = ClassSet(.postPrefix, .postDeputy)
        let phrase = context.annotated.hits(startingAt: i).filter { context.lexicon.entries[Int($0.entry)].classes.intersects(wanted) }
            .map { Int($0.end) }.max()
        return phrase ?? (context.classes(i).intersects(wanted) ? i + 1 : nil)
    }

    /// `фонддун директору болуп ⟨Асан⟩ дайындалды`; `⟨Асан⟩ бүгүн фонддун директору кызматынан бошотулду`
    private func appointed(to post: Candidate, _ group: Range<Int>) -> Int? {
        let end = sentenceEnd(post), start = sentenceStart(post)
        var i = group.upperBound
        while i < end, i - group.upperBound < 2, bond(i) == .office || bond(i) == .as { i += 1 }
        guard i > group.upperBound else { return nil }
        let people = neighbours(post).filter { mentions[$0].type == .person && isOutermost($0) }
        if let right = people.first(where: { (i...i + 2).contains(mentions[$0].start) }), !(i..<mentions[right].start).contains(where: isBreak) {
            return right
        }
        guard let left = people.last(where: { mentions[$0].end <= group.lowerBound }), mentions[left].start >= start,
            !(mentions[left].end..<group.lowerBound).contains(where: isBreak), group.lowerBound - mentions[left].end <= 14,
            isBare(left) || context.features(mentions[left].end - 1).contains(.accusative)
        else { return nil }
        return left
    }

    private func isBreak(_ i: Int) -> Bool { isMark(i, 0x3B) || isMark(i, 0x3A) || hasFiniteVerb(i..<(i + 1)) }

    /// `«Береке» партиясы ⟨Асанды⟩ депутаттыкка талапкер кылып көрсөттү`: for posts that a body gives, `by=body` of their line.
    private func nominated(_ post: Candidate) -> (body: Int, person: Int)? {
        guard post.entry >= 0, bond(post.end) == .as,
            context.lexicon.attribute("by", of: context.lexicon.entries[Int(post.entry)].concept) == "body",
            let person = neighbours(post).last(where: { mentions[$0].type == .person && mentions[$0].end == post.start }),
            context.features(mentions[person].end - 1).contains(.accusative),
            let body = neighbours(post).last(where: { mentions[$0].type == .organisation && mentions[$0].end == mentions[person].start && isOutermost($0) }),
            isBare(body)
        else { return nil }
        return (body, person)
    }

    // MARK: Without a post

    /// `⟨Асан⟩ жетектеген фонд`, `фондду жетектеген ⟨Асан⟩`, `⟨Асан⟩ фондду жетектейт`
    func findKyrgyzBonds(_ person: Int, _ found: inout [Found]) {
        guard isOutermost(person) else { return }
        let mention = mentions[person]
        let start = sentenceStart(mention), end = sentenceEnd(mention)
        func body(from gap: Int) -> Int? {
            (gap..<min(end, gap + 3)).lazy.compactMap { i in
                self.neighbours(mention).first { self.mentions[$0].type == .organisation && self.mentions[$0].start == i && self.isOutermost($0) }
            }.first
        }
        func isObject(_ i: Int) -> Bool { !context.features(mentions[i].end - 1).isDisjoint(with: [.accusative, .dative]) }
        // `⟨Асан⟩ жетектеген фонд`
        if let verb = headsVerb(at: mention.end), isBare(person), context.features(verb - 1).contains(.participle), let body = body(from: verb) {
            found.append(relation(person, "heads", body, rule: "bond.verb"))
            return
        }
        // `фондду жетектеген ⟨Асан⟩`
        for i in max(start, mention.start - 3)..<mention.start {
            if headsVerb(at: i) == mention.start, context.features(mention.start - 1).contains(.participle),
                let body = neighbours(mention).last(where: { mentions[$0].type == .organisation && mentions[$0].end == i && isOutermost($0) }), isObject(body)
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
