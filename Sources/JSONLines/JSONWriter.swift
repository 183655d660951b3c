/// Appends JSON to a byte buffer, without blanks.
public enum JSONWriter {
    /// Appends a string in quotes. Only what must be escaped is: `"`, `\` and control characters; UTF-8 stays.
    public static func append(_ string: String, to out: inout [UInt8]) {
        let done: Void? = string.utf8.withContiguousStorageIfAvailable { append($0, to: &out) }
        if done == nil {
            var copy = string
            copy.withUTF8 { append($0, to: &out) }
        }
    }

    /// Appends well-formed UTF-8 as a string in quotes.
    public static func append(_ utf8: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        var copied = 0
        for at in 0..<utf8.count {
            let byte = utf8[at]
            guard mustEscape(byte) else { continue }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<at]))
            appendEscape(byte, to: &out)
            copied = at + 1
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied...]))
        out.append(UInt8(ascii: "\""))
    }

    @inline(__always)
    static func mustEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

    /// Whether one of eight bytes must be escaped.
    @inline(__always)
    static func mustEscapeAny(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101, highs: UInt64 = 0x8080_8080_8080_8080
        // A high bit where a byte of the word is 0.
        func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
        let controls = (word &- ones &* 0x20) & ~word & highs
        return controls | zeros(word ^ ones &* 0x22) | zeros(word ^ ones &* 0x5C) != 0
    }

    /// Appends a whole number.
    public static func append(_ number: Int, to out: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            let count = writeDigits(of: number, to: digits.baseAddress!)
            out.append(contentsOf: UnsafeBufferPointer(rebasing: digits[..<count]))
        }
    }

    /// Writes a whole number, 20 bytes at most, and returns how many.
    static func writeDigits(of number: Int, to memory: UnsafeMutablePointer<UInt8>) -> Int {
        var rest = number.magnitude
        var count = number < 0 ? 2 : 1
        // Ten to the nineteenth, more than any, still fits.
        var power: UInt = 10
        while rest >= power {
            count += 1
            power *= 10
        }
        if number < 0 { memory[0] = UInt8(ascii: "-") }
        var at = count
        repeat {
            at -= 1
            memory[at] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        return count
    }

    /// Appends the shortest digits that read back as `number`; `null` if it is not finite, which JSON cannot say.
    public static func append(_ number: Double, to out: inout [UInt8]) {
        out.append(contentsOf: (number.isFinite ? number.description : "null").utf8)
    }

    /// Appends `,"name":`; a first member passes `first` so that no comma comes before it.
    public static func appendKey(_ name: StaticString, first: Bool = false, to out: inout [UInt8]) {
        let length = name.utf8CodeUnitCount
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length + 4) { key in
            key[0] = UInt8(ascii: ",")
            key[1] = UInt8(ascii: "\"")
            (key.baseAddress! + 2).update(from: name.utf8Start, count: length)
            key[length + 2] = UInt8(ascii: "\"")
            key[length + 3] = UInt8(ascii: ":")
            out.append(contentsOf: UnsafeBufferPointer(rebasing: key[(first ? 1 : 0)...]))
        }
    }

    private static func appendEscape(_ byte: UInt8, to out: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 6) { escape in
            let count = writeEscape(of: byte, to: escape.baseAddress!)
            out.append(contentsOf: UnsafeBufferPointer(rebasing: escape[..<count]))
        }
    }

    /// Writes the escape of a byte that must be escaped, six bytes at most, and returns how many.
    static func writeEscape(of byte: UInt8, to memory: UnsafeMutablePointer<UInt8>) -> Int {
        memory[0] = UInt8(ascii: "\\")
        switch byte {
        case 0x08: memory[1] = UInt8(ascii: "b")
        case 0x09: memory[1] = UInt8(ascii: "t")
        case 0x0A: memory[1] = UInt8(ascii: "n")
        case 0x0C: memory[1] = UInt8(ascii: "f")
        case 0x0D: memory[1] = UInt8(ascii: "r")
        case 0x00..<0x20:
            memory[1] = UInt8(ascii: "u")
            memory[2] = UInt8(ascii: "0")
            memory[3] = UInt8(ascii: "0")
            for (place, digit) in [(4, byte >> 4), (5, byte & 15)] {
                memory[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
            }
            return 6
        default: memory[1] = byte
        }
        return 2
    }
}
