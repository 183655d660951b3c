import CodeUnits

/// One pass over the units of a text that finds the tokens.
struct TokenScanner {
    let units: UnsafeBufferPointer<UInt16>
    private let classes = CharacterTable.shared.classes
    private let fold = CharacterTable.shared.fold
    private let lower = CharacterTable.shared.lower
    private let hasAtSign: Bool

    init(units: UnsafeBufferPointer<UInt16>) {
        self.units = units
        hasAtSign = units.contains(0x40)
    }

    private typealias Kind = CharacterClass
    private static let space = Kind.space.rawValue
    private static let newline = Kind.newline.rawValue
    private static let digit = Kind.digit.rawValue
    private static let firstLetter = Kind.cyrillicLower.rawValue
    private static let lastLetter = Kind.otherLetter.rawValue

    @inline(__always) private func kind(_ i: Int) -> UInt8 { i < units.count ? classes[Int(units[i])] : Self.newline }
    @inline(__always) private func isLetter(_ i: Int) -> Bool {
        let k = kind(i)
        return k >= Self.firstLetter && k <= Self.lastLetter
    }
    @inline(__always) private func isLatin(_ i: Int) -> Bool {
        let k = kind(i)
        return k == Kind.latinLower.rawValue || k == Kind.latinUpper.rawValue
    }

    /// Appends the tokens, as yet without their word numbers.
    func scan(into tokens: inout [Token]) {
        var i = 0
        let count = units.count
        var flags: Token.Flags = [.lineBefore, .spaceBefore, .blankLineBefore]
        var lines = 2
        while i < count {
            let k = classes[Int(units[i])]
            if k == Self.space {
                flags.insert(.spaceBefore)
                if units[i] == 0x09 { flags.insert(.tabBefore) }
                i += 1
                continue
            }
            if k == Self.newline {
                // CR LF is one line break.
                if !(units[i] == 0x0A && i > 0 && units[i - 1] == 0x0D) { lines += 1 }
                flags.formUnion([.spaceBefore, .lineBefore])
                if lines > 1 { flags.insert(.blankLineBefore) }
                i += 1
                continue
            }
            var token = Token(
                start: Int32(i), end: Int32(i + 1), word: -1, unit: fold[Int(units[i])], kind: .mark, shape: .none, flags: flags,
                capitals: 0)
            let end: Int
            if k >= Self.firstLetter && k <= Self.lastLetter {
                end = scanWord(i, &token)
            } else if k == Self.digit {
                end = scanNumber(i, &token)
            } else {
                // A surrogate pair is one mark.
                end = (units[i] & 0xFC00) == 0xD800 && i + 1 < count ? i + 2 : i + 1
            }
            token.end = Int32(end)
            tokens.append(token)
            flags = []
            lines = 0
            i = end
        }
    }

    // MARK: Words

    private func scanWord(_ start: Int, _ token: inout Token) -> Int {
        var i = start
        var upper = 0, small = 0
        var leading = 0
        var partsTitled = true
        var parts = 1
        var partStart = start
        token.kind = .word
        while true {
            var k = kind(i)
            if k == Kind.cyrillicLower.rawValue || k == Kind.latinLower.rawValue {
                if i == partStart { partsTitled = false }
                // Most of a word is a run of small letters.
                let runStart = i
                repeat {
                    i &+= 1
                    k = kind(i)
                } while k == Kind.cyrillicLower.rawValue || k == Kind.latinLower.rawValue
                small &+= i &- runStart
                continue
            } else if k == Kind.cyrillicUpper.rawValue || k == Kind.latinUpper.rawValue {
                upper += 1
                if small == 0 { leading += 1 }
            } else if k == Kind.otherLetter.rawValue {
                small += 1
            } else if k == Kind.dash.rawValue || k == Kind.apostrophe.rawValue, isLetter(i + 1),
                isHyphen(units[i]) || k == Kind.apostrophe.rawValue
            {
                if k == Kind.dash.rawValue {
                    parts += 1
                    partStart = i + 1
                } else if i == start + 1, upper == 1, isUpper(i + 1) {
                    // `О’Коннор`, `Д’Анджело`: a small word with two capitals
                    parts += 1
                    partStart = i + 1
                    leading = 0
                }
            } else if k == Kind.combining.rawValue, i > start {
                // A stress mark that composed with nothing stays inside its word.
            } else {
                break
            }
            i += 1
        }
        if upper == 0 {
            token.shape = .lower
        } else if small == 0 {
            token.shape = upper == 1 ? .title : .upper
        } else if leading == 1, upper == parts, partsTitled {
            token.shape = parts > 1 ? .titleEach : .title
        } else if leading == 1, upper == 1 {
            token.shape = .title
        } else if leading >= 2, upper == leading {
            token.shape = .upperWithSuffix
            token.capitals = UInt8(min(leading, 255))
        } else {
            token.shape = .mixed
        }
        if isLatin(start) {
            if let end = scanAddress(start, i, &token) { return end }
        }
        return i
    }

    @inline(__always) private func isUpper(_ i: Int) -> Bool {
        let k = kind(i)
        return k == Kind.cyrillicUpper.rawValue || k == Kind.latinUpper.rawValue
    }

    /// Hyphens proper join the parts of a word; dashes don't.
    @inline(__always) private func isHyphen(_ unit: UInt16) -> Bool { unit == 0x2D || unit == 0x2010 || unit == 0x2011 }

    // MARK: Numbers

    private func scanNumber(_ start: Int, _ token: inout Token) -> Int {
        token.kind = .number
        var i = start
        while kind(i) == Self.digit { i += 1 }
        if isAddressUnit(i), let end = scanAddress(start, i, &token) { return end }
        guard i < units.count else { return i }
        let first = i - start
        let separator = units[i]
        guard separator == 0x2E || separator == 0x2C || separator == 0x3A, kind(i + 1) == Self.digit else { return i }
        var j = i + 1
        while kind(j) == Self.digit { j += 1 }
        let second = j - i - 1
        if separator == 0x3A {
            guard first <= 2, second == 2 else { return i }
            token.kind = .clock
            return j
        }
        if first <= 2, second == 2 || second == 1, j < units.count, units[j] == separator, separator == 0x2E {
            var l = j + 1
            while kind(l) == Self.digit { l += 1 }
            if l - j - 1 == 2 || l - j - 1 == 4 {
                token.kind = .date
                return l
            }
        }
        return j
    }

    // MARK: Addresses

    /// Letters, digits and `. _ % + - @ :` of Latin script: what e-mail and web addresses are made of.
    @inline(__always) private func isAddressUnit(_ i: Int) -> Bool {
        guard i < units.count else { return false }
        let unit = units[i]
        guard unit < 0x80 else { return false }
        return isLatin(i) || unit == 0x2E || unit == 0x5F || unit == 0x40 || unit == 0x2D || unit == 0x3A
    }

    /// Tries to read an address that begins at `start`, where a first word or number ends at `wordEnd`.
    private func scanAddress(_ start: Int, _ wordEnd: Int, _ token: inout Token) -> Int? {
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
                || (units[i] == 0x40 && at < 0 && hasAtSign)
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
        // A host: its last label is a top-level domain.
        guard let dot = units[wordEnd..<max(wordEnd, i)].lastIndex(of: 0x2E),
            Self.topLevels.contains(WordHash.of(units[(dot + 1)..<i], fold))
        else {
            return nil
        }
        let isWeb =
            wordEnd - start == 3 && lower[Int(units[start])] == 0x77 && lower[Int(units[start + 1])] == 0x77 && units[wordEnd] == 0x2E
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
