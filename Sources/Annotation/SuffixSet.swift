import CodeUnits
import Lexicons
import Tokenization

/// Name endings from lexicon lines (`-ов`, `-кызы`): a word matches if it is longer than the ending by two letters or more.
struct SuffixSet: Sendable {
    private var suffixes: [[UInt16]] = []

    init(_ lexicon: Lexicon, _ wanted: LexicalClass) {
        for concept in lexicon.concepts.indices
        where lexicon.concepts[concept].classes.contains(wanted) && !lexicon.concepts[concept].classes.contains(.weak) {
            for (_, name) in lexicon.names(of: Int32(concept)) {
                suffixes.append(Array(name.utf16.drop { $0 == 0x2D }.map { CharacterTable.shared.fold[Int($0)] }))
            }
        }
    }

    func matches(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
        let fold = CharacterTable.shared.fold
        return suffixes.contains { suffix in
            guard word.count >= suffix.count + 2 else { return false }
            let start = word.count - suffix.count
            for i in suffix.indices where fold[Int(word[start + i])] != suffix[i] { return false }
            return true
        }
    }
}
