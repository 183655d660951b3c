import Annotation
import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Places in a list with one head for all, `Лейлек, Баткен жана Кадамжай райондору`, `в Ошской и Баткенской областях`: each is called
/// by its own name and the head in the singular, `Лейлек району`, `Ошская область`.
struct SharedHeads {
    /// By mention: the head that its canonical name takes.
    private(set) var heads: [Int: String] = [:]
    /// By mention: the listed place of that name.
    private(set) var places: [Int: Int32] = [:]

    /// - Parameter mentions: in the order of the text.
    init(_ mentions: [Candidate], _ context: DocumentContext) {
        findKyrgyz(mentions, context)
        for (i, head) in heads {
            let own = Self.withoutHead(mentions[i], context)
            if let word = context.lexicon.word(head), let place = context.place(own, before: [word]) { places[i] = place }
        }
        for (i, mention) in mentions.enumerated() where mention.type == .location && mention.entry < 0 && context.isRussian(mention) {
            guard let head = Self.headBehindList(mention, context) else { continue }
            if let place = context.place(mention.start..<mention.end, before: context.lexiconWords(head)) { places[i] = place }
        }
    }

    /// `областях` of `в Ошской (12), Баткенской (5) и Нарынской (3) областях` for the first two.
    private static func headBehindList(_ mention: Candidate, _ context: DocumentContext) -> Int? {
        guard context.features(mention.end - 1).contains(.adjective) else { return nil }
        let end = Int(context.annotated.text.sentences[mention.sentence].end)
        for i in mention.end..<min(end, mention.end + 40) {
            if context.classes(i).contains(.locHead) {
                return context.features(i).contains(.plural) ? i : nil
            }
            let token = context.tokens[i]
            let isBetween =
                token.kind == .mark && [0x2C, 0x28, 0x29, 0x2D].contains(token.unit) || token.kind == .number
                || context.classes(i).contains(.andWord) || token.shape != .lower && context.features(i).contains(.adjective)
            if !isBetween { return nil }
        }
        return nil
    }

    /// The name of a place without the head that ends it.
    static func withoutHead(_ mention: Candidate, _ context: DocumentContext) -> Range<Int> {
        let last = mention.end - 1
        let isHead = context.classes(last).contains(.locHead) || context.classes(last).contains(.venueHead)
        return mention.start..<(isHead && last > mention.start ? last : mention.end)
    }

    private mutating func findKyrgyz(_ mentions: [Candidate], _ context: DocumentContext) {
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
