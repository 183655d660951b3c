import Documents
import Lexicons

/// Words that name one body by themselves (tag `org-bare`): `правительство`, `полиция`.
enum BareBodies {
    /// The bare words in a name, one (`правительство`) or several (`дипломатическое ведомство`).
    static func words(_ range: Range<Int>, _ view: TextView) -> Range<Int>? {
        for i in range {
            for hit in view.hits(startingAt: i) where Int(hit.end) <= range.upperBound {
                if view.lexicon.entries[Int(hit.entry)].classes.contains(.orgBare) { return i..<Int(hit.end) }
            }
            if view.classes[i].contains(.orgBare) { return i..<(i + 1) }
        }
        return nil
    }

    /// A small `правительство` is a kind of body until the document names one in full, `правительство Кипра`: then it is its
    /// short form. Inside a longer name it stays: `пресс-служба правительства`.
    static func keepNamed(_ mentions: inout [Candidate], _ view: TextView) {
        var bare: [Int] = []
        var named: Set<Int32> = []
        // Ends of the bodies that began so far.
        var outerEnd = 0
        for (index, mention) in mentions.enumerated() where mention.type == .organisation {
            if mention.end - mention.start > 1 {
                for i in mention.start..<mention.end where view.classes[i].contains(.orgBare) {
                    if let entry = view.single(i, .orgBare) { named.insert(entry) }
                }
                outerEnd = max(outerEnd, mention.end)
            } else if mention.end > outerEnd, view.classes[mention.start].contains(.orgBare),
                !view.classes[mention.start].contains(.capital) || view.startsSentence(mention.start), view.isRussian(mention.start)
            {
                bare.append(index)
            }
        }
        for index in bare.reversed() {
            if let entry = view.single(mentions[index].start, .orgBare), named.contains(entry) { continue }
            mentions.remove(at: index)
        }
    }
}
