/// Makes names alike that differ only in how they were typed.
public enum NameFolding {
    /// Folds case, `ё` and `е`, quotation marks (dropped), dashes (one kind, no blanks around) and blanks (one between words):
    /// `«Ачык  коомчулуктар – ачык ЖМК»` → `ачык коомчулуктар-ачык жмк`.
    public static func fold(_ name: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(name.utf8.count + 8)
        var blank = false
        for scalar in name.unicodeScalars {
            if isBlank(scalar) {
                blank = true
            } else if isDash(scalar) {
                blank = false
                if out.last != dash { out.append(dash) }
            } else if !isQuote(scalar) && scalar != "\u{AD}" {
                if blank, let last = out.last, last != dash { out.append(UInt8(ascii: " ")) }
                blank = false
                appendLower(scalar, to: &out)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static let dash = UInt8(ascii: "-")

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2010...0x2015, 0x2212: true
        default: false
        }
    }

    static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2BC, 0x2018...0x201F, 0x2039, 0x203A: true
        default: false
        }
    }

    private static func appendLower(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        switch scalar.value {
        case 0x41...0x5A: out.append(UInt8(scalar.value + 32))
        case 0x00..<0x80: out.append(UInt8(scalar.value))
        case 0x430...0x44F: appendCyrillic(scalar.value, to: &out)
        case 0x410...0x42F: appendCyrillic(scalar.value + 32, to: &out)
        case 0x401, 0x451: appendCyrillic(0x435, to: &out)
        // ң, ү and ө
        case 0x4A3, 0x4AF, 0x4E9: appendCyrillic(scalar.value, to: &out)
        case 0x4A2, 0x4AE, 0x4E8: appendCyrillic(scalar.value + 1, to: &out)
        default: out.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
    }

    /// A letter of two bytes.
    private static func appendCyrillic(_ value: UInt32, to out: inout [UInt8]) {
        out.append(UInt8(0xC0 | value >> 6))
        out.append(UInt8(0x80 | value & 0x3F))
    }
}
