import CodeUnits

/// Which words exist, as far as the lexicons and the dictionary know.
public protocol KnownWords: Sendable {
    /// - Parameter word: lower-case units; hyphens stay.
    func contains(_ word: UnsafeBufferPointer<UInt16>) -> Bool
    /// Whether the lexicons have the word as it stands.
    func lists(_ word: UnsafeBufferPointer<UInt16>) -> Bool
}

/// Joins words that are divided at the end of a line: a letter, a hyphen, a line break and a small letter.
///
///     кеңеште-
///     рдин
///
/// A word that has its hyphen anyway keeps it: `пресс-⏎служба`. So does what goes on with a capital (`Ысык-⏎Көл`) or begins with a
/// number (`2021-⏎жыл`).
enum BrokenWords {
    /// Returns whether there was any.
    static func join(_ text: inout NormalizedText, _ knownWords: (any KnownWords)?) -> Bool {
        var gaps: [Range<Int>] = []
        text.units.withUnsafeBufferPointer { units in
            for i in units.indices where units[i] == 0x0A {
                if let gap = gap(at: i, units, knownWords) { gaps.append(gap) }
            }
        }
        if !gaps.isEmpty { remove(gaps, from: &text) }
        return !gaps.isEmpty
    }

    /// Whether the last line of some text, blanks aside, ends with a hyphen.
    static func endsWithHyphen(_ units: UnsafeBufferPointer<UInt16>) -> Bool {
        var i = units.count - 1
        while i > 0, isBlank(units[i]) { i -= 1 }
        return i > 0 && isHyphen(units[i])
    }

    /// What is to be left out around the line break at `i`, nil if no word is divided there.
    private static func gap(at i: Int, _ units: UnsafeBufferPointer<UInt16>, _ knownWords: (any KnownWords)?) -> Range<Int>? {
        guard endsWithHyphen(UnsafeBufferPointer(rebasing: units[..<i])) else { return nil }
        var hyphen = i - 1
        while isBlank(units[hyphen]) { hyphen -= 1 }
        var next = i + 1
        while next < units.count, isBlank(units[next]) { next += 1 }
        guard next + 1 < units.count else { return nil }
        let before = kind(units[hyphen - 1]), after = kind(units[next])
        guard isSmall(after) || isCapital(after), before == .digit || isSmall(before) || isCapital(before) else { return nil }
        // A soft hyphen that was kept is none of the word's.
        if units[hyphen] == 0xAD { return hyphen..<next }
        if before == .digit || isCapital(after) && isSmall(before) { return hyphen + 1..<next }

        var start = hyphen
        while start > 0, isLetter(kind(units[start - 1])) || units[start - 1] == 0x2D { start -= 1 }
        var end = next
        while end < units.count, isLetter(kind(units[end])) || units[end] == 0x2D && end + 1 < units.count && units[end + 1] > 0x20 {
            end += 1
        }
        guard let knownWords, end - start < 64 else { return hyphen..<next }
        let lower = CharacterTable.shared.lower
        var word = (units[start..<hyphen] + [0x2D] + units[next..<end]).map { lower[Int($0)] }
        let hasHyphen = word.withUnsafeBufferPointer { knownWords.contains($0) }
        guard hasHyphen else { return hyphen..<next }
        word.remove(at: hyphen - start)
        return word.withUnsafeBufferPointer { knownWords.contains($0) } ? hyphen..<next : hyphen + 1..<next
    }

    private static func remove(_ gaps: [Range<Int>], from text: inout NormalizedText) {
        var units: [UInt16] = []
        var origin: [UInt32] = []
        units.reserveCapacity(text.units.count)
        origin.reserveCapacity(text.units.count + 1)
        var next = 0
        for gap in gaps where gap.lowerBound >= next {
            units.append(contentsOf: text.units[next..<gap.lowerBound])
            origin.append(contentsOf: text.origin[next..<gap.lowerBound])
            next = gap.upperBound
            var start = units.count
            while start > 0, isPart(units[start - 1]) { start -= 1 }
            var end = next
            while end < text.units.count, isLetter(kind(text.units[end])) { end += 1 }
            text.repairs.append(.init(kind: .brokenWord, start: Int32(start), end: Int32(units.count + end - next)))
        }
        units.append(contentsOf: text.units[next...])
        origin.append(contentsOf: text.origin[next...])
        text.units = units
        text.origin = origin
    }

    private static func kind(_ unit: UInt16) -> CharacterClass { CharacterTable.shared.kind(unit) }
    private static func isBlank(_ unit: UInt16) -> Bool { unit == 0x20 || unit == 0x0D || unit == 0x09 || unit == 0xA0 }
    private static func isHyphen(_ unit: UInt16) -> Bool { unit == 0x2D || unit == 0x2010 || unit == 0xAD || unit == 0xAC }
    private static func isPart(_ unit: UInt16) -> Bool { isLetter(kind(unit)) || isHyphen(unit) || kind(unit) == .digit }
    private static func isSmall(_ kind: CharacterClass) -> Bool { kind == .cyrillicLower || kind == .latinLower }
    private static func isCapital(_ kind: CharacterClass) -> Bool { kind == .cyrillicUpper || kind == .latinUpper }
    private static func isLetter(_ kind: CharacterClass) -> Bool { isSmall(kind) || isCapital(kind) || kind == .otherLetter }
}
