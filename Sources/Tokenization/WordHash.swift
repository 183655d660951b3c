import CodeUnits

/// Hashes of short folded words, for small word sets.
public enum WordHash {
    /// FNV-1a over folded units. The hash of hot paths: not generic, so that it is compiled to a loop.
    public static func of(_ word: UnsafeBufferPointer<UInt16>, _ fold: UnsafePointer<UInt16>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for i in 0..<word.count { hash = (hash ^ UInt64(fold[Int(word[i])])) &* 0x0000_0100_0000_01B3 }
        return hash
    }

    /// The same for other sequences of units.
    static func of<Units: Sequence>(_ word: Units, _ fold: UnsafePointer<UInt16>) -> UInt64 where Units.Element == UInt16 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for unit in word { hash = (hash ^ UInt64(fold[Int(unit)])) &* 0x0000_0100_0000_01B3 }
        return hash
    }

    static func set(_ words: some Sequence<some StringProtocol>) -> Set<UInt64> {
        let fold = CharacterTable.shared.fold
        return Set(words.map { of($0.utf16, fold) })
    }
}
