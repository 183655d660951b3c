import Rules

extension [Candidate] {
    /// Mentions within mention `i`: they stand behind it, for of two with one start the longer comes first.
    func nested(in i: Int) -> Range<Int> {
        var end = i + 1
        while end < count, self[end].start < self[i].end { end += 1 }
        return (i + 1)..<end
    }
}
