import CodeUnits

/// Joins names with a hyphen that were typed with blanks beside it: `Ак- Турпак`, `Кара -Суу`, `Баш — Кайыңды`.
///
/// Only names that the lexicons have, so that `Бишкек – Баткен` stays two places. With a blank on both sides the first part must be
/// short, too: roads have such names (`Бишкек — Ош`).
enum LooseHyphens {
    static func join(_ text: inout NormalizedText, _ knownWords: any KnownWords) {
        var found: [Range<Int>] = []
        text.units.withUnsafeBufferPointer { units in
            for i in units.indices.dropFirst(2).dropLast(3) where isDash(units[i]) {
                if let parts = parts(at: i, units), isName(parts, units, knownWords) {
                    found.append(parts.first.upperBound..<parts.second.lowerBound)
                }
            }
        }
        if !found.isEmpty { close(found, in: &text) }
    }

    /// Whether blanks and a dash between two capitalised words may stand at `dash`; a quick look before the text is whole.
    static func mayStand(behind units: UnsafeBufferPointer<UInt16>, _ isSpaced: Bool) -> Bool {
        guard let last = units.last else { return false }
        guard last == 0x20, units.count > 1 else { return isSpaced && isLetter(last) }
        return isLetter(units[units.count - 2])
    }

    private typealias Parts = (first: Range<Int>, second: Range<Int>)

    /// The capitalised words on both sides of a dash with a blank beside it.
    private static func parts(at dash: Int, _ units: UnsafeBufferPointer<UInt16>) -> Parts? {
        let end = units[dash - 1] == 0x20 ? dash - 1 : dash, next = units[dash + 1] == 0x20 ? dash + 2 : dash + 1
        guard end < dash || next > dash + 1 else { return nil }
        var start = end
        while start > 0, isLetter(units[start - 1]) { start -= 1 }
        guard start < end, isCapital(units[start]), end - start == 1 || !isCapital(units[end - 1]),
            start == 0 || !isDash(units[start - 1])
        else { return nil }
        var last = next
        while last < units.count, isLetter(units[last]) { last += 1 }
        guard last - next > 1, isCapital(units[next]), !isCapital(units[last - 1]), last - start < 40,
            last == units.count || !isDash(units[last])
        else { return nil }
        if end < dash, next > dash + 1, end - start > 5 { return nil }
        return (start..<end, next..<last)
    }

    /// The lexicons have the two as one word, or a word that the second begins with: `Ак- Суунун`.
    private static func isName(_ parts: Parts, _ units: UnsafeBufferPointer<UInt16>, _ knownWords: any KnownWords) -> Bool {
        let lower = CharacterTable.shared.lower
        let word = (units[parts.first] + [0x2D] + units[parts.second]).map { lower[Int($0)] }
        let shortest = parts.first.count + 1 + min(3, parts.second.count)
        return word.withUnsafeBufferPointer { word in
            stride(from: word.count, through: max(shortest, word.count - longestEnding), by: -1).contains {
                knownWords.lists(UnsafeBufferPointer(rebasing: word[..<$0]))
            }
        }
    }
    /// `-сындагы`
    private static let longestEnding = 7

    private static func close(_ gaps: [Range<Int>], in text: inout NormalizedText) {
        var units: [UInt16] = []
        var origin: [UInt32] = []
        units.reserveCapacity(text.units.count)
        origin.reserveCapacity(text.units.count + 1)
        var next = 0
        for i in text.repairs.indices {
            text.repairs[i].start -= removed(gaps, before: text.repairs[i].start)
            text.repairs[i].end -= removed(gaps, before: text.repairs[i].end)
        }
        for gap in gaps {
            let dash = gap.first { isDash(text.units[$0]) } ?? gap.lowerBound
            units.append(contentsOf: text.units[next..<gap.lowerBound])
            origin.append(contentsOf: text.origin[next..<gap.lowerBound])
            var start = units.count
            while start > 0, isLetter(units[start - 1]) { start -= 1 }
            units.append(0x2D)
            origin.append(text.origin[dash])
            next = gap.upperBound
            var end = next
            while end < text.units.count, isLetter(text.units[end]) { end += 1 }
            text.repairs.append(.init(kind: .looseHyphen, start: Int32(start), end: Int32(units.count + end - next)))
        }
        units.append(contentsOf: text.units[next...])
        origin.append(contentsOf: text.origin[next...])
        text.units = units
        text.origin = origin
    }

    private static func removed(_ gaps: [Range<Int>], before unit: Int32) -> Int32 {
        gaps.reduce(0) { $1.lowerBound < unit ? $0 + Int32($1.count) - 1 : $0 }
    }

    private static func kind(_ unit: UInt16) -> CharacterClass { CharacterTable.shared.kind(unit) }
    private static func isDash(_ unit: UInt16) -> Bool { unit == 0x2D || unit == 0x2013 || unit == 0x2014 }
    private static func isCapital(_ unit: UInt16) -> Bool { kind(unit) == .cyrillicUpper }
    private static func isLetter(_ unit: UInt16) -> Bool { kind(unit) == .cyrillicUpper || kind(unit) == .cyrillicLower }
}
