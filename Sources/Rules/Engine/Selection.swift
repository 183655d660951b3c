import Documents

/// Chooses among candidates: mentions may nest where the guidelines have them nest, but never cross.
enum Selection {
    /// Appends the chosen ones, in the order of `precedes`.
    ///
    /// - Parameter candidates: those of one sentence stand together.
    static func select(_ candidates: [Candidate], _ work: inout Work, into selected: inout [Candidate]) {
        var start = 0
        while start < candidates.count {
            var end = start + 1
            while end < candidates.count, candidates[end].sentence == candidates[start].sentence { end += 1 }
            if end == start + 1 {
                selected.append(candidates[start])
            } else {
                candidates.withUnsafeBufferPointer { selectInSentence($0, start..<end, &work, &selected) }
            }
            start = end
        }
    }

    /// What is kept from sentence to sentence, and from document to document, so that a choice costs no memory of its own.
    struct Work: Sendable {
        fileprivate var ranked: [Rank] = []
        fileprivate var neighbours = SpanIndex()
    }

    private static func selectInSentence(
        _ candidates: UnsafeBufferPointer<Candidate>, _ range: Range<Int>, _ work: inout Work, _ selected: inout [Candidate]
    ) {
        // 1. Of two that cross, the one of the higher priority stays, then the longer, then the earlier.
        work.ranked.removeAll(keepingCapacity: true)
        for i in range { work.ranked.append(Rank(candidates[i], i)) }
        work.ranked.sort()
        withUnsafeTemporaryAllocation(of: Candidate.self, capacity: range.count) { uncrossed in
            var count = 0
            work.neighbours.clear(for: candidates, range, numberedFrom: 0)
            for rank in work.ranked {
                let candidate = candidates[rank.index]
                let isRuledOut = work.neighbours.contains(touching: candidate) {
                    crosses(uncrossed[$0], candidate) || duplicates(uncrossed[$0], candidate)
                        || isNoName(candidate, around: uncrossed[$0]) || isPersonAndMore(candidate, uncrossed[$0])
                }
                guard !isRuledOut else { continue }
                work.neighbours.add(candidate)
                uncrossed.initializeElement(at: count, to: candidate)
                count += 1
            }
            // 2. Longer first: what is inside another must be allowed there.
            var uncrossed = UnsafeMutableBufferPointer(rebasing: uncrossed[..<count])
            uncrossed.sort { ($1.end - $1.start, $0.start, $1.priority) < ($0.end - $0.start, $1.start, $0.priority) }
            let first = selected.count
            work.neighbours.clear(for: candidates, range, numberedFrom: first)
            for candidate in uncrossed { nest(candidate, &work.neighbours, &selected) }
            selected.withUnsafeMutableBufferPointer { selected in
                var chosen = UnsafeMutableBufferPointer(rebasing: selected[first...])
                chosen.sort(by: precedes)
            }
        }
    }

    /// Adds a candidate to those that are chosen if it may stand inside all that hold it.
    @inline(__always)
    private static func nest(_ candidate: Candidate, _ neighbours: inout SpanIndex, _ selected: inout [Candidate]) {
        // A listed body at the head of a longer name is that body: the longer name takes its entry; of several the shortest, for a
        // longer one may be a part of it: `«Заман» гезитинин коомдук фонду`.
        if candidate.entry >= 0, candidate.type == .organisation,
            let outer = neighbours.last(
                around: candidate, where: { sharesHead(candidate, selected[$0]) && selected[$0].type == .organisation })
        {
            if selected[outer].entry < 0 || selected[outer].anchor.count < candidate.anchor.count {
                selected[outer].entry = candidate.entry
                selected[outer].anchor = candidate.anchor
            }
            return
        }
        let isForbidden = neighbours.contains(around: candidate) {
            contains(selected[$0], candidate) && !mayNest(candidate, in: selected[$0])
        }
        guard !isForbidden else { return }
        neighbours.add(candidate)
        selected.append(candidate)
    }

    /// The order in which candidates are chosen, in two numbers: priority, then length, then the earlier, then the rule, then as found.
    fileprivate struct Rank: Comparable {
        private let span: UInt64
        private let rule: UInt64

        init(_ candidate: Candidate, _ index: Int) {
            let priority = UInt64(255 - min(255, max(0, candidate.priority)))
            let length = UInt64(Self.limit - min(Self.limit, candidate.end - candidate.start))
            span = priority << 56 | length << 28 | UInt64(min(Self.limit, candidate.start))
            rule = UInt64(UInt32(bitPattern: Int32(candidate.ruleIndex &+ 2))) << 32 | UInt64(index)
        }

        /// Of tokens: more than a text has.
        private static let limit = 1 << 28 - 1

        var index: Int { Int(rule & 0xFFFF_FFFF) }

        static func < (a: Rank, b: Rank) -> Bool { a.span != b.span ? a.span < b.span : a.rule < b.rule }
    }

    /// The order of the text, outer ones before what they hold.
    static func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
        if a.start != b.start { return a.start < b.start }
        return a.end != b.end ? a.end > b.end : a.type.order < b.type.order
    }

    private static func crosses(_ a: Candidate, _ b: Candidate) -> Bool {
        (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end)
    }

    private static func duplicates(_ a: Candidate, _ b: Candidate) -> Bool { a.start == b.start && a.end == b.end }

    /// `Дании Маргрете` is no person where `Дании` is a place for sure: behind a post, `королеве Дании Маргрете`; nor is
    /// `Челси Фрэнк` where `Челси` is a body for sure: `игрок клуба Челси Фрэнк Лэмпард`.
    private static func isNoName(_ candidate: Candidate, around other: Candidate) -> Bool {
        candidate.type == .person && (other.type == .location || other.type == .organisation && other.priority >= Rule.certain)
            && other.priority > candidate.priority && other.start == candidate.start && other.end <= candidate.end
    }

    /// `Tom Kensington for Acme Times`: a body whose only head is part of a person's name is none.
    private static func isPersonAndMore(_ candidate: Candidate, _ person: Candidate) -> Bool {
        candidate.type == .organisation && candidate.entry < 0 && person.type == .person && person.priority > candidate.priority
            && person.start == candidate.start && candidate.anchor.upperBound <= person.end
    }

    private static func contains(_ outer: Candidate, _ inner: Candidate) -> Bool { outer.start <= inner.start && inner.end <= outer.end }

    /// Whether `inner` ends with the head of `outer`: then it is the same body without its parents.
    private static func sharesHead(_ inner: Candidate, _ outer: Candidate) -> Bool {
        contains(outer, inner) && !isParent(inner, of: outer)
            && (outer.anchor.overlaps(inner.anchor) || outer.quoted == inner.start..<inner.end && !outer.traits.contains(.unit))
    }

    /// `ООН` of `Совет Безопасности ООН`, `БУУнун` of `БУУнун Коопсуздук Кеңеши`.
    private static func isParent(_ inner: Candidate, of outer: Candidate) -> Bool {
        guard inner.entry >= 0 else { return false }
        return outer.traits.contains(.parentLast) && inner.start > outer.start && inner.end == outer.end
            || outer.traits.contains(.parentFirst) && inner.start == outer.start && inner.end < outer.end
    }

    /// What the guidelines mark inside what.
    private static func mayNest(_ inner: Candidate, in outer: Candidate) -> Bool {
        if inner.type == .organisation, outer.type == .organisation, sharesHead(inner, outer) { return false }
        // What fills the quotation marks of a name is that name: «Бавария» in `клуб «Бавария»`, but not in `отделение клуба «Бавария»`
        // or `съезд клуба «Бавария»`.
        if outer.quoted == inner.start..<inner.end || outer.quoted == (inner.start + 1)..<max(inner.start + 1, inner.end - 1) {
            return inner.type == .organisation
                && (outer.traits.contains(.unit) || outer.type == .event && inner.traits.contains(.described))
        }
        // Nor is a part of what stands in the quotation marks a body: `Альфа` in `компания «Альфа Телеком»`.
        if inner.type == .organisation, outer.type == .organisation, !outer.quoted.isEmpty, outer.quoted.lowerBound <= inner.start,
            inner.end <= outer.quoted.upperBound
        {
            return false
        }
        // A listed name of several words is one name: no `Зеландия` in `Новая Зеландия`.
        if outer.entry >= 0, inner.type == .location, outer.anchor.contains(inner.start),
            outer.type == .location || outer.traits.contains(.ownsPlaces)
                || (outer.traits.contains(.ownsRegions) && !inner.traits.contains(.country)
                    && (inner.start == outer.start || inner.traits.contains(.continent)))
        {
            return false
        }
        // An act without its number is the same act, and a firm without its form the same firm: `[Приказ от 5 мая 2020 года] № 7`,
        // `АО «[Фонд «Берег»]` where one mark closes both quotations.
        if inner.type == .law, outer.type == .law, inner.start == outer.start { return false }
        if inner.type == .organisation, outer.type == .organisation, inner.end == outer.end, inner.start == outer.anchor.upperBound + 1,
            !outer.quoted.isEmpty, inner.start < outer.quoted.lowerBound
        {
            return false
        }
        // Nor is the head of a body that of a place: `Каменский дом` in `Каменский дом культуры`; nor has a listed body a date in its
        // name: «Россия сегодня».
        if outer.type == .organisation, inner.type == .location, inner.start < inner.anchor.lowerBound,
            inner.anchor.lowerBound == outer.anchor.lowerBound, !inner.traits.contains(.owner)
        {
            return false
        }
        if outer.type == .organisation, inner.type == .date, outer.entry >= 0, outer.anchor.contains(inner.start) { return false }
        if outer.traits.contains(.ownsPeople), inner.type == .person, outer.anchor.contains(inner.start) { return false }
        // `Рамазан` in `Рамазан айы`
        if outer.type == .event, outer.entry >= 0, inner.type == .person, outer.anchor.contains(inner.start) { return false }
        // Nor has a head a shorter name inside its longer one: `город Спринг` in `город Спринг Хилс`.
        if outer.type == .location, inner.type == .location, inner.anchor == outer.anchor || isNameBesideHead(inner, outer) { return false }
        // The whole name of the person that a street is named for, but not `Пушкина` in `улица Пушкина`.
        if outer.type == .location, inner.type == .person {
            return outer.traits.contains(.honours) || inner.end - inner.start > 1 && outer.entry < 0
        }
        return mayHold(outer.type, inner.type)
    }

    /// `Ош` in `Ош шаары`
    private static func isNameBesideHead(_ inner: Candidate, _ outer: Candidate) -> Bool {
        outer.traits.contains(.headed)
            && (inner.start == outer.start && inner.end == outer.anchor.lowerBound
                || inner.end == outer.end && inner.start == outer.anchor.upperBound)
    }

    private static func mayHold(_ outer: MentionType, _ inner: MentionType) -> Bool {
        switch (outer, inner) {
        case (.organisation, .organisation): true
        case (.organisation, .location), (.organisation, .person): true
        case (.location, .location), (.location, .organisation), (.location, .person): true
        case (.event, .organisation), (.event, .location), (.event, .law), (.event, .person): true
        case (.law, .organisation), (.law, .location), (.law, .law), (.law, .person), (.law, .position): true
        case (.project, .location), (.project, .organisation), (.project, .person): true
        case (.law, .date), (.event, .date), (.project, .date), (.organisation, .date), (.event, .project), (.money, .location): true
        case (.position, .location), (.position, .organisation): true
        default: false
        }
    }
}
