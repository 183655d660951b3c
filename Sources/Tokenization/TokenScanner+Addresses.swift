import CodeUnits

/// E-mail and web addresses, which begin like a word or a number: `press@example.kg`, `24.kg`, `https://example.org/news`.
extension TokenScanner {
    /// Letters, digits and `. _ % + - @ :` of Latin script: what e-mail and web addresses are made of.
    @inline(__always) func isAddressUnit(_ i: Int) -> Bool {
        guard i < units.count else { return false }
        let unit = units[i]
        guard unit < 0x80 else { return false }
        return isLatin(i) || unit == 0x2E || unit == 0x5F || unit == 0x40 || unit == 0x2D || unit == 0x3A
    }

    /// Tries to read an address that begins at `start`, where a first word or number ends at `wordEnd`.
    func scanAddress(_ start: Int, _ wordEnd: Int, _ token: inout Token) -> Int? {
        let next = wordEnd < units.count ? units[wordEnd] : 0
        if next == 0x3A, wordEnd + 2 < units.count, units[wordEnd + 1] == 0x2F, units[wordEnd + 2] == 0x2F {
            token.kind = .url
            return trimmed(pathEnd(wordEnd + 3), start)
        }
        guard next == 0x2E || next == 0x40 || next == 0x5F || next == 0x2D || (kind(wordEnd) != Self.digit && isLatin(wordEnd)) else {
            return nil
        }
        var i = wordEnd
        var at = -1
        while i < units.count, units[i] < 0x80,
            isLatin(i) || kind(i) == Self.digit || units[i] == 0x2E || units[i] == 0x5F || units[i] == 0x2D
                || (units[i] == 0x40 && at < 0)
        {
            if units[i] == 0x40 { at = i }
            i += 1
        }
        while i > wordEnd, units[i - 1] == 0x2E || units[i - 1] == 0x2D || units[i - 1] == 0x5F { i -= 1 }
        if at >= 0 {
            guard at + 1 < i, units[(at + 1)..<i].contains(0x2E) else { return nil }
            token.kind = .email
            return i
        }
        // A host: its last label is a top-level domain, or it begins with `www.`.
        guard let dot = units[wordEnd..<max(wordEnd, i)].lastIndex(of: 0x2E) else { return nil }
        let isWeb =
            wordEnd - start == 3 && lower[Int(units[start])] == 0x77 && lower[Int(units[start + 1])] == 0x77 && units[wordEnd] == 0x2E
        guard Self.topLevels.contains(WordHash.of(units[(dot + 1)..<i], fold)) || isWeb && dot > wordEnd && i > dot + 2 else { return nil }
        let hasPath = i < units.count && units[i] == 0x2F
        token.kind = isWeb || hasPath ? .url : .domain
        return hasPath ? trimmed(pathEnd(i), start) : i
    }

    private func pathEnd(_ from: Int) -> Int {
        var i = from
        while i < units.count {
            let k = kind(i)
            if k == Self.space || k == Self.newline || k == Kind.quote.rawValue || units[i] == 0x3C || units[i] == 0x3E || units[i] == 0x5D
            {
                break
            }
            i += 1
        }
        return i
    }

    /// Leaves closing punctuation outside an address.
    private func trimmed(_ end: Int, _ start: Int) -> Int {
        var end = end
        while end > start + 1, [0x2E, 0x2C, 0x3B, 0x3A, 0x29, 0x21, 0x3F].contains(units[end - 1]) { end -= 1 }
        return end
    }

    private static let topLevels = WordHash.set(
        "kg kz ru uz tj tm com org net info edu gov int eu uk de fr cn tr ua by su biz media news online pro me io tv asia site club top"
            .split(separator: " "))
}
