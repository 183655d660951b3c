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
        if let (body, predicate) = bracketed(mention, end) ?? origin(mention, end) {
            found.append(relation(person, predicate, body, rule: "bond.beside-name"))
        }
        // `Петров возглавляет компанию «Альфа»`; `Петров, возглавляющий «Альфу»`; `Петров работал в МИД`
        var i = mention.end
        while i < min(end, mention.end + 12) {
            if self.person(at: i, of: mention) != nil || isMark(i, 0x3B) || isMark(i, 0x3A) { break }
            if let kind = bond(i), let (body, predicate) = object(of: kind, behind: i, mention, end) {
                if agrees(person, with: i) {
                    found.append(relation(person, predicate, body, rule: "bond.verb"))
                }
                break
            }
            i += 1
        }
        // `партия «Альфа», которую возглавляет Петров`; `завод «Альфа», где работал Петров`;
        // `отдел «Альфа» возглавил майор Петров`
        let title = neighbours(mention).last { mentions[$0].type == .position && mentions[$0].end == mention.start }
        let verb = (title.map { mentions[$0].start } ?? mention.start) - 1
        if verb >= start, let kind = bond(verb), kind == .heads || kind == .serves, isNominative(person),
            let body = organisation(before: verb, mention, upTo: 3)
        {
            found.append(relation(person, kind == .heads ? "heads" : "works-for", body, rule: "bond.verb"))
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
            guard let verb = (start..<min(end, start + 12)).first(where: { bond($0)?.isVerb == true }),
                !mentions(inSentence: sentence).contains(where: { mentions[$0].type == .person && mentions[$0].start < verb }),
                let kind = bond(verb), context.analyses(verb).first?.features.contains(.participle) != true,
                let subject = antecedent(of: verb, sentence)
            else { continue }
            // A mention of the verb's own sentence to look from.
            guard let place = mentions(inSentence: sentence).first else { continue }
            guard let (body, predicate) = object(of: kind, behind: verb, mentions[place], end) else { continue }
            found.append(relation(subject, predicate, body, rule: "bond.antecedent", within: verb..<mentions[body].end))
        }
    }

    /// The last body that ends some tokens before a token at most.
    private func organisation(before token: Int, _ mention: Candidate, upTo distance: Int) -> Int? {
        neighbours(mention).last {
            mentions[$0].type == .organisation && isOutermost($0) && mentions[$0].end <= token && token - mentions[$0].end <= distance
        }
    }

    /// `Иван Петров («Альфа»)`
    func bracketed(_ person: Candidate, _ end: Int) -> (Int, String)? {
        guard isMark(person.end, 0x28), let close = closing(person.end, end), let body = body(at: person.end + 1, of: person),
            mentions[body].type == .organisation, close - mentions[body].end <= 1
        else { return nil }
        return (body, membership(body))
    }

    /// `Иван Петров из МИД`; `Иван Петров от партии «Альфа»`
    private func origin(_ person: Candidate, _ end: Int) -> (Int, String)? {
        guard person.end < end, let kind = bond(person.end), kind == .from || kind == .out,
            let body = body(near: person.end + 1, of: person), mentions[body].type == .organisation
        else { return nil }
        return (body, kind == .from ? "member-of" : membership(body))
    }

    /// Parties and clubs have members, other bodies have staff.
    func membership(_ body: Int) -> String {
        let entry = mentions[body].entry
        let isParty = entry >= 0 && context.lexicon.entries[Int(entry)].classes.contains(.party)
        return isParty || mentions[body].anchor.contains { context.classes($0).contains(.party) } ? "member-of" : "works-for"
    }

    /// The body that a verb ties its subject to.
    private func object(of kind: Bond, behind verb: Int, _ person: Candidate, _ end: Int) -> (Int, String)? {
        func organisation(_ token: Int) -> Int? {
            guard let body = body(near: token, of: person), mentions[body].type == .organisation else { return nil }
            return body
        }
        /// The body behind the preposition of the verb, a few words away: `работал инженером на заводе «Альфа»`.
        func behind(_ preposition: Bond) -> Int? {
            for i in (verb + 1)..<min(end, verb + 5) where i < end {
                if bond(i) == preposition { return organisation(i + 1) }
                if context.tokens[i].kind == .mark { return nil }
            }
            return nil
        }
        switch kind {
        case .heads: return organisation(verb + 1).map { ($0, "heads") }
        case .represents: return organisation(verb + 1).map { ($0, "member-of") }
        case .serves: return behind(.at).map { ($0, "works-for") }
        case .joins: return behind(.at).map { ($0, "member-of") }
        case .plays: return behind(.on).map { ($0, "member-of") }
        default: return nil
        }
    }
}
