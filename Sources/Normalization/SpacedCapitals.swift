import CodeUnits

/// Joins `Т О К Т О М` to `ТОКТОМ`: four or more single capitals with one blank between each, as decrees print their headings.
/// Wider gaps stay gaps between words. At the end two may have lost their blank: `Т О К Т ОМ`.
enum SpacedCapitals {
    static func join(_ text: inout NormalizedText) {
        let runs = find(text.units)
        guard !runs.isEmpty else { return }
        var units: [UInt16] = []
        var origin: [UInt32] = []
        units.reserveCapacity(text.units.count)
        origin.reserveCapacity(text.units.count + 1)
        var next = 0
        for i in text.repairs.indices {
            text.repairs[i].start -= removed(runs, before: text.repairs[i].start)
            text.repairs[i].end -= removed(runs, before: text.repairs[i].end)
        }
        for run in runs {
            units.append(contentsOf: text.units[next..<run.lowerBound])
            origin.append(contentsOf: text.origin[next..<run.lowerBound])
            let start = units.count
            for i in run where text.units[i] != 0x20 {
                units.append(text.units[i])
                origin.append(text.origin[i])
            }
            text.repairs.append(.init(kind: .spacedCapitals, start: Int32(start), end: Int32(units.count)))
            next = run.upperBound
        }
        units.append(contentsOf: text.units[next...])
        origin.append(contentsOf: text.origin[next...])
        text.units = units
        text.origin = origin
    }

    /// Blanks that go before a unit.
    private static func removed(_ runs: [Range<Int>], before unit: Int32) -> Int32 {
        // Every second unit is one, but for a last pair that has none.
        runs.reduce(0) { sum, run in
            let blanks = max(0, min(Int(unit), run.upperBound) - run.lowerBound) / 2
            return sum + Int32(blanks) - (run.count % 2 == 0 && run.upperBound <= Int(unit) ? 1 : 0)
        }
    }

    /// Runs of capital, blank, capital …, from the first capital to behind the last.
    private static func find(_ units: [UInt16]) -> [Range<Int>] {
        let classes = CharacterTable.shared.classes
        let blank: UInt64 = 0x0020_0020_0020_0020, firstAndThird: UInt64 = 0x0000_FFFF_0000_FFFF
        var runs: [Range<Int>] = []
        units.withUnsafeBufferPointer { units in
            func isCapital(_ i: Int) -> Bool { classes[Int(units[i])] == CharacterClass.cyrillicUpper.rawValue }
            func isLetter(_ i: Int) -> Bool {
                let kind = classes[Int(units[i])]
                return kind >= CharacterClass.cyrillicLower.rawValue && kind <= CharacterClass.otherLetter.rawValue
            }
            var i = 0
            let count = units.count
            while i + 6 < count {
                // Blanks at i+1 and i+3 are rarest; one look at four units tells them for this place and the next.
                let four = UnsafeRawPointer(units.baseAddress! + i + 1).loadUnaligned(as: UInt64.self)
                if four & firstAndThird != blank & firstAndThird, four & ~firstAndThird != blank & ~firstAndThird {
                    i &+= 2
                    continue
                }
                guard units[i + 1] == 0x20, units[i + 3] == 0x20, units[i + 5] == 0x20, isCapital(i), isCapital(i + 2),
                    isCapital(i + 4), isCapital(i + 6), i == 0 || !isLetter(i - 1)
                else {
                    i += 1
                    continue
                }
                var last = i + 6
                while last + 2 < count, units[last + 1] == 0x20, isCapital(last + 2) { last += 2 }
                if last + 1 < count, isLetter(last + 1) {
                    last += isCapital(last + 1) && (last + 2 == count || !isLetter(last + 2)) ? 1 : -2
                }
                if last >= i + 6 { runs.append(i..<(last + 1)) }
                i = last + 1
            }
        }
        return runs
    }
}
