/// Numbers for people.
enum Decimals {
    /// `value` with a fixed number of digits after the point; never `-0.00`.
    static func text(_ value: Double, _ digits: Int) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int((value * scale).rounded())
        let whole = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, digits + 1 - whole.count)) + whole
        return "\(scaled < 0 ? "-" : "")\(padded.dropLast(digits)).\(padded.suffix(digits))"
    }

    /// `12345` as `12 345`, with no-break spaces.
    static func grouped(_ number: Int) -> String {
        var groups: [Substring] = []
        var rest = Substring(String(number.magnitude))
        while rest.count > 3 {
            groups.append(rest.suffix(3))
            rest = rest.dropLast(3)
        }
        groups.append(rest)
        return (number < 0 ? "-" : "") + groups.reversed().joined(separator: "\u{A0}")
    }
}
