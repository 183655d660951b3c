import Documents
import Lexicons
import Morphology
import Tokenization

/// Listed names that hold the name of the body above them.
enum ListedParents {
    static func traits(of range: Range<Int>, isRussian: Bool, _ view: TextView) -> Candidate.Traits {
        if isRussian { return endsWithParent(range, view) ? .parentLast : [] }
        return beginsWithParent(range, view) ? .parentFirst : []
    }

    /// `Совет Безопасности ООН`, `Сенат Парламента РК`: a noun, and behind it a listed body in the genitive or in capitals. Not
    /// `телеканал РТР`, `клуб ЦСКА`, `ПФК ЦСКА`: what the head is called.
    private static func endsWithParent(_ range: Range<Int>, _ view: TextView) -> Bool {
        let first = range.lowerBound, last = range.upperBound - 1
        // СБ ООН, ЦК КПСС
        if view.classes[first].contains(.capitals) {
            return range.count == 2 && view.classes[last].contains(.capitals)
                && view.strong[last].intersects(ClassSet(.international, .party))
        }
        // Детский [фонд ООН
        let head = view.features[first].contains(.adjective) ? first + 1 : first
        guard head < last, view.features[head].contains(.noun), !view.features[head].contains(.adjective),
            !view.classes[head].intersects(ClassSet(.latin, .capitals)), !view.classes[head].intersects(called),
            !view.isHead(head, tagged: "club")
        else { return false }
        if view.classes[last].contains(.org), view.classes[last].contains(.capitals) { return true }
        return (head + 1..<last).contains { start in
            view.features[start].contains(.genitive)
                && view.hits(startingAt: start).contains { isBody($0.entry, view) && Int($0.end) == last + 1 }
        }
    }

    /// `БУУнун Коопсуздук Кеңеши`, `Өкмөттүн Аппараты`: a listed body in the genitive before the end.
    private static func beginsWithParent(_ range: Range<Int>, _ view: TextView) -> Bool {
        (range.lowerBound..<range.upperBound - 1).contains { i in
            guard view.features[i].contains(.genitive) else { return false }
            return view.classes[i].contains(.org) && view.classes[i].contains(.capital)
                || (range.lowerBound..<i).contains { start in
                    view.hits(startingAt: start).contains { isBody($0.entry, view) && Int($0.end) == i + 1 }
                }
        }
    }

    private static func isBody(_ entry: Int32, _ view: TextView) -> Bool {
        let classes = view.lexicon.entries[Int(entry)].classes
        return classes.contains(.org) && !classes.contains(.weak)
    }

    private static let called = ClassSet(.media, .party, .company, .legalForm, .agency)
}
