import Documents
import Lexicons

/// Names of things: what once stood in quotation marks behind a word for one (`шаттл «Восход»`) is no body elsewhere in the document.
/// In Kyrgyz the word stands behind.
enum ThingNames {
    static func drop(_ mentions: inout [Candidate], _ view: TextView) {
        // «Жел Кайык» унаасы: what fills the quotation marks before a word for a thing is neither a person nor a body nor a place.
        mentions.removeAll { mention in
            let open = view.opensQuotation(mention.start) ? mention.start : mention.start - 1
            guard open >= 0, view.opensQuotation(open), [.person, .organisation, .location].contains(mention.type),
                view.isKyrgyz(mention.start)
            else { return false }
            let close = Int(view.quotes[open]), next = close + 1
            guard close == mention.end || close == mention.end - 1, next < view.tokens.count else { return false }
            return !view.tokens[next].flags.contains(.sentenceStart) && view.classes[next].contains(.productHead)
                && view.tokens[next].shape == .lower && view.features[next].contains(.possessive)
        }
        var things: Set<UInt64> = []
        for i in 1..<max(1, view.tokens.count - 1) where view.opensQuotation(i) {
            if view.classes[i - 1].contains(.productHead), !view.startsSentence(i), !view.isKyrgyz(i) {
                things.formUnion(view.nameKeys(i + 1))
            }
        }
        guard !things.isEmpty else { return }
        mentions.removeAll { mention in
            guard mention.type == .organisation, mention.entry < 0 else { return false }
            let first = mention.start..<mention.end
            let name = view.opensQuotation(mention.start) ? first.dropFirst() : first
            // шаттл «Восход» and the firm «Восход Плюс» share a word alone.
            guard let word = name.first, name.count <= 2, view.nameKeys(word).contains(where: things.contains) else { return false }
            return mention.start == 0 || !view.classes[mention.start - 1].contains(.orgHead)
        }
    }
}
