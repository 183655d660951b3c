import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// What ties a person to a body without the word of a post, in Kyrgyz.
extension RelationFinder {
    func findKyrgyzBonds(_ person: Int, _ found: inout [Found]) {
        guard isOutermost(person) else { return }
        findMembership(person, &found)
        findPlacing(person, &found)
        findNomination(person, &found)
        if let body = headedBody(of: person) {
            found.append(relation(person, "heads", body.mention, rule: "bond.verb", within: body.group))
        } else if let body = bodyOfHeadship(of: person) {
            found.append(relation(person, "heads", body, rule: "bond.verb"))
        } else if let body = bodyOfWork(of: person) {
            found.append(relation(person, "works-for", body, rule: "bond.verb"))
        }
    }

    // MARK: Beside the name

    /// `⟨Асан⟩ («Береке» партиясы)`; `«Береке» партиясынан (26 жаштагы) ⟨Асан⟩`
    private func findMembership(_ person: Int, _ found: inout [Found]) {
        let mention = mentions[person]
        if let (body, predicate) = bracketed(mention, sentenceEnd(mention)) ?? byline(mention) {
            found.append(relation(person, predicate, body, rule: "bond.beside-name"))
        }
        let start = beforeAge(mention.start)
        if let body = neighbours(mention).last(where: {
            mentions[$0].type == .organisation && mentions[$0].end == start && isOutermost($0)
        }), isAblative(body), membership(body) == "member-of" {
            found.append(relation(person, "member-of", body, rule: "bond.beside-name"))
        }
    }

    /// The gap before `26 жаштагы`, if that stands before a gap.
    private func beforeAge(_ gap: Int) -> Int {
        (1...3).map { gap - $0 }.first { $0 >= 0 && pastAge($0) == gap } ?? gap
    }

    /// `Ош шаардык сотуна ⟨Асан⟩, ⟨Бакыт⟩, Нарын райондук сотуна ⟨Чынара⟩ дайындалды`: the body in the dative before a list of people,
    /// and what happens to them behind it or behind more such lists.
    private func findPlacing(_ person: Int, _ found: inout [Found]) {
        let mention = mentions[person]
        guard let body = bodyOfPlacing(before: mention.start, mention), isPlaced(from: mention.start, mention) else { return }
        for other in doers(startingAt: mention.start, in: mention.sentence).list where mentions[other].type == .person {
            found.append(relation(other, "works-for", body, rule: "bond.verb"))
        }
    }

    /// `«Күн» партиясы мэрликке ⟨Асанды⟩ көрсөттү`, `«Күн» партиясы ⟨Асандын⟩ талапкерлигин колдоду`
    private func findNomination(_ person: Int, _ found: inout [Found]) {
        let mention = mentions[person]
        // A post behind the name tells it better: `президенттикке талапкер кылып көрсөттү`.
        if neighbours(mention).contains(where: { mentions[$0].type == .position && mentions[$0].start == mention.end }) { return }
        let behind = mention.end..<min(sentenceEnd(mention), mention.end + 5)
        let isCandidacy = bond(mention.end) == .candidacy && isGenitive(person)
        guard isCandidacy || behind.contains(where: { bond($0) == .nominates }),
            let body = neighbours(mention).last(where: {
                mentions[$0].type == .organisation && mentions[$0].end <= mention.start && isOutermost($0)
            }), membership(body) == "member-of", isBare(body) || isGenitive(body), mention.start - mentions[body].end <= 8
        else { return }
        // The office that the person is put up for.
        let isOffice = (mentions[body].end..<min(sentenceEnd(mention), mention.end + 4)).contains {
            bond($0) == .office && context.features($0).contains(.dative)
        }
        guard isCandidacy || isOffice && context.features(mention.end - 1).contains(.accusative) else { return }
        found.append(relation(person, "member-of", body, rule: "bond.nominated"))
    }

    private func bodyOfPlacing(before gap: Int, _ mention: Candidate) -> Int? {
        neighbours(mention).last {
            mentions[$0].type == .organisation && mentions[$0].end == gap && isOutermost($0)
                && context.features(gap - 1).contains(.dative) && !context.features(gap - 1).contains(.nominative)
        }
    }

    /// Whether nothing but lists of people, each with its body in the dative, stands between a gap and the verb.
    private func isPlaced(from gap: Int, _ mention: Candidate) -> Bool {
        var i = gap
        let end = sentenceEnd(mention)
        while i < end {
            let (list, behind) = doers(startingAt: i, in: mention.sentence)
            guard !list.isEmpty, list.allSatisfy({ mentions[$0].type == .person }) else { return false }
            if bond(behind) == .holds { return true }
            guard isMark(behind, 0x2C) || isAnd(behind) || isMark(behind, 0x3B),
                let next = neighbours(mention).first(where: {
                    mentions[$0].start == behind + 1 && mentions[$0].type == .organisation && isOutermost($0)
                }), bodyOfPlacing(before: mentions[next].end, mention) == next
            else { return false }
            i = mentions[next].end
        }
        return false
    }

    // MARK: Verbs

    /// `⟨Асан⟩ жетектеген фонд`, `фондду жетектеген ⟨Асан⟩`, `⟨Асан⟩ фондду жетектейт`, `ведомствону ⟨Асан⟩ жетектейт`
    private func headedBody(of person: Int) -> (mention: Int, group: Range<Int>?)? {
        let mention = mentions[person]
        let start = sentenceStart(mention), end = sentenceEnd(mention)
        // `⟨Асан⟩ жетектеген фонд`
        if let verb = headsVerb(at: mention.end), isBare(person), context.features(verb - 1).contains(.participle),
            let body = headed(from: verb, mention)
        {
            return (body, nil)
        }
        // `фондду жетектеген ⟨Асан⟩`
        for i in max(start, mention.start - 3)..<mention.start
        where headsVerb(at: i) == mention.start && context.features(mention.start - 1).contains(.participle) {
            if let body = headed(endingAt: i, mention) { return (body, nil) }
        }
        guard isBare(person) else { return nil }
        // `⟨Асан⟩ 2010-жылдан бери фондду жетектейт`
        var i = mention.end
        while i < min(end, mention.end + 10) {
            if let body = headed(from: i, mention), mentions[body].start == i {
                guard isObject(mentions[body].end - 1), let verb = headsVerb(at: mentions[body].end), verb > 0 else { return nil }
                return (body, nil)
            }
            // `фондду экс-министр ⟨Асан⟩ жетектейт`
            if let verb = headsVerb(at: i), i <= mention.end + 3 { return bodyBefore(person, verb) }
            if isBreak(i) || self.person(at: i, of: mention) != nil { return nil }
            i += 1
        }
        return nil
    }

    /// The body in the accusative before a name and the posts beside it, or the one that a word such as `ведомствону` means.
    private func bodyBefore(_ person: Int, _ verb: Int) -> (mention: Int, group: Range<Int>?)? {
        let mention = mentions[person]
        var gap = mention.start
        while gap > sentenceStart(mention), isQuiet(gap - 1..<gap), !isMark(gap - 1, 0x2C) { gap -= 1 }
        if let body = headed(endingAt: gap, mention) ?? headed(endingAt: beforeTime(gap, mention), mention) { return (body, nil) }
        let word = gap - 1
        guard word >= sentenceStart(mention), isObject(word), context.features(word).isDisjoint(with: [.possessive, .plural]) else {
            return nil
        }
        let isAny = deed(at: word)?.kinds.contains(.body) == true
        let body =
            isAny
            ? mentions.indices.last {
                mentions[$0].end <= word && mentions[$0].type == .organisation && isOutermost($0) && !isMedium($0)
            } : namedBody(ofKindAt: word)
        return body.map { ($0, word..<verb) }
    }

    /// `фондду 2010-жылдан бери`⟨gap⟩: the gap before a date and its postposition.
    private func beforeTime(_ gap: Int, _ mention: Candidate) -> Int {
        let end = context.analyses(max(0, gap - 1)).first?.features.contains(.adposition) == true ? gap - 1 : gap
        return neighbours(mention).last { mentions[$0].type == .date && (mentions[$0].end == end || mentions[$0].end == gap) }
            .map { mentions[$0].start } ?? gap
    }

    /// `«Береке» фондунун башында ⟨Асан⟩ турат`, `⟨Асан⟩ «Береке» фондунун төрагалыгына шайланды`: a body in the genitive and the place of
    /// its head.
    private func bodyOfHeadship(of person: Int) -> Int? {
        let mention = mentions[person]
        guard isBare(person) else { return nil }
        func owner(of place: Int) -> Int? {
            neighbours(mention).last {
                mentions[$0].type == .organisation && mentions[$0].end == place && isOutermost($0) && isGenitive($0)
            }
        }
        let before = mention.start - 1
        if before > sentenceStart(mention), bond(before) == .headship, isHeld(mention.end, mention) { return owner(of: before) }
        for place in mention.end..<min(sentenceEnd(mention), mention.end + 12) {
            if bond(place) == .headship { return isHeld(place + 1, mention) ? owner(of: place) : nil }
            if isBreak(place) || self.person(at: place, of: mention) != nil { return nil }
        }
        return nil
    }

    /// `турат`, `шайланды`
    private func isHeld(_ i: Int, _ mention: Candidate) -> Bool {
        i < sentenceEnd(mention) && (bond(i) == .holds || bond(i) == .stands)
    }

    /// What somebody may head: a body, a town, a region.
    private func isHeaded(_ i: Int) -> Bool {
        if mentions[i].type == .organisation { return isOutermost(i) }
        let classes = context.classes(mentions[i].end - 1)
        return mentions[i].type == .location && isOutermost(i)
            && (classes.intersects(ClassSet(.city, .region, .district, .country)) || mentions[i].entry >= 0)
    }

    private func headed(from gap: Int, _ mention: Candidate) -> Int? {
        // `⟨Асан⟩ баштаган делегация Бишкекке келди`: where something is, or goes, is nothing that somebody heads.
        (gap..<min(sentenceEnd(mention), gap + 3)).lazy.compactMap { i in
            self.neighbours(mention).first { self.mentions[$0].start == i && self.isHeaded($0) }
        }.first.flatMap { i in
            mentions[i].start > gap && mentions[i].type == .location && context.tokens[gap].shape == .lower ? nil : i
        }
    }

    private func headed(endingAt gap: Int, _ mention: Candidate) -> Int? {
        neighbours(mention).last { mentions[$0].end == gap && isHeaded($0) && isObject(gap - 1) }
    }

    private func isObject(_ i: Int) -> Bool { !context.features(i).isDisjoint(with: [.accusative, .dative]) }

    /// Where a verb of heading that begins at a token ends.
    private func headsVerb(at i: Int) -> Int? {
        if let phrase = bondPhrase(at: i), phrase.bond == .heads { return phrase.end }
        return bond(i) == .heads ? i + 1 : nil
    }

    /// `иштейт`, `кызмат кылган`
    private func servesVerb(at i: Int) -> Bool { bond(i) == .serves || bondPhrase(at: i)?.bond == .serves }

    /// `⟨Асан⟩ 2010-жылга чейин Каржы министрлигинде иштеген`, `Каржы министрлигинде иштеген ⟨Асан⟩`
    private func bodyOfWork(of person: Int) -> Int? {
        let mention = mentions[person]
        func isPlaceOfWork(_ i: Int, _ verb: Int) -> Bool {
            mentions[i].type == .organisation && mentions[i].end == verb && isOutermost(i)
                && context.features(verb - 1).contains(.locative)
        }
        let before = mention.start - 1
        if before > sentenceStart(mention), bond(before) == .serves, context.features(before).contains(.participle),
            let body = neighbours(mention).last(where: { isPlaceOfWork($0, before) })
        {
            return body
        }
        guard isBare(person) else { return nil }
        for i in mention.end..<min(sentenceEnd(mention), mention.end + 14) {
            if servesVerb(at: i) { return neighbours(mention).last { isPlaceOfWork($0, i) && mentions[$0].start >= mention.end } }
            if isBreak(i) || self.person(at: i, of: mention) != nil { return nil }
        }
        return nil
    }
}
