import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Whose telephone number or address it is: whoever stands before it in its line, or in the lines above; at the foot of a page, below a
/// signature or a list of links, whose page it is.
extension RelationFinder {
    /// Words that a line above a contact may have, to be a name and a post.
    private static let longestLine = 16

    func findContacts(_ found: inout [Found]) {
        guard mentions.contains(where: { $0.type == .phone || $0.type == .email }) else { return }
        for (i, contact) in mentions.enumerated() where contact.type == .phone || contact.type == .email {
            guard let owner = ownerInLine(i, found) ?? ownerMeant(i) ?? ownerAbove(i, found) ?? ownerBelow(i) else { continue }
            found.append(
                Found(
                    subject: owner, predicate: contact.type == .phone ? "phone" : "email", object: i, role: nil,
                    start: min(mentions[owner].start, contact.start), end: max(mentions[owner].end, contact.end), rule: "contact.beside"))
        }
    }

    func paragraph(_ mention: Int) -> Int { Int(context.annotated.text.sentences[mentions[mention].sentence].paragraph) }

    private func isOwner(_ i: Int) -> Bool {
        guard mentions[i].type == .person || mentions[i].type == .organisation, isOutermost(i) else { return false }
        // `Асан Бекжанов көч. 44`, `ул. Бекжанова, 9` are addresses.
        let streets = ClassSet(.street, .locAbbr)
        let end = mentions[i].end, start = mentions[i].start
        func isStreet(_ entry: Int32) -> Bool { context.lexicon.entries[Int(entry)].classes.intersects(streets) }
        if end < context.tokens.count,
            context.classes(end).intersects(streets) || context.hits(startingAt: end).contains(where: { isStreet($0.entry) })
        {
            return false
        }
        // `Байтик баатыр к., 34`
        if end + 1 < context.tokens.count, context.tokens[end].shape == .lower, context.classes(end + 1).intersects(streets),
            isMark(end + 2, 0x2E)
        {
            return false
        }
        return start < 2 || !isMark(start - 1, 0x2E)
            || !context.hits(startingAt: start - 2).contains { Int($0.end) == start && isStreet($0.entry) }
    }

    /// `Асан Бекжанов, тел.: 0555 …`; `Байланыш үчүн: Асан Бекжанов (0555 …)`; `0555 … — Асан Бекжанов`
    func ownerInLine(_ i: Int, _ found: [Found]) -> Int? {
        let line = paragraph(i)
        var gap = mentions[i].start
        for j in mentions[..<i].indices.reversed() where mentions[j].end <= gap {
            guard paragraph(j) == line, mentions[j].sentence == mentions[i].sentence || isLabel(before: i) else { break }
            guard isOutermost(j) else { continue }
            guard isQuietBefore(gap, from: mentions[j].end) else { return nil }
            if isOwner(j) { return holder(of: j, found) ?? pageOfUnit(j) ?? j }
            gap = mentions[j].start
        }
        if let next = mentions[i...].indices.dropFirst().first(where: { mentions[$0].start >= mentions[i].end }), paragraph(next) == line,
            mentions[next].type == .person, mentions[next].start - mentions[i].end <= 2,
            (mentions[i].end..<mentions[next].start).allSatisfy({ isMark($0, 0x2D) || isMark($0, 0x28) })
        {
            return next
        }
        return nil
    }

    /// Some words, marks and labels: `төмөнкү жолдор аркылуу байланышыңыз: тел.:`. A sentence that tells something breaks it.
    private func isQuietBefore(_ gap: Int, from start: Int) -> Bool {
        guard start <= gap, gap - start <= 12 else { return false }
        let hasColon = (start..<gap).contains { isMark($0, 0x3A) }
        return hasColon || !hasFiniteVerb(start..<gap)
    }

    /// `Асан Бекжанов, «Береке» фондунун координатору, тел. …`: the number is the person's.
    private func holder(of body: Int, _ found: [Found]) -> Int? {
        found.first {
            $0.object == body && mentions[$0.subject].type == .person && mentions[$0.subject].sentence == mentions[body].sentence
        }?
        .subject
    }

    /// Whether what stands before a contact in its sentence is a label, `тел.:`, and more contacts.
    private func isLabel(before i: Int) -> Bool {
        let start = sentenceStart(mentions[i])
        let held = neighbours(mentions[i]).filter { mentions[$0].start < mentions[i].start }
        // `Тел.: 0555 … (WhatsApp), эл. дарек …`: what stands between contacts is short.
        let first = held.first { [.phone, .email, .url].contains(mentions[$0].type) }.map { mentions[$0].start } ?? mentions[i].start
        guard !hasFiniteVerb(first..<mentions[i].start) else { return false }
        let words = (start..<first).filter { token in
            context.tokens[token].kind == .word && !context.classes(token).intersects(ClassSet(.phoneWord, .abbreviation))
                && !held.contains { mentions[$0].start <= token && token < mentions[$0].end }
        }
        return words.count <= 2 && words.allSatisfy { context.tokens[$0].shape == .lower || $0 == start }
    }

    /// `Башкы бет | Биз жөнүндө | Байланыш`
    private func isMenu(_ line: ClosedRange<Int>) -> Bool {
        let sentences = context.annotated.text.sentences
        return (Int(sentences[line.lowerBound].start)..<Int(sentences[line.upperBound].end)).count { isMark($0, 0x7C) } > 1
    }

    private func holdsOwner(before i: Int) -> Bool {
        neighbours(mentions[i]).contains { mentions[$0].start < mentions[i].start && isOwner($0) }
    }

    /// Whether an address stands in the same lines: `Дареги: Бишкек шаары, Манас көчөсү, 1. Тел.: …`
    private func isUnderAddress(_ i: Int) -> Bool {
        block(upTo: i).contains { sentence in
            isAddressLine(sentence)
                || deeds(inSentence: sentence).contains { $0.kinds.contains(.addressLabel) && $0.start <= mentions[i].start }
        }
    }

    /// `720000, г. Бишкек, ул. Манаса, 5` is a line of its own; so is `КОНТАКТЫ`.
    private func isAddressLine(_ sentence: Int) -> Bool {
        let range = context.annotated.text.sentences[sentence]
        guard range.language == .russian else { return false }
        let start = Int(range.start), end = Int(range.end)
        if bond(start) == .contact, end - start == 1 { return true }
        guard let place = mentions(startingAt: start, in: sentence).first(where: { mentions[$0].type == .location && isOutermost($0) }),
            mentions[place].end >= end - 1
        else { return false }
        return (start..<mentions[place].end).contains { context.tokens[$0].kind == .number }
    }

    /// `Горячая линия акимата: ⟨номер⟩`: the body that a word before the label's colon means.
    private func ownerMeant(_ i: Int) -> Int? {
        let start = sentenceStart(mentions[i])
        guard context.isRussian(mentions[i]), let colon = (start..<mentions[i].start).first(where: { isMark($0, 0x3A) }),
            colon - start <= 5, colon > start, context.features(colon - 1).contains(.genitive)
        else { return nil }
        return bodyMeant(at: colon - 1, before: start)
    }

    /// A signature or a letterhead: the name in one of the lines above, which are short. What stands apart from a signature or under an
    /// address is the issuer's, if the document tells who that is.
    func ownerAbove(_ i: Int, _ found: [Found]) -> Int? {
        guard !holdsOwner(before: i) else { return nil }
        // `Кабарыңыз болсо, жазыңыз: …`: a call to readers in the last lines of a medium's page.
        guard isLabel(before: i) else { return isLastLine(i) ? reporter : nil }
        let isUnderAddress = isUnderAddress(i)
        if let issuer, isUnderAddress { return issuer }
        let first = Int(context.annotated.text.sentences[block(upTo: i).lowerBound].start)
        guard let owner = nameAbove(i, found) ?? personOfBlock(above: mentions[i].sentence) else { return issuer ?? reporter }
        guard mentions[owner].type == .person else { return owner }
        // `«Береке» фондунун төрагасы А. Асанов ¶ Дареги: …`: the address is that of the signer's body.
        if isUnderAddress, let body = bodyOfSigner(owner, found) { return body }
        return mentions[owner].end <= first ? issuer ?? bodyOfSigner(owner, found) ?? owner : owner
    }

    /// Whether a contact stands in the last paragraph.
    private func isLastLine(_ i: Int) -> Bool {
        let sentences = context.annotated.text.sentences
        return sentences[mentions[i].sentence].paragraph == sentences[sentences.count - 1].paragraph
    }

    /// The body whose head or staff somebody is said to be right where the name stands.
    private func bodyOfSigner(_ person: Int, _ found: [Found]) -> Int? {
        found.last { $0.subject == person && mentions[$0.object].type == .organisation && $0.rule.hasPrefix("post.") }?.object
    }

    /// `Жарнама бөлүмү: 0555 …`: a unit without a name, before its number, is one of whose page it is.
    private func pageOfUnit(_ unit: Int) -> Int? {
        let mention = mentions[unit]
        guard mention.type == .organisation, !isListed(mention), isMark(mention.end, 0x3A),
            context.tokens[mention.start].flags.contains(.paragraphStart),
            context.classes(mention.end - 1).contains(.orgUnit) || context.classes(mention.end - 1).contains(.orgHead),
            !(mention.start + 1..<mention.end).contains(where: { context.classes($0).contains(.capital) || isQuote($0) }),
            !neighbours(mention).contains(where: {
                $0 != unit && mentions[$0].start >= mention.start && mentions[$0].end <= mention.end
            }), let issuer
        else { return nil }
        return isSameName(issuer, unit) ? nil : issuer
    }

    /// Whether the lexicons list a body by its name, not its head alone.
    private func isListed(_ mention: Candidate) -> Bool {
        mention.entry >= 0 && context.lexicon.entries[Int(mention.entry)].classes.contains(.org)
    }

    /// `Кошумча маалымат: 0555 … ¶ Каржы министрлигинин басма сөз кызматы`: the body whose name is the line below.
    private func ownerBelow(_ i: Int) -> Int? {
        guard isLabel(before: i), !holdsOwner(before: i) else { return nil }
        let sentences = context.annotated.text.sentences
        let line = paragraph(i)
        guard let next = (mentions[i].sentence..<sentences.count).first(where: { Int(sentences[$0].paragraph) > line }) else { return nil }
        return mentions(inSentence: next).first { mentions[$0].type == .organisation && isOutermost($0) && isWhole($0) }
    }

    private func nameAbove(_ i: Int, _ found: [Found]) -> Int? {
        let sentences = context.annotated.text.sentences
        var line = paragraph(i)
        var sentence = mentions[i].sentence
        var checked = 0
        while checked < 4, line > 0 {
            while sentence > 0, Int(sentences[sentence].paragraph) >= line { sentence -= 1 }
            guard Int(sentences[sentence].paragraph) < line else { return nil }
            line = Int(sentences[sentence].paragraph)
            var first = sentence
            while first > 0, Int(sentences[first - 1].paragraph) == line { first -= 1 }
            let words = (Int(sentences[first].start)..<Int(sentences[sentence].end)).count { context.tokens[$0].kind == .word }
            guard words <= Self.longestLine, !isMenu(first...sentence) else { return nil }
            let owners = (first...sentence).flatMap { mentions(inSentence: $0) }.filter(isOwner)
            if let person = owners.last(where: { mentions[$0].type == .person }) { return person }
            if let body = owners.last { return holder(of: body, found) ?? body }
            let held = (first...sentence).flatMap { mentions(inSentence: $0) }
            guard
                !(Int(sentences[first].start)..<Int(sentences[sentence].end)).contains(where: { i in
                    hasFiniteVerb(i..<(i + 1)) && !held.contains { mentions[$0].start <= i && i < mentions[$0].end }
                })
            else { return nil }
            checked += 1
        }
        return nil
    }
}
