/// Text in UTF-16.
enum UTF16Text {
    /// Half surrogate pairs, and a byte left over at the end, become U+FFFD.
    static func utf8(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2 + 1)
        var i = bytes.startIndex
        while i + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
            units.append(isBigEndian ? first << 8 | second : second << 8 | first)
            i += 2
        }
        if i < bytes.endIndex { units.append(0xFFFD) }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// Whether bytes without a mark are surely UTF-16, and in which order: text of ours has 00 or 04 in every other place,
    /// and hardly ever in the places between.
    static func unmarked(_ bytes: [UInt8]) -> Bool? {
        let sample = bytes.prefix(4096)
        guard sample.count >= 8, bytes.count % 2 == 0 else { return nil }
        var even = 0
        var odd = 0
        for (i, byte) in sample.enumerated() where byte == 0 || byte == 4 {
            if i % 2 == 0 { even += 1 } else { odd += 1 }
        }
        let pairs = sample.count / 2
        if odd * 10 >= pairs * 9, even * 10 < pairs { return false }
        if even * 10 >= pairs * 9, odd * 10 < pairs { return true }
        return nil
    }
}
