import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Whose post it is, in Russian: the bodies and places behind it.
extension RelationFinder {
    /// The bodies of a post, with the predicate that a preposition gives: `депутат Госдумы от партии «Рассвет»`.
    func bodies(behind post: Int) -> [(body: Int, predicate: String?)] {
        var found: [(body: Int, predicate: String?)] = []
        var end = mentions[post].end
        if let first = body(near: end, of: mentions[post]) {
            found.append((first, nil))
            end = mentions[first].end
            // `генеральный директор «Альфы» и «Беты»`
            if bond(end) == nil, isAnd(end), let second = body(at: end + 1, of: mentions[post]),
                mentions[second].type == mentions[first].type
            {
                found.append((second, nil))
                end = mentions[second].end
            }
        } else if isAnd(end), let next = positionMention(startingNear: end + 1, of: mentions[post]) {
            // `президент и исполнительный директор компании «Альфа»`
            return bodies(behind: next)
        } else if let next = governedPost(behind: post) {
            // `старший помощник руководителя следственного управления`
            return bodies(behind: next)
        }
        // `сенатор от Тверской области`; `постпред России при ООН`
        if let kind = bond(end), kind == .from || kind == .at, let body = body(near: end + 1, of: mentions[post]) {
            let isOrganisation = mentions[body].type == .organisation
            // `посол в Китае`
            if kind == .at, !isOrganisation, found.isEmpty, isHeldAbroad(mentions[post]) { return [(body, nil)] }
            // `полномочный представитель президента России в Приволжском округе`, but not `посол Казахстана в Китае`
            if kind == .at, !isOrganisation, isHeldAbroad(mentions[post]), predicate(of: mentions[post]) == "member-of" {
                found.append((body, nil))
            }
            let hasOrganisation = found.contains { mentions[$0.body].type == .organisation }
            if kind == .from ? isOrganisation || found.isEmpty : isOrganisation && !hasOrganisation {
                found.append((body, kind == .from && isOrganisation ? "member-of" : nil))
            }
        }
        return found
    }

    /// The post in the genitive that another one stands under: `помощник руководителя`, `представитель президента`.
    func governedPost(behind post: Int) -> Int? {
        neighbours(mentions[post]).first {
            mentions[$0].type == .position && mentions[$0].start == mentions[post].end && headCases(mentions[$0]).contains(.genitive)
                && predicate(of: mentions[post]) != "heads"
        }
    }

    /// Whether the place that the post is held in is its own: `in=place` of its line.
    func isHeldAbroad(_ post: Candidate) -> Bool {
        post.entry >= 0 && context.lexicon.attribute("in", of: context.lexicon.entries[Int(post.entry)].concept) == "place"
    }

    /// The body that begins at a token, inside a quotation mark or not.
    func body(at token: Int, of mention: Candidate) -> Int? {
        var start = token
        while start < token + 2, isQuote(start) { start += 1 }
        return neighbours(mention).first {
            token...start ~= mentions[$0].start
                && [.organisation, .location, .project].contains(mentions[$0].type) && isOutermost($0)
        }
    }

    /// The same, up to three words of description or an ordinal away: `глава аналитического центра «Альфа»`, `начальник 5-го отдела`.
    func body(near token: Int, of mention: Candidate) -> Int? {
        // `75-го отдела`, whose name begins with the ordinal
        if let found = body(at: token, of: mention) { return found }
        let start = pastOrdinal(token)
        for i in start..<(start + 4) {
            if let found = body(at: i, of: mention) { return found }
            guard i < sentenceEnd(mention), context.tokens[i].shape == .lower,
                !context.features(i).isDisjoint(with: [.noun, .adjective]),
                context.features(i).isDisjoint(with: [.adposition, .conjunction, .verb, .adverb, .pronoun]),
                !isInsidePersonOrPost(i, mention)
            else { return nil }
        }
        return nil
    }

    /// Past `58-й`.
    private func pastOrdinal(_ token: Int) -> Int {
        guard token + 2 < context.tokens.count, context.tokens[token].kind == .number, isMark(token + 1, 0x2D),
            context.tokens[token + 2].kind == .word
        else { return token }
        return token + 3
    }

    /// The next post, behind words that belong to it at most.
    private func positionMention(startingNear token: Int, of mention: Candidate) -> Int? {
        neighbours(mention).first { mentions[$0].type == .position && (token...token + 1).contains(mentions[$0].start) }
    }

    /// `президент клуба`, `глава ведомства`: the body of that kind last named; nil if more of its name follows.
    func meantRussianBody(behind post: Candidate) -> Int? {
        let features = context.features(post.end)
        guard post.end < sentenceEnd(post), !isPlural(post), features.contains(.genitive), features.contains(.noun) else { return nil }
        return bodyMeant(by: post.end, before: post.start, post)
    }

    /// The body that a noun by itself means: `клуб`, but not `администрация города`, `компания «Альфа»`.
    func bodyMeant(by word: Int, before end: Int, _ mention: Candidate) -> Int? {
        let next = word + 1, before = word - 1
        guard word >= sentenceStart(mention), next < sentenceEnd(mention),
            !neighbours(mention).contains(where: { mentions[$0].start <= word && word < mentions[$0].end }),
            before < sentenceStart(mention) || mention.end == word || context.analyses(before).first?.features.contains(.adjective) != true
        else { return nil }
        let isAlone =
            person(at: next, of: mention) != nil
            || context.tokens[next].kind == .mark && !isQuote(next) && !isMark(next, 0x28)
            || context.tokens[next].shape == .lower && context.features(next).isDisjoint(with: [.noun, .adjective])
                && !context.classes(next).contains(.matterWord)
        return isAlone ? bodyMeant(at: word, before: end) ?? placeMeant(by: word, before: end) : nil
    }

    /// `аким района`, `главный архитектор города`: the place of that kind last named.
    private func placeMeant(by word: Int, before end: Int) -> Int? {
        guard context.tokens[word].shape == .lower, let kind = placeKind(at: word) else { return nil }
        return placeMeant(kind, before: end) { place in
            (place.start..<place.end).contains { context.classes($0).contains(.locHead) && context.classes($0).contains(kind) }
        }
    }

    /// `клуб`, `ведомство`: the body of that kind last named before a token; any body but a medium for a word that says no kind.
    func bodyMeant(at word: Int, before end: Int) -> Int? {
        guard context.tokens.indices.contains(word),
            context.tokens[word].shape == .lower || context.tokens[word].flags.contains(.sentenceStart)
        else { return nil }
        func heads(_ token: Int) -> [Int32] {
            context.singles(token).filter { context.lexicon.entries[Int($0)].classes.intersects(ClassSet(.orgHead, .orgUnit)) }
                .map { context.lexicon.entries[Int($0)].concept }
        }
        let isAny = deed(at: word)?.kinds.contains(.body) == true
        let wanted = heads(word)
        guard isAny || !wanted.isEmpty else { return nil }
        let kinds = Set(wanted.compactMap { context.lexicon.value(of: $0) })
        func isOfKind(_ token: Int) -> Bool {
            token >= 0 && heads(token).contains { wanted.contains($0) || context.lexicon.value(of: $0).map(kinds.contains) == true }
        }
        let bodies = mentions.indices.filter { mentions[$0].end <= end && mentions[$0].type == .organisation && isOutermost($0) }
        if isAny { return bodies.last { !isMedium($0) } }
        // `«Кара-Суу» строит дорогу; президент компании`: a name without a head of its own, in the sentence of a word that any firm is.
        if context.classes(word).contains(.company) {
            let sentence = context.sentence(of: word)
            if let body = bodies.last(where: { mentions[$0].sentence == sentence && isHeadless($0) }) { return body }
        }
        // The head may stand before its name: `центр «Альфа»`.
        return bodies.last { i in
            isOfKind(mentions[i].start - (isQuote(mentions[i].start - 1) ? 2 : 1)) || mentions[i].anchor.contains(where: isOfKind)
        }
            ?? bodies.last { i in
                // `ОАО «Тверской завод»`
                let range = mentions[i].start..<mentions[i].end
                return range.contains { isOfKind($0) && context.insideQuotes($0, range) }
            }
    }

    /// Whether no head, in the name or before it, says what kind of body a name is of.
    private func isHeadless(_ i: Int) -> Bool {
        let mention = mentions[i], heads = ClassSet(.orgHead, .orgUnit, .legalForm)
        guard !isMedium(i), mention.entry < 0 || context.lexicon.entries[Int(mention.entry)].classes.contains(.company) else {
            return false
        }
        return !(max(0, mention.start - 2)..<mention.end).contains { context.classes($0).intersects(heads) }
    }

    private func isInsidePersonOrPost(_ i: Int, _ mention: Candidate) -> Bool {
        neighbours(mention).contains {
            (mentions[$0].type == .person || mentions[$0].type == .position) && mentions[$0].start <= i && i < mentions[$0].end
        }
    }
}
