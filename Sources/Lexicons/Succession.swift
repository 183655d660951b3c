/// Which bodies took over from which: what `successor=` says on the lines of the lexicons.
///
/// Ids are those of entities, `@org:мпрэтн`, with the owner behind a shared name, `@org:министерство-культуры/kg`.
public struct Succession: Sendable {
    /// By the id of a body the ids of those that took over from it, in the order of its line.
    public private(set) var successors: [String: [String]] = [:]
    /// By the id of a body the ids of those that it took over from, in the order of the files.
    public private(set) var predecessors: [String: [String]] = [:]

    public init(_ lexicon: Lexicon) {
        for concept in lexicon.succeeded {
            for (owner, ids) in lexicon.successors(of: concept) {
                let body = Self.id(lexicon.conceptID(concept), owner)
                for id in ids where !id.isEmpty {
                    Self.add("@" + id, to: &successors[body, default: []])
                    Self.add(body, to: &predecessors["@" + id, default: []])
                }
            }
        }
    }

    private static func add(_ id: String, to list: inout [String]) { if !list.contains(id) { list.append(id) } }

    static func id(_ concept: String, _ owner: String) -> String { owner.isEmpty ? concept : concept + "/" + owner }

    /// Ids of the bodies that took over from a line's or came before it: for a shared name those of all its owners, `kg: @org:…`.
    public func statements(about concept: String) -> (successors: [String], predecessors: [String]) {
        (Self.statements(about: concept, successors), Self.statements(about: concept, predecessors))
    }

    private static func statements(about concept: String, _ table: [String: [String]]) -> [String] {
        let shared = table.keys.filter { $0.hasPrefix(concept + "/") }.sorted()
        return (table[concept] ?? [])
            + shared.flatMap { key in (table[key] ?? []).map { "\(key.dropFirst(concept.count + 1)): \($0)" } }
    }
}
