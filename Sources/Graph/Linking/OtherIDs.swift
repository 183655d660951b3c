/// Other ids of a thing, which it had or would have with fewer documents, and which of them a document's line tells.
///
/// A line tells all of them, but for a person who is called after more posts than `officeLimit`: of these it tells the first, which
/// are the likeliest to have been an id, and those that its own document gives reason for. All lines together tell all. Else the lines
/// of a much-named person, each with an id for each body that the person ever had to do with, would grow with the square of the
/// number of documents.
struct OtherIDs: Sendable, Hashable {
    static let officeLimit = 32

    /// Sorted.
    private(set) var all: [String]
    /// Those that some documents alone tell, by the number of the document.
    private var told: [Int32: [String]] = [:]
    /// Those that every line tells, sorted.
    private var common: [String]

    init(_ ids: some Sequence<String> = []) {
        all = ids.sorted()
        common = all
    }

    /// - Parameter told: ids that only the lines of these documents tell.
    init(_ ids: Set<String>, told: [Int32: [String]]) {
        common = ids.sorted()
        all = common
        if told.isEmpty { return }
        self.told = told
        all = told.values.reduce(into: ids) { $0.formUnion($1) }.sorted()
    }

    /// - Parameter document: its number.
    func told(in document: Int32?) -> [String] {
        guard !told.isEmpty, let document, let own = told[document] else { return common }
        return Set(common).union(own).sorted()
    }

    /// Those of another thing that is the same.
    mutating func formUnion(_ other: OtherIDs) {
        all = Set(all).union(other.all).sorted()
        common = Set(common).union(other.common).sorted()
        told.merge(other.told) { $0 + $1 }
    }

    mutating func insert(_ id: String) {
        all = Set(all).union([id]).sorted()
        common = Set(common).union([id]).sorted()
    }

    mutating func remove(_ id: String) {
        all.removeAll { $0 == id }
        common.removeAll { $0 == id }
        if !told.isEmpty { told = told.mapValues { $0.filter { $0 != id } } }
    }
}
