import CodeUnits

/// A string of a JSON text as it stands there: its bytes between the quotes, not yet unescaped.
public struct JSONText: Sendable, Hashable {
    /// Offsets of the bytes between the quotes.
    public let range: Range<Int>
    /// Whether there is a backslash in it; without one the bytes are the string.
    public let isEscaped: Bool
}

extension JSONReader {
    /// Reads a string.
    public mutating func string() throws(JSONError) -> String {
        string(of: try stringText())
    }

    /// Reads a string, leaving its bytes where they are.
    public mutating func stringText() throws(JSONError) -> JSONText {
        guard try peek() == UInt8(ascii: "\"") else { throw JSONError(at: position, "expected a string") }
        return try text()
    }

    /// The string that a text of this reader stands for.
    public func string(of text: JSONText) -> String {
        if !text.isEscaped { return String(decoding: UnsafeBufferPointer(rebasing: bytes[text.range]), as: UTF8.self) }
        return String(decoding: utf8(of: text), as: UTF8.self)
    }

    /// The same as UTF-8 bytes.
    public func utf8(of text: JSONText) -> [UInt8] {
        let raw = UnsafeBufferPointer(rebasing: bytes[text.range])
        return text.isEscaped ? unescape(raw) : Array(raw)
    }

    /// Whether a key is `name`, however it was escaped.
    public func matches(_ key: JSONText, _ name: StaticString) -> Bool {
        if key.isEscaped { return string(of: key) == name.description }
        return key.range.count == name.utf8CodeUnitCount && starts(with: name, at: key.range.lowerBound)
    }

    /// Reads the string whose opening quote stands at `position`, checking escapes and UTF-8.
    mutating func text() throws(JSONError) -> JSONText {
        let start = position + 1
        var at = start
        var escaped = false
        let bytes = bytes
        let count = bytes.count
        while at < count {
            let letters = Four.cyrillic(bytes, at: at)
            if letters > 0 {
                at += letters * 2
                if letters == 4 { continue }
            }
            let byte = bytes[at]
            if byte >= 0x80 {
                let length = sequenceLength(at: at)
                guard length > 0 else { throw JSONError(at: at, "not UTF-8") }
                at += length
            } else if byte == UInt8(ascii: "\"") {
                position = at + 1
                return JSONText(range: start..<at, isEscaped: escaped)
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
                at = try escapeEnd(at)
            } else if byte < 0x20 {
                throw JSONError(at: at, "control character inside a string")
            } else {
                at += 1
            }
        }
        throw JSONError(at: count, "string without an end")
    }

    /// Length of the well-formed UTF-8 sequence of a non-ASCII character that starts at `at`, 0 if it is ill-formed.
    @inline(__always)
    private func sequenceLength(at: Int) -> Int {
        let lead = bytes[at]
        let left = bytes.count - at
        if lead < 0xE0 { return lead >= 0xC2 && left > 1 && isTrail(at + 1, 0x80, 0xBF) ? 2 : 0 }
        if lead < 0xF0 {
            let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
            let high: UInt8 = lead == 0xED ? 0x9F : 0xBF
            return left > 2 && isTrail(at + 1, low, high) && isTrail(at + 2, 0x80, 0xBF) ? 3 : 0
        }
        let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
        guard lead < 0xF5, left > 3, isTrail(at + 1, low, high) else { return 0 }
        return isTrail(at + 2, 0x80, 0xBF) && isTrail(at + 3, 0x80, 0xBF) ? 4 : 0
    }

    @inline(__always)
    private func isTrail(_ at: Int, _ low: UInt8, _ high: UInt8) -> Bool { bytes[at] >= low && bytes[at] <= high }

    /// Where the escape ends that starts with the backslash at `at`; a surrogate pair is one escape.
    private func escapeEnd(_ at: Int) throws(JSONError) -> Int {
        guard at + 1 < bytes.count else { throw JSONError(at: at, "string without an end") }
        guard bytes[at + 1] == UInt8(ascii: "u") else {
            guard JSONEscape.byte(after: bytes[at + 1]) != nil else { throw JSONError(at: at, "unknown escape") }
            return at + 2
        }
        guard let unit = JSONEscape.unit(bytes, at) else { throw JSONError(at: at, "\\u without four hexadecimal digits") }
        guard unit & 0xF800 == 0xD800 else { return at + 6 }
        guard unit < 0xDC00, let low = JSONEscape.unit(bytes, at + 6), low & 0xFC00 == 0xDC00 else {
            throw JSONError(at: at, "half a surrogate pair")
        }
        return at + 12
    }

    /// Undoes the escapes of a string that `text()` has checked.
    private func unescape(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(raw.count)
        var at = 0
        while at < raw.count {
            let plain = raw.index(of: UInt8(ascii: "\\"), from: at)
            out.append(contentsOf: UnsafeBufferPointer(rebasing: raw[at..<plain]))
            at = plain
            guard at < raw.count else { break }
            if let byte = JSONEscape.byte(after: raw[at + 1]) {
                out.append(byte)
                at += 2
            } else if let (scalar, length) = JSONEscape.scalar(raw, at) {
                out.append(contentsOf: UTF8.encode(scalar)!)
                at += length
            } else {
                preconditionFailure("a string that was not checked")
            }
        }
        return out
    }
}

/// The escapes of JSON strings.
enum JSONEscape {
    /// What a backslash and `letter` stand for; nil for `u` and for unknown letters.
    static func byte(after letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// The UTF-16 unit of `\uXXXX` at `at`.
    static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt16? {
        guard at + 6 <= bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[at + 2..<at + 6] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    /// The character of `\uXXXX`, or of a pair of them, at `at`, and the number of bytes it takes there.
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Unicode.Scalar, Int)? {
        guard let high = unit(bytes, at) else { return nil }
        if let scalar = Unicode.Scalar(high) { return (scalar, 6) }
        guard let low = unit(bytes, at + 6) else { return nil }
        let value = 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(low & 0x3FF))
        return Unicode.Scalar(value).map { ($0, 12) }
    }
}
