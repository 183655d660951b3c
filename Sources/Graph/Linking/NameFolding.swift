/// Makes names alike that differ only in how they were typed.
public enum NameFolding {
    /// Folds case, `ё` and `е`, quotation marks (dropped), dashes (one kind, no blanks around) and blanks (one between words):
    /// `«Ачык  коомчулуктар – ачык ЖМК»` → `ачык коомчулуктар-ачык жмк`.
    public static func fold(_ name: String) -> String {
        var out = String.UnicodeScalarView()
        var blank = false
        for scalar in name.unicodeScalars {
            if isBlank(scalar) {
                blank = true
            } else if isDash(scalar) {
                blank = false
                if out.last != "-" { out.append("-") }
            } else if !isQuote(scalar) && scalar != "\u{AD}" {
                if blank, let last = out.last, last != "-" { out.append(" ") }
                blank = false
                appendLower(scalar, to: &out)
            }
        }
        return String(out)
    }

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

    private static func appendLower(_ scalar: Unicode.Scalar, to out: inout String.UnicodeScalarView) {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39, 0x430...0x44F: out.append(scalar)
        case 0x41...0x5A, 0x410...0x42F: out.append(Unicode.Scalar(scalar.value + 32)!)
        case 0x401, 0x451: out.append("е")
        default: out.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }
}
