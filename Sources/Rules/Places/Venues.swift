import Documents
import Lexicons
import Morphology
import Tokenization

/// Venues that only the mentions around them tell: the halls of bodies, and the cells of a timetable below a head such as `Өтүүчү жайы`.
enum Venues {
    static func add(_ mentions: inout [Candidate], _ view: TextView) {
        let count = mentions.count
        addHalls(&mentions, view)
        addCells(&mentions, view)
        if mentions.count != count { mentions.sort(by: Selection.precedes) }
    }

    // MARK: Halls

    /// `Нарын университетинин чоң залында`, `мэриянын жыйындар залы`: a hall is named by whose it is.
    private static func addHalls(_ mentions: inout [Candidate], _ view: TextView) {
        for body in mentions where body.type == .organisation && view.features[body.end - 1].contains(.genitive) {
            guard view.isKyrgyz(body.start), let head = hall(behind: body, view) else { continue }
            mentions.append(venue(body.start..<(head + 1), "place.hall", body.sentence))
        }
    }

    /// The head of a hall behind a body, with nothing but nouns and adjectives between.
    private static func hall(behind body: Candidate, _ view: TextView) -> Int? {
        var i = body.end
        while i < min(body.end + 4, view.tokens.count), view.tokens[i].shape == .lower, !view.tokens[i].flags.contains(.sentenceStart) {
            if view.singles(i).contains(where: { view.lexicon.hasTag("hall", view.lexicon.entries[Int($0)].concept) }) {
                return view.features[i].contains(.possessive) && !view.likelyFeatures(i).contains(.plural) ? i : nil
            }
            guard !view.features[i].isDisjoint(with: [.nominative, .genitive, .adjective]), view.features[i].isDisjoint(with: .converb)
            else { return nil }
            i += 1
        }
        return nil
    }

    // MARK: Cells of timetables

    /// Tokens of the longest cell and of the longest line of a table, and how far a head reaches.
    private static let longestCell = 8, longestLine = 30, reach = 600

    private static func addCells(_ mentions: inout [Candidate], _ view: TextView) {
        guard let label = view.tokens.indices.first(where: { isLabel($0, view) }) else { return }
        var i = label + 1
        let end = min(view.tokens.count, label + reach)
        var cells: [Range<Int>] = []
        while i < end {
            guard opensCell(i, view) else {
                i += 1
                continue
            }
            var next = i + 1
            while next < view.tokens.count, !opensCell(next, view) { next += 1 }
            if next - i > longestLine { break }
            if isVenue(i..<next, view) { cells.append(i..<next) }
            i = next
        }
        for cell in cells where !mentions.contains(where: { $0.start < cell.upperBound && cell.lowerBound < $0.end && spoils($0, cell) }) {
            // Казарман орто мектеби: where it is, not who does it
            mentions.removeAll { $0.type == .organisation && $0.start == cell.lowerBound && $0.end == cell.upperBound }
            mentions.append(venue(cell, "place.cell", view.sentence(of: cell.lowerBound)))
        }
    }

    /// What is in the cell already: another place, or a mention that is none and of another kind.
    private static func spoils(_ mention: Candidate, _ cell: Range<Int>) -> Bool {
        if mention.type == .organisation { return mention.start < cell.lowerBound || mention.end > cell.upperBound }
        return mention.type != .location || mention.start <= cell.lowerBound && mention.end >= cell.upperBound
    }

    /// The head of a column of places: `Өткөрүлүүчү жайы`, alone in its cell.
    private static func isLabel(_ i: Int, _ view: TextView) -> Bool {
        guard opensCell(i, view) else { return false }
        func isPlaceLabel(_ entry: Int32) -> Bool {
            let entry = view.lexicon.entries[Int(entry)]
            return entry.classes.contains(.bond) && view.lexicon.value(of: entry.concept) == "place-label"
        }
        func ends(_ k: Int) -> Bool { k == view.tokens.count || opensCell(k, view) }
        if view.classes[i].contains(.bond), ends(i + 1), view.singles(i).contains(where: isPlaceLabel) { return true }
        return view.hits(startingAt: i).contains { ends(Int($0.end)) && isPlaceLabel($0.entry) }
    }

    /// Whether a line, or a cell of one behind a tab, begins with the token.
    private static func opensCell(_ i: Int, _ view: TextView) -> Bool {
        !view.tokens[i].flags.isDisjoint(with: [.sentenceStart, .tabBefore, .lineBefore])
    }

    /// Words alone, the last of them the head of a place or a body in the nominative: `Маданият үйү`, `Райондук китепкана`.
    private static func isVenue(_ cell: Range<Int>, _ view: TextView) -> Bool {
        guard (2...longestCell).contains(cell.count), view.classes[cell.lowerBound].contains(.capital),
            cell.allSatisfy({
                view.tokens[$0].kind == .word || view.tokens[$0].kind == .number
                    || [0x22, 0x2D, 0x2116, 0x2E].contains(view.tokens[$0].unit)
            })
        else { return false }
        let head = cell.upperBound - 1
        return view.classes[head].intersects(ClassSet(.venueHead, .orgHead)) && view.features[head].contains(.nominative)
            && !view.likelyFeatures(head).contains(.plural) && view.tokens[head].kind == .word && view.isKyrgyz(head)
    }

    private static func venue(_ range: Range<Int>, _ rule: StaticString, _ sentence: Int) -> Candidate {
        Candidate(
            start: range.lowerBound, end: range.upperBound, type: .location, ruleName: rule, priority: 50, ruleIndex: -1, anchor: range,
            entry: -1, sentence: sentence)
    }
}
