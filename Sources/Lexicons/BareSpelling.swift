import CodeUnits
import Tokenization

/// Finds lexicon words from their spelling without ө, ү and ң, as typed on a Russian keyboard: `окмот` for `өкмөт`.
public final class BareSpelling: @unchecked Sendable {
    /// Words without the three letters, and the vocabulary word that each stands for, the first in the order of the files.
    private let bare: WordIndex
    private let words: [Int32]

    public init(_ vocabulary: WordTable) {
        let fold = CharacterTable.shared.fold
        var bare = WordTable(countsVotes: false)
        var words: [Int32] = []
        for word in 0..<Int32(vocabulary.count) {
            vocabulary.withUnits(of: word) { units in
                guard units.contains(where: { Self.plain($0) != $0 }) else { return }
                let plain = units.map(Self.plain)
                plain.withUnsafeBufferPointer {
                    if bare.intern($0, fold) == Int32(words.count) { words.append(word) }
                }
            }
        }
        self.bare = bare.index
        self.words = words
    }

    /// The vocabulary word that `word` is a bare spelling of, or nil. Words that have one of the letters are spelled soundly.
    public func find(_ word: UnsafeBufferPointer<UInt16>) -> Int32? {
        var hasCandidate = false
        for unit in word {
            if Self.plain(unit) != unit { return nil }
            if unit == 0x43E || unit == 0x443 || unit == 0x43D { hasCandidate = true }
        }
        guard hasCandidate else { return nil }
        return bare.find(word, CharacterTable.shared.fold).map { words[Int($0)] }
    }

    /// о for ө, у for ү, н for ң.
    @inline(__always)
    private static func plain(_ unit: UInt16) -> UInt16 {
        switch unit {
        case 0x4E9: 0x43E
        case 0x4AF: 0x443
        case 0x4A3: 0x43D
        default: unit
        }
    }
}
