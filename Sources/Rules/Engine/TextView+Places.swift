import Lexicons

/// Which listed place a name with its head is.
extension TextView {
    /// The entry of the name beside a head (`Ош шаары`, `город [Ош]`), if it is a place of the head's kind or the head was trimmed
    /// off; else the entry that the rule found.
    func placeEntry(_ entry: Int32, _ head: Range<Int>, _ range: Range<Int>) -> Int32 {
        // A rule whose anchor is a token has no entry for it: the `селе` of `в селе Кызыл-Туу Сокулукского района`.
        let word = entry >= 0 ? entry : singles(head.lowerBound).first(where: isHead) ?? -1
        guard word >= 0, isHead(word) else { return entry >= 0 ? entry : listedPlace(range) }
        let kinds = lexicon.entries[Int(word)].classes.intersection(Self.kinds)
        let isTrimmed = !range.overlaps(head)
        let name =
            isTrimmed
            ? range : head.lowerBound == range.lowerBound ? head.upperBound..<range.upperBound : range.lowerBound..<head.lowerBound
        guard !name.isEmpty else { return entry }
        var other: Int32 = -1
        func consider(_ candidate: Int32) -> Bool {
            let classes = lexicon.entries[Int(candidate)].classes
            guard classes.contains(.loc) else { return false }
            if other < 0 { other = candidate }
            return classes.intersects(kinds)
        }
        if name.count == 1 {
            for single in singles(name.lowerBound) where consider(single) { return single }
        } else {
            for hit in hits(startingAt: name.lowerBound)
            where Int(hit.end) == name.upperBound && consider(hit.entry) {
                return hit.entry
            }
        }
        return isTrimmed && other >= 0 ? other : entry
    }

    /// The listed place that a range is, though its rule was set off by something else: `Дании` of `королева Дании Маргрете`.
    private func listedPlace(_ range: Range<Int>) -> Int32 {
        let entries =
            range.count == 1
            ? Array(singles(range.lowerBound)) : hits(startingAt: range.lowerBound).filter { Int($0.end) == range.upperBound }.map(\.entry)
        return entries.first { lexicon.entries[Int($0)].classes.contains(.loc) } ?? -1
    }

    /// Whether an entry is a kind of place: `город`, `г.`, but not `аэропорт`, which is a place in a place.
    func isHead(_ entry: Int32) -> Bool { lexicon.entries[Int(entry)].classes.intersects(ClassSet(.locHead, .locAbbr)) }

    private static let kinds = ClassSet(
        .country, .region, .district, .city, .village, .settlement, .continent, .area, .river, .lake, .sea, .mountain, .street)
}
