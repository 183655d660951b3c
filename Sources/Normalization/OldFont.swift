import CodeUnits

/// Text of an old 8-bit Kyrgyz font, read as if it were Unicode: `Ъкмът\н\н` for `Өкмөтүнүн`, `Кеёеши` for `Кеңеши`.
///
/// The font put ө on ъ, ң on ё and ү on the backslash. On real pages damaged and sound spelling stand side by side, so a
/// word is mended only when it or its line shows the damage.
enum OldFont {
    static func mend(_ text: inout NormalizedText) {
        let classes = CharacterTable.shared.classes
        let letters = CharacterClass.cyrillicLower.rawValue...CharacterClass.cyrillicUpper.rawValue
        var repairs: [NormalizedText.Repair] = []
        text.units.withUnsafeMutableBufferPointer { units in
            func isLetter(_ i: Int) -> Bool { letters.contains(classes[Int(units[i])]) || units[i] == 0x5C }
            // A page with much damage is damaged all over: `Кеёеши` shows nothing by itself.
            var damages = 0
            for i in 0..<units.count where damages < 6 && isDamage(units, i, 0) { damages += 1 }
            let isPage = damages == 6
            var lineStart = 0
            while lineStart < units.count {
                var lineEnd = lineStart
                var damaged = isPage
                while lineEnd < units.count, units[lineEnd] != 0x0A {
                    if isDamage(units, lineEnd, lineStart) { damaged = true }
                    lineEnd += 1
                }
                var i = damaged ? lineStart : lineEnd
                while i < lineEnd {
                    guard isLetter(i) else {
                        i += 1
                        continue
                    }
                    var end = i + 1
                    while end < lineEnd, isLetter(end) { end += 1 }
                    if mendWord(units, i, end) { repairs.append(.init(kind: .oldFont, start: Int32(i), end: Int32(end))) }
                    i = end
                }
                lineStart = lineEnd + 1
            }
        }
        text.repairs.append(contentsOf: repairs)
    }

    /// A backslash beside a Cyrillic letter, or a hard sign before a consonant in a word without back vowels: Russian has hard signs
    /// before vowels, and at the end of words in old spelling, Bulgarian has them in words of all vowels.
    private static func isDamage(_ units: UnsafeMutableBufferPointer<UInt16>, _ i: Int, _ lineStart: Int) -> Bool {
        guard units[i] == 0x5C || units[i] == 0x44A || units[i] == 0x42A else { return false }
        let table = CharacterTable.shared
        func isCyrillic(_ i: Int) -> Bool {
            guard i >= lineStart, i < units.count else { return false }
            let kind = table.kind(units[i])
            return kind == .cyrillicLower || kind == .cyrillicUpper
        }
        if units[i] == 0x5C { return isCyrillic(i - 1) || isCyrillic(i + 1) }
        guard isCyrillic(i + 1), !isVowel(table.lower[Int(units[i + 1])]) else { return false }
        var start = i
        while isCyrillic(start - 1) { start -= 1 }
        var end = i + 1
        while isCyrillic(end) { end += 1 }
        return !(start..<end).contains { [0x430, 0x43E, 0x443, 0x44B, 0x44F].contains(table.lower[Int(units[$0])]) }
    }

    // а е и о у ы э ю я ё
    private static func isVowel(_ unit: UInt16) -> Bool {
        [0x430, 0x435, 0x438, 0x43E, 0x443, 0x44B, 0x44D, 0x44E, 0x44F, 0x451].contains(unit)
    }

    /// A hard sign that ends a word behind a consonant and a back vowel: a Russian name in the old spelling (`Коммерсантъ`).
    /// In Kyrgyz ө follows front vowels alone.
    private static func isOldRussian(_ units: UnsafeMutableBufferPointer<UInt16>, _ end: Int, _ lineStart: Int) -> Bool {
        let lower = CharacterTable.shared.lower
        var i = end - 1
        while i >= lineStart, i > end - 5 {
            switch lower[Int(units[i])] {
            // а о у ы я
            case 0x430, 0x43E, 0x443, 0x44B, 0x44F: return i < end - 1
            // е ё и э ю ъ and the backslash of the font
            case 0x435, 0x451, 0x438, 0x44D, 0x44E, 0x44A, 0x5C: return false
            default: i -= 1
            }
        }
        return false
    }

    private static func mendWord(_ units: UnsafeMutableBufferPointer<UInt16>, _ start: Int, _ end: Int) -> Bool {
        let table = CharacterTable.shared
        var changed = false
        var capital = false
        for i in start..<end where table.kind(units[i]) == .cyrillicUpper { capital = true }
        let allCapitals = capital && (start..<end).allSatisfy { table.kind(units[$0]) != .cyrillicLower }
        for i in start..<end {
            let upper = table.kind(units[i]) == .cyrillicUpper
            switch table.lower[Int(units[i])] {
            case 0x5C:
                units[i] = allCapitals ? 0x4AE : 0x4AF
            case 0x44A:
                // Before a vowel a hard sign is a Russian one (`объект`), alone it is the newspaper `Ъ`.
                if i + 1 < end, i > start, isVowel(table.lower[Int(units[i + 1])]), table.lower[Int(units[i + 1])] != 0x451 { continue }
                if start + 1 == end { continue }
                if i + 1 == end, isOldRussian(units, i, start) { continue }
                units[i] = upper ? 0x4E8 : 0x4E9
            case 0x451:
                // ң follows vowels alone: `отчёт`.
                guard i > start, isVowel(table.lower[Int(units[i - 1])]) || [0x4E9, 0x4AF].contains(table.lower[Int(units[i - 1])]) else {
                    continue
                }
                units[i] = upper ? 0x4A2 : 0x4A3
            default: continue
            }
            changed = true
        }
        return changed
    }
}
