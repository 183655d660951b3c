import CodeUnits

/// Text of old 8-bit Kyrgyz fonts that had ө, ү and ң in the places of letters of other Cyrillic alphabets, or of signs:
/// `єкмєттїн` in newspapers, `ґкмґттїѕ` after a Kazakh standard, `жењил` on sites of laws, `µкмµтт‰н` after ParaType's code page.
///
/// Where text of those other languages stands, their letters are meant: Ukrainian has і as often, Uzbek қ and ғ. In Kyrgyz the
/// letters go by vowel harmony.
enum ForeignLetterFont {
    /// What each letter or sign stands for.
    static let letters: [UInt16: UInt16] = Dictionary(
        uniqueKeysWithValues: zip("єЄґҐµ¤їЇ‰‡ўЎѕЅњЊѓЃ".utf16, "өӨөӨөӨүҮүҮңҢңҢңҢңҢ".utf16))

    static func mend(_ text: inout NormalizedText) {
        var words: [Range<Int>] = []
        var evidence = 0, against = 0
        text.units.withUnsafeBufferPointer { units in
            var i = 0
            while i < units.count {
                guard isPart(units[i]) else {
                    i += 1
                    continue
                }
                var end = i + 1
                while end < units.count, isPart(units[end]) { end += 1 }
                defer { i = end }
                let word = UnsafeBufferPointer(rebasing: units[i..<end])
                if word.contains(where: { others.contains($0) }) {
                    against += 1
                    continue
                }
                let damages = word.reduce(0) { $0 + (letters[$1] != nil ? 1 : 0) }
                guard damages > 0, i == 0 || !isDigit(units[i - 1]) else { continue }
                guard damages < word.count else { continue }
                words.append(i..<end)
                if isHarmonious(word) { evidence += min(damages, 2) } else { against += 1 }
            }
        }
        guard evidence >= 2, evidence >= 4 * against else { return }
        for word in words {
            for i in word { text.units[i] = letters[text.units[i]] ?? text.units[i] }
            text.repairs.append(.init(kind: .oldFont, start: Int32(word.lowerBound), end: Int32(word.upperBound)))
        }
    }

    private static func isPart(_ unit: UInt16) -> Bool {
        let kind = CharacterTable.shared.kind(unit)
        return kind == .cyrillicLower || kind == .cyrillicUpper || letters[unit] != nil
    }

    private static func isDigit(_ unit: UInt16) -> Bool { CharacterTable.shared.kind(unit) == .digit }

    /// Letters of Ukrainian, Belarusian, Serbian, Macedonian, Uzbek and Kazakh that no font of ours used.
    private static let others = Set("іІјЈљЉћЋђЂќЌџЏқҚғҒҳҲәӘұҰһҺ".utf16)

    /// Whether no back vowel follows one that stands for ө or ү, and none comes next before it.
    private static func isHarmonious(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
        let lower = CharacterTable.shared.lower
        var isFront = false
        var last: UInt16 = 0
        for unit in word {
            switch lower[Int(letters[unit] ?? unit)] {
            case 0x4E9, 0x4AF:
                if last != 0, !isFront { return false }
                isFront = true
                last = unit
            // а о у ы я
            case 0x430, 0x43E, 0x443, 0x44B, 0x44F:
                if isFront { return false }
                last = unit
            // е ё и э ю
            case 0x435, 0x451, 0x438, 0x44D, 0x44E:
                isFront = true
                last = unit
            default: break
            }
        }
        return true
    }
}
