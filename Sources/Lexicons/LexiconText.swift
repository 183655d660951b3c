import CodeUnits

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// The bytes of a lexicon file. Lexicons are read at every start, so their lines are cut apart without a copy.
typealias LexiconBytes = UnsafeBufferPointer<UInt8>

/// Cutting lexicon lines apart, on bytes.
extension LexiconBytes {
    /// Offset of the first `byte` at `start` or behind it, below `end`; `end` if there is none.
    @inline(__always)
    func find(_ byte: UInt8, _ start: Int, _ end: Int) -> Int {
        guard start < end, let base = baseAddress, let found = memchr(base + start, Int32(byte), end - start) else { return end }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// Whether `part` stands somewhere in `range`.
    func holds(_ part: [UInt8], _ range: Range<Int>) -> Bool {
        guard let last = part.last, let base = baseAddress else { return part.isEmpty }
        // The last byte of a letter tells more than the first.
        var end = range.lowerBound + part.count - 1
        while true {
            end = find(last, end, range.upperBound)
            guard end < range.upperBound else { return false }
            if memcmp(base + (end + 1 - part.count), part, part.count) == 0 { return true }
            end += 1
        }
    }

    /// The line without its comment and outer blanks.
    func content(_ start: Int, _ end: Int) -> Range<Int> {
        var mark = find(0x23, start, end)
        // A `#` inside a word (`C#`) begins no comment.
        while mark < end, mark > start, !Self.isBlank(self[mark - 1]) { mark = find(0x23, mark + 1, end) }
        return trim(start..<mark)
    }

    func trim(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound, end = range.upperBound
        while start < end, Self.isBlank(self[start]) { start += 1 }
        while end > start, Self.isBlank(self[end - 1]) { end -= 1 }
        return start..<end
    }

    /// Calls `body` with the trimmed parts between `separator`s.
    @inline(__always)
    func forEachPart(_ range: Range<Int>, _ separator: UInt8, _ body: (Range<Int>) -> Void) {
        var start = range.lowerBound
        while true {
            let end = find(separator, start, range.upperBound)
            body(trim(start..<end))
            guard end < range.upperBound else { return }
            start = end + 1
        }
    }

    /// Trimmed cells of a line, between `|`.
    func cells(_ line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        forEachPart(line, 0x7C) { cells.append($0) }
        return cells
    }

    /// Calls `body` with the names of a cell: the trimmed parts between `;` that are neither empty nor `-`.
    @inline(__always)
    func forEachName(_ cell: Range<Int>, _ body: (Range<Int>) -> Void) {
        forEachPart(cell, 0x3B) { name in
            if !name.isEmpty, !(name.count == 1 && self[name.lowerBound] == 0x2D) { body(name) }
        }
    }

    /// Parts between blanks.
    func words(_ range: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        firstWord(range) {
            words.append($0)
            return nil as Void?
        }
        return words
    }

    /// The first answer of `body` to the parts between blanks.
    @inline(__always)
    @discardableResult
    func firstWord<Result>(_ range: Range<Int>, _ body: (Range<Int>) -> Result?) -> Result? {
        var i = range.lowerBound
        while i < range.upperBound {
            while i < range.upperBound, Self.isBlank(self[i]) { i += 1 }
            let start = i
            while i < range.upperBound, !Self.isBlank(self[i]) { i += 1 }
            if i > start, let result = body(start..<i) { return result }
        }
        return nil
    }

    /// Whether `range` begins with `prefix`.
    func begins(_ range: Range<Int>, _ prefix: StaticString) -> Bool {
        prefix.withUTF8Buffer { prefix in
            range.count >= prefix.count && prefix.indices.allSatisfy { prefix[$0] == self[range.lowerBound + $0] }
        }
    }

    /// Whether some bytes are those of a text.
    func isEqual(_ range: Range<Int>, to text: String) -> Bool {
        guard range.count == text.utf8.count, let base = baseAddress else { return false }
        var i = range.lowerBound
        // One by one: keys and tags are short, and differ at the first byte.
        for byte in text.utf8 {
            if base[i] != byte { return false }
            i += 1
        }
        return true
    }

    func string(_ range: Range<Int>) -> String { String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self) }

    /// Hash of some bytes (FNV-1a); 64 bits are never alike by chance in the lexicons.
    func hash(_ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for i in range { hash = (hash ^ UInt64(self[i])) &* 0x0000_0100_0000_01B3 }
        return hash ^ hash >> 29
    }

    /// Writes the UTF-16 units of a name to `units`, which has room for as many as the name has bytes, and returns their count.
    func decode(_ range: Range<Int>, into units: UnsafeMutablePointer<UInt16>) -> Int {
        var count = 0
        var i = range.lowerBound
        while i < range.upperBound {
            let lead = self[i]
            if lead < 0x80 {
                units[count] = UInt16(lead)
                i &+= 1
            } else if lead < 0xE0, i + 1 < range.upperBound {
                units[count] = UInt16(lead & 0x1F) << 6 | UInt16(self[i + 1] & 0x3F)
                i &+= 2
            } else {
                // Rare: let the library decode the rest.
                for unit in string(i..<range.upperBound).utf16 {
                    units[count] = unit
                    count += 1
                }
                return count
            }
            count &+= 1
        }
        return count
    }

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
