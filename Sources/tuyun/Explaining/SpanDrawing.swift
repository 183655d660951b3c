/// Text with the spans of mentions under it, nested ones on lines of their own:
///
///     Кыргыз Республикасынын Маданият министрлиги
///     ORG────────────────────────────────────────
///     LOC───────────────────
struct SpanDrawing {
    struct Mark {
        var span: Range<Int>
        var label: String
    }

    private(set) var text = ""

    /// - Parameters:
    ///   - points: the document.
    ///   - range: the part of it to draw; lines break at blanks.
    init(_ points: [Unicode.Scalar], _ range: Range<Int>, _ marks: [Mark], _ style: ExplanationStyle) {
        for line in Self.lines(points, range, width: style.width) {
            var printed = String.UnicodeScalarView()
            printed.append(contentsOf: points[line].map(SourceText.printed))
            text += "\(String(printed))\n"
            for level in Self.levels(marks, on: line) { text += style.accent(Self.row(level, line)) + "\n" }
        }
    }

    private static func lines(_ points: [Unicode.Scalar], _ range: Range<Int>, width: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            var end = min(start + width, range.upperBound)
            if end < range.upperBound, let blank = points[start..<end].lastIndex(where: { SourceText.printed($0) == " " }), blank > start {
                end = blank + 1
            }
            lines.append(start..<end)
            start = end
        }
        return lines
    }

    /// The marks of a line, sorted into rows in which none overlap.
    private static func levels(_ marks: [Mark], on line: Range<Int>) -> [[Mark]] {
        var levels: [[Mark]] = []
        let sorted = marks.filter { $0.span.overlaps(line) }.sorted {
            $0.span.lowerBound != $1.span.lowerBound ? $0.span.lowerBound < $1.span.lowerBound : $0.span.upperBound > $1.span.upperBound
        }
        for mark in sorted {
            if let level = levels.firstIndex(where: { $0.allSatisfy { !$0.span.overlaps(mark.span) } }) {
                levels[level].append(mark)
            } else {
                levels.append([mark])
            }
        }
        return levels
    }

    private static func row(_ marks: [Mark], _ line: Range<Int>) -> String {
        var row = [Character](repeating: " ", count: line.count)
        for mark in marks {
            let shown = mark.span.clamped(to: line)
            for place in shown { row[place - line.lowerBound] = "─" }
            for (offset, character) in mark.label.enumerated() where offset < shown.count {
                row[shown.lowerBound - line.lowerBound + offset] = character
            }
        }
        while row.last == " " { row.removeLast() }
        return String(row)
    }
}
