/// What the Russian analyser keeps from word to word: scratch memory, and what it has decoded of its dictionary.
final class RussianMemory: @unchecked Sendable {
    fileprivate let dictionary: RussianDictionary
    var workspace = Workspace()

    fileprivate init(of dictionary: RussianDictionary) { self.dictionary = dictionary }
}

extension AnalysisBuffer {
    /// The memory of this buffer alone: a copy of the buffer, which another thread may have, makes its own.
    mutating func russianMemory(of dictionary: RussianDictionary) -> RussianMemory {
        if isKnownUniquelyReferenced(&russian), let russian, russian.dictionary === dictionary { return russian }
        let memory = RussianMemory(of: dictionary)
        russian = memory
        return memory
    }
}
