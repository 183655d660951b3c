import Lexicons
import Morphology
import Tokenization

/// Words that are ordinary ones as well as names.
enum OrdinaryWords {
    /// At the start of a sentence a capital proves nothing: refuses a single word that has an ordinary reading too.
    static let refuseAtStart: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound
        let analyses = view.analyses(i)
        let ordinary = analyses.contains {
            $0.features.contains(.known) && $0.features.isDisjoint(with: [.givenName, .surname, .patronymic, .geographic, .organisation])
        }
        guard ordinary else { return range }
        // Elsewhere the name must be the likelier reading.
        let first = analyses.first?.features ?? []
        if view.startsSentence(i) {
            // `Путин`: hardly ever a form of `путина`.
            let isSure = first.isSuperset(of: [.surname, .known]) && (analyses.first?.probability ?? 0) > 0.9
            return isSure ? range : nil
        }
        // Макрон, which is a sign over letters, too: a line of the lexicon
        if let surname = view.single(i, .surname), !view.lexicon.entries[Int(surname)].classes.contains(.weak) { return range }
        let isKnownSurname = analyses.contains { $0.features.isSuperset(of: [.surname, .known]) }
        return first.isDisjoint(with: .personName) && first.contains(.known) && !view.classes[i].contains(.given)
            && !isKnownSurname ? nil : range
    }
}
