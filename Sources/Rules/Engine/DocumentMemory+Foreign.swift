import Documents
import Tokenization

extension DocumentMemory {
    /// `посёлок Фоксфилд (Foxfield)`: Latin words in brackets behind a place are its name once more.
    static func addForeign(_ mentions: [Candidate], _ remembered: inout [Candidate], _ view: TextView) {
        for place in mentions where place.type == .location {
            let open = place.end
            guard open + 2 < view.tokens.count, view.tokens[open].unit == 0x28 else { continue }
            var end = open + 1
            while end < view.tokens.count, end - open <= 6, view.classes[end].contains(.latin) || view.tokens[end].unit == 0x2D { end += 1 }
            guard end > open + 1, end < view.tokens.count, view.tokens[end].unit == 0x29 || view.tokens[end].unit == 0x2C,
                view.classes[open + 1].contains(.capital), !view.classes[open + 1].contains(.capitals),
                view.tokens[end - 1].kind == .word,
                // Behind a body or a person the words in brackets are theirs: `Банк Китая (Bank of China)`. Last, as it looks at all.
                !mentions.contains(where: { $0.end == place.end && $0.type != .location })
            else { continue }
            remembered.append(
                Candidate(
                    start: open + 1, end: end, type: .location, ruleName: "memory.foreign-place", priority: 80, ruleIndex: -1,
                    anchor: (open + 1)..<end, entry: -1, sentence: place.sentence))
        }
    }
}
