/// A mention cut down to what is compared: the edges without quotes and blanks, and the type.
struct Span: Hashable, Comparable {
    let start: Int
    let end: Int
    let type: String

    /// Characters that do not count at the edges of a mention.
    static let trimmed = Set("\"'”«»„“ʼʻ \t\n\r\u{A0}.,".unicodeScalars)

    /// Nil if nothing is left between the edges.
    init?(_ mention: ScoredMention, in text: [Unicode.Scalar]) {
        var start = max(0, mention.start)
        var end = min(text.count, mention.end)
        while start < end, Self.trimmed.contains(text[start]) { start += 1 }
        while end > start, Self.trimmed.contains(text[end - 1]) { end -= 1 }
        guard start < end else { return nil }
        self.start = start
        self.end = end
        type = mention.type
    }

    func overlap(_ other: Span) -> Int { min(end, other.end) - max(start, other.start) }

    static func < (a: Span, b: Span) -> Bool {
        if a.start != b.start { return a.start < b.start }
        if a.end != b.end { return a.end < b.end }
        return a.type < b.type
    }
}

extension Set<Span> {
    /// The spans that lie in no other, of any type, of another extent.
    var outermost: Set<Span> {
        let hostsFirst = sorted { $0.start != $1.start ? $0.start < $1.start : $0.end > $1.end }
        var kept: Set<Span> = []
        var host: Span?
        for span in hostsFirst {
            if let host, span.end <= host.end, (span.start, span.end) != (host.start, host.end) { continue }
            kept.insert(span)
            host = span
        }
        return kept
    }

    func ofType(_ type: String) -> Set<Span> { filter { $0.type == type } }

    /// Pairs of overlapping spans, each used once, longest overlap first.
    func matched(with found: Set<Span>) -> [(gold: Span, found: Span)] {
        let goldSorted = sorted()
        let foundSorted = found.sorted()
        var pairs: [(gold: Span, found: Span)] = []
        for gold in goldSorted {
            for other in foundSorted where gold.overlap(other) > 0 { pairs.append((gold, other)) }
        }
        pairs.sort {
            let (left, right) = ($0.gold.overlap($0.found), $1.gold.overlap($1.found))
            if left != right { return left > right }
            return $0.gold != $1.gold ? $0.gold < $1.gold : $0.found < $1.found
        }
        var usedGold: Set<Span> = []
        var usedFound: Set<Span> = []
        var matches: [(gold: Span, found: Span)] = []
        for pair in pairs where !usedGold.contains(pair.gold) && !usedFound.contains(pair.found) {
            usedGold.insert(pair.gold)
            usedFound.insert(pair.found)
            matches.append(pair)
        }
        return matches
    }
}
