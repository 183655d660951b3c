import CodeUnits
import Lexicons
import Morphology
import Tokenization

extension FormTable {
    /// What tells that two tokens may be forms of one name.
    mutating func addNameKeys(_ token: Token, _ isRussian: Bool, _ form: inout Form) {
        let start = Int32(nameKeys.count)
        let fold = CharacterTable.shared.fold
        nameKeys.append(words.withUnits(of: token.word) { WordHash.of($0, fold) })
        buffer.units.withUnsafeBufferPointer { units in
            for i in form.analyses {
                let base = buffer.analyses[Int(i)].base
                guard base.count > 2 || form.classes.contains(.capitals) else { continue }
                let key = WordHash.of(UnsafeBufferPointer(rebasing: units[Int(base.start)..<Int(base.start + base.count)]), fold)
                if !nameKeys[Int(start)...].contains(key) { nameKeys.append(key) }
            }
        }
        if isRussian, form.classes.contains(.unknown) || (form.classes.contains(.surname) && !form.classes.contains(.given)),
            let stem = words.withUnits(of: token.word, { NameStem.hash($0, fold) })
        {
            nameKeys.append(stem)
        }
        form.nameKeys = start..<Int32(nameKeys.count)
    }
}
