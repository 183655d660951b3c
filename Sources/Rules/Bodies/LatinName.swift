import Lexicons
import Morphology
import Tokenization

/// Whether a word or words in Latin script name a body: a firm, a medium, a band. A word of firms in it or what stands beside it must
/// prove that. Products and works are told by what stands before them, a spelling in brackets belongs to the name before it, and a
/// number behind makes it a model.
enum LatinName {
    static let check: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound, end = range.upperBound
        if range.count == 1 {
            let token = view.tokens[first]
            if token.end - token.start < 2 || RomanNumeral.isNumeral(view.surface(first)) { return nil }
            if view.classes[first].intersects(ClassSet(.notBody, .currency, .legalForm, .given, .loc, .surname)) { return nil }
        }
        guard !Abbreviation.isHeading(first, view), !isPartOfMore(range, view) else { return nil }
        var head = first - 1
        if head >= 0, view.opensQuotation(head) {
            // A longer quotation that only begins so is no such name.
            guard Int(view.quotes[head]) == end else { return nil }
        }
        // песни Hello, Goodbye и Help: back over the list to what it is a list of.
        var steps = 0
        while head >= 0, steps < 12 {
            let isList =
                view.classes[head].contains(.latin) || view.classes[head].contains(.andWord) || view.classes[head].contains(.namingWord)
                || [0x22, 0x27, 0x2C].contains(view.tokens[head].unit)
            guard isList, !view.startsSentence(head) else { break }
            head -= 1
            steps += 1
        }
        guard isProven(range, head, view) else { return nil }
        guard head >= 0 else { return range }
        if view.classes[head].contains(.productHead), !view.startsSentence(first) { return nil }
        // в Instagram, на YouTube: services, not the firm.
        let isSourced = head > 0 && view.classes[head - 1].contains(.bodyCue) || isFirm(range, view)
        if steps == 0 || view.tokens[first - 1].kind == .mark, !isSourced, view.features[head].contains(.adposition),
            view.classes[head].contains(.dateInto)
        {
            return nil
        }
        return range
    }

    /// `Acme Industries`; `рабочие Norvind`, `по данным Norvind`; `Norvind пишет`; `Canon, Norvind и Sony`
    private static func isProven(_ range: Range<Int>, _ head: Int, _ view: TextView) -> Bool {
        if isFirm(range, view) { return true }
        if range.upperBound < view.tokens.count, view.classes[range.upperBound].contains(.speechVerb) { return true }
        let cues = ClassSet(.bodyCue, .post, .orgHead, .orgUnit, .speechVerb, .legalForm)
        if head >= 0, !view.startsSentence(head + 1), view.classes[head].intersects(cues) { return true }
        // A listed body is in the list, too.
        return (max(0, head + 1)..<range.lowerBound).contains { view.strong[$0].contains(.org) }
            || (range.upperBound..<min(view.tokens.count, range.upperBound + 3)).contains {
                view.strong[$0].contains(.org) && view.classes[$0].contains(.latin)
            }
    }

    private static func isFirm(_ range: Range<Int>, _ view: TextView) -> Bool {
        range.contains { view.classes[$0].contains(.firmWord) || view.tokens[$0].unit == 0x26 }
    }

    /// A spelling in brackets, a model's number, a sentence in another language.
    private static func isPartOfMore(_ range: Range<Int>, _ view: TextView) -> Bool {
        let first = range.lowerBound, end = range.upperBound
        for i in stride(from: first - 1, through: max(0, first - 5), by: -1) {
            if view.tokens[i].unit == 0x29 { break }
            if view.tokens[i].unit == 0x28 { return true }
        }
        if end < view.tokens.count {
            let next = view.tokens[end]
            // iPhone 4, CR-V, RAV4, Happy birthday
            if next.kind == .number || (next.unit == 0x2D && !next.flags.contains(.spaceBefore)) || view.classes[end].contains(.latin) {
                return true
            }
            // HOWTO: Be More Productive
            if [0x3A, 0x27, 0x2019].contains(next.unit), end + 1 < view.tokens.count, view.classes[end + 1].contains(.latin) {
                return true
            }
        }
        return first > 1 && view.tokens[first - 1].unit == 0x3A && view.classes[first - 2].contains(.latin)
    }
}
