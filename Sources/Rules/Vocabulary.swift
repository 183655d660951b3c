import Lexicons
import Morphology

/// Tests that rules of several types share.
extension TokenTest {
    static let hyphen = TokenTest.mark("-")
    static let stop = TokenTest.mark(".")
    static let comma = TokenTest.mark(",")
    static let quote = TokenTest.mark("\"")

    /// `и`, `жана`, and weak ones that join some lists only: `или`, `с`
    static let andWord = TokenTest.lower.tagged(.andWord)
    /// `и`, `жана`
    static let plainAnd = andWord.untagged(.weak)

    static let initial = TokenTest.lexical(.initial)
    /// A given name in Cyrillic letters.
    static let given = TokenTest.capital.tagged(.given).untagged(.initial, .latin).notStrongly(.notName)
    static let patronymic = TokenTest.capital.tagged(.patronymic).untagged(.initial)
    /// A surname by lexicon, dictionary or pattern, or a capitalised word that nothing else explains.
    static let surname = TokenTest.capital.untagged(.initial, .capitals, .month, .post).notStrongly(.notName, .orgHead).longer(than: 2)
        .taggedAny(.surname, .unknown)
    /// A surname that is known as one.
    static let provenSurname = TokenTest.capital.tagged(.surname).untagged(.initial).notStrongly(.notName).longer(than: 2)
}

extension Pattern {
    static let hyphen = Pattern.token(.hyphen)
    static let stop = Pattern.token(.stop)
    static let comma = Pattern.token(.comma)
    /// `А.`
    static let initial: Pattern = [.token(.initial), .token(.stop.glued())]
    /// `А.`, `А. Б.`, `А.Б.`
    static let initials: Pattern = [.initial, .optional(.initial)]
}
