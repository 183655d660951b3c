import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// What was given a new name: `А Б деп аталды`, `А переименован в Б`, `переименовали А в Б`.
extension RelationFinder {
    private static let nameable: [MentionType] = [.organisation, .location, .event, .project, .url]

    func findRenaming(_ deed: Deed, _ sentence: Int, _ found: inout [Found]) {
        guard mentions.lazy.filter({ Self.nameable.contains($0.type) }).prefix(2).count == 2 else { return }
        if context.annotated.text.sentences[sentence].language == .russian {
            findRussianRenaming(deed, sentence, &found)
        } else {
            findKyrgyzRenaming(deed, sentence, &found)
        }
    }

    private func findKyrgyzRenaming(_ deed: Deed, _ sentence: Int, _ found: inout [Found]) {
        guard let new = named(endingAt: beforeAlias(deed.start, sentence), sentence) else { return }
        let old: Int?
        if mentions[new].type == .url {
            // `сайты … www.b.kg деп өзгөртүп аталган`: the site last named.
            old = mentions.indices.last { mentions[$0].type == .url && $0 < new }
        } else {
            old = mentions(inSentence: sentence).last {
                mentions[$0].type == mentions[new].type && isOutermost($0) && mentions[$0].end <= mentions[new].start
                    && !isMark(mentions[$0].start - 1, 0x28)
                    && (isBare($0) || context.features(mentions[$0].end - 1).contains(.accusative))
                    && mentions[new].start - mentions[$0].end <= 8 && !hasFiniteVerb(mentions[$0].end..<mentions[new].start)
            }
        }
        add(old, new, deed, &found)
    }

    private func findRussianRenaming(_ deed: Deed, _ sentence: Int, _ found: inout [Found]) {
        let end = Int(context.annotated.text.sentences[sentence].end)
        // `переименовали А в Б`: what stands between the verb and its preposition.
        var start = deed.end
        var object: Int?
        if bond(deed.end - 1) != .at, context.tokens[deed.end - 1].kind == .word, let first = named(startingAt: deed.end, sentence) {
            object = first
            start = mentions[first].end
            guard start < end, bond(start) == .at else { return }
            start += 1
        } else if start < end, bond(start) == .at {
            start += 1
        }
        var new: Int?
        for i in start..<min(end, start + 3) where new == nil { new = named(startingAt: i, sentence) }
        guard let new else { return }
        let old =
            object
            ?? mentions(inSentence: sentence).last {
                mentions[$0].type == mentions[new].type && isOutermost($0) && mentions[$0].end <= deed.start
                    && deed.start - mentions[$0].end <= 8 && !hasFiniteVerb(mentions[$0].end..<deed.start)
            }
        add(old, new, deed, &found)
    }

    /// `Фрунзе (ныне Бишкек)`, `Столыпин (азыркы Кочкорка айылы)`, `Бишкек (бывший Фрунзе)`: the name of another time in brackets.
    func findOtherName(_ deed: Deed, _ sentence: Int, _ found: inout [Found]) {
        // `(2012-жылга чейин – …)`: a date and a dash may stand around the word.
        var open = deed.start - 1
        if !isMark(open, 0x28),
            let date = mentions(near: deed.start, in: sentence).last(where: { mentions[$0].type == .date && mentions[$0].end == deed.start }
            )
        {
            open = mentions[date].start - 1
        }
        guard isMark(open, 0x28), let inner = named(startingAt: deed.end + (isMark(deed.end, 0x2D) ? 1 : 0), sentence),
            let outer = named(endingAt: open, sentence)
        else { return }
        if deed.kinds.contains(.now) { add(outer, inner, deed, &found) } else { add(inner, outer, deed, &found) }
    }

    private func add(_ old: Int?, _ new: Int, _ deed: Deed, _ found: inout [Found]) {
        guard let old, mentions[old].type == mentions[new].type else { return }
        // A site last named may stand sentences before.
        let start = mentions[old].sentence == mentions[new].sentence ? min(mentions[old].start, mentions[new].start) : mentions[new].start
        found.append(
            Found(
                subject: old, predicate: "renamed-to", object: new, role: nil, start: start, end: max(deed.end, mentions[new].end),
                rule: "name.changed"))
    }

    private func named(endingAt gap: Int, _ sentence: Int) -> Int? {
        mentions(inSentence: sentence).last { mentions[$0].end == gap && Self.nameable.contains(mentions[$0].type) && isOutermost($0) }
    }

    private func named(startingAt gap: Int, _ sentence: Int) -> Int? {
        mentions(inSentence: sentence).first {
            (mentions[$0].start == gap || isQuote(gap) && mentions[$0].start == gap + 1) && Self.nameable.contains(mentions[$0].type)
                && isOutermost($0)
        }
    }

    /// `кеңеши (МОКК)`⟨gap⟩
    private func beforeAlias(_ gap: Int, _ sentence: Int) -> Int {
        guard isMark(gap - 1, 0x29) else { return gap }
        let first = Int(context.annotated.text.sentences[sentence].start)
        return (max(first, gap - 8)..<gap).last { isMark($0, 0x28) } ?? gap
    }
}
