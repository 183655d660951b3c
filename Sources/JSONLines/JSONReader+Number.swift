extension JSONReader {
    /// Reads a whole number that fits into an `Int`; a fraction or an exponent is an error.
    public mutating func integer() throws(JSONError) -> Int {
        let (range, isWhole) = try number()
        guard isWhole else { throw JSONError(at: range.lowerBound, "expected a whole number") }
        let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
        var value = 0
        for byte in bytes[(isNegative ? range.lowerBound + 1 : range.lowerBound)..<range.upperBound] {
            let digit = Int(byte - UInt8(ascii: "0"))
            let (tens, tooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = tens.subtractingReportingOverflow(digit)
            guard !tooLarge, !overflow else { throw JSONError(at: range.lowerBound, "number too large") }
            value = sum
        }
        if isNegative { return value }
        guard value != .min else { throw JSONError(at: range.lowerBound, "number too large") }
        return -value
    }

    /// Reads a number; one too large for a `Double` is an error.
    public mutating func double() throws(JSONError) -> Double {
        let range = try number().range
        let digits = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        guard let value = Double(digits), value.isFinite else { throw JSONError(at: range.lowerBound, "number too large") }
        return value
    }

    private mutating func number() throws(JSONError) -> (range: Range<Int>, isWhole: Bool) {
        _ = try peek()
        let start = position
        let isWhole = try scanNumber()
        return (start..<position, isWhole)
    }

    /// Steps over the number at `position`; true if it has neither fraction nor exponent.
    @discardableResult
    mutating func scanNumber() throws(JSONError) -> Bool {
        let start = position
        consume(UInt8(ascii: "-"))
        if position < bytes.count, bytes[position] == UInt8(ascii: "0") {
            position += 1
        } else if digits() == 0 {
            throw JSONError(at: position, position == start ? "expected a value" : "expected a digit")
        }
        var isWhole = true
        if consume(UInt8(ascii: ".")) {
            isWhole = false
            if digits() == 0 { throw JSONError(at: position, "expected a digit after '.'") }
        }
        if consume(UInt8(ascii: "e")) || consume(UInt8(ascii: "E")) {
            isWhole = false
            if !consume(UInt8(ascii: "+")) { consume(UInt8(ascii: "-")) }
            if digits() == 0 { throw JSONError(at: position, "expected a digit of the exponent") }
        }
        return isWhole
    }

    @discardableResult
    private mutating func consume(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func digits() -> Int {
        let start = position
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
        return position - start
    }
}
