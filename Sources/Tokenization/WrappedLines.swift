/// How long the lines are in a text that was broken into lines by a program, as in a letter or a page of print: many lines go on
/// with a small letter. There a line that is full does not end a paragraph, whatever begins the next one.
struct WrappedLines {
    /// The length of a line that goes on, in units: the middle one.
    private let width: Int32

    /// Shorter lines are those of menus and verse.
    private static let shortest: Int32 = 40

    /// Nil if the text is not of that kind.
    init?(_ tokens: [Token]) {
        var lengths: [Int32] = []
        var breaks = 0
        var lineStart: Int32 = 0
        for i in tokens.indices where tokens[i].flags.contains(.lineBefore) {
            defer { lineStart = tokens[i].start }
            guard i > 0, !tokens[i].flags.contains(.blankLineBefore) else { continue }
            let length = tokens[i - 1].end - lineStart
            guard length >= Self.shortest else { continue }
            breaks += 1
            let ends = tokens[i - 1].kind == .mark && [0x2E, 0x21, 0x3F, 0x3A, 0x3B].contains(tokens[i - 1].unit)
            if !ends, tokens[i].kind == .word, tokens[i].shape == .lower { lengths.append(length) }
        }
        guard lengths.count >= 3, lengths.count * 3 >= breaks else { return nil }
        lengths.sort()
        width = lengths[lengths.count / 2]
    }

    /// Whether a line of this length is full: the word that begins the next one would not have fitted.
    func isFull(_ length: Int32, before next: Token) -> Bool {
        guard length >= Self.shortest, !next.flags.contains(.tabBefore) else { return false }
        guard next.kind != .mark || next.unit == 0x22 || next.unit == 0x28 else { return false }
        return (length + 1 + next.end - next.start) * 10 >= width * 9
    }
}
