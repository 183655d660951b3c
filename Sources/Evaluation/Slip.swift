/// One thing that was missed, found where nothing is, or found with other edges.
public struct Slip: Sendable {
    public enum Kind: String, CaseIterable, Comparable, Sendable {
        case missed
        case falseHit = "false"
        /// Found, but it starts or ends elsewhere.
        case edges

        public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    public let kind: Kind
    public let document: String
    public let type: String
    /// Code points of the document: what the gold span and the found one cover together.
    public let start: Int
    public let end: Int
    /// The rule that found it, nil if it was missed or the rule is not known.
    public let rule: String?
    /// The place on one line: about 40 characters on either side, the gold span in `⟦ ⟧`, the found one in `‹ ›`.
    public let context: String

    /// Characters of context on either side.
    static let margin = 40

    init(_ kind: Kind, _ document: GoldDocument, _ type: String, gold: Span?, found: Span?, rule: String?) {
        let spans = [gold, found].compactMap { $0 }
        self.kind = kind
        self.document = document.id
        self.type = type
        self.rule = rule
        start = spans.map(\.start).min() ?? 0
        end = spans.map(\.end).max() ?? 0
        let from = max(0, start - Self.margin)
        let to = min(document.text.count, end + Self.margin)
        var line = String.UnicodeScalarView()
        if from > 0 { line.append("…") }
        for at in from...to {
            if at == found?.end { line.append("›") }
            if at == gold?.end { line.append("⟧") }
            if at == gold?.start { line.append("⟦") }
            if at == found?.start { line.append("‹") }
            guard at < to else { break }
            line.append(Self.printed(document.text[at]))
        }
        if to < document.text.count { line.append("…") }
        context = String(line)
    }

    /// Line ends and other control characters would tear the line apart.
    private static func printed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == "\n" { return "⏎" }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .format: return " "
        default: return scalar
        }
    }
}
