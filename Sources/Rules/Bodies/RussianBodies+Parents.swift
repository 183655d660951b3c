import Documents
import Lexicons
import Morphology
import Tokenization

/// The countries, parents and places beside a Russian body that belong to its name.
extension RussianBodies {
    /// `управление [МЧС] по Нарынской области`, `ГУ [МВД] по Нарынской области`: it is the office that serves the place; and in
    /// `комитет [Сената] по делам молодёжи` it is the committee that has the matter.
    static func withoutOuterArea(_ range: Range<Int>, _ view: TextView) -> Range<Int> {
        let first = range.lowerBound
        guard first > 0, !view.startsSentence(first), view.classes[first - 1].intersects(ClassSet(.orgHead, .orgUnit, .legalForm)),
            let serving = range.first(where: { view.classes[$0].contains(.matterWord) }), serving > first,
            serving + 1 < range.upperBound,
            view.classes[serving + 1].contains(.capital) || view.classes[serving + 1].contains(.locHead)
                || isListed(first..<serving, view),
            !view.hits(startingAt: first).contains(where: { Int($0.end) > serving })
        else { return range }
        return first..<serving
    }

    private static func isListed(_ words: Range<Int>, _ view: TextView) -> Bool {
        words.count == 1 && view.strong[words.lowerBound].contains(.org)
            || view.hits(startingAt: words.lowerBound).contains {
                Int($0.end) == words.upperBound && view.lexicon.entries[Int($0.entry)].classes.contains(.org)
            }
    }

    /// `Республики [Казахстан]`: a name whose head before it is in the genitive.
    private static func isApposed(_ i: Int, _ view: TextView) -> Bool {
        view.features[i - 1].contains(.genitive)
            && view.hits(startingAt: i - 1).contains { Int($0.end) > i && view.lexicon.entries[Int($0.entry)].classes.contains(.loc) }
    }

    /// A country behind a listed body belongs to it when it stands in the genitive or is an abbreviation.
    static let trimParents: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        var end = range.upperBound
        var start = range.lowerBound
        // новый [кабинет министров, but японский МИД
        if range.count > 1, view.tokens[start].shape == .lower, view.features[start].contains(.adjective),
            !view.classes[start].contains(.org), !view.classes[start].contains(.startsEntry) || view.classes[start + 1].contains(.capital),
            !isRelational(start, view)
        {
            start += 1
        }
        // Греческое [министерство, were it no start of a sentence
        if range.count > 1, view.classes[start].contains(.nationality), view.tokens[start].shape == .title,
            !view.classes[start].contains(.org), !view.classes[start].contains(.startsEntry), !view.startsSentence(start)
        {
            start += 1
        }
        // Международный уголовный суд в Гааге: a place in the listed name itself stays.
        var i = start + 1
        for hit in view.hits(startingIn: start..<min(start + 2, end)) where view.lexicon.entries[Int(hit.entry)].classes.contains(.org) {
            i = max(i, min(end, Int(hit.end)))
        }
        // МЧС по Нарынской области: what a body serves stands in the dative.
        while i < end, !view.classes[i].contains(.matterWord) {
            let features = view.features[i]
            let fits =
                features.contains(.genitive) || view.tokens[i].shape == .upper || view.tokens[i].kind != .word
                || !view.classes[i].contains(.loc) || features.contains(.indeclinable) || isApposed(i, view)
            let isPerson = view.strong[i].contains(.given) && i + 1 == range.upperBound
            if !fits || isPerson, view.classes[i].contains(.capital), view.classes[i].contains(.loc) {
                end = i
                break
            }
            i += 1
        }
        return start..<end
    }
}
