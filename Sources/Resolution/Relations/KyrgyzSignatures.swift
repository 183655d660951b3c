import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Kyrgyz posts that stand apart from their body: under a paper, in brackets behind its name, in the cell of a table.
extension RelationFinder {
    /// `Төрага        ⟨А⟩`, `Кыргыз Республикасынын ¶ Президенти        ⟨А⟩`: the body or country that ends the line above in the
    /// genitive, else whose paper it is.
    func signedBody(of post: Candidate, _ predicate: String) -> Int? {
        guard post.start == sentenceStart(post),
            signer(behind: post).map({ mentions[$0].end == sentenceEnd(post) }) ?? (signerBelow(post) != nil)
        else { return nil }
        if post.sentence > 0, context.features(post.end - 1).contains(.possessive) {
            let above = context.annotated.text.sentences[post.sentence - 1]
            let whose = mentions(inSentence: post.sentence - 1).last { fits($0) && mentions[$0].end == Int(above.end) && isGenitive($0) }
            if let whose { return whose }
        }
        guard predicate == "heads" || predicate == "deputy-head-of" || predicate == "works-for" else { return nil }
        return cabinet(of: post) ?? issuer
    }

    /// `Төрага (кол) ⟨А⟩`: who signs right behind the post.
    private func signer(behind post: Candidate) -> Int? {
        if let person = person(at: post.end, of: post) { return person }
        guard isMark(post.end, 0x28), isMark(post.end + 2, 0x29) else { return nil }
        return person(at: post.end + 3, of: post)
    }

    /// `Айылдык кеңештин төрагасы ¶ Б. Асанов`, `Төрага⟨tab⟩⟨tab⟩Б. Асанов`: the name that fills the line below a post that ends its own,
    /// or the next cell.
    func signerBelow(_ post: Candidate) -> Int? {
        let next = post.sentence + 1, sentences = context.annotated.text.sentences
        guard post.end == sentenceEnd(post), next < sentences.count, sentences[next].paragraph <= sentences[post.sentence].paragraph + 1,
            post.end - sentenceStart(post) <= 16, !hasFiniteVerb(sentenceStart(post)..<post.start),
            !neighbours(post).contains(where: { mentions[$0].type == .person && isOutermost($0) })
        else { return nil }
        return mentions(inSentence: next).first { mentions[$0].type == .person && isOutermost($0) && isWhole($0) }
    }

    /// `Асан Бекжанов ¶ министрдин орун басары`: the name that fills the line above a post that fills its own.
    func nameAbove(_ post: Candidate) -> Int? {
        guard post.sentence > 0, post.start == sentenceStart(post), post.end == sentenceEnd(post),
            context.tokens[post.start].flags.contains(.paragraphStart)
        else { return nil }
        return mentions(inSentence: post.sentence - 1).first {
            mentions[$0].type == .person && isOutermost($0) && isWhole($0)
                && context.tokens[mentions[$0].start].flags.contains(.paragraphStart)
        }
    }

    /// `⟨Асан⟩ – окуу иштери боюнча проректор`: in a line that a name opens, a post of the body whose page it is.
    func bodyOfPage(_ post: Candidate, _ predicate: String) -> Int? {
        let start = sentenceStart(post)
        if predicate != "member-of", nameAbove(post) != nil { return issuer }
        guard predicate != "member-of", post.entry >= 0, !context.features(post.end - 1).contains(.possessive), !isMany(post),
            !context.lexicon.entries[Int(post.entry)].classes.contains(.role), context.tokens[start].flags.contains(.paragraphStart),
            let holder = person(at: context.tokens[start].kind == .word ? start : start + 1, of: post),
            (1...2).contains(post.start - mentions[holder].end), isMark(mentions[holder].end, 0x2D) || isMark(mentions[holder].end, 0x2C),
            isQuiet(mentions[holder].end..<post.start), !hasFiniteVerb(mentions[holder].end..<sentenceEnd(post))
        else { return nil }
        return issuer
    }

    /// `1. Педагогика институту – Ош ш., 12. Директор ⟨А⟩`: the body that opens the line.
    func bodyOfLine(_ post: Candidate, _ predicate: String) -> Int? {
        let sentences = context.annotated.text.sentences
        guard predicate == "heads", post.start == sentenceStart(post), post.sentence > 0, person(at: post.end, of: post) != nil,
            !context.features(post.end - 1).contains(.possessive)
        else { return nil }
        let paragraph = sentences[post.sentence].paragraph
        var first = post.sentence
        while first > 0, post.sentence - first < 4, sentences[first - 1].paragraph == paragraph { first -= 1 }
        for sentence in first..<post.sentence {
            guard let body = mentions(inSentence: sentence).first(where: { mentions[$0].type == .organisation && isOutermost($0) }) else {
                continue
            }
            let start = Int(sentences[sentence].start)
            guard mentions[body].start == start, isBare(body),
                [0x2D, 0x3A, 0x28, 0x2C].contains(where: { isMark(mentions[body].end, $0) }),
                !(start..<post.start).contains(where: { context.tokens[$0].shape == .lower && hasFiniteVerb($0..<($0 + 1)) })
            else { return nil }
            return body
        }
        return nil
    }

    /// `Педагогика факультети, деканы – ⟨А⟩`: the body before the comma, semicolon or dash behind which its post stands.
    func bodyBeforeComma(of post: Candidate) -> Int? {
        let gap = post.start - 1
        guard [0x2C, 0x3B, 0x2D].contains(where: { isMark(gap, $0) }), context.features(post.end - 1).contains(.possessive),
            let person = neighbours(post).first(where: { mentions[$0].type == .person && mentions[$0].start > post.end && isOutermost($0) }
            ),
            isMark(post.end, 0x2D) || isMark(post.end, 0x3A) || isMark(post.end, 0x2C), isQuiet(post.end..<mentions[person].start)
        else { return nil }
        var end = gap
        // `институту (КИ), директору –`
        if isMark(end - 1, 0x29), let open = (max(sentenceStart(post), end - 8)..<end).last(where: { isMark($0, 0x28) }) { end = open }
        return neighbours(post).last {
            mentions[$0].type == .organisation && mentions[$0].end == end && isOutermost($0) && isBare($0)
                && (mentions[$0].start == sentenceStart(post) || !hasFiniteVerb(sentenceStart(post)..<mentions[$0].start))
        }
    }

    /// `Жайыт департаменти (директору – ⟨А⟩)`: the body before the bracket that the post opens and a name closes.
    func bodyBeforeBracket(of post: Candidate) -> Int? {
        guard isMark(post.start - 1, 0x28) else { return nil }
        var i = post.end
        while isMark(i, 0x2D) || isMark(i, 0x3A) { i += 1 }
        guard let person = person(at: i, of: post), isMark(mentions[person].end, 0x29) else { return nil }
        return neighbours(post).last { fits($0) && mentions[$0].type == .organisation && mentions[$0].end == post.start - 1 }
    }

    /// `Асанов А. А.⟨tab⟩– министрликтин бөлүм башчысы`: the name that fills the cell before.
    func personInCellBefore(_ left: Int, of post: Candidate) -> Int? {
        let start = sentenceStart(post)
        guard post.sentence > 0, left == start || isQuiet(start..<left) else { return nil }
        let sentences = context.annotated.text.sentences
        guard sentences[post.sentence - 1].paragraph == sentences[post.sentence].paragraph else { return nil }
        return mentions(inSentence: post.sentence - 1).last { mentions[$0].type == .person && isOutermost($0) && isWhole($0) }
    }
}
