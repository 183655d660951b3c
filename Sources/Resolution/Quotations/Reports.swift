import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Words that are told without quotation marks.
extension QuotationFinder {
    /// `Асан Бекжанов мектеп курулат деп билдирди`; `… деп Асан Бекжанов белгиледи`
    func kyrgyzReport(_ saying: Saying) -> Found? {
        var that = saying.start
        if context.tokens[saying.start].kind == .word, relations.deed(at: saying.start)?.kinds.contains(.says) == true,
            saying.end - saying.start > 1, isThat(saying.start)
        {
            // the phrase begins with it: `деп билдирди`
        } else if let before = (max(saying.first, saying.start - 10)..<saying.start).last(where: isThat) {
            that = before
        } else if saying.start - saying.first > 3, context.features(saying.start - 1).isSuperset(of: [.accusative, .possessive]),
            context.features(saying.start - 1).contains(.participle) || context.classes(saying.start - 1).contains(.particle)
        {
            // `Ал жол курулганын белгиледи`, `киреше өскөн экенин билдирди`
            that = saying.start
        } else {
            return nil
        }
        var start = saying.first
        let between = that + 1 < saying.start ? speaker(before: saying.start, saying, from: that + 1) : nil
        let isPronoun = relations.bond(saying.first) == .subject
        guard let speaker = between ?? speaker(behind: saying.end, saying) ?? (isPronoun ? lastSpeaker(saying) : opening(saying)) else {
            return nil
        }
        if isPronoun { start += 1 }
        if mentions[speaker].end <= that, mentions[speaker].sentence == saying.sentence { start = mentions[speaker].end }
        while start < that, relations.isMark(start, 0x2C) || relations.isMark(start, 0x2D) { start += 1 }
        guard start < that else { return nil }
        return Found(speaker: speaker, words: withoutStop(start..<that), rule: "quotation.report")
    }

    private func isThat(_ i: Int) -> Bool {
        context.singles(i).contains { entry in
            let entry = context.lexicon.entries[Int(entry)]
            return entry.classes.contains(.bond)
                && context.lexicon.value(of: entry.concept).flatMap(Deeds.init(value:))?.contains(.that) == true
        }
    }

    /// The first name of a sentence, if it is a person's and may be the subject: `Асан Бекжанов`, and posts before it.
    private func opening(_ saying: Saying) -> Int? {
        guard
            let person = relations.mentions(inSentence: saying.sentence).first(where: {
                mentions[$0].type == .person && relations.isOutermost($0)
            }), mentions[person].end < saying.start, relations.isBare(person), mentions[person].start - saying.first <= 12,
            !relations.hasFiniteVerb(saying.first..<mentions[person].start)
        else { return nil }
        return person
    }

    /// `Анна Петрова сообщила, что …`; `…, сообщил Иван Захаров`; `Как сообщил Иван Захаров, …`
    func russianReport(_ saying: Saying) -> Found? {
        let limit = min(saying.last, saying.end + 12)
        if let that = (saying.end..<max(saying.end, limit)).first(where: { relations.deed(at: $0)?.kinds.contains(.that) == true }),
            relations.isMark(that - 1, 0x2C)
        {
            guard let speaker = speaker(before: saying.start, saying) ?? speaker(behind: saying.end, saying),
                mentions[speaker].end <= that
            else { return nil }
            return Found(speaker: speaker, words: withoutStop(that + 1..<saying.last), rule: "quotation.report")
        }
        let isAsSaid = relations.deed(at: saying.start - 1)?.kinds.contains(.asSaid) == true
        let opening = isAsSaid ? saying.start - 1 : saying.start
        if isAsSaid, opening == saying.first {
            guard let speaker = speaker(behind: saying.end, saying),
                let comma = behind(saying).first(where: { relations.isMark($0, 0x2C) }), mentions[speaker].end <= comma
            else { return nil }
            return Found(speaker: speaker, words: withoutStop(comma + 1..<saying.last), rule: "quotation.report")
        }
        guard opening - 2 > saying.first, relations.isMark(opening - 1, 0x2C) || relations.isMark(opening - 1, 0x2D),
            let speaker = speaker(behind: saying.end, saying)
        else { return nil }
        return Found(speaker: speaker, words: withoutStop(saying.first..<opening - 1), rule: "quotation.report")
    }

    /// Tokens of the sentence behind a saying, which may end it.
    private func behind(_ saying: Saying) -> Range<Int> { saying.end..<max(saying.end, saying.last) }

    // MARK: Sources

    /// `Асан Бекжановдун айтымында, …`; `По словам Анны Петровой, …`; `Анын айтымында, …`; `По его словам, …`
    func source(_ saying: Saying) -> Found? {
        let isHis = saying.kinds.contains(.his)
        if saying.isRussian {
            guard let speaker = isHis ? lastSpeaker(saying) : named(behind: saying) else { return nil }
            let end = isHis ? saying.end : mentions[speaker].end
            // `Школу, по словам Петровой, построят`: words on both sides; `Школу построят, по словам Петровой`.
            if saying.start - saying.first > 3 {
                guard relations.isMark(saying.start - 1, 0x2C), !relations.isMark(end, 0x2C) || end + 2 >= saying.last else { return nil }
                return Found(speaker: speaker, words: withoutStop(saying.first..<saying.start - 1), rule: "quotation.source")
            }
            return rest(from: end, of: speaker, saying)
        }
        guard !isHis else {
            guard let next = relations.deed(at: saying.end), next.kinds.contains(.according), let speaker = lastSpeaker(saying) else {
                return nil
            }
            return rest(from: next.end, of: speaker, saying)
        }
        let named = relations.mentions(inSentence: saying.sentence).last {
            (mentions[$0].type == .person || mentions[$0].type == .organisation) && mentions[$0].end == saying.start
                && relations.isOutermost($0)
        }
        if let named { return relations.isGenitive(named) ? rest(from: saying.end, of: named, saying) : nil }
        guard saying.start == saying.first else { return nil }
        return lastSpeaker(saying).flatMap { rest(from: saying.end, of: $0, saying) }
    }

    private func named(behind saying: Saying) -> Int? {
        let end = behind(saying).first { relations.isMark($0, 0x2C) || relations.isMark($0, 0x28) } ?? saying.last
        let inside = relations.mentions(inSentence: saying.sentence).filter {
            relations.isOutermost($0) && mentions[$0].start >= saying.end && mentions[$0].end <= end
                && mentions[$0].start - saying.end <= 12
        }
        return inside.first { mentions[$0].type == .person && relations.personCases($0).contains(.genitive) }
            ?? inside.first { mentions[$0].type == .organisation && mentions[$0].start - saying.end <= 2 }
    }

    private func rest(from gap: Int, of speaker: Int, _ saying: Saying) -> Found? {
        var start = gap
        while start < saying.last, relations.isMark(start, 0x2C) || relations.isMark(start, 0x2D) || relations.isMark(start, 0x3A) {
            start += 1
        }
        guard start < saying.last else { return nil }
        return Found(speaker: speaker, words: withoutStop(start..<saying.last), rule: "quotation.source")
    }
}
