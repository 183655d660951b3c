/// Where the analyser asks which words exist: the stems list, names, places and every word of every lexicon entry.
public protocol StemLexicon: Sendable {
    /// The features that the lexicons give a word in its dictionary form (`noun`, `adjective`, `verb` for a bare verb stem,
    /// `geographic`, `givenName`, `surname`, `organisation`, the kinds of function word …), or `nil` if no lexicon has it.
    ///
    /// `geographic`, `organisation` and the kinds of personal name belong to a word that is such a name by itself. A word that
    /// only occurs inside an entry, or is a head word (`облусу`, `министрлиги`), is known with the empty set, unless the stems
    /// list has it too: it then yields to a reading with a suffix on a stem that is known as a noun or a name.
    ///
    /// - Parameter word: UTF-16 units, lower case; `ё` as printed, so an implementation compares under its own folding.
    func stem(_ word: UnsafeBufferPointer<UInt16>) -> Features?
}
