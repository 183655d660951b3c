import Documents
import Lexicons
import Rules

/// Which of the villages of one name is meant. There are a dozen of the name Кызыл-Туу; the line that lists them tells their districts
/// (`districts=`), and the one of these districts that the text names tells the village: `Сузак районунун Кызыл-Туу айылы`.
struct Villages {
    /// For each mention the district that goes into its id, `district:сузакский-район`; empty where nothing tells, and for all others.
    private(set) var districts: [String]

    /// A district of the sentence goes before one of the rest of the document; where two of them could be it, nothing tells.
    init(_ mentions: [Candidate], _ context: DocumentContext, _ concepts: inout ConceptCache) {
        districts = [String](repeating: "", count: mentions.count)
        func concept(_ i: Int) -> Int32 { context.lexicon.entries[Int(mentions[i].entry)].concept }
        let places = mentions.indices.filter { mentions[$0].type == .location && mentions[$0].entry >= 0 }
        let villages = places.filter { !concepts.districts(concept($0)).isEmpty }
        guard !villages.isEmpty else { return }
        let named = places.filter { context.lexicon.concepts[Int(concept($0))].classes.contains(.district) }
            .map { (concept: concept($0), identity: concepts.identity(concept($0)), sentence: mentions[$0].sentence) }
        for i in villages {
            let own = concepts.districts(concept(i))
            let candidates = named.filter { own.contains($0.identity) }
            let here = candidates.filter { $0.sentence == mentions[i].sentence }
            let all = here.isEmpty ? candidates : here
            guard let first = all.first, all.allSatisfy({ $0.identity == first.identity }) else { continue }
            districts[i] = String(concepts.id(first.concept).dropFirst())
        }
    }
}
