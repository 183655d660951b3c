import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Who founded a body, and when: `«Береке» фондун 1992-жылы А негиздеген`, `фонд «Береке» основан А в 1992 году`.
extension RelationFinder {
    /// Tokens between a verb and its subject or object.
    private static let reach = 10

    func findFounding(_ verb: Deed, _ sentence: Int, _ found: inout [Found]) {
        guard !isDenied(verb), mentions(inSentence: sentence).contains(where: { mentions[$0].type == .organisation }) else { return }
        let isRussian = context.annotated.text.sentences[sentence].language == .russian
        let isPassive = verb.kinds.contains(.passive)
        let pair: (body: Int, founders: [Int])?
        switch (isRussian, isPassive) {
        case (true, true): pair = russianPassive(verb, sentence)
        case (true, false): pair = russianActive(verb, sentence)
        case (false, true): pair = kyrgyzPassive(verb, sentence)
        case (false, false): pair = kyrgyzActive(verb, sentence)
        }
        guard let (body, founders) = pair else { return }
        let parts = ([body] + founders).map { mentions[$0].start..<mentions[$0].end } + [verb.start..<verb.end]
        let story = parts.map(\.lowerBound).min()!..<parts.map(\.upperBound).max()!
        func add(_ predicate: String, _ object: Int) {
            found.append(
                Found(
                    subject: body, predicate: predicate, object: object, role: nil, start: min(story.lowerBound, mentions[object].start),
                    end: max(story.upperBound, mentions[object].end), rule: isPassive ? "founded.passive" : "founded.active"))
        }
        for founder in founders where founder != body { add("founded-by", founder) }
        guard isPassive || !founders.isEmpty, let date = date(of: story, sentence) else { return }
        add("founded-in", date)
    }

    /// The date inside a stretch or right beside it: `В 1992 году ⟨фонд основан⟩`, `⟨фонд основан А⟩ в 1992 году`.
    private func date(of story: Range<Int>, _ sentence: Int) -> Int? {
        mentions(inSentence: sentence).first {
            let date = mentions[$0]
            guard date.type == .date, isOutermost($0), !context.classes(date.end - 1).contains(.rangeEnd) else { return false }
            return date.start >= story.lowerBound - 3 - (date.end - date.start) && date.end <= story.upperBound
                || (0...2).contains(date.start - story.upperBound)
        }
    }

    /// No clause ends in a stretch; `был`, `была` of a passive do not count.
    private func isClause(_ range: Range<Int>) -> Bool {
        !range.contains { i in
            isMark(i, 0x3B) || isMark(i, 0x3A) || hasFiniteVerb(i..<(i + 1)) && deed(at: i)?.kinds.contains(.acts) != true
        }
    }

    private func body(endingBefore gap: Int, _ sentence: Int) -> Int? {
        guard
            let body = mentions(inSentence: sentence).last(where: {
                mentions[$0].type == .organisation && isOutermost($0) && mentions[$0].end <= gap
            }), gap - mentions[body].end <= Self.reach, isClause(mentions[body].end..<gap)
        else { return nil }
        return body
    }

    // MARK: Kyrgyz

    /// `«Береке» фонду 1992-жылы [А тарабынан] негизделген`
    private func kyrgyzPassive(_ verb: Deed, _ sentence: Int) -> (body: Int, founders: [Int])? {
        let by = (0...3).lazy.compactMap { distance in
            (1...2).lazy.compactMap { self.deed(at: verb.start - distance - $0) }.first { $0.kinds.contains(.by) && $0.end <= verb.start }
        }.first
        let founders = by.map { doers(endingAt: $0.start, in: sentence) }
        let end = founders.flatMap { $0.list.isEmpty ? nil : $0.start } ?? verb.start
        // `1992-жылы негизделген «Береке» фонду`
        if let next = doer(startingAt: verb.end, in: sentence), mentions[next].type == .organisation,
            context.features(verb.end - 1).contains(.participle)
        {
            return (next, founders?.list ?? [])
        }
        // `кеңеш 2010-жылы 35 органда түзүлдү`: many were founded.
        guard let body = body(endingBefore: end, sentence), isBare(body),
            wordsOutsideMentions(mentions[body].end..<end, sentence) <= 2
        else { return nil }
        return (body, founders?.list ?? [])
    }

    /// `«Береке» фондун А негиздеген`; `А 1992-жылы «Береке» фондун негиздеген`; `А негиздеген «Береке» фонду`
    private func kyrgyzActive(_ verb: Deed, _ sentence: Int) -> (body: Int, founders: [Int])? {
        let first = Int(context.annotated.text.sentences[sentence].start)
        let near = nearest(before: verb.start, sentence)
        if let next = doer(startingAt: verb.end, in: sentence), mentions[next].type == .organisation,
            context.features(verb.end - 1).contains(.participle), let near, isBare(near.list.last!)
        {
            return (next, near.list)
        }
        guard let near, let last = near.list.last else { return nil }
        if isAccusative(body: last) {
            guard mentions[last].type == .organisation, let subject = nearest(before: near.start, sentence), subject.start >= first,
                isBare(subject.list.last!)
            else { return nil }
            return (last, subject.list)
        }
        guard isBare(last), mentions[last].type == .person, let body = body(endingBefore: near.start, sentence),
            isAccusative(body: body)
        else { return nil }
        return (body, near.list)
    }

    private func isAccusative(body i: Int) -> Bool {
        mentions[i].type == .organisation && context.features(mentions[i].end - 1).contains(.accusative)
            && !context.features(mentions[i].end - 1).contains(.nominative)
    }

    /// The list of people or bodies nearest before a gap, with a date or a few words between.
    private func nearest(before gap: Int, _ sentence: Int) -> (list: [Int], start: Int)? {
        let first = Int(context.annotated.text.sentences[sentence].start)
        var i = gap
        while i > first, gap - i <= Self.reach {
            let left = doers(endingAt: i, in: sentence)
            if !left.list.isEmpty { return left }
            if isMark(i - 1, 0x2C) || !isClause((i - 1)..<i) { return nil }
            i -= 1
        }
        return nil
    }

    // MARK: Russian

    /// `Фонд «Береке» (был) основан (в 1992 году) А`; `В 1992 году А основан фонд «Береке»`; `основанный А фонд «Береке»`
    private func russianPassive(_ verb: Deed, _ sentence: Int) -> (body: Int, founders: [Int])? {
        let end = Int(context.annotated.text.sentences[sentence].end)
        var founders: [Int] = []
        var after = verb.end
        var i = verb.end
        while i < min(end, verb.end + Self.reach), founders.isEmpty {
            if let date = mentions(inSentence: sentence).first(where: { mentions[$0].start == i && mentions[$0].type == .date }) {
                i = mentions[date].end
                continue
            }
            let right = doers(startingAt: i, in: sentence)
            if let first = right.list.first {
                guard isInstrumental(first),
                    mentions[first].type == .person || !cases(mentions[first].anchor.first ?? i).contains(.nominative)
                else { break }
                founders = right.list
                after = right.end
                break
            }
            guard context.tokens[i].shape == .lower, !hasFiniteVerb(i..<(i + 1)) else { break }
            i += 1
        }
        if let body = body(endingBefore: verb.start - (isMark(verb.start - 1, 0x2C) ? 1 : 0), sentence), mayBeFounded(body, verb) {
            return (body, founders)
        }
        // `Анной Петровой основан фонд «Береке»`
        if founders.isEmpty {
            let left = doers(endingAt: verb.start, in: sentence)
            if let last = left.list.last, mentions[last].type == .person, isInstrumental(last) { founders = left.list }
        }
        for i in after..<min(end, after + 4) {
            if let body = doer(startingAt: i, in: sentence) {
                return mentions[body].type == .organisation && mayBeFounded(body, verb) ? (body, founders) : nil
            }
            guard context.tokens[i].shape == .lower || isQuote(i) else { return nil }
        }
        return nil
    }

    /// The subject of a short form, `основан`; of the case of a long one, `основанного`.
    private func mayBeFounded(_ body: Int, _ verb: Deed) -> Bool {
        let head = context.analyses(verb.end - 1).first?.features ?? []
        if head.contains(.predicative) { return isBare(body) }
        // `фонд «Береке», основанный Петровой`, but not `купил за 5 млн основанную Петровой компанию`
        guard mentions[body].start >= verb.end || isMark(verb.start - 1, 0x2C) else { return false }
        return agree(cases(verb.end - 1), cases(mentions[body].anchor.first ?? mentions[body].start))
    }

    /// `А основал фонд «Береке» (в 1992 году)`; `фонд «Береке», который основал А`; `А, основавший фонд «Береке»`
    private func russianActive(_ verb: Deed, _ sentence: Int) -> (body: Int, founders: [Int])? {
        let end = Int(context.annotated.text.sentences[sentence].end)
        var body: Int?
        var i = verb.end
        while body == nil, i < min(end, verb.end + 5) {
            if let date = mentions(inSentence: sentence).first(where: { mentions[$0].start == i && mentions[$0].type == .date }) {
                i = mentions[date].end
                continue
            }
            if let next = doer(startingAt: i, in: sentence) ?? (isQuote(i) ? doer(startingAt: i + 1, in: sentence) : nil) {
                guard mentions[next].type == .organisation, cases(mentions[next].anchor.first ?? i).contains(.accusative) else { break }
                body = next
                break
            }
            guard context.tokens[i].shape == .lower || isQuote(i), !context.features(i).isDisjoint(with: [.noun, .adjective]),
                context.features(i).isDisjoint(with: [.adposition, .conjunction])
            else { break }
            i += 1
        }
        if let body {
            guard let left = nearest(before: verb.start - (isMark(verb.start - 1, 0x2C) ? 1 : 0), sentence),
                mentions[left.list.last!].type == .person
            else { return nil }
            let isParticiple = context.analyses(verb.start).first?.features.contains(.participle) == true
            return isParticiple || isNominative(left.list.last!) ? (body, left.list) : nil
        }
        // `фонд «Береке», который основал А`
        guard let person = doer(startingAt: verb.end, in: sentence), mentions[person].type == .person, isNominative(person),
            context.features(verb.start - 1).contains(.pronoun),
            let body = self.body(endingBefore: verb.start, sentence), verb.start - mentions[body].end <= 2
        else { return nil }
        return (body, doers(startingAt: verb.end, in: sentence).list)
    }
}
