import CodeUnits

/// One pass over the units of a text that finds the tokens.
struct TokenScanner {
    let units: UnsafeBufferPointer<UInt16>
    let classes = CharacterTable.shared.classes
    let fold = CharacterTable.shared.fold
    let lower = CharacterTable.shared.lower

    typealias Kind = CharacterClass
    static let space = Kind.space.rawValue
    static let newline = Kind.newline.rawValue
    static let digit = Kind.digit.rawValue
    private static let firstLetter = Kind.cyrillicLower.rawValue
    private static let lastLetter = Kind.otherLetter.rawValue

    @inline(__always) func kind(_ i: Int) -> UInt8 { i < units.count ? classes[Int(units[i])] : Self.newline }
    @inline(__always) private func isLetter(_ i: Int) -> Bool {
        let k = kind(i)
        return k >= Self.firstLetter && k <= Self.lastLetter
    }
    @inline(__always) func isLatin(_ i: Int) -> Bool {
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
        } else if leading >= 2, upper == leading, !(isLatin(start) && isLatin(i - 1)) {
            // `БУУнун`, `KOICAнын`, but not `EURid`; `ВТБ-Капитал` has no suffix.
            token.shape = .upperWithSuffix
            token.capitals = UInt8(min(partStart > start && isUpper(partStart) ? i - start : leading, 255))
        } else if leading < upper, kind(i - 1) == Kind.cyrillicUpper.rawValue, kind(start) == Kind.cyrillicUpper.rawValue {
            // `УрФУ`, `СПбГУ`: ends with a capital, so without a suffix
            token.shape = .upperWithSuffix
            token.capitals = UInt8(min(i - start, 255))
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
}
