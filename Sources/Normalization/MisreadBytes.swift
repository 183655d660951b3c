import CodeUnits

/// Words whose windows-1251 bytes were read as Western European letters: `Òºëºãºí` for `Төлөгөн`, `àïðåëü` for `апрель`.
///
/// Western words hold letters of ASCII, too; a run of three letters or more that are all beyond it is none of theirs.
enum MisreadBytes {
    /// Returns whether anything was mended.
    static func mend(_ text: inout NormalizedText) -> Bool {
        var repairs: [NormalizedText.Repair] = []
        text.units.withUnsafeMutableBufferPointer { units in
            var lineStart = 0
            while lineStart < units.count {
                var lineEnd = lineStart
                while lineEnd < units.count, units[lineEnd] != 0x0A { lineEnd += 1 }
                let runs = runs(units, lineStart, lineEnd)
                if runs.contains(where: { isWord(units, $0) }) {
                    for run in runs {
                        for i in run { units[i] = letter(units[i]) ?? units[i] }
                        repairs.append(.init(kind: .misreadBytes, start: Int32(run.lowerBound), end: Int32(run.upperBound)))
                    }
                }
                lineStart = lineEnd + 1
            }
        }
        text.repairs.append(contentsOf: repairs)
        return !repairs.isEmpty
    }

    /// Runs of such letters that no other letter touches.
    private static func runs(_ units: UnsafeMutableBufferPointer<UInt16>, _ start: Int, _ end: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var i = start
        while i < end {
            guard letter(units[i]) != nil else {
                i += 1
                continue
            }
            var last = i + 1
            while last < end, letter(units[last]) != nil { last += 1 }
            if i == start || !isLetter(units[i - 1]), last == end || !isLetter(units[last]) { runs.append(i..<last) }
            i = last
        }
        return runs
    }

    private static func isWord(_ units: UnsafeMutableBufferPointer<UInt16>, _ run: Range<Int>) -> Bool {
        run.reduce(0) { $0 + ((0xC0...0xFF).contains(units[$1]) ? 1 : 0) } >= 3
    }

    private static func isLetter(_ unit: UInt16) -> Bool {
        switch CharacterTable.shared.kind(unit) {
        case .cyrillicLower, .cyrillicUpper, .latinLower, .latinUpper, .otherLetter: true
        default: false
        }
    }

    /// The letter that each stands for. The alphabet is that of windows-1251; ө, ү and ң come from the fonts that had them in the
    /// places of other letters.
    @inline(__always)
    private static func letter(_ unit: UInt16) -> UInt16? {
        guard unit > 0x7F, Int(unit) < letters.count, letters[Int(unit)] != 0 else { return nil }
        return letters[Int(unit)]
    }

    /// By unit, 0 where it stands for none.
    private static let letters: [UInt16] = {
        var letters = [UInt16](repeating: 0, count: 0x2031)
        (letters[0xA8], letters[0xB8]) = (0x401, 0x451)
        for unit in 0xC0...0xFF { letters[unit] = UInt16(0x410 + unit - 0xC0) }
        for (from, to) in zip("ªº¯¿¡¢¥´½¾¤µ‡‰Œœ".utf16, "ӨөҮүҢңӨөҢңӨөҮүҢң".utf16) { letters[Int(from)] = to }
        return letters
    }()
}
