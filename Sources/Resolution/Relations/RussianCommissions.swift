import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Rosters of commissions in decrees, whose rows name the members and what else they are:
/// `Образовать комиссию в следующем составе: ⏎ ⟨А⟩ – министр финансов, председатель; ⏎ ⟨Б⟩ – директор фонда «Береке»;`
extension RelationFinder {
    func findCommissions(_ found: inout [Found]) {
        var sentence = 0
        while sentence < context.annotated.text.sentences.count {
            guard let body = commission(opening: sentence) else {
                sentence += 1
                continue
            }
            sentence = findRows(behind: sentence, of: body, &found)
        }
    }

    /// The commission that a sentence like `Утвердить состав комиссии:` opens the roster of.
    private func commission(opening sentence: Int) -> Int? {
        let range = context.annotated.text.sentences[sentence]
        let start = Int(range.start), end = Int(range.end)
        guard range.language == .russian, isMark(end - 1, 0x3A), (start..<end).contains(where: { bond($0) == .roster }) else { return nil }
        if let body = mentions(inSentence: sentence).last(where: { mentions[$0].type == .organisation && isOutermost($0) }) { return body }
        // `Состав рабочей группы:` of the one that was named before
        return (start..<end).lazy.compactMap { self.bodyMeant(at: $0, before: start) }.first
    }

    /// Reads the rows behind a sentence and returns the sentence behind the last of them.
    private func findRows(behind opening: Int, of body: Int, _ found: inout [Found]) -> Int {
        let sentences = context.annotated.text.sentences
        var sentence = opening + 1
        while sentence < sentences.count {
            let start = Int(sentences[sentence].start), end = Int(sentences[sentence].end)
            if sentences[sentence].paragraph == sentences[sentence - 1].paragraph, sentence > opening + 1 {
                // The rest of a row: `Иванов Дж. – статс-секретарь министерства`.
                sentence += 1
                continue
            }
            if let person = rowHolder(sentence) {
                var last = sentence
                while last + 1 < sentences.count, sentences[last + 1].paragraph == sentences[sentence].paragraph { last += 1 }
                let (predicate, post) = seat(in: sentence...last, behind: mentions[person].end)
                let isKnown = found.contains { $0.subject == person && $0.object == body && $0.predicate == predicate }
                if !isKnown {
                    found.append(
                        relation(person, predicate, body, by: post, rule: "post.in-roster", within: start..<Int(sentences[last].end)))
                }
                sentence = last + 1
            } else if isMark(end - 1, 0x3A) && end - start <= 5 || isPostRow(sentence) {
                // `члены комиссии:`
                sentence += 1
            } else {
                return max(sentence, opening + 1)
            }
        }
        return sentence
    }

    /// The person whose name opens a row: `⟨А⟩ – …`, `1. ⟨А⟩ – …`, `Председатель – ⟨А⟩`.
    private func rowHolder(_ sentence: Int) -> Int? {
        let range = context.annotated.text.sentences[sentence]
        let start = Int(range.start), end = Int(range.end)
        let people = mentions(inSentence: sentence).filter { mentions[$0].type == .person && isOutermost($0) }
        guard let person = people.first else { return nil }
        let mention = mentions[person]
        let isFirst = (start..<mention.start).allSatisfy { context.tokens[$0].kind != .word }
        let next = mention.end
        if isFirst { return next == end || [0x2D, 0x2C, 0x28, 0x3B, 0x2E].contains { isMark(next, $0) } ? person : nil }
        // `председатель комиссии – ⟨А⟩, …`
        let isLabelled = isMark(mention.start - 1, 0x2D) || isMark(mention.start - 1, 0x3A)
        return isLabelled && mention.start - start <= 6 && people.count == 1 ? person : nil
    }

    /// `представитель комитета (по согласованию);` names nobody.
    private func isPostRow(_ sentence: Int) -> Bool {
        let range = context.annotated.text.sentences[sentence]
        return mentions(inSentence: sentence).contains { mentions[$0].type == .position && mentions[$0].start == Int(range.start) }
    }

    /// `руководитель группы`, `секретарь комиссии`: the noun behind the post is no name, but the word of the body.
    private func isOfRoster(_ post: Candidate) -> Bool {
        post.end < sentenceEnd(post) && context.tokens[post.end].shape == .lower && context.features(post.end).contains(.genitive)
            && deed(at: post.end)?.kinds.contains(.board) == true
    }

    /// What a row says of the seat in the commission: `…, председатель;`, `… (секретарь комиссии)`; a member without it.
    private func seat(in sentences: ClosedRange<Int>, behind start: Int) -> (predicate: String, post: Int?) {
        for sentence in sentences.reversed() {
            for post in mentions(inSentence: sentence).reversed() where mentions[post].type == .position {
                let mention = mentions[post]
                // Posts with a body of their own are no seats.
                // `руководитель группы`, `председатель`
                guard isPost(mention, of: "commission") || isOfRoster(mention), bodies(behind: post).isEmpty else { continue }
                return (predicate(of: mention) ?? "member-of", post)
            }
        }
        return ("member-of", nil)
    }
}
