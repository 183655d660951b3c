import Documents
import Lexicons
import Rules
import Tokenization

/// The parts of a body that its page lists: `ТҮЗҮМҮ ¶ 1. Педагогика факультети – … ¶ 2. Укук институту …`.
extension RelationFinder {
    /// Lines of a list that name no part.
    private static let otherLines = 2

    func findListedUnits(_ found: inout [Found]) {
        let sentences = context.annotated.text.sentences
        for sentence in sentences.indices where isHeadingOfUnits(sentence) {
            guard let whole = issuer else { return }
            var others = 0, next = sentence + 1
            while next < sentences.count, others <= Self.otherLines {
                var last = next
                while last + 1 < sentences.count, sentences[last + 1].paragraph == sentences[next].paragraph { last += 1 }
                if next > sentence + 1, context.tokens[Int(sentences[next].start)].flags.contains(.blankLineBefore) { break }
                if let unit = unit(opening: next...last) {
                    if !isSameName(unit, whole), !found.contains(where: { $0.subject == unit && $0.predicate == "part-of" }) {
                        found.append(
                            Found(
                                subject: unit, predicate: "part-of", object: whole, role: nil, start: mentions[unit].start,
                                end: mentions[unit].end, rule: "part.listed"))
                    }
                } else {
                    others += 1
                }
                next = last + 1
            }
        }
    }

    /// `«Береке» фонду «Ак Жол» бирикмесинин курамына кирет`: the whole in the genitive before the phrase, the part before it.
    func findWhole(_ phrase: Deed, _ sentence: Int, _ found: inout [Found]) {
        let bodies = mentions(inSentence: sentence).filter { mentions[$0].type == .organisation && isOutermost($0) }
        guard let whole = bodies.last(where: { mentions[$0].end == phrase.start }), isGenitive(whole),
            let part = bodies.last(where: { mentions[$0].end <= mentions[whole].start }), isBare(part),
            mentions[whole].start - mentions[part].end <= 6, !(mentions[part].end..<mentions[whole].start).contains(where: isBreak)
        else { return }
        found.append(
            Found(
                subject: part, predicate: "part-of", object: whole, role: nil, start: mentions[part].start, end: phrase.end,
                rule: "part.verb"))
    }

    /// `ТҮЗҮМҮ`, `Факультеттер:`
    private func isHeadingOfUnits(_ sentence: Int) -> Bool {
        let range = context.annotated.text.sentences[sentence]
        let start = Int(range.start), end = Int(range.end) - (isMark(Int(range.end) - 1, 0x3A) ? 1 : 0)
        guard end - start <= 3, context.tokens[start].flags.contains(.paragraphStart) else { return false }
        if end - start == 1 { return bond(start) == .structure }
        return bondPhrase(at: start).map { $0.bond == .structure && $0.end == end } ?? false
    }

    /// The body that a line begins with, its number or dash apart.
    private func unit(opening line: ClosedRange<Int>) -> Int? {
        let start = Int(context.annotated.text.sentences[line.lowerBound].start)
        guard
            let unit = line.lazy.flatMap({ self.mentions(inSentence: $0) }).first(where: {
                self.mentions[$0].type == .organisation && self.isOutermost($0)
            })
        else { return nil }
        let isFirst = (start..<mentions[unit].start).allSatisfy { context.tokens[$0].kind != .word }
        return isFirst && mentions[unit].start - start <= 3 && isBare(unit) ? unit : nil
    }
}
