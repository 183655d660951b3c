import Annotation
import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Places in a list with one head for all, `Лейлек, Баткен жана Кадамжай райондору`: each is called by its own name and the head
/// in the singular, `Лейлек району`.
struct SharedHeads {
    /// By mention: the head that its canonical name takes.
    private(set) var heads: [Int: String] = [:]

    /// - Parameter mentions: in the order of the text.
    init(_ mentions: [Candidate], _ context: DocumentContext) {
        for (i, mention) in mentions.enumerated() where mention.type == .location && !context.isRussian(mention) {
            guard let head = Self.singularHead(of: mention, context) else { continue }
            heads[i] = head
            // The names before it, with nothing but commas and `жана` between.
            var next = mention.start
            for j in mentions[..<i].indices.reversed() where mentions[j].end <= next {
                guard mentions[j].type == .location, mentions[j].sentence == mention.sentence, mentions[j].end < next,
                    (mentions[j].end..<next).allSatisfy({ context.tokens[$0].unit == 0x2C || context.classes($0).contains(.andWord) })
                else { break }
                heads[j] = head
                next = mentions[j].start
            }
        }
    }

    /// `Кошмо Штаттар` is one place.
    private static func isListedWhole(_ mention: Candidate, _ context: DocumentContext) -> Bool {
        mention.entry >= 0 && mention.anchor == mention.start..<mention.end
            && context.lexicon.entries[Int(mention.entry)].classes.contains(.loc)
    }

    /// The lexicon's first, singular form of a plural head at the end of a place.
    private static func singularHead(of mention: Candidate, _ context: DocumentContext) -> String? {
        let last = mention.end - 1
        guard mention.end - mention.start > 1, !isListedWhole(mention, context),
            context.classes(last).contains(.locHead) || context.classes(last).contains(.venueHead),
            context.analyses(last).first?.features.contains(.plural) ?? false
        else { return nil }
        // Some plurals are lines of their own (`тоолору`): not those.
        let printed = context.surface(last).lowercased()
        return context.headEntries(last).lazy
            .map { context.lexicon.canonicalName(of: context.lexicon.entries[Int($0)].concept, in: .ky) }
            .first { !printed.hasPrefix($0) && !$0.contains(" ") }
    }
}
