import Documents
import Lexicons
import Rules
import Tokenization

/// Abbreviations that two places share: `РК` is Kazakhstan, but the Republic of Karelia in a text that names this one and not Kazakhstan.
struct PlaceAbbreviations {
    /// By the listed concept of an abbreviation: the concept that the text means by it.
    private(set) var meant: [Int32: Int32] = [:]

    init(_ mentions: [Candidate], _ context: DocumentContext) {
        var printed: [Int32: String] = [:]
        var named: Set<Int32> = []
        let places = mentions.indices.filter { mentions[$0].type == .location && mentions[$0].entry >= 0 }
        func concept(_ i: Int) -> Int32 { context.lexicon.entries[Int(mentions[i].entry)].concept }
        for i in places where Self.isAbbreviation(mentions[i], context) { printed[concept(i)] = context.surface(mentions[i].start) }
        guard !printed.isEmpty else { return }
        for i in places where !Self.isAbbreviation(mentions[i], context) { named.insert(concept(i)) }
        let open = printed.filter { !named.contains($0.key) }
        guard !open.isEmpty else { return }
        let initials = named.map { (concept: $0, of: Self.initials(of: $0, context)) }
        for (concept, abbreviation) in open {
            let others = initials.filter { $0.of.contains(abbreviation) }
            if others.count == 1 { meant[concept] = others[0].concept }
        }
    }

    private static func isAbbreviation(_ mention: Candidate, _ context: DocumentContext) -> Bool {
        mention.end - mention.start == 1 && context.tokens[mention.start].shape == .upper && context.isListedAbbreviation(mention.start)
    }

    /// Of the names of a region that have several words: `РК` of `Республика Карелия`.
    private static func initials(of concept: Int32, _ context: DocumentContext) -> Set<String> {
        guard context.lexicon.concepts[Int(concept)].classes.contains(.region) else { return [] }
        if let known = context.bonds.initials[concept] { return known }
        let initials = Set(
            context.lexicon.names(of: concept).compactMap { _, name in
                let words = name.split(separator: " ")
                return words.count < 2 ? nil : String(words.compactMap { $0.first?.uppercased().first })
            })
        context.bonds.initials[concept] = initials
        return initials
    }
}
