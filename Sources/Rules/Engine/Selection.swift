import Documents

/// Chooses among candidates: mentions may nest where the guidelines have them nest, but never cross.
enum Selection {
    /// - Parameter candidates: of one sentence.
    static func select(_ candidates: [Candidate]) -> [Candidate] {
        guard candidates.count > 1 else { return candidates }
        // 1. Of two that cross, the one of the higher priority stays, then the longer, then the earlier.
        let byPriority = candidates.sorted {
            ($1.priority, $1.end - $1.start, $0.start, $0.ruleIndex) < ($0.priority, $0.end - $0.start, $1.start, $1.ruleIndex)
        }
        var uncrossed: [Candidate] = []
        for candidate in byPriority where !uncrossed.contains(where: { crosses($0, candidate) || duplicates($0, candidate) }) {
            uncrossed.append(candidate)
        }
        // 2. Longer first: what is inside another must be allowed there.
        uncrossed.sort { ($1.end - $1.start, $0.start, $1.priority) < ($0.end - $0.start, $1.start, $0.priority) }
        var selected: [Candidate] = []
        for candidate in uncrossed {
            // A listed body at the head of a longer name is that body: the longer name takes its entry.
            if candidate.entry >= 0, candidate.type == .organisation,
                let outer = selected.firstIndex(where: { sharesHead(candidate, $0) && $0.type == .organisation })
            {
                if selected[outer].entry < 0 || selected[outer].anchor.count < candidate.anchor.count {
                    selected[outer].entry = candidate.entry
                    selected[outer].anchor = candidate.anchor
                }
                continue
            }
            if selected.allSatisfy({ !contains($0, candidate) || mayNest(candidate, in: $0) }) { selected.append(candidate) }
        }
        return selected.sorted { ($0.start, $1.end, $0.type.order) < ($1.start, $0.end, $1.type.order) }
    }

    private static func crosses(_ a: Candidate, _ b: Candidate) -> Bool {
        (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end)
    }

    private static func duplicates(_ a: Candidate, _ b: Candidate) -> Bool { a.start == b.start && a.end == b.end }

    private static func contains(_ outer: Candidate, _ inner: Candidate) -> Bool { outer.start <= inner.start && inner.end <= outer.end }

    /// Whether `inner` ends with the head of `outer`: then it is the same body without its parents.
    private static func sharesHead(_ inner: Candidate, _ outer: Candidate) -> Bool {
        contains(outer, inner) && (outer.anchor.overlaps(inner.anchor) || outer.quoted == inner.start..<inner.end)
    }

    /// What the guidelines mark inside what.
    private static func mayNest(_ inner: Candidate, in outer: Candidate) -> Bool {
        if inner.type == .organisation, outer.type == .organisation, sharesHead(inner, outer) { return false }
        // What fills the quotation marks of a name is that name: «Бавария» in `клуб «Бавария»`.
        if outer.quoted == inner.start..<inner.end { return false }
        // Nor is a part of what stands in the quotation marks a body: `Альфа` in `компания «Альфа Телеком»`.
        if inner.type == .organisation, outer.type == .organisation, !outer.quoted.isEmpty, outer.quoted.lowerBound <= inner.start,
            inner.end <= outer.quoted.upperBound
        {
            return false
        }
        // A listed name of several words is one name: no `Зеландия` in `Новая Зеландия`.
        if outer.entry >= 0, inner.type == .location, outer.anchor.contains(inner.start), outer.type == .location || outer.isInternational {
            return false
        }
        return mayHold(outer.type, inner.type)
    }

    private static func mayHold(_ outer: MentionType, _ inner: MentionType) -> Bool {
        switch (outer, inner) {
        case (.organisation, .organisation): true
        case (.organisation, .location), (.organisation, .person): true
        case (.location, .location), (.location, .organisation): true
        case (.event, .organisation), (.event, .location), (.event, .law), (.event, .person): true
        case (.law, .organisation), (.law, .location), (.law, .law), (.law, .person), (.law, .position): true
        case (.project, .location), (.project, .organisation): true
        case (.law, .date), (.event, .date), (.project, .date), (.organisation, .date), (.event, .project), (.money, .location): true
        case (.position, .location), (.position, .organisation): true
        default: false
        }
    }
}
