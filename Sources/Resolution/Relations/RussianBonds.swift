import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// What ties a person to a body without the word of a post.
extension RelationFinder {
    func findBonds(_ person: Int, _ found: inout [Found]) {
        guard isOutermost(person) else { return }
        let mention = mentions[person]
        let start = sentenceStart(mention), end = sentenceEnd(mention)
        if let (body, predicate) = bracketed(mention, end) ?? origin(mention, end) ?? byline(mention) {
            found.append(relation(person, predicate, body, rule: "bond.beside-name"))
        }
        // `Петров возглавляет компанию «Альфа»`; `Петров, возглавляющий «Альфу»`; `Петров работал в МИД`
        var i = mention.end
        while i < min(end, mention.end + 12) {
            if self.person(at: i, of: mention) != nil || isMark(i, 0x3B) || isMark(i, 0x3A) { break }
            if let kind = bond(i), case let objects = objects(of: kind, behind: i, mention, end), !objects.isEmpty {
                // `Петрова приняли в Союз писателей`
                if kind == .admits ? isAccusative(person) : agrees(person, with: i) {
                    for (body, predicate) in objects { found.append(relation(person, predicate, body, rule: "bond.verb")) }
                }
                break
            }
            i += 1
        }
        // `партия «Альфа», которую возглавляет Петров`; `завод «Альфа», где работал Петров`;
        // `отдел «Альфа» возглавил майор Петров`
        let title = neighbours(mention).last {
            mentions[$0].type == .position && mentions[$0].start < mention.start && groupEnd($0) == mention.start
        }
        let name = title.map { mentions[$0].start } ?? mention.start, verb = name - 1
        if verb >= start, let kind = bond(verb), kind == .heads || kind == .serves || kind == .represents, isNominative(person) {
            if let body = organisation(before: verb, mention, upTo: 3) {
                let predicate =
                    kind == .heads
                    ? "heads" : kind == .represents && hasMembers(body) ? "member-of" : kind == .represents ? membership(body) : "works-for"
                found.append(relation(person, predicate, body, rule: "bond.verb"))
            } else if kind == .represents, let country = country(before: verb, mention) {
                // `Казахстан представлял посол Петров`
                found.append(relation(person, "works-for", country, rule: "bond.verb"))
            } else if kind == .heads, verb > start, bond(verb - 1) == .whose, let body = bodyOfPronoun(verb - 1, mention.sentence) {
                // `Фонд «Береке» растёт, его возглавляет Петров`
                found.append(relation(person, "heads", body, rule: "bond.pronoun", within: verb - 1..<mention.end))
            } else if kind == .heads, verb > start, let body = bodyMeant(by: verb - 1, before: verb - 1, mention) {
                // `Ведомство возглавляет Петров`
                found.append(relation(person, "heads", body, rule: "bond.verb", within: verb - 1..<mention.end))
            }
        }
        if isNominative(person), let body = bodyBetween(name, mention) {
            found.append(relation(person, "heads", body, rule: "bond.verb"))
        }
        // `документы подали: от «Рассвета» — Иван Петров, от КПРФ — Олег Сидоров`
        if isMark(mention.start - 1, 0x2D), let body = organisation(before: mention.start - 1, mention, upTo: 1),
            bond(mentions[body].start - (isQuote(mentions[body].start - 1) ? 2 : 1)) == .from
        {
            found.append(relation(person, "member-of", body, rule: "bond.beside-name"))
        }
        // `союз писателей во главе с Петровым`; `хор «Альфа» под руководством Петрова`
        for i in max(start, mention.start - 4)..<mention.start {
            if let phrase = bondPhrase(at: i), phrase.bond == .led, mention.start - phrase.end <= 2,
                let body = organisation(before: i, mention, upTo: 3)
            {
                found.append(relation(person, "heads", body, rule: "bond.led"))
            }
        }
    }

    /// `Иван Петров родился в Оше. Ранее он возглавлял фонд «Береке»`: bonds of a subject that the sentence before names.
    func findBondsOfAntecedents(_ found: inout [Found]) {
        for sentence in context.annotated.text.sentences.indices
        where context.annotated.text.sentences[sentence].language == .russian
            && mentions(inSentence: sentence).contains(where: { mentions[$0].type == .organisation })
        {
            let range = context.annotated.text.sentences[sentence]
            let start = Int(range.start), end = Int(range.end)
            guard let verb = (start..<min(end, start + 16)).first(where: { bond($0)?.isVerb == true }),
                !mentions(inSentence: sentence).contains(where: { mentions[$0].type == .person && mentions[$0].start < verb }),
                let kind = bond(verb), context.analyses(verb).first?.features.contains(.participle) != true,
                let subject = antecedent(of: verb, sentence)
            else { continue }
            // A mention of the verb's own sentence to look from.
            guard let place = mentions(inSentence: sentence).first else { continue }
            for (body, predicate) in objects(of: kind, behind: verb, mentions[place], end) {
                found.append(relation(subject, predicate, body, rule: "bond.antecedent", within: verb..<mentions[body].end))
            }
        }
    }

    /// `Руководит фондом «Береке» ⟨Петров⟩`, `Во главе фонда «Береке» стоит ⟨Петров⟩`: the body between a verb or a phrase of heading,
    /// which nobody stands before, and its subject.
    private func bodyBetween(_ name: Int, _ mention: Candidate) -> Int? {
        let start = sentenceStart(mention)
        let isVerb = name - 1 > start && hasFiniteVerb((name - 1)..<name)
        guard let body = organisation(before: isVerb ? name - 1 : name, mention, upTo: 1) else { return nil }
        var i = mentions[body].start
        while i > start, mentions[body].start - i < 4 {
            i -= 1
            if isVerb, let phrase = bondPhrase(at: i), phrase.bond == .atHead, isGenitive(body) || phrase.end < mentions[body].start {
                return body
            }
            if !isVerb, bond(i) == .heads, context.analyses(i).first?.features.isDisjoint(with: [.participle, .infinitive]) == true {
                let isFirst = !neighbours(mention).contains { mentions[$0].type == .person && mentions[$0].start < i }
                return isFirst && isBareStart(start..<i, mention.sentence) ? body : nil
            }
            guard isQuote(i) || context.tokens[i].shape == .lower && !context.features(i).isDisjoint(with: [.noun, .adjective]) else {
                return nil
            }
        }
        return nil
    }

    /// The country that ends where a verb begins, as its object.
    private func country(before verb: Int, _ mention: Candidate) -> Int? {
        mentions(near: verb, in: mention.sentence).first {
            mentions[$0].end == verb && mentions[$0].type == .location && isOutermost($0)
                && context.classes(mentions[$0].end - 1).contains(.country) && cases(mentions[$0].end - 1).contains(.accusative)
        }
    }

    /// The last body that ends some tokens before a token at most.
    private func organisation(before token: Int, _ mention: Candidate, upTo distance: Int) -> Int? {
        neighbours(mention).last {
            mentions[$0].type == .organisation && isOutermost($0) && mentions[$0].end <= token && token - mentions[$0].end <= distance
        }
    }

    /// The bodies that a verb ties its subject to.
    private func objects(of kind: Bond, behind verb: Int, _ person: Candidate, _ end: Int) -> [(body: Int, predicate: String)] {
        func organisation(_ token: Int) -> Int? {
            // `за команды: «Альфа», «Бета»`
            let first = isMark(token + 1, 0x3A) && context.tokens[token].shape == .lower ? token + 2 : token
            guard let body = body(near: first, of: person), mentions[body].type == .organisation else { return nil }
            return body
        }
        /// The body behind the preposition of the verb, a few words away: `работал инженером на заводе «Альфа»`.
        func behind(_ preposition: Bond) -> Int? {
            var i = verb + 1, words = 0
            while i < end, words < 4 {
                if bond(i) == preposition, let found = organisation(i + 1) { return found }
                // `перешёл из «Альфы» в «Бету»`
                if let passed = body(at: i, of: person), mentions[passed].type == .organisation {
                    i = isQuote(mentions[passed].end) ? mentions[passed].end + 1 : mentions[passed].end
                    continue
                }
                if bond(i) == preposition || context.tokens[i].kind == .mark { return nil }
                i += 1
                words += 1
            }
            return nil
        }
        func all(_ body: Int?, _ predicate: String) -> [(body: Int, predicate: String)] {
            body.map { listed(from: $0, person, end).map { ($0, predicate) } } ?? []
        }
        switch kind {
        case .heads:
            return all(
                organisation(verb + 1) ?? headedPlace(verb + 1, person) ?? bodyMeant(by: verb + 1, before: person.start, person), "heads")
        case .represents: return organisation(verb + 1).map { all($0, hasMembers($0) ? "member-of" : membership($0)) } ?? []
        case .leaves: return all(behind(.out).flatMap { membership($0) == "member-of" ? $0 : nil }, "member-of")
        case .runs: return all(behind(.from), "member-of")
        case .coaches: return all(organisation(verb + 1), "works-for")
        case .serves: return all(behind(.at), "works-for")
        case .joins, .admits: return all(behind(.at), "member-of")
        case .plays: return all(behind(.on), "member-of")
        case .performs: return all(behind(.on), "member-of") + all(behind(.at), "works-for")
        default: return []
        }
    }

    /// `правил Кубой`, `возглавил Тверскую область`
    private func headedPlace(_ token: Int, _ person: Candidate) -> Int? {
        guard let place = body(at: token, of: person), mentions[place].type == .location, mentions[place].entry >= 0 else { return nil }
        let entry = context.lexicon.entries[Int(mentions[place].entry)]
        let wanted: Features = [.accusative, .instrumental]
        return entry.classes.intersects(ClassSet(.country, .region, .district, .city))
            && !cases(mentions[place].start).isDisjoint(with: wanted)
            ? place : nil
    }

    /// A body and those listed behind it: `играл за «Альфу», «Бету» (2010) и за тверскую «Гамму»`.
    private func listed(from first: Int, _ person: Candidate, _ end: Int) -> [Int] {
        var list = [first]
        var i = mentions[first].end
        while true {
            while isQuote(i) { i += 1 }
            if isMark(i, 0x28), let close = closing(i, end) { i = close + 1 }
            guard i < end, isMark(i, 0x2C) || isAnd(i) else { return list }
            var next = i + 1
            if bond(next) == .at || bond(next) == .on { next += 1 }
            let described =
                context.tokens.indices.contains(next) && context.tokens[next].shape == .lower
                && context.features(next).contains(.adjective)
            guard let body = body(at: next, of: person) ?? (described ? body(at: next + 1, of: person) : nil),
                mentions[body].type == .organisation, self.person(at: mentions[body].end, of: person) == nil
            else { return list }
            list.append(body)
            i = mentions[body].end
        }
    }
}
