import CodeUnits

/// Cuts text into the tokens of the Russian corpora (SynTagRus, OpenCorpora), which razdel follows as well.
///
/// They are not those that rules see, `TokenScanner`'s: clock times, addresses, domains and names with an apostrophe come in
/// parts (`14|:|00`, `24|.|kg`, `О|'|Нил`), while numbers with a hyphen, fractions and runs of marks come whole (`85-м`, `50/64`,
/// `3-5`, `?!`, `--`). Two things are as in `TokenScanner`, whatever the corpora do: a word stays whole if a letter of another
/// alphabet has slipped in, as in the look-alikes of old documents, and a bullet (`•если`) is no part of the word behind it.
public struct CorpusTokens {
    private let units: UnsafeBufferPointer<UInt16>
    private let classes = CharacterTable.shared.classes

    private init(_ units: UnsafeBufferPointer<UInt16>) { self.units = units }

    /// Replaces `spans` by the tokens of `units`, half-open.
    public static func cut(_ units: UnsafeBufferPointer<UInt16>, into spans: inout [Range<Int>]) {
        spans.removeAll(keepingCapacity: true)
        CorpusTokens(units).cut(&spans)
    }

    private func cut(_ spans: inout [Range<Int>]) {
        var i = 0
        while i < units.count {
            if isBlank(i) {
                i += 1
                continue
            }
            let start = i
            i = atomEnd(i)
            while i < units.count, !isBlank(i), joins(start, i) { i = atomEnd(i) }
            spans.append(start..<i)
        }
    }

    // MARK: Atoms

    /// The end of what is never cut: letters, digits, or a mark.
    private func atomEnd(_ start: Int) -> Int {
        var i = start + 1
        if isLetter(start) {
            while i < units.count, isLetter(i) || classes[Int(units[i])] == CharacterClass.combining.rawValue { i += 1 }
        } else if isDigit(start) {
            while i < units.count, isDigit(i) { i += 1 }
        } else if units[start] & 0xFC00 == 0xD800, i < units.count, units[i] & 0xFC00 == 0xDC00 {
            i += 1
        }
        return i
    }

    private func isBlank(_ i: Int) -> Bool {
        let kind = classes[Int(units[i])]
        return kind == CharacterClass.space.rawValue || kind == CharacterClass.newline.rawValue
    }

    private func isLetter(_ i: Int) -> Bool {
        let kind = classes[Int(units[i])]
        if kind >= CharacterClass.cyrillicLower.rawValue, kind <= CharacterClass.otherLetter.rawValue { return true }
        // What the table does not name among the alphabets is a letter, or a mark that belongs to one: διαβαίνω, ˈmɪz.
        if kind == CharacterClass.other.rawValue, (0x2B0..<0x2000).contains(units[i]) { return true }
        // см³
        return units[i] == 0xB2 || units[i] == 0xB3 || units[i] == 0xB9
    }

    private func isDigit(_ i: Int) -> Bool { classes[Int(units[i])] == CharacterClass.digit.rawValue }

    private func isWordPart(_ i: Int) -> Bool { i < units.count && (isLetter(i) || isDigit(i)) }

    // MARK: Joints

    /// Whether the atom at `i` goes on the token that began at `start` and ends just before it.
    private func joins(_ start: Int, _ i: Int) -> Bool {
        let left = units[i - 1]
        let right = units[i]
        // что-то, 85-м, 2012–2014, plant_stack
        if isConnector(left), i - 1 > start, isWordPart(i - 2), isWordPart(i) { return true }
        if isConnector(right), isWordPart(i - 1), isWordPart(i + 1) { return true }
        // 3,5  4.5.2.1  50/64
        if isDivider(left), i - 1 > start, isDigit(i - 2), isDigit(i) { return true }
        if isDivider(right), isDigit(i - 1), i + 1 < units.count, isDigit(i + 1) { return true }
        return joinsMarks(start, i)
    }

    private func joinsMarks(_ start: Int, _ i: Int) -> Bool {
        let left = units[i - 1]
        let right = units[i]
        // ...  ?!
        if isSentenceEnd(left) && isSentenceEnd(right) { return true }
        // --  ***
        if left == right, left == 0x2D || left == 0x2A { return true }
        // +7 °C
        if left == 0xB0, isLetter(i) { return true }
        // :)  =(((
        let isSmiling = units[start] == 0x3A || units[start] == 0x3B || units[start] == 0x3D
        return (right == 0x28 || right == 0x29) && isSmiling && i - start < 4 && (i - 1 == start || left == right)
    }

    private func isConnector(_ unit: UInt16) -> Bool { classes[Int(unit)] == CharacterClass.dash.rawValue || unit == 0x5F }

    private func isDivider(_ unit: UInt16) -> Bool { unit == 0x2E || unit == 0x2C || unit == 0x2F || unit == 0x5C }

    private func isSentenceEnd(_ unit: UInt16) -> Bool { unit == 0x2E || unit == 0x21 || unit == 0x3F || unit == 0x2026 }
}
