/// Finds lines whose `successor=` can't be right.
enum SuccessionCheck {
    /// A successor names no concept, is the body itself, or is succeeded by it in the end.
    static func problems(_ lexicon: Lexicon) -> [LexiconProblem] {
        guard !lexicon.succeeded.isEmpty else { return [] }
        let ids = KnownIDs(lexicon)
        let succession = Succession(lexicon)
        return lexicon.succeeded.flatMap { concept in
            let isShared = lexicon.hasTag("shared", concept)
            return lexicon.successors(of: concept).flatMap { owner, successors in
                let wrong = problem(ofOwner: owner, isShared: isShared).map { [$0] } ?? successors.compactMap(ids.problem)
                let start = Succession.id(lexicon.conceptID(concept), owner)
                return (wrong + circle(from: start, succession)).map { report(concept, $0, lexicon) }
            }
        }
    }

    private static func problem(ofOwner owner: String, isShared: Bool) -> String? {
        if owner.isEmpty, isShared { return "successor= of a shared name: say whose, successor.kg=" }
        if !owner.isEmpty, !isShared { return "successor.\(owner)= of a name that is not shared: write successor=" }
        return nil
    }

    /// The ids of all concepts, without their `@`: those of shared names want an owner behind them.
    private struct KnownIDs {
        private var own: Set<String> = []
        private var shared: Set<String> = []

        init(_ lexicon: Lexicon) {
            for concept in lexicon.concepts.indices.map(Int32.init) {
                let id = String(lexicon.conceptID(concept).dropFirst())
                if lexicon.hasTag("shared", concept) { shared.insert(id) } else { own.insert(id) }
            }
        }

        /// What is wrong with the id of a successor.
        func problem(_ id: String) -> String? {
            if own.contains(id) { return nil }
            if shared.contains(id) { return "successor ‘\(id)’ is a shared name: say whose, \(id)/kg" }
            if let stroke = id.lastIndex(of: "/"), shared.contains(String(id[..<stroke])) { return nil }
            return "successor ‘\(id)’ names no concept"
        }
    }

    /// The shortest way from a body to itself.
    private static func circle(from start: String, _ succession: Succession) -> [String] {
        var ways = [[start]]
        var seen: Set<String> = []
        while !ways.isEmpty {
            var next: [[String]] = []
            for way in ways {
                for id in succession.successors[way[way.count - 1]] ?? [] {
                    if id == start {
                        if way.count == 1 { return ["its own successor"] }
                        return ["a circle of successors: \((way + [id]).joined(separator: " → "))"]
                    }
                    if seen.insert(id).inserted { next.append(way + [id]) }
                }
            }
            ways = next
        }
        return []
    }

    private static func report(_ concept: Int32, _ message: String, _ lexicon: Lexicon) -> LexiconProblem {
        let line = lexicon.concepts[Int(concept)]
        let name = lexicon.canonicalName(of: concept, in: .ky)
        return LexiconProblem(
            kind: .successor, path: lexicon.files[Int(line.file)].path, line: Int(line.line), message: "\(name): \(message)")
    }
}
