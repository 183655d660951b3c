import Documents
import Lexicons
import Morphology
import Tokenization

/// What a body is for, where that is part of its name: `Движение в защиту Речного леса`, `комитет ООН против пыток`.
extension RussianBodies {
    /// `Движение в защиту Речного леса`: with a capital a head and what it is for are a name.
    static func headedByPurpose(_ head: Head, _ words: Range<Int>, _ view: TextView) -> Bool {
        head.range.upperBound < words.upperBound && opensPurpose(head.range.upperBound, view)
            && view.classes[head.range.lowerBound].contains(.capital)
    }

    /// `против`, `в защиту`: what joins a body to its purpose.
    static func opensPurpose(_ i: Int, _ view: TextView) -> Bool {
        view.classes[i].contains(.purposeWord) && !isOfMatter(i, view) || isPurposePhrase(i, view)
    }

    /// `контроль [за оборотом]`: the word wants an instrumental and belongs to what stands before it.
    private static func isOfMatter(_ i: Int, _ view: TextView) -> Bool {
        i + 1 < view.tokens.count && view.features[i + 1].contains(.instrumental) && view.features[i + 1].isDisjoint(with: .accusative)
    }

    private static func isPurposePhrase(_ i: Int, _ view: TextView) -> Bool {
        view.hits(startingAt: i).contains { view.lexicon.entries[Int($0.entry)].classes.contains(.purposeWord) }
    }

    /// `Комитет против насилия`, `комитет ООН против насилия`, but neither `Минфин против повышения цен` nor `суд за день`. At the start
    /// of a sentence, where a capital tells nothing, it takes a phrase: `Фонд в поддержку слепых`.
    static func isPurpose(_ i: Int, of head: Head, _ view: TextView) -> Bool {
        let first = head.range.lowerBound, end = head.range.upperBound
        if head.classes.intersects(ClassSet(.ministry, .court, .orgBare)) { return false }
        if i > end {
            return view.strong[i].contains(.purposeWord)
                && (end..<i).allSatisfy { view.strong[$0].contains(.org) && view.classes[$0].contains(.capitals) }
        }
        return view.classes[first].contains(.capital) && (!view.startsSentence(first) || isPurposePhrase(i, view))
    }
}
