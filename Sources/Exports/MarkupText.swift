/// Text made safe for XML and HTML, as content and in quoted attributes.
enum MarkupText {
    /// Escapes `& < > " '` and drops what XML 1.0 does not allow: control characters other than tab and line ends,
    /// U+FFFE and U+FFFF. Works on code points, so that a combining mark after a quote hides nothing.
    static func escape(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out.append(contentsOf: "&amp;".unicodeScalars)
            case "<": out.append(contentsOf: "&lt;".unicodeScalars)
            case ">": out.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
            case "'": out.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n", "\r": out.append(" ")
            default: if isAllowed(scalar) { out.append(scalar) }
            }
        }
        return String(out)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
