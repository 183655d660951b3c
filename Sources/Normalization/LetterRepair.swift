import CodeUnits

/// Mends words whose letters come from two scripts or from an old font encoding. Every repair is one unit for one unit.
enum LetterRepair {
    static func mend(_ text: inout NormalizedText, _ knownWords: (any KnownWords)?) {
        // Whole words first: what is Cyrillic again may still be of an old font.
        var seen = scan(text.units)
        if seen & Trace.latin1 != 0, MisreadBytes.mend(&text) { seen = scan(text.units) }
        if seen & Trace.mixed != 0 { mendLookAlikes(&text, knownWords) }
        if seen & Trace.otherCyrillic != 0 { ForeignLetterFont.mend(&text) }
        if seen & Trace.oldFont != 0 { OldFont.mend(&text) }
    }

    /// What a unit says of its word, and what a text has, a bit each.
    enum Trace {
        static let cyrillic: UInt8 = 1
        /// Latin, Greek or another letter, or a Cyrillic one that is none of ours: the word wants a closer look.
        static let odd: UInt8 = 2
        static let hardSign: UInt8 = 4
        static let backslash: UInt8 = 8
        /// Letters of other Cyrillic alphabets, and signs, that an old font had for ө, ү and ң.
        static let otherCyrillic: UInt8 = 16
        /// What Cyrillic bytes become when they are read as Western European ones.
        static let latin1: UInt8 = 32
        static let letter = cyrillic | odd
        /// Of a text: a word has letters of two scripts.
        static let mixed: UInt8 = 64
        /// Of a text: a backslash touches a Cyrillic letter, or a hard sign stands where Russian has none.
        static let oldFont: UInt8 = 128
    }

    /// Traces of the units of the Basic Multilingual Plane.
    private static let traces: [UInt8] = {
        var traces = (0..<0x10000).map { trace(of: $0) }
        for unit in ForeignLetterFont.letters.keys { traces[Int(unit)] |= Trace.otherCyrillic }
        return traces
    }()

    private static func trace(of unit: Int) -> UInt8 {
        let own: UInt8 =
            switch (unit, CharacterTable.shared.kind(UInt16(unit))) {
            case (0x42A, _), (0x44A, _): Trace.cyrillic | Trace.hardSign
            case (0x5C, _): Trace.backslash
            case (_, .cyrillicLower), (_, .cyrillicUpper): Trace.cyrillic
            case (_, .latinLower), (_, .latinUpper), (_, .otherLetter): Trace.odd
            default: 0
            }
        var trace = own
        if unit < LookAlikes.limit, LookAlikes.shared.toCyrillic[unit] != 0 { trace |= unit < 0x400 ? Trace.odd : Trace.letter }
        if (0xC0...0xFF).contains(unit) { trace |= Trace.latin1 }
        return trace
    }

    /// What the text as a whole wants looked at.
    private static func scan(_ units: [UInt16]) -> UInt8 {
        traces.withUnsafeBufferPointer { traces in
            units.withUnsafeBufferPointer { units in
                var seen: UInt8 = 0
                var run: UInt8 = 0
                var i = 0
                while i < units.count {
                    let trace = traces[Int(units[i])]
                    run |= trace
                    if trace == Trace.cyrillic {
                        // Most of a text is runs of our letters.
                        repeat { i &+= 1 } while i < units.count && traces[Int(units[i])] == Trace.cyrillic
                        continue
                    }
                    if trace & Trace.letter == 0 {
                        if run & Trace.letter == Trace.letter { seen |= Trace.mixed }
                        if trace == Trace.backslash {
                            let next = i + 1 < units.count ? traces[Int(units[i + 1])] : 0
                            if (run | next) & Trace.cyrillic != 0 { seen |= Trace.oldFont }
                        }
                        seen |= run
                        run = 0
                    } else if trace & Trace.hardSign != 0 {
                        // A hard sign before a consonant or an end is ө of an old font.
                        let next = i + 1 < units.count ? CharacterTable.shared.lower[Int(units[i + 1])] : 0
                        if next != 0x435, next != 0x451, next != 0x44E, next != 0x44F { seen |= Trace.oldFont }
                    }
                    i += 1
                }
                if run & Trace.letter == Trace.letter { seen |= Trace.mixed }
                return seen | run
            }
        }
    }

    private static func mendLookAlikes(_ text: inout NormalizedText, _ knownWords: (any KnownWords)?) {
        var repairs = text.repairs
        text.units.withUnsafeMutableBufferPointer { units in
            traces.withUnsafeBufferPointer { traces in
                var start = 0
                var run: UInt8 = 0
                for i in 0...units.count {
                    let trace = i < units.count ? traces[Int(units[i])] : 0
                    if trace & Trace.letter == 0 {
                        if run & Trace.letter == Trace.letter { mendWord(units, start, i, &repairs) }
                        if run & Trace.letter == Trace.odd, let knownWords { mendPart(units, start, i, knownWords, &repairs) }
                        start = i + 1
                        run = 0
                    } else {
                        run |= trace
                    }
                }
            }
        }
        text.repairs = repairs
    }

    /// A part of a word with a hyphen that is all look-alikes, if the word is known with Cyrillic ones: `Kapa-Суу`.
    private static func mendPart(
        _ units: UnsafeMutableBufferPointer<UInt16>, _ start: Int, _ end: Int, _ knownWords: any KnownWords,
        _ repairs: inout [NormalizedText.Repair]
    ) {
        let map = LookAlikes.shared.toCyrillic
        func isPart(_ i: Int) -> Bool { i >= 0 && i < units.count && (units[i] == 0x2D || traces[Int(units[i])] & Trace.letter != 0) }
        guard isPart(start - 1) || isPart(end), (start..<end).allSatisfy({ Int(units[$0]) < LookAlikes.limit && map[Int(units[$0])] != 0 })
        else { return }
        var first = start, last = end
        while isPart(first - 1), start - first < 32 { first -= 1 }
        while isPart(last), last - end < 32 { last += 1 }
        let lower = CharacterTable.shared.lower
        let word = (first..<last).map { lower[Int((start..<end).contains($0) ? map[Int(units[$0])] : units[$0])] }
        guard word.withUnsafeBufferPointer({ knownWords.contains($0) }) else { return }
        for i in start..<end { units[i] = map[Int(units[i])] }
        repairs.append(.init(kind: .lookAlike, start: Int32(start), end: Int32(end)))
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
                if small != 0 {  // fita and the like: never meant
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
        if foreignFits, cyrillic * 2 >= foreign || !cyrillicFits {
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
