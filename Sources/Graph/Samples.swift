/// A few document ids out of many: the first in the alphabet, so that the order of documents does not matter.
struct Samples: Sendable, Hashable {
    private(set) var values: [String] = []

    mutating func insert(_ id: String) {
        if values.count == Cooccurrence.sampleLimit, let last = values.last, id >= last { return }
        guard !values.contains(id) else { return }
        let place = values.firstIndex { $0 > id } ?? values.count
        values.insert(id, at: place)
        if values.count > Cooccurrence.sampleLimit { values.removeLast() }
    }
}
