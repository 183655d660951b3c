import Lexicons

extension LexiconNames {
    public func predecessors(ofID id: String) -> [String] { Succession(lexicon).predecessors[id] ?? [] }

    public func name(ofID id: String) -> String? {
        let stroke = id.lastIndex(of: "/")
        let bodies = lexicon.concepts.indices.lazy.map(Int32.init).filter { lexicon.concepts[Int($0)].classes.contains(.org) }
        for concept in bodies {
            let own = lexicon.conceptID(concept)
            if own == id { return lexicon.canonicalName(of: concept, in: .ky) }
            // Whose it is stands behind a shared name, as in graphs.
            if let stroke, own == id[..<stroke], lexicon.hasTag("shared", concept) {
                return "\(lexicon.canonicalName(of: concept, in: .ky)) (\(id[id.index(after: stroke)...]))"
            }
        }
        return nil
    }
}
