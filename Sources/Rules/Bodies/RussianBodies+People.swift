import Documents
import Lexicons
import Morphology
import Tokenization

/// Bodies that are named by a person: whose they are or whom they honour.
extension RussianBodies {
    /// Whose body it is tells a state's body (`администрация Карпова`), a head with a capital (`Университет Павла Карпова`) and one
    /// that honours people (tag `honours`): `фонд Павла Карпова`.
    static let checkOfPerson: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let head = Head(in: range, view), !head.isPlural(view) else { return nil }
        // Института Вестинга [Арег Карпов: a name behind that is in the nominative is another person's.
        var end = range.upperBound
        while end > head.range.upperBound, isNominative(end - 1, view) { end -= 1 }
        let range = range.lowerBound..<end
        if end == head.range.upperBound { return nil }
        // Центр Речного [сельского поселения
        if end < view.tokens.count, view.features[end - 1].contains(.adjective), view.tokens[end].shape == .lower,
            !view.features[end].intersection(view.features[end - 1]).isDisjoint(with: .genitive),
            !view.features[end].isDisjoint(with: [.adjective, .noun])
        {
            return nil
        }
        let first = head.range.lowerBound
        let honours = head.range.contains { view.isHead($0, tagged: "honours") }
        // глава администрации Ивана Карпова, директором музея Ивана Карпова: the person may have the post.
        var post = first - 1
        // депутату областного заксобрания Ивану Карпову
        while post > 0, view.tokens[post].shape == .lower, view.likelyFeatures(post).contains(.adjective),
            !view.classes[post].contains(.post)
        {
            post -= 1
        }
        if post >= 0, view.classes[post].contains(.post), !view.startsSentence(first) {
            guard honours, view.features[post].isDisjoint(with: .instrumental) else { return nil }
        }
        let isCapital = view.classes[first].contains(.capital) && !view.classes[first].contains(.capitals)
        if isCapital, !view.startsSentence(first), !head.classes.intersects(ClassSet(.court, .orgUnit)) { return range }
        if honours { return range }
        return head.classes.contains(.state) && !head.isWeak && !head.classes.contains(.orgUnit) ? range : nil
    }
}
