import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Whose post it is, in Kyrgyz: the body or place before it.
extension RelationFinder {
    func fits(_ i: Int) -> Bool { [.organisation, .location, .project].contains(mentions[i].type) && isOutermost(i) }

    func body(of post: Candidate) -> Int? {
        let beside =
            neighbours(post).last { fits($0) && mentions[$0].end == post.start }
            ?? neighbours(post).last {
                // `«Береке»`, whose closing quotation mark is outside the name
                fits($0) && mentions[$0].end < post.start && isQuote(post.start - 1) && mentions[$0].end == post.start - 1
            }
            ?? neighbours(post).last {
                fits($0) && mentions[$0].end < post.start && post.start - mentions[$0].end <= 2
                    && (isPrefix(mentions[$0].end..<post.start) || isSubject(mentions[$0].end..<post.start, of: $0, post))
            }
        if let named = bodyBeforeBracket(of: post) ?? (beside == nil ? bodyBeforeComma(of: post) : nil) { return named }
        let found =
            beside ?? assemblyOfTerm(before: post) ?? backer(of: post) ?? introducedBody(before: post) ?? bodyOfOffice(above: post)
            ?? sittingBody(of: post) ?? countryAround(post) ?? distantBody(of: post)
        if let found, isSitting(found, post) || isCountryAround(found, post) { return found }
        if let found, found == backer(of: post) || found == bodyOfOffice(above: post) { return found }
        // `Украинанын Казакстандагы элчиси`, `Кыргызстандын АКШ жана Канададагы элчиси`: the post is the owner's, not the place's where
        // it is held.
        guard let found, isAttribute(found) else { return found.flatMap { owns($0, post) ? $0 : nil } }
        var place = found
        while isAnd(mentions[place].start - 1) || isMark(mentions[place].start - 1, 0x2C),
            let next = neighbours(post).last(where: {
                mentions[$0].type == mentions[place].type && mentions[$0].end == mentions[place].start - 1 && isOutermost($0)
            })
        {
            place = next
        }
        // `өкмөттүн Ош облусундагы ыйгарым укуктуу өкүлү` is the one of the region.
        if mentions[found].type == .location,
            let owner = neighbours(post).last(where: { fits($0) && mentions[$0].end == mentions[place].start }), isCabinet(owner)
        {
            return found
        }
        // `фондго Ошто иштеген башчысы`: but one in another case owns nothing
        return neighbours(post).last { fits($0) && mentions[$0].end == mentions[place].start && owns($0, post) } ?? found
    }

    /// `Жогорку Кеңештин VI (алтынчы, 6-) чакырылышынын мурдагы депутаты`
    private func assemblyOfTerm(before post: Candidate) -> Int? {
        var term = post.start - 1
        while term > sentenceStart(post), context.classes(term).contains(.postPrefix) { term -= 1 }
        guard term > sentenceStart(post), bond(term) == .term else { return nil }
        return neighbours(post).last {
            mentions[$0].type == .organisation && mentions[$0].end <= term && term - mentions[$0].end <= 3 && isGenitive($0)
                && isOutermost($0)
        }
    }

    /// `«Күн» партиясынан Ош шаардык кеңешине талапкер`: the party before somebody whom a body puts up, `by=body` of the post's line.
    private func backer(of post: Candidate) -> Int? {
        guard post.entry >= 0, context.lexicon.attribute("by", of: context.lexicon.entries[Int(post.entry)].concept) == "body" else {
            return nil
        }
        let party = neighbours(post).last {
            mentions[$0].type == .organisation && mentions[$0].end < post.start && post.start - mentions[$0].end <= 10 && isOutermost($0)
                && membership($0) == "member-of" && (isGenitive($0) || isAblative($0))
        }
        guard let party,
            !(mentions[party].end..<post.start).contains(where: isBreak),
            !neighbours(post).contains(where: {
                mentions[$0].type == .person && mentions[$0].start >= mentions[party].end && mentions[$0].end <= post.start
            })
        else { return nil }
        return party
    }

    /// `Жашыл Кыргызстан партиясынын (ЖКП) өкүлү`: the full name, though its short one stands between.
    private func introducedBody(before post: Candidate) -> Int? {
        guard isMark(post.start - 1, 0x29) else { return nil }
        return neighbours(post).last {
            fits($0) && mentions[$0].end < post.start && post.start - mentions[$0].end <= 9 && isMark(mentions[$0].end, 0x28)
                && closing(mentions[$0].end, post.start) == post.start - 1
        }
    }

    /// `өкмөттүн Ош облусундагы ыйгарым укуктуу өкүлүнүн жардамчысы`: the body of the office in the genitive that stands before.
    func bodyOfOffice(above post: Candidate) -> Int? {
        guard let office = neighbours(post).last(where: { mentions[$0].type == .position && mentions[$0].end == post.start }),
            context.features(post.start - 1).contains(.genitive)
        else { return nil }
        return body(of: mentions[office])
    }

    /// `«Күн» фракциясынын отурумунда депутат`, `парламенттин бүгүнкү отурумунда депутат`: those who sit are members of what sits, though
    /// the sitting may be a mention of its own.
    private func sittingBody(of post: Candidate) -> Int? {
        neighbours(post).last { isSitting($0, post) }
    }

    private func isSitting(_ body: Int, _ post: Candidate) -> Bool {
        let sitting = post.start - 1, end = mentions[body].end
        // `Жогорку Кеңеште депутат ⟨Асан⟩`
        if end == post.start {
            return mentions[body].type == .organisation && isOutermost(body) && context.features(sitting).contains(.locative)
                && !isMany(post) && predicate(of: post) == "member-of" && person(at: post.end, of: post) != nil
        }
        guard mentions[body].type == .organisation, end <= sitting, sitting - end <= 1, isGenitive(body),
            predicate(of: post) == "member-of", context.classes(sitting).contains(.eventHead),
            context.analyses(sitting).first?.features.contains(.locative) == true
        else { return false }
        // Of nested bodies the whole one.
        return !neighbours(post).contains {
            mentions[$0].type == .organisation && mentions[$0].end == end && mentions[$0].start < mentions[body].start
        }
    }

    /// `Түркияда президент ⟨Асан⟩`: the head of the country where it happens, if a name follows at once.
    private func countryAround(_ post: Candidate) -> Int? {
        neighbours(post).last { isCountryAround($0, post) }
    }

    private func isCountryAround(_ place: Int, _ post: Candidate) -> Bool {
        mentions[place].end == post.start && isListedPlace(place, .country)
            && context.features(mentions[place].end - 1).contains(.locative) && !context.features(post.end - 1).contains(.possessive)
            && predicate(of: post) == "heads" && person(at: post.end, of: post) != nil
    }

    /// A body in the genitive or ablative has any post, `фондунун төрагасы`, one without a case those with a possessive: `Бишкек мэри`,
    /// but not `телеканалы журналист`. One in the dative has none: `Боршайкомго талапкер`.
    func owns(_ body: Int, _ post: Candidate) -> Bool {
        let features = context.features(mentions[body].end - 1)
        if features.contains(.genitive) || features.contains(.ablative) { return true }
        // `министрликте кеңешчи болуп иштеген`
        if features.contains(.locative), mentions[body].type == .organisation { return bond(post.end) == .as || bond(post.end) == .office }
        // `Жогорку Советке депутат болуп шайланган`
        if features.contains(.dative), mentions[body].type == .organisation, !context.features(post.end - 1).contains(.possessive) {
            return bond(post.end) == .as && isPost(post, of: "assembly")
        }
        // `Ош шаардык соту мурдагы министри ⟨Асанды⟩ бошотту`: the subject, with its own possessive, before a post of more words
        let last = mentions[body].end - 1
        if post.end - post.start > 1, mentions[body].type == .organisation, context.tokens[last].shape == .lower,
            context.analyses(last).first?.features.isSuperset(of: [.possessive, .nominative]) == true
        {
            return false
        }
        return isBare(body) && context.features(post.end - 1).contains(.possessive)
    }

    /// Words that belong to a post and are left out of its mention: `мурдагы`.
    func isPrefix(_ range: Range<Int>) -> Bool {
        range.allSatisfy {
            // `комитетинин депутаттары, президент …`: a post with a possessive is itself that of the body.
            if isOwnPost($0) { return false }
            return context.classes($0).intersects(ClassSet(.postPrefix, .post, .personTitle)) || isMark($0, 0x2D)
        }
    }

    /// `комитетинин депутаттары`: the post that a body has itself; `Президентинин өкүлү` goes on behind its genitive.
    private func isOwnPost(_ i: Int) -> Bool {
        let features = context.features(i)
        return context.classes(i).contains(.post) && features.contains(.possessive) && !features.contains(.genitive)
    }

    /// `Казакстандын Маалымат жана коммуникация министри`, `банктын айыл чарба боюнча алдыңкы экономисти`: a field between a body in the
    /// genitive and a post with its possessive.
    func distantBody(of post: Candidate) -> Int? {
        guard context.features(post.end - 1).contains(.possessive),
            let body = neighbours(post).last(where: { fits($0) && mentions[$0].end <= post.start && !isAttribute($0) }), isGenitive(body),
            post.start - mentions[body].end <= 10
        else { return nil }
        return isField(mentions[body].end..<post.start, post) ? body : nil
    }

    /// Whether a token between a body and a post is an unnamed unit of the body: `министрликтин … бөлүмүнүн башчысы`.
    func isUnit(_ token: Int, behind body: Int) -> Bool {
        token > mentions[body].end && context.features(token).contains(.genitive)
            && context.classes(token).intersects(ClassSet(.orgHead, .orgUnit))
    }

    /// `Кыргызстандагы` in `ЮНИСЕФтин Кыргызстандагы координатору`
    func isAttribute(_ i: Int) -> Bool {
        // `өкмөттүн парламенттеги өкүлү`
        (mentions[i].type == .location || mentions[i].type == .organisation)
            && context.features(mentions[i].end - 1).contains(.attributive)
    }

    /// Nouns without a case, adjectives, `боюнча` and what it governs: what a post is about.
    func isField(_ range: Range<Int>, _ mention: Candidate) -> Bool {
        range.allSatisfy { i in
            if let cover = neighbours(mention).first(where: {
                mentions[$0].start <= i && i < mentions[$0].end && mentions[$0].type != .position
            }) {
                // `Борбордук Азия боюнча өкүлү`, `Ош облусу боюнча өкүлү`
                let next = mentions[cover].end
                let isAbout =
                    mentions[cover].type == .location && next < range.upperBound
                    && context.analyses(next).first?.features.contains(.adposition) == true
                return isAbout || isAttribute(cover)
            }
            if isMark(i, 0x2C) || isAnd(i) { return true }
            guard context.tokens[i].kind == .word, let features = context.analyses(i).first?.features else { return false }
            // `балдарды коргоо боюнча`, `коопсуздук маселелери боюнча`: what stands right before such words may have its case.
            let isGoverned =
                i + 1 < range.upperBound
                && !(context.analyses(i + 1).first?.features ?? []).isDisjoint(with: [.adposition, .verbalNoun])
            if isGoverned { return !features.isDisjoint(with: [.noun, .adjective, .verbalNoun]) }
            // `министрликтин мамлекеттик кирешелер боюнча комитетинин төрагасы`: a unit of the body, last before the post.
            if features.contains(.genitive) { return context.classes(i).intersects(ClassSet(.orgHead, .orgUnit)) }
            if features.contains(.adposition) || features.contains(.attributive) { return true }
            return !features.isDisjoint(with: [.noun, .adjective])
                && features.isDisjoint(with: [.possessive, .locative, .dative, .accusative, .ablative, .genitive, .converb])
        }
    }

    /// One word that says what the post is about, `колледжинин биология мугалими`, or the head of the name, `Нур-Султан шаарынын акими`.
    func isSubject(_ range: Range<Int>, of body: Int, _ post: Candidate) -> Bool {
        guard range.count == 1, context.tokens[range.lowerBound].shape == .lower, !isOwnPost(range.lowerBound) else { return false }
        let features = context.features(range.lowerBound)
        guard features.isDisjoint(with: [.pronoun, .adposition]),
            // `фракциянын эки депутаты`
            !features.isDisjoint(with: [.noun, .adjective]) || features.contains(.numeral)
                || context.tokens[range.lowerBound].kind == .number
        else { return false }
        // `Жогорку Кеңештин жыйынында вице-премьер-министр`
        let likely = context.analyses(range.lowerBound).first?.features ?? []
        // but `отурумунда депутат` is one of those who sit.
        let isSitting =
            likely.contains(.locative) && context.classes(range.lowerBound).contains(.eventHead) && mentions[body].type == .organisation
        guard likely.isDisjoint(with: [.locative, .dative, .ablative, .accusative]) || isSitting && predicate(of: post) == "member-of"
        else {
            return false
        }
        return isGenitive(body) || isBare(body) && features.contains(.genitive)
    }

    /// `партиясынан депутат`
    func isAblative(_ i: Int) -> Bool { context.features(mentions[i].end - 1).contains(.ablative) }
}
