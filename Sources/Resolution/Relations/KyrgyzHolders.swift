import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Who has a post, in Kyrgyz: the people behind it or before its body, those whom a verb gives it, and those whom a body puts up for it.
extension RelationFinder {
    func holders(of post: Candidate, _ group: Range<Int>) -> ([Int], String) {
        // `… ⟨Асан⟩, директордун орун басары болуп ⟨Бакыт⟩ дайындалды`
        if bond(group.upperBound) == .as, let next = person(at: group.upperBound + 1, of: post), isBare(next) {
            return ([next], "post.appointed")
        }
        let beside = people(of: post, group)
        if !beside.isEmpty { return (beside, "post.neighbour") }
        if let person = appointed(to: post, group) { return ([person], "post.appointed") }
        if let person = signerBelow(post) ?? nameAbove(post) { return ([person], "post.signed") }
        return (subjectOfLife(post) ?? subjectOfBiography(post)).map { ([$0], "post.life") } ?? ([], "")
    }

    func people(of post: Candidate, _ group: Range<Int>) -> [Int] {
        let candidates = neighbours(post).filter { mentions[$0].type == .person && isOutermost($0) }
        var people: [Int] = []
        var end = group.upperBound
        // `⟨Асан⟩ фонддун президенти, Бакыт анын катчысы болду`: behind the comma the next one begins.
        if isMark(end, 0x2C),
            let before = candidates.last(where: { mentions[$0].end == post.start || mentions[$0].end == group.lowerBound }),
            candidates.contains(where: { mentions[$0].start == end + 1 })
        {
            return [before]
        }
        // The case ending goes with the name: `өкмөт башчысын ⟨Асан⟩ кабыл алды` is not about one person.
        let likely = context.analyses(group.upperBound - 1).first?.features ?? []
        let isBare = likely.isDisjoint(with: [.accusative, .dative, .locative, .ablative])
        // `фракциянын эки депутаты (⟨Асан⟩, ⟨Бакыт⟩)`
        if isBare, isMark(end, 0x28) {
            let people = bracketed(behind: end, candidates)
            if !people.isEmpty { return people }
        }
        for i in candidates where isBare && mentions[i].start >= group.upperBound {
            // Of many that hold a post all that are listed: `депутаттары ⟨Асан⟩ жана ⟨Бакыт⟩`.
            let gap = end..<mentions[i].start
            guard people.isEmpty ? isDescription(gap, post) : (isMany(post) || isShared(post, gap)) && gap.count <= 2 && isQuiet(gap) else {
                break
            }
            people.append(i)
            end = mentions[i].end
        }
        if !people.isEmpty { return people }
        // `⟨Асан⟩ өкмөт башчысынан жардам сурады`: nor is a post in another case that of the person before it.
        let left = group.lowerBound
        if isBare,
            let before = candidates.last(where: {
                mentions[$0].end <= left
                    && (isQuiet(mentions[$0].end..<left) || isHome(mentions[$0].end..<left, post))
            })
        {
            return [before]
        }
        if isBare, let cell = personInCellBefore(left, of: post) { return [cell] }
        return []
    }

    /// `⟨Асан⟩ (Ак-Суу айылы, «Береке» кооперативинин төрагасы)`: an open bracket and where somebody is from.
    private func isHome(_ gap: Range<Int>, _ post: Candidate) -> Bool {
        guard let first = gap.first, let last = gap.last, isMark(first, 0x28), gap.count <= 8 else { return false }
        if gap.count == 1 { return true }
        guard isMark(last, 0x2C) else { return false }
        return neighbours(post).contains {
            mentions[$0].type == .location && mentions[$0].start == first + 1 && mentions[$0].end == last && isOutermost($0)
        }
    }

    /// The people who fill a bracket.
    private func bracketed(behind open: Int, _ candidates: [Int]) -> [Int] {
        var people: [Int] = []
        var i = open + 1
        while let next = candidates.first(where: { mentions[$0].start == i }) {
            people.append(next)
            i = mentions[next].end
            if isMark(i, 0x29) { return people }
            guard isMark(i, 0x2C) || isAnd(i) else { return [] }
            i += 1
        }
        return []
    }

    /// `партиясынын талапкери ⟨Асан⟩ жана ⟨Бакыт⟩`: a membership in the singular, of two; but a body has one head, and `менен` joins
    /// others.
    private func isShared(_ post: Candidate, _ gap: Range<Int>) -> Bool {
        gap.count == 1 && isAnd(gap.lowerBound) && !context.features(gap.lowerBound).contains(.adposition)
            && predicate(of: post) == "member-of"
    }

    func isMany(_ post: Candidate) -> Bool { context.analyses(post.end - 1).first?.features.contains(.plural) == true }

    /// Nothing but commas, dashes, `жана`/`и` and posts between two mentions.
    func isQuiet(_ range: Range<Int>) -> Bool {
        if range.count <= 6, range.allSatisfy(isQuiet) { return true }
        // `директору, т.и.к. ⟨Асан⟩`
        guard range.count <= 18, range.contains(where: { degree(at: $0) != nil }) else { return false }
        var i = range.lowerBound
        while i < range.upperBound {
            i = degree(at: i) ?? (isQuiet(i) ? i + 1 : range.upperBound + 1)
        }
        return i == range.upperBound
    }

    private func isQuiet(_ i: Int) -> Bool {
        let token = context.tokens[i]
        // `төрагасы ______ ⟨Асан⟩`
        if token.kind == .mark { return [0x2C, 0x2D, 0x3A, 0x5F].contains(token.unit) }
        return context.classes(i).intersects(ClassSet(.andWord, .personTitle, .post, .postPrefix, .postDeputy))
    }

    /// Where an abbreviated degree that begins at a token ends: `т.и.к.`, `д-р`.
    func degree(at i: Int) -> Int? {
        guard context.tokens.indices.contains(i), context.classes(i).contains(.startsEntry) else { return nil }
        return context.hits(startingAt: i).filter { context.lexicon.entries[Int($0.entry)].classes.contains(.degree) }
            .map { Int($0.end) }.max()
    }

    /// What may stand between a post and its holder: more posts, with their fields and bodies, and what makes a post an acting one:
    /// `төрагасынын милдетин аткаруучу ⟨Асан⟩`, `төрагасы, санарип өнүктүрүү министри ⟨Асан⟩`.
    func isDescription(_ range: Range<Int>, _ post: Candidate) -> Bool {
        if isQuiet(range) { return true }
        guard range.count <= 16 else { return false }
        var i = range.lowerBound
        while i < range.upperBound {
            if let prefix = prefix(at: i), prefix <= range.upperBound {
                i = prefix
                continue
            }
            if isQuiet(i) {
                i += 1
                continue
            }
            if let degree = degree(at: i), degree <= range.upperBound {
                i = degree
                continue
            }
            // `окуучусу 17 жаштагы ⟨Асан⟩`
            if let age = pastAge(i), age <= range.upperBound {
                i = age
                continue
            }
            // A given name that its mention leaves out: `президенти Касым-Жоомарт ⟨Токаев⟩`.
            if i + 1 == range.upperBound, context.classes(i).contains(.capital), context.tokens[i].kind == .word,
                context.tokens[i].shape != .upper
            {
                return true
            }
            // A new post behind a comma, its body or field before it.
            guard i > 0, isMark(i - 1, 0x2C) || isAnd(i - 1),
                let next = neighbours(post).first(where: {
                    mentions[$0].type == .position && mentions[$0].start >= i && mentions[$0].end <= range.upperBound
                }),
                isFieldOrBody(i..<mentions[next].start, mentions[next])
            else { return false }
            i = mentions[next].end
        }
        return true
    }

    /// Where `17 жаштагы`, `17-жаштагы` ends.
    func pastAge(_ i: Int) -> Int? {
        guard context.tokens.indices.contains(i), context.tokens[i].kind == .number else { return nil }
        let word = isMark(i + 1, 0x2D) ? i + 2 : i + 1
        return context.classes(word).contains(.yearWord) || !context.features(word).contains(.attributive) ? nil : word + 1
    }

    func isFieldOrBody(_ range: Range<Int>, _ post: Candidate) -> Bool {
        if let body = neighbours(post).first(where: { fits($0) && mentions[$0].start == range.lowerBound }), isGenitive(body) {
            return isField(mentions[body].end..<max(mentions[body].end, range.upperBound), post)
        }
        return range.count <= 5 && isField(range, post)
    }

    /// The end of a phrase that belongs to a post, `милдетин аткаруучу`, `мурдагы орун басары`.
    func prefix(at i: Int) -> Int? {
        guard context.tokens.indices.contains(i) else { return nil }
        let wanted = ClassSet(.postPrefix, .postDeputy)
        let phrase = context.annotated.hits(startingAt: i).filter { context.lexicon.entries[Int($0.entry)].classes.intersects(wanted) }
            .map { Int($0.end) }.max()
        return phrase ?? (context.classes(i).intersects(wanted) ? i + 1 : nil)
    }

    /// `фонддун директору болуп ⟨Асан⟩ дайындалды`; `⟨Асан⟩ бүгүн фонддун директору кызматынан бошотулду`
    func appointed(to post: Candidate, _ group: Range<Int>) -> Int? {
        let end = sentenceEnd(post), start = sentenceStart(post)
        var i = group.upperBound
        while i < end, i - group.upperBound < 2, bond(i) == .office || bond(i) == .as { i += 1 }
        guard i > group.upperBound else { return nil }
        let people = neighbours(post).filter { mentions[$0].type == .person && isOutermost($0) }
        if let right = people.first(where: { (i...i + 2).contains(mentions[$0].start) }),
            !(i..<mentions[right].start).contains(where: isBreak)
        {
            return right
        }
        guard let left = people.last(where: { mentions[$0].end <= group.lowerBound }) else { return antecedent(post, group, start) }
        guard mentions[left].start >= start,
            !(mentions[left].end..<group.lowerBound).contains(where: isBreak), group.lowerBound - mentions[left].end <= 14,
            isBare(left) || context.features(mentions[left].end - 1).contains(.accusative)
        else { return nil }
        return left
    }

    /// `Асан Бекжанов Ошто туулган. Ал фондун директору болгон`: the only subject of the sentence before.
    func antecedent(_ post: Candidate, _ group: Range<Int>, _ start: Int) -> Int? {
        guard bond(start) == .subject, group.lowerBound - start <= 14, !(start..<group.lowerBound).contains(where: isBreak)
        else { return nil }
        for sentence in stride(from: post.sentence - 1, through: max(0, post.sentence - 2), by: -1) {
            let people = mentions(inSentence: sentence).filter { mentions[$0].type == .person && isOutermost($0) }
            guard !people.isEmpty else { continue }
            let subjects = people.filter(isBare)
            return subjects.count == 1 && people.count <= 2 ? subjects.first : nil
        }
        return nil
    }

    func isBreak(_ i: Int) -> Bool { isMark(i, 0x3B) || isMark(i, 0x3A) || hasFiniteVerb(i..<(i + 1)) }

    /// `«Береке» партиясы ⟨Асанды⟩ депутаттыкка талапкер кылып көрсөттү`: for posts that a body gives, `by=body` of their line.
    func nominated(_ post: Candidate) -> (body: Int, person: Int)? {
        guard post.entry >= 0, bond(post.end) == .as,
            context.lexicon.attribute("by", of: context.lexicon.entries[Int(post.entry)].concept) == "body",
            let person = neighbours(post).last(where: { mentions[$0].type == .person && mentions[$0].end == post.start }),
            context.features(mentions[person].end - 1).contains(.accusative),
            let body = neighbours(post).last(where: {
                mentions[$0].type == .organisation && mentions[$0].end == mentions[person].start && isOutermost($0)
            }),
            isBare(body)
        else { return nil }
        return (body, person)
    }
}
