import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Where the holders of a Russian post stand: behind its body, before it in apposition, a verb away, in the sentences before.
extension RelationFinder {
    func holders(of post: Int, _ group: Range<Int>) -> ([Int], String) {
        if let people = exchanged(at: post, group) { return (people, "post.appointed") }
        if let (people, isClose) = holdersBehind(post, group), isClose { return (people, "post.before-name") }
        if person(at: group.upperBound, of: mentions[post]) == nil, let person = holderBefore(post, group) {
            guard isSurelyPlural(mentions[post]) else { return ([person], "post.behind-name") }
            // `Петров и Сидоров, депутаты Госдумы`, but not `директор Петров, представители «Альфы»`
            let listed = doers(endingAt: mentions[person].end, in: mentions[person].sentence).list
            return listed.count > 1 ? (listed, "post.behind-name") : ([], "")
        }
        if let (people, _) = holdersBehind(post, group) { return (people, "post.before-name") }
        if let person = appointed(to: post, group) {
            // `Петров и Сидоров назначены заместителями`
            let listed = isPlural(mentions[post]) ? doers(endingAt: mentions[person].end, in: mentions[person].sentence).list : []
            return (listed.contains(person) ? listed : [person], "post.appointed")
        }
        if !isHonour(post), let person = storyHolder(of: post) { return ([person], "post.antecedent") }
        return ([], "")
    }

    /// `народный артист России`: what a country calls somebody, who works for it no more than others do.
    private func isHonour(_ post: Int) -> Bool {
        predicate(of: mentions[post]) == "works-for" && !isHeldAbroad(mentions[post])
            && bodies(behind: post).contains { mentions[$0.body].type == .location }
    }

    /// `Иван Петров родился в Оше. Член партии «Рассвет», депутат Госдумы.`: the posts of a sentence without a verb are those of whom
    /// the sentences before tell.
    private func storyHolder(of post: Int) -> Int? {
        let mention = mentions[post]
        guard headCases(mention).contains(.nominative), !isPlural(mention),
            !neighbours(mention).contains(where: { mentions[$0].type == .person && isOutermost($0) && isNominative($0) }),
            let first = fragmentPost(of: mention.sentence), first <= post
        else { return nil }
        return storySubject(before: mention.sentence)
    }

    /// `глава МИД Иван Петров`; `депутат Госдумы, доктор наук, 74-летний Иван Петров`. Close if no mark stands between.
    private func holdersBehind(_ post: Int, _ group: Range<Int>) -> (people: [Int], isClose: Bool)? {
        let mention = mentions[post]
        let end = sentenceEnd(mention)
        var i = group.upperBound
        var isClose = true
        var isListing = false
        var described = i
        while i < min(end, group.upperBound + 24) {
            if let person = person(at: i, of: mention) {
                guard agree(oneOf(mention) ?? casesOfHolder(mention), personCases(person)) else { return nil }
                // `…, Иван Петров, заявил`: a name behind a bare comma is set off on both sides.
                if isMark(i - 1, 0x2C), !isListing, !isMark(mentions[person].end, 0x2C) { return nil }
                return (people(from: person, mention), isClose)
            }
            if let next = neighbours(mention).first(where: { mentions[$0].type == .position && mentions[$0].start == i }) {
                guard agree(headCases(mention), headCases(mentions[next])) else { return nil }
                i = pastDescription(groupEnd(next), end)
                isListing = true
            } else if isMark(i, 0x28) {
                guard let close = closing(i, end) else { return nil }
                i = close + 1
            } else if isQuote(i) {
                // `координатор проекта «Вода» фонда «Альфа» Анна Петрова`
                let next = i - described <= 3 ? body(at: i, of: mention) : nil
                i = next.map { mentions[$0].end } ?? i + 1
                if next != nil { described = i }
            } else if isMark(i, 0x2C), let past = pastClause(i, end, mention) {
                i = past
                isListing = true
                isClose = false
            } else if isMark(i, 0x3A), isPlural(mention) {
                // `гандболистки «Альфы»: Ольга Петрова, Анна Сидорова`
                i += 1
            } else if context.tokens[i].kind == .mark, [0x2C, 0x2D].contains(context.tokens[i].unit) {
                isClose = isClose && isMark(i, 0x2D) && i > 0 && context.tokens[i - 1].kind == .number
                i += 1
            } else if context.tokens[i].kind == .number {
                // 74-летний
                isListing = true
                i += 1
            } else if isAnd(i) || context.classes(i).intersects(ClassSet(.personTitle, .postPrefix)) || isAge(i) {
                i += 1
            } else if let next = body(at: i, of: mention), i - described <= 3 {
                // `начальник ГРУ Генштаба`; `начальник УВД по Ошской области`
                i = mentions[next].end
                described = i
            } else if i - described < 3, isDescription(i) {
                i += 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// `и.о. ректора`, `исполняющий обязанности главы`: the post proper is in the genitive, whoever acts in it is not.
    private func casesOfHolder(_ post: Candidate) -> Features {
        let isActing =
            context.classes(post.start).contains(.postPrefix) || context.tokens[post.start].kind == .word && isMark(post.start + 1, 0x2E)
            || context.analyses(post.start).first?.features.contains(.participle) == true && bond(post.start + 1) == .office
        guard isActing else { return headCases(post) }
        return headCases(post).union(firstCases(post))
    }

    /// `одна из солисток группы`: the cases of the one; nil for other posts.
    private func oneOf(_ post: Candidate) -> Features? {
        let before = adjectivesStart(post.start, sentenceStart(post)) - 1
        guard isPlural(post), before > sentenceStart(post), bond(before) == .out,
            context.features(before - 1).contains(.adjective)
                || context.features(before - 1).contains(.numeral) || context.features(before - 1).contains(.pronoun)
        else { return nil }
        return cases(before - 1)
    }

    /// Behind a clause that a participle opens: `спикер Госдумы, открывший заседание, Иван Петров`; nil if it holds people or no comma
    /// closes it.
    private func pastClause(_ comma: Int, _ end: Int, _ post: Candidate) -> Int? {
        let verb = comma + 1
        guard verb < end, context.analyses(verb).first?.features.contains(.participle) == true, agree(cases(verb), headCases(post)),
            let close = (verb + 1..<min(end, verb + 12)).first(where: { isMark($0, 0x2C) }),
            !neighbours(post).contains(where: { mentions[$0].type == .person && verb < mentions[$0].end && mentions[$0].start < close })
        else { return nil }
        return close + 1
    }

    /// A word between a body and its head's name: `по`, `генсека ООН норвежца Петерсена`.
    private func isDescription(_ i: Int) -> Bool {
        guard context.tokens[i].shape == .lower else { return false }
        if context.classes(i).contains(.matterWord) || bond(i) == .at { return true }
        let features = context.analyses(i).first?.features ?? []
        return !features.isDisjoint(with: [.noun, .adjective])
    }

    /// One person, or with a post of many all that are listed: `депутаты Госдумы Иванов, Петров и Сидоров`.
    private func people(from first: Int, _ post: Candidate) -> [Int] {
        var people = [first]
        guard isPlural(post) else { return people }
        var i = mentions[first].end
        while i + 1 < sentenceEnd(post), isMark(i, 0x2C) || isAnd(i), let next = person(at: i + 1, of: post) {
            people.append(next)
            i = mentions[next].end
        }
        return people
    }

    /// `Иван Петров, глава МИД,`; `Иван Петров — певец, экс-солист группы «Альфа»`; `Иван Петров (глава МИД)`.
    private func holderBefore(_ post: Int, _ group: Range<Int>) -> Int? {
        let mention = mentions[post]
        let start = sentenceStart(mention)
        var i = adjectivesStart(mention.start, start)
        var adverbs = 0
        while i - 1 > start {
            let mark = i - 1
            // `Иван Петров, до сих пор глава МИД`
            if adverbs < 2, let phrase = timePhrase(endingAt: i, start) {
                adverbs += 1
                i = phrase
                continue
            }
            // `Иван Петров, тогда президент Казахстана`; `Иван Петров, а ныне глава МИД`
            if i - 2 > start, isAdverb(mark), adverbs < 2 {
                adverbs += 1
                i = mark
                continue
            }
            // `Анна Петрова, 35 лет, врач`
            if isMark(mark, 0x2C), mark - 3 > start, isMark(mark - 3, 0x2C), context.tokens[mark - 2].kind == .number,
                let person = person(endingAt: mark - 3, of: mention), agree(headCases(mention), personCases(person))
            {
                return person
            }
            let isSeparator = isMark(mark, 0x2C) || isMark(mark, 0x2D) || isMark(mark, 0x28)
            guard isSeparator || isAnd(mark) else { return nil }
            if isSeparator, let person = person(endingAt: outsideBrackets(mark, start), of: mention) {
                let isApposition = isMark(mark, 0x2C)
                return !isApposition || agree(headCases(mention), personCases(person)) ? person : nil
            }
            guard let next = neighbours(mention).last(where: { mentions[$0].type == .position && groupEnd($0) == mark }) else { return nil }
            i = adjectivesStart(mentions[next].start, start)
        }
        return nil
    }

    /// Where `до сих пор`⟨gap⟩, `в настоящее время`⟨gap⟩ begins.
    private func timePhrase(endingAt gap: Int, _ start: Int) -> Int? {
        (2...3).lazy.map { gap - $0 }.first { i in
            guard i > start, let deed = deed(at: i), deed.end == gap else { return false }
            return !deed.kinds.isDisjoint(with: [.now, .formerly])
        }
    }

    private func isAdverb(_ i: Int) -> Bool {
        guard context.tokens[i].shape == .lower, let features = context.analyses(i).first?.features else { return false }
        return features.contains(.adverb) || features.contains(.conjunction) && !isAnd(i) && isMark(i - 1, 0x2C)
    }

    /// Where a post and its bodies end.
    func groupEnd(_ post: Int) -> Int {
        bodies(behind: post).map { mentions[$0.body].end }.max() ?? mentions[post].end
    }

    /// Past up to three words in the genitive: `экс-глава областной администрации Иван Петров`.
    private func pastDescription(_ token: Int, _ end: Int) -> Int {
        var i = token
        while i < min(end, token + 3), context.tokens[i].shape == .lower, context.features(i).contains(.genitive),
            !context.features(i).isDisjoint(with: [.noun, .adjective])
        {
            i += 1
        }
        return i
    }

    /// The gap before a stretch in brackets that ends at a gap: `Иван Петров (род. в 1950)`.
    private func outsideBrackets(_ gap: Int, _ start: Int) -> Int {
        guard gap > start, isMark(gap - 1, 0x29) else { return gap }
        var i = gap - 2
        while i > start, gap - i < 24 {
            if isMark(i, 0x28) { return i }
            i -= 1
        }
        return gap
    }
}
