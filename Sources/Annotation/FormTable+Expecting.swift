import Morphology
import Tokenization

/// New words are announced to the Russian analyser before they are analysed: it looks several up side by side.
extension FormTable {
    /// Announces the new Russian words among some tokens, each once, until the analyser has enough.
    ///
    /// - Parameters:
    ///   - tokens: those from `start` on are looked at.
    ///   - numbers: of the forms of the tokens, below 0 where the form is not known.
    /// - Returns: the token behind those that were looked at; from there on, call it again once these are analysed.
    mutating func expectNew(
        _ tokens: UnsafeBufferPointer<Token>, _ sentences: [Sentence], _ numbers: UnsafeMutableBufferPointer<Int32>, from start: Int
    ) -> Int {
        guard let russian else { return tokens.count }
        for sentence in sentences where sentence.language == .russian && Int(sentence.end) > start {
            for i in max(start, Int(sentence.start))..<Int(sentence.end) where numbers[i] < 0 {
                let token = tokens[i]
                guard token.kind == .word, token.shape != .upperWithSuffix else { continue }
                let slot = Self.slot(token, true)
                guard index[slot] == Self.unknown, sibling(of: slot) == nil else { continue }
                guard words.withUnits(of: token.word, { russian.expect($0, in: &buffer) }) else { return i }
                index[slot] = Self.expected
            }
        }
        return tokens.count
    }
}
