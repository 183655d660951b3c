import CodeUnits

/// Mends words whose letters come from two scripts or from an old font encoding. Every repair is one unit for one unit.
enum LetterRepair {
    static func mend(_ text: inout NormalizedText) {
        var repairs = text.repairs
        let hasOldFont = text.units.withUnsafeMutableBufferPointer { mendLookAlikes($0, &repairs) }
        text.repairs = repairs
        if hasOldFont { OldFont.mend(&text) }
    }

    /// Returns whether a backslash touches a Cyrillic letter, or a hard sign stands where Russian has none: the traces of an
    /// old Kyrgyz font.
    private static func mendLookAlikes(_ units: UnsafeMutableBufferPointer<UInt16>, _ repairs: inout [NormalizedText.Repair]) -> Bool {
        let classes = CharacterTable.shared.classes
        let cyrillic = CharacterClass.cyrillicLower.rawValue...CharacterClass.cyrillicUpper.rawValue
        let foreign = CharacterClass.latinLower.rawValue...CharacterClass.otherLetter.rawValue
        var hasOldFont = false
        var runStart = 0
        var hasCyrillic = false
        var needsCare = false
        for i in 0...units.count {
            let kind = i < units.count ? classes[Int(units[i])] : 0
            if cyrillic.contains(kind) {
                hasCyrillic = true
                if units[i] == 0x473 || units[i] == 0x472 { needsCare = true }
                // A hard sign before a consonant or an end is ө of an old font.
                if units[i] == 0x44A || units[i] == 0x42A {
                    let next = i + 1 < units.count ? CharacterTable.shared.lower[Int(units[i + 1])] : 0
                    if next != 0x435, next != 0x451, next != 0x44E, next != 0x44F { hasOldFont = true }
                }
            } else if foreign.contains(kind) {
                needsCare = true
            } else {
                if hasCyrillic, needsCare { mendWord(units, runStart, i, &repairs) }
                if i < units.count, units[i] == 0x5C {
                    let next = i + 1 < units.count && cyrillic.contains(classes[Int(units[i + 1])])
                    if hasCyrillic || next { hasOldFont = true }
                }
                runStart = i + 1
                hasCyrillic = false
                needsCare = false
            }
        }
        return hasOldFont
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
