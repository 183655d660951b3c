/// Words that can be looked up and written as bytes: in lower case, or Russian ones with capitals, with no letters of more than two
/// bytes, control characters, or what JSON must escape.
enum PlainWord {
    /// Writes a word in lower case, UTF-8, which is not empty. Words in lower case, as nearly all in a list are, are copied eight bytes
    /// at a time; what is wrong with others (`пРивет`), whoever looks them up finds out.
    ///
    /// - Returns: false if it is not plain, or a single capital, which is also an initial.
    @inline(__always)
    static func write(_ word: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) -> Bool {
        let first = word.count > 1 ? UInt16(word[0]) << 8 | UInt16(word[1]) : 0
        return isCapital(first) ? lower(word, to: target) : copy(word, to: target)
    }

    /// Copies a word; false if it is not plain.
    @inline(__always)
    private static func copy(_ word: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) -> Bool {
        let source = UnsafeRawPointer(word.baseAddress!)
        let target = UnsafeMutableRawPointer(target)
        // The highest bit of each byte that is not allowed.
        var others: UInt64 = 0
        var position = 0
        func copyEight() {
            let piece = (source + position).loadUnaligned(as: UInt64.self)
            let controls = (piece &- 0x2020_2020_2020_2020) & ~piece
            let quotes = ((piece ^ 0x2222_2222_2222_2222) &- 0x0101_0101_0101_0101) & ~piece
            let slashes = ((piece ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101) & ~piece
            // The three highest bits are set.
            let long = piece & piece << 1 & piece << 2
            others |= (controls | quotes | slashes | long) & 0x8080_8080_8080_8080
            (target + position).storeBytes(of: piece, as: UInt64.self)
        }
        while position + 8 <= word.count {
            copyEight()
            position += 8
        }
        if position > 0 {
            position = word.count - 8
            copyEight()
        } else {
            for byte in word {
                if byte < 0x20 || byte >= 0xE0 || byte == 0x22 || byte == 0x5C { others = 1 }
                target.storeBytes(of: byte, toByteOffset: position, as: UInt8.self)
                position += 1
            }
        }
        return others == 0
    }

    /// `А`…`Я`, the first byte highest.
    @inline(__always)
    private static func isCapital(_ letter: UInt16) -> Bool { letter &- 0xD090 < 0x20 }

    /// Copies a word in lower case; false if it has more than Russian letters and what is written with them.
    @inline(never)
    private static func lower(_ word: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) -> Bool {
        var position = 0
        while position < word.count {
            let byte = word[position]
            if byte & 0xFE == 0xD0, position + 1 < word.count {
                var letter = UInt16(byte) << 8 | UInt16(word[position + 1])
                if isCapital(letter) {
                    // `а` is 32 behind `А`, and so is `я` behind `Я`, but letters from `р` on have another first byte.
                    letter += letter < 0xD0A0 ? 0x20 : 0xE0
                } else if letter &- 0xD0B0 >= 0x10, letter &- 0xD180 >= 0x20 {
                    return false
                }
                target[position] = UInt8(truncatingIfNeeded: letter >> 8)
                target[position + 1] = UInt8(truncatingIfNeeded: letter)
                position += 2
            } else if byte == 0x2D || byte &- 0x30 < 10 {
                target[position] = byte
                position += 1
            } else {
                return false
            }
        }
        return word.count > 2
    }
}
