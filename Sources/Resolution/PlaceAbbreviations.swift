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
        for mention in mentions where mention.type == .location && mention.entry >= 0 {
            let concept = context.lexicon.entries[Int(mention.entry)].concept
            if Self.isAbbreviation(mention, context) { printed[concept] = context.surface(mention.start) } else { named.insert(concept) }
        }
        for (concept, abbreviation) in printed where !named.contains(concept) {
            let others = named.filter { Self.initials(of: $0, context).contains(abbreviation) }
            if others.count == 1 { meant[concept] = others.first }
        }
    }

    private static func isAbbreviation(_ mention: Candidate, _ context: DocumentContext) -> Bool {
        mention.end - mention.start == 1 && context.tokens[mention.start].shape == .upper && context.isListedAbbreviation(mention.start)
    }

    /// Of the names of a region that have several words: `РК` of `Республика Карелия`.
    private static func initials(of concept: Int32, _ context: DocumentContext) -> Set<String> {
        guard context.lexicon.concepts[Int(concept)].classes.contains(.region) else { return [] }
        return Set(
            context.lexicon.names(of: concept).compactMap { _, name in
                let words = name.split(separator: " ")
                return words.count < 2 ? nil : String(words.compactMap { $0.first?.uppercased().first })
            })
    }
}
