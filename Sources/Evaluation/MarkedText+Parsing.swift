import Documents

/// A mistake in a text with marks.
public struct MarkedTextError: Error, Equatable, CustomStringConvertible {
    /// From 1.
    public let line: Int
    public let reason: String

    public var description: String { "line \(line): \(reason)" }
}

extension MarkedText {
    /// The line between text and facts.
    static let divider = "⟦⟦⟧⟧"

    /// Reads text with marks, and the facts after it if there are any.
    ///
    /// - Throws: `MarkedTextError` for an unknown type, a mark without an end or without text, a fact that is none.
    public init(parsing source: String) throws(MarkedTextError) {
        // Over scalars: as a character, CR LF is not a line feed.
        let lines = source.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Substring.init)
        if let divider = lines.firstIndex(where: { $0 == Self.divider || $0 == Self.divider + "\r" }) {
            var drawing = lines[..<divider].joined(separator: "\n")
            if divider > 0 { drawing += "\n" }
            self = try Self.text(drawing)
            try readFacts(lines[(divider + 1)...], firstLine: divider + 2)
        } else {
            self = try Self.text(source)
        }
    }

    private static func text(_ source: String) throws(MarkedTextError) -> MarkedText {
        var text = String.UnicodeScalarView()
        var count = 0
        var marks: [Mark] = []
        var open: [Int] = []
        var line = 1
        var rest = Substring(source).unicodeScalars
        while let scalar = rest.popFirst() {
            switch scalar {
            case "⟦":
                let label = rest.prefix { $0 != " " && $0 != "⟦" && $0 != "⟧" && $0 != "\n" }
                rest.removeFirst(label.count)
                guard rest.popFirst() == " " else { throw MarkedTextError(line: line, reason: "no blank after ⟦\(String(label))") }
                open.append(marks.count)
                marks.append(try mark(String(label), at: count, line: line))
            case "⟧":
                guard let index = open.popLast() else { throw MarkedTextError(line: line, reason: "⟧ without ⟦") }
                guard count > marks[index].start else { throw MarkedTextError(line: line, reason: "a mark without text") }
                marks[index].end = count
            default:
                text.append(scalar)
                count += 1
                if scalar == "\n" { line += 1 }
            }
        }
        guard open.isEmpty else { throw MarkedTextError(line: line, reason: "\(open.count) × ⟦ without ⟧") }
        return MarkedText(text: String(text), marks: marks)
    }

    private static func mark(_ label: String, at start: Int, line: Int) throws(MarkedTextError) -> Mark {
        let parts = label.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let type = MentionType(rawValue: String(parts[0])) else {
            throw MarkedTextError(line: line, reason: "unknown type '\(parts[0])'")
        }
        if parts.count == 2, parts[1].isEmpty { throw MarkedTextError(line: line, reason: "no entity after #") }
        return Mark(start: start, end: start, type: type, entity: parts.count == 2 ? String(parts[1]) : nil)
    }

    private mutating func readFacts(_ lines: ArraySlice<Substring>, firstLine: Int) throws(MarkedTextError) {
        for (offset, line) in lines.enumerated() {
            let fact = line.unicodeScalars.last == "\r" ? line.unicodeScalars.dropLast() : line.unicodeScalars
            if fact.isEmpty { continue }
            let fields = fact.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            guard !fields.contains("") else { throw MarkedTextError(line: firstLine + offset, reason: "an empty field") }
            switch fields.count {
            case 2:
                guard names.updateValue(fields[1], forKey: fields[0]) == nil else {
                    throw MarkedTextError(line: firstLine + offset, reason: "a second name for '\(fields[0])'")
                }
            case 3: triples.append(Triple(fields[0], fields[1], fields[2]))
            default: throw MarkedTextError(line: firstLine + offset, reason: "\(fields.count) fields; a fact has 2 or 3")
            }
        }
    }
}
