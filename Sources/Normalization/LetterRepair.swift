import CodeUnits

/// Mends words whose letters come from two scripts or from an old font encoding. Every repair is one unit for one unit.
enum LetterRepair {
    static func mend(_ text: inout NormalizedText) {
        var repairs = text.repairs
        let hasOldFont = text.units.withUnsafeMutableBufferPointer { mendLookAlikes($0, &repairs) }
        text.repairs = repairs
        if hasOldFont { OldFont.mend(&text) }
    }

    /// What a unit says of its word, a bit each.
    private enum Trace {
        static let cyrillic: UInt8 = 1
        /// Latin, Greek or another letter, or an archaic Cyrillic one: the word wants a closer look.
        static let odd: UInt8 = 2
        static let hardSign: UInt8 = 4
        static let backslash: UInt8 = 8
        static let letter = cyrillic | odd
    }

    /// Traces of the units of the Basic Multilingual Plane.
    private static let traces: [UInt8] = (0..<0x10000).map { unit in
        switch (unit, CharacterTable.shared.kind(UInt16(unit))) {
        case (0x472, _), (0x473, _): Trace.letter
        case (0x42A, _), (0x44A, _): Trace.cyrillic | Trace.hardSign
        case (0x5C, _): Trace.backslash
        case (_, .cyrillicLower), (_, .cyrillicUpper): Trace.cyrillic
        case (_, .latinLower), (_, .latinUpper), (_, .otherLetter): Trace.odd
        default: 0
        }
    }

    /// Returns whether a backslash touches a Cyrillic letter, or a hard sign stands where Russian has none: the traces of an
    /// old Kyrgyz font.
    private static func mendLookAlikes(_ units: UnsafeMutableBufferPointer<UInt16>, _ repairs: inout [NormalizedText.Repair]) -> Bool {
        traces.withUnsafeBufferPointer { traces in
            var hasOldFont = false
            var runStart = 0
            var run: UInt8 = 0
            for i in 0..<units.count {
                let trace = traces[Int(units[i])]
                run |= trace
                if trace & Trace.letter == 0 {
                    if run & Trace.letter == Trace.letter { mendWord(units, runStart, i, &repairs) }
                    if trace == Trace.backslash {
                        let next = i + 1 < units.count ? traces[Int(units[i + 1])] : 0
                        if (run | next) & Trace.cyrillic != 0 { hasOldFont = true }
                    }
                    runStart = i + 1
                    run = 0
                } else if trace & Trace.hardSign != 0 {
                    // A hard sign before a consonant or an end is ө of an old font.
                    let next = i + 1 < units.count ? CharacterTable.shared.lower[Int(units[i + 1])] : 0
                    if next != 0x435, next != 0x451, next != 0x44E, next != 0x44F { hasOldFont = true }
                }
            }
            if run & Trace.letter == Trace.letter { mendWord(units, runStart, units.count, &repairs) }
            return hasOldFont
        }
    }

    private static func mendWord(
        _ units: UnsafeMutableBufferPointer<UInt16>, _ start: Int, _ end: Int, _ repairs: inout [NormalizedText.Repair]
    ) {
        let table = CharacterTable.shared
        let alikes = LookAlikes.shared
        var cyrillic = 0, foreign = 0
        var foreignFits = true, cyrillicFits = true
        var acronymEnd = start
        for i in start..<end {
            let unit = Int(units[i])
            let small = unit < LookAlikes.limit ? alikes.toCyrillic[unit] : 0
            switch table.kind(units[i]) {
            case .cyrillicLower, .cyrillicUpper:
                if small != 0 {  // fita: an archaic letter, never meant
                    foreign += 1
                    continue
                }
                cyrillic += 1
                if unit >= LookAlikes.limit || alikes.toLatin[unit] == 0 { cyrillicFits = false }
            default:
                foreign += 1
                if small == 0 { foreignFits = false }
                if table.kind(units[i]) == .latinUpper, acronymEnd == i { acronymEnd = i + 1 }
            }
        }
        // `CEOсу`, `COVIDдин`: a Latin acronym with a Cyrillic ending is as it should be.
        if acronymEnd - start >= 2, acronymEnd - start == foreign, acronymEnd < end, table.kind(units[acronymEnd]) == .cyrillicLower {
            return
        }
        let map: [UInt16]
        if foreignFits, cyrillic * 2 >= foreign {
            map = alikes.toCyrillic
        } else if cyrillicFits, foreign > cyrillic {
            map = alikes.toLatin
        } else {
            return
        }
        for i in start..<end where Int(units[i]) < LookAlikes.limit && map[Int(units[i])] != 0 { units[i] = map[Int(units[i])] }
        repairs.append(.init(kind: .lookAlike, start: Int32(start), end: Int32(end)))
    }
}
