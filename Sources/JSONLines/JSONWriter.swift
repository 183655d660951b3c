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
        // Nearly every string is short and has nothing to escape: one append, quotes and all.
        if utf8.count <= 256, !utf8.contains(where: mustEscape) {
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: utf8.count + 2) { quoted in
                quoted[0] = UInt8(ascii: "\"")
                if let start = utf8.baseAddress { (quoted.baseAddress! + 1).update(from: start, count: utf8.count) }
                quoted[utf8.count + 1] = UInt8(ascii: "\"")
                out.append(contentsOf: UnsafeBufferPointer(quoted))
            }
            return
        }
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
    private static func mustEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

    /// Appends a whole number.
    public static func append(_ number: Int, to out: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var first = digits.count
            var rest = number.magnitude
            repeat {
                first -= 1
                digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            if number < 0 {
                first -= 1
                digits[first] = UInt8(ascii: "-")
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
        }
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
        out.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: out.append(UInt8(ascii: "b"))
        case 0x09: out.append(UInt8(ascii: "t"))
        case 0x0A: out.append(UInt8(ascii: "n"))
        case 0x0C: out.append(UInt8(ascii: "f"))
        case 0x0D: out.append(UInt8(ascii: "r"))
        case 0x00..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            out.append(contentsOf: "u00".utf8)
            out.append(digits[Int(byte >> 4)])
            out.append(digits[Int(byte & 15)])
        default: out.append(byte)
        }
    }
}
