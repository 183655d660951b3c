import Documents
import Lexicons
import Morphology
import Tokenization

/// Bodies that a number tells apart: schools, military units.
extension RussianBodies {
    /// Its number names a lower-case body: `21-го лицея`, but not `10-х классов`.
    static let checkNumbered: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let head = Head(in: range, view), !head.isPlural(view), head.classes.intersects(ClassSet(.orgHead, .orgUnit)) else {
            return nil
        }
        return range.lowerBound..<complementEnd(head, range, view)
    }

    /// `воинская часть 12345`: a head that numbers tell apart (tag `numbered`).
    static let checkMilitary: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        view.hits(startingAt: range.lowerBound).contains { view.lexicon.hasTag("numbered", view.lexicon.entries[Int($0.entry)].concept) }
            ? range : nil
    }

    /// `76-я дивизия`, but not `три дивизии`.
    static let checkNumberedUnit: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let head = Head(in: range, view), !head.isPlural(view), view.isHead(head.range.lowerBound, tagged: "numbered") else {
            return nil
        }
        return range.lowerBound..<complementEnd(head, range, view)
    }
}
