import Documents
import Lexicons
import Rules

/// Bodies named after someone whose listed names spell the eponym otherwise or leave it out.
extension EntityTable {
    /// The listed body that a name with an eponym means: `Центр им. М. П. Чумакова` is `Центр имени Чумакова`, `МГУ
    /// им. М. В. Ломоносова` is `МГУ`.
    ///
    /// - Parameter form: its canonical form.
    mutating func conceptByEponym(_ mention: Candidate, _ form: String) -> Int32? {
        guard let at = (mention.start..<mention.end).first(where: { context.classes($0).contains(.namedAfter) }) else { return nil }
        if let concept = concepts.body(namedAfterAs: form), !concepts.isShared(concept) { return concept }
        // Only abbreviations say enough without it: there is many a `Национальный университет`.
        let rest = context.isRussian(mention) ? mention.start..<at : (at + 1)..<mention.end
        guard rest.count == 1, let first = rest.first, [.upper, .upperWithSuffix].contains(context.tokens[first].shape) else { return nil }
        let listed = entries(filling: rest, .organisation).map { context.lexicon.entries[Int($0)].concept }
        guard let concept = listed.first, Set(listed.map { concepts.identity($0) }).count == 1 else { return nil }
        return concept
    }
}
