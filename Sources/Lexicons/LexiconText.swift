/// Cutting lexicon lines apart, on bytes.
extension LexiconLoader {
    /// The line without its comment and outer blanks.
    static func content(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Range<Int> {
        var end = end
        for i in start..<end where bytes[i] == 0x23 && (i == start || bytes[i - 1] == 0x20 || bytes[i - 1] == 0x09) {
            end = i
            break
        }
        return trim(bytes, start..<end)
    }

    static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound, end = range.upperBound
        while start < end, isBlank(bytes[start]) { start += 1 }
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    /// Trimmed parts between `separator`s.
    static func split(_ bytes: [UInt8], _ range: Range<Int>, _ separator: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for i in range where bytes[i] == separator {
            parts.append(trim(bytes, start..<i))
            start = i + 1
        }
        parts.append(trim(bytes, start..<range.upperBound))
        return parts
    }

    /// Calls `body` with the names of a cell: the trimmed parts between `;` that are neither empty nor `-`.
    @inline(__always)
    static func forEachName(_ bytes: [UInt8], _ cell: Range<Int>, _ body: (Range<Int>) -> Void) {
        var start = cell.lowerBound
        var i = start
        while i <= cell.upperBound {
            if i == cell.upperBound || bytes[i] == 0x3B {
                let name = trim(bytes, start..<i)
                if !name.isEmpty, !(name.count == 1 && bytes[name.lowerBound] == 0x2D) { body(name) }
                start = i + 1
            }
            i += 1
        }
    }

    /// Parts between blanks.
    static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var i = range.lowerBound
        while i < range.upperBound {
            while i < range.upperBound, isBlank(bytes[i]) { i += 1 }
            let start = i
            while i < range.upperBound, !isBlank(bytes[i]) { i += 1 }
            if i > start { words.append(start..<i) }
        }
        return words
    }

    /// Appends the UTF-16 units of a name.
    static func decode(_ bytes: [UInt8], _ range: Range<Int>, into units: inout [UInt16]) {
        var i = range.lowerBound
        while i < range.upperBound {
            let lead = bytes[i]
            if lead < 0x80 {
                units.append(UInt16(lead))
                i += 1
            } else if lead < 0xE0, i + 1 < range.upperBound {
                units.append(UInt16(lead & 0x1F) << 6 | UInt16(bytes[i + 1] & 0x3F))
                i += 2
            } else {
                // Rare: let the library decode the rest.
                units.append(contentsOf: String(decoding: bytes[i..<range.upperBound], as: UTF8.self).utf16)
                return
            }
        }
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
