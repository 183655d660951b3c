import Documents

extension MarkedText {
    /// The text with its marks drawn into it, without the facts. Parsing it gives the same text and marks.
    ///
    /// A mark that crosses another (neither lies within the other) cannot be drawn and is left out, the later one of the two.
    public var drawing: String {
        let scalars = Array(text.unicodeScalars)
        let hostsFirst = marks.enumerated().sorted { a, b in
            if a.element.start != b.element.start { return a.element.start < b.element.start }
            return a.element.end != b.element.end ? a.element.end > b.element.end : a.offset < b.offset
        }
        var pending = hostsFirst.map(\.element).filter { 0 <= $0.start && $0.start < $0.end && $0.end <= scalars.count }[...]
        var open: [Mark] = []
        var out = String.UnicodeScalarView()
        for at in 0...scalars.count {
            while open.last?.end == at {
                open.removeLast()
                out.append("⟧")
            }
            while let mark = pending.first, mark.start == at {
                pending.removeFirst()
                if let host = open.last, mark.end > host.end { continue }
                open.append(mark)
                out.append(contentsOf: "⟦\(mark.type.rawValue)\(mark.entity.map { "#" + $0 } ?? "") ".unicodeScalars)
            }
            if at < scalars.count { out.append(scalars[at]) }
        }
        return String(out)
    }

    /// Draws mentions into the text that they were found in: what a failing test shows.
    ///
    /// - Parameter entities: whether ids are drawn too.
    public static func draw(_ mentions: [Mention], in text: String, entities: Bool = false) -> String {
        let marks = mentions.map { Mark(start: $0.start, end: $0.end, type: $0.type, entity: entities ? $0.entity : nil) }
        return MarkedText(text: text, marks: marks).drawing
    }
}
