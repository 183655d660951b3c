/// Roman numerals as texts print them, in Latin letters or in Cyrillic ones that look like them: `XXI`, `ХІХ`. The order of their
/// digits is not checked: `IIII` is 4.
enum RomanNumeral {
    /// Nil if a letter is none of a numeral.
    static func value<Units: BidirectionalCollection>(_ units: Units) -> Int? where Units.Element == UInt16 {
        var total = 0, previous = 0
        for unit in units.reversed() {
            guard let value = digit(unit) else { return nil }
            total += value < previous ? -value : value
            previous = max(previous, value)
        }
        return total > 0 ? total : nil
    }

    /// Whether all letters are digits of numerals, in whatever order.
    static func isNumeral<Units: Collection>(_ units: Units) -> Bool where Units.Element == UInt16 {
        units.allSatisfy { digit($0) != nil }
    }

    private static func digit(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x49, 0x406, 0x4C0: 1  // I І Ӏ
        case 0x56: 5  // V
        case 0x58, 0x425: 10  // X Х
        case 0x4C: 50  // L
        case 0x43, 0x421: 100  // C С
        default: nil
        }
    }
}
