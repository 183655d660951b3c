import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Kyrgyz posts that go on from what the lines and clauses before them say: whose life it is, which body a list of posts is of.
extension RelationFinder {
    /// `1986–1991 – «Ала-Тоо» журналынын редактору;`, `2006-жылдан – фонддун төрагасы`: a line of years in the life of whom the document
    /// or the lines above tell, if nobody is named in it; or one of the years of a line: `Эмгек жолу: 1980–1986 – мектептин мугалими; …`.
    func subjectOfLife(_ post: Candidate) -> Int? {
        let sentence = context.annotated.text.sentences[post.sentence]
        let start = Int(sentence.start)
        let item = (start..<post.start).last { isMark($0, 0x3B) || isMark($0, 0x3A) && isLabel(start..<$0) }.map { $0 + 1 } ?? start
        guard item > start || context.tokens[start].flags.contains(.paragraphStart), !hasFiniteVerb(start..<post.start),
            let years = years(at: item, in: post.sentence), years < post.start,
            (years...years + 2).contains(where: { isMark($0, 0x2D) || isMark($0, 0x3A) }),
            !neighbours(post).contains(where: { mentions[$0].type == .person && isOutermost($0) && mentions[$0].start < post.start })
        else { return nil }
        return personOfBlock(above: post.sentence) ?? personOfTitle()
    }

    /// `1990–1995 – Ош мамлекеттик университети, доцент;`: the body before the comma, in a line of years.
    func bodyOfYears(_ post: Candidate) -> Int? {
        guard isMark(post.start - 1, 0x2C), !context.features(post.end - 1).contains(.possessive), subjectOfLife(post) != nil else {
            return nil
        }
        return neighbours(post).last {
            mentions[$0].type == .organisation && mentions[$0].end == post.start - 1 && isOutermost($0) && isBare($0)
        }
    }

    /// `1960-жылы «Ленинчил жаш» газетасында кабарчы болуп иштеген`, `Ал КПСС мүчөсү, парламенттин депутаты болгон`: posts that a sentence
    /// without a name gives to the one whose life the document tells.
    func subjectOfBiography(_ post: Candidate) -> Int? {
        let range = sentenceStart(post)..<sentenceEnd(post)
        guard !isMany(post), !neighbours(post).contains(where: { mentions[$0].type == .person && isOutermost($0) }),
            let verb = (post.end..<range.upperBound).first(where: { endsLife($0) }), verb - post.end <= 24,
            !(post.end..<verb).contains(where: isBreak), let person = personOfTitle()
        else { return nil }
        // `төрагасынын орун басары …, катчысы болгон`: more posts may stand before the verb, `болуп` right behind.
        let isBare = (context.analyses(post.end - 1).first?.features ?? []).isDisjoint(with: [.accusative, .dative, .genitive, .ablative])
        return isBare ? person : nil
    }

    /// `болуп`, `болгон`, `шайланган`
    private func endsLife(_ i: Int) -> Bool { bond(i) == .as || bond(i) == .holds || bond(i) == .serves }

    /// `Эмгек жолу:`
    private func isLabel(_ range: Range<Int>) -> Bool {
        range.count <= 4 && range.allSatisfy { context.tokens[$0].kind == .word }
    }

    /// Where the years that an item begins with end: a date, or `1980–1986`.
    private func years(at item: Int, in sentence: Int) -> Int? {
        if let date = mentions(startingAt: item, in: sentence).first(where: { mentions[$0].type == .date }) { return mentions[date].end }
        func isYear(_ i: Int) -> Bool {
            context.tokens.indices.contains(i) && context.tokens[i].kind == .number && context.tokens[i].end - context.tokens[i].start == 4
        }
        guard isYear(item) else { return nil }
        return isMark(item + 1, 0x2D) && isYear(item + 2) ? item + 3 : item + 1
    }

    /// The person whose name opens one of the lines above, up to a blank one.
    func personOfBlock(above sentence: Int) -> Int? {
        let sentences = context.annotated.text.sentences
        var i = sentence
        while i > 0, sentence - i < 16, !context.tokens[Int(sentences[i].start)].flags.contains(.blankLineBefore) {
            i -= 1
            let start = Int(sentences[i].start)
            guard context.tokens[start].flags.contains(.paragraphStart) else { continue }
            if let person = mentions(startingAt: start, in: i).first(where: { mentions[$0].type == .person && isOutermost($0) }) {
                let end = mentions[person].end
                return end == Int(sentences[i].end) || isMark(end, 0x2C) || isMark(end, 0x2D) || isMark(end, 0x28) ? person : nil
            }
        }
        return nil
    }

    /// The person whose name is one of the first lines.
    private func personOfTitle() -> Int? {
        let sentences = context.annotated.text.sentences
        for sentence in sentences.indices.prefix(6) {
            let range = Int(sentences[sentence].start)..<Int(sentences[sentence].end)
            guard let person = mentions(inSentence: sentence).first, mentions[person].type == .person, isOutermost(person) else { continue }
            let isWhole = mentions(inSentence: sentence).contains {
                mentions[$0].type == .person && mentions[$0].end == range.upperBound
            }
            if mentions[person].start == range.lowerBound, isWhole, range.count <= 6 { return person }
        }
        return nil
    }

    /// `«Береке» фондунун төрагасы – А, катчысы – Б`, `…, Б катчысы`: the body of the post told before in the sentence.
    func bodyOfPostBefore(_ post: Candidate, _ found: [Found]) -> Int? {
        // `Ош шаарынын мэри ⟨А⟩, вице-мэр ⟨Б⟩`: a post of the place whose head stands before.
        let isOfPlace = ["city", "district", "region"].contains { isPost(post, of: $0) }
        guard post.entry >= 0,
            isOfPlace
                || context.features(post.end - 1).contains(.possessive)
                    && context.lexicon.attribute("of", of: context.lexicon.entries[Int(post.entry)].concept) == nil
        else { return nil }
        // Right behind a comma or `жана`, or behind the holder who stands there.
        var gap = post.start
        while gap > sentenceStart(post), context.classes(gap - 1).contains(.postPrefix) { gap -= 1 }
        if let person = person(endingAt: gap, of: post) { gap = mentions[person].start }
        guard gap > sentenceStart(post), isMark(gap - 1, 0x2C) || isAnd(gap - 1) else { return nil }
        let before = found.last {
            $0.rule.hasPrefix("post.") && $0.end <= gap && $0.start >= sentenceStart(post)
                && mentions[$0.object].type == (isOfPlace ? .location : .organisation) && mentions[$0.object].sentence == post.sentence
        }
        guard let before, !hasFiniteVerb(min(before.end, gap)..<gap) else { return nil }
        return before.object
    }

    /// `Юридикалык бөлүм ¶ Бөлүм башчысы ⟨А⟩`, `Жайыт башкармалыгы ¶ Башчысы – ⟨А⟩`: the body that fills the line above.
    func bodyOfHeading(above post: Candidate) -> Int? {
        guard post.sentence > 0, context.features(post.end - 1).contains(.possessive),
            context.tokens[sentenceStart(post)].flags.contains(.paragraphStart)
        else { return nil }
        let lead = sentenceStart(post)..<post.start
        let heads = ClassSet(.orgHead, .orgUnit)
        guard lead.isEmpty || lead.count == 1 && context.classes(lead.lowerBound).intersects(heads) else { return nil }
        return mentions(inSentence: post.sentence - 1).first { mentions[$0].type == .organisation && isWhole($0) }
    }
}
