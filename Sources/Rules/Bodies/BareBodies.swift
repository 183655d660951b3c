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
        dropSmallKinds(&mentions, view)
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

    /// `вооружённые силы`, `кабинет министров` in small letters: a listed name that is a kind of body, too, is dropped as long as the
    /// document names none, as in `вооружённые силы Чехии`.
    private static func dropSmallKinds(_ mentions: inout [Candidate], _ view: TextView) {
        var small: [(index: Int, kind: Int32)] = []
        var outerEnd = 0
        for (index, mention) in mentions.enumerated() where mention.type == .organisation {
            if mention.entry >= 0, mention.end > outerEnd, mention.start..<mention.end == mention.anchor,
                view.tokens[mention.start].shape == .lower, view.isRussian(mention.start), let kind = kind(of: mention, view)
            {
                small.append((index, kind))
            }
            outerEnd = max(outerEnd, mention.end)
        }
        guard !small.isEmpty else { return }
        let bare = Set(small.map(\.index))
        var named: Set<Int32> = []
        for (index, mention) in mentions.enumerated() where mention.type == .organisation && !bare.contains(index) {
            for i in mention.start..<mention.end {
                for hit in view.hits(startingAt: i) where Int(hit.end) <= mention.end { insert(hit.entry, &named, view) }
                for entry in view.singles(i) { insert(entry, &named, view) }
            }
        }
        for (index, kind) in small.reversed() where !named.contains(kind) { mentions.remove(at: index) }
    }

    /// The head that has the same words as a mention of several.
    private static func kind(of mention: Candidate, _ view: TextView) -> Int32? {
        for hit in view.hits(startingAt: mention.start) where Int(hit.end) == mention.end {
            let entry = view.lexicon.entries[Int(hit.entry)]
            if entry.classes.contains(.pluralName) || view.lexicon.hasTag("kind", entry.concept) { return entry.concept }
        }
        return nil
    }

    private static func insert(_ number: Int32, _ named: inout Set<Int32>, _ view: TextView) {
        let entry = view.lexicon.entries[Int(number)]
        if entry.classes.intersects(ClassSet(.orgHead, .orgUnit)) { named.insert(entry.concept) }
    }
}
