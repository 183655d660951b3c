import Documents
import Lexicons
import Morphology
import Tokenization

/// Names of bodies that come again without what proved them. In Russian `клуб «Заря»` and later «Заря», `Заря`; `компания Acme`
/// and later `Acme`; in both languages `Комитет защиты лесов` and, at the start of a sentence, `Комитет`.
extension DocumentMemory {
    /// Names by the keys of their first word, and heads of bodies by theirs.
    private struct Names {
        var ranges: [Range<Int>] = []
        private(set) var byKey: [UInt64: [Int]] = [:]
        /// A bit of each key: a quick no to nearly all words.
        private var bits: UInt64 = 0
        /// Concepts of the heads: `агенттиги` and `Агенттик` are one.
        var heads: Set<Int32> = []
        /// Those of Kyrgyz bodies whose head is written small: `«Береке» коомдук фонду`.
        var smallHeads: Set<Int32> = []

        mutating func add(_ name: Range<Int>, _ view: TextView) {
            for key in view.nameKeys(name.lowerBound) {
                byKey[key, default: []].append(ranges.count)
                bits |= 1 << (key & 63)
            }
            ranges.append(name)
        }

        func named(_ key: UInt64) -> [Int] { bits >> (key & 63) & 1 != 0 ? byKey[key] ?? [] : [] }
    }

    static func addBodyNames(_ mentions: [Candidate], _ remembered: inout [Candidate], _ view: TextView) {
        var names = Names()
        for mention in mentions where mention.type == .organisation {
            if let name = properName(mention, view) { names.add(name, view) }
            // In Russian the full name has the capital; in Kyrgyz, where its head is written small, the short form must have had one
            // within a sentence: `ал Агенттик менен`.
            let head = mention.anchor.lowerBound
            let isAlone = mention.end - mention.start == 1
            if mention.anchor.count == 1, view.strong[head].contains(.orgHead), view.classes[head].contains(.capital),
                isAlone == view.isKyrgyz(head)
            {
                names.heads.formUnion(headConcepts(head, view))
            }
            if !isAlone, view.isKyrgyz(mention.start) { names.smallHeads.formUnion(headConcepts(mention.end - 1, view)) }
        }
        guard !names.byKey.isEmpty || !names.heads.isEmpty || !names.smallHeads.isEmpty else { return }
        for (number, sentence) in view.annotated.text.sentences.enumerated() {
            let bounds = Int(sentence.start)..<Int(sentence.end)
            let isKyrgyz = sentence.language.hasKyrgyzRules
            if isKyrgyz, let first = opening(bounds, view), hasPost(first, bounds, view),
                headConcepts(first, view).contains(where: { names.smallHeads.contains($0) })
            {
                remembered.append(body(first..<(first + 1), "memory.body-of-post", number))
                continue
            }
            if isKyrgyz, names.heads.isEmpty, names.byKey.isEmpty { continue }
            for i in bounds where view.classes[i].contains(.capital) {
                if let found = repeated(i, bounds, names, view), !isKyrgyz || standsAsNamed(found, view) {
                    remembered.append(body(found, "memory.body-name", number))
                } else if isHeadAgain(i, names, view), !isKyrgyz || standsForBody(i, bounds, view) {
                    remembered.append(body(i..<(i + 1), "memory.body-head", number))
                }
            }
        }
    }

    /// The first word of a sentence if it may be a body's head with a capital of the sentence's: `Фонддун директору`.
    private static func opening(_ bounds: Range<Int>, _ view: TextView) -> Int? {
        guard let first = bounds.first(where: { view.tokens[$0].kind == .word }), first < bounds.lowerBound + 3,
            view.tokens[first].shape == .title, view.classes[first].contains(.orgHead),
            view.features[first].contains(.genitive), view.features[first].isDisjoint(with: [.nominative, .possessive])
        else { return nil }
        return first
    }

    /// A post right behind the body, or behind a few small words: `Комитеттин төрагасы`, `Альянстын басма сөз боюнча адиси`.
    private static func hasPost(_ body: Int, _ bounds: Range<Int>, _ view: TextView) -> Bool {
        for i in (body + 1)..<min(body + 5, bounds.upperBound) {
            guard view.tokens[i].shape == .lower else { return false }
            if view.classes[i].contains(.post) {
                return view.features[i].contains(.possessive) && !view.likelyFeatures(i).contains(.plural)
            }
            if view.classes[i].intersects(ClassSet(.orgHead, .orgUnit)) { return false }
        }
        return false
    }

    private static func body(_ range: Range<Int>, _ rule: StaticString, _ sentence: Int) -> Candidate {
        Candidate(
            start: range.lowerBound, end: range.upperBound, type: .organisation, ruleName: rule, priority: 32, ruleIndex: -1,
            anchor: range, entry: -1, sentence: sentence)
    }

    /// What is quoted, or the words in Latin script: a name that may stand by itself.
    private static func properName(_ mention: Candidate, _ view: TextView) -> Range<Int>? {
        var name = mention.start..<mention.end
        if !mention.quoted.isEmpty {
            name = mention.quoted
        } else if view.isKyrgyz(mention.start), view.classes[mention.start].contains(.latin) {
            // Acme Data [компаниясы
            while name.count > 1, view.tokens[name.upperBound - 1].shape == .lower { name = name.lowerBound..<(name.upperBound - 1) }
        }
        let isQuoted = name.lowerBound > 0 && Int(view.quotes[name.lowerBound - 1]) == name.upperBound
        guard name.count <= 5, view.classes[name.lowerBound].contains(.capital) else { return nil }
        return isQuoted || name.allSatisfy({ view.classes[$0].contains(.latin) }) ? name : nil
    }

    /// The name that comes again at token `i`, with its quotation marks.
    private static func repeated(_ i: Int, _ bounds: Range<Int>, _ names: Names, _ view: TextView) -> Range<Int>? {
        var best: Range<Int>?
        for key in view.nameKeys(i) {
            for index in names.named(key) {
                let name = names.ranges[index]
                let end = i + name.count
                guard end <= bounds.upperBound, end > best?.upperBound ?? 0, !name.contains(i) else { continue }
                let same = name.dropFirst().enumerated().allSatisfy { isSame($0.element, i + 1 + $0.offset, view) }
                if same, stands(i..<end, view) { best = i..<end }
            }
        }
        guard let best else { return nil }
        let isQuoted = best.lowerBound > bounds.lowerBound && Int(view.quotes[best.lowerBound - 1]) == best.upperBound
        return isQuoted ? (best.lowerBound - 1)..<(best.upperBound + 1) : best
    }

    private static func isSame(_ a: Int, _ b: Int, _ view: TextView) -> Bool {
        if view.tokens[a].word == view.tokens[b].word { return true }
        guard view.classes[a].contains(.capital), view.classes[b].contains(.capital) else { return sharesLemma(a, b, view) }
        return view.nameKeys(a).contains { view.nameKeys(b).contains($0) }
    }

    /// `вестник` and `вестнике`
    private static func sharesLemma(_ a: Int, _ b: Int, _ view: TextView) -> Bool {
        view.analyses(a).contains { one in
            view.analyses(b).contains { other in
                view.forms.buffer.units[Int(one.lemma.start)..<Int(one.lemma.start + one.lemma.count)].elementsEqual(
                    view.forms.buffer.units[Int(other.lemma.start)..<Int(other.lemma.start + other.lemma.count)])
            }
        }
    }

    /// Whether words that were a body's name are one here too: not `фильм «Заря»`, not `Заря Иванова`, not a place.
    private static func stands(_ range: Range<Int>, _ view: TextView) -> Bool {
        let first = range.lowerBound
        var before = first - 1
        let isQuoted = before >= 0 && Int(view.quotes[before]) == range.upperBound
        if isQuoted { before -= 1 }
        if before >= 0, !view.startsSentence(before + 1), view.classes[before].contains(.productHead) { return false }
        guard !isQuoted, range.count == 1 else { return true }
        if view.classes[first].contains(.latin) { return !view.classes[first].contains(.notBody) }
        if view.startsSentence(first), view.features[first].contains(.known), view.features[first].isDisjoint(with: .organisation) {
            return false
        }
        if view.strong[first].intersects(ClassSet(.loc, .given, .surname)) { return false }
        let next = range.upperBound
        if next < view.tokens.count, view.classes[next].contains(.capital), !view.startsSentence(next) { return false }
        return first == 0 || view.startsSentence(first) || !view.classes[first - 1].contains(.capital)
    }

    /// In Kyrgyz a name comes again in quotation marks or in Latin script, and no other word makes it a thing's: not `Acme Phone үлгүсү`.
    private static func standsAsNamed(_ range: Range<Int>, _ view: TextView) -> Bool {
        let next = range.upperBound
        if next < view.tokens.count, !view.tokens[next].flags.contains(.sentenceStart),
            view.classes[next].intersects(ClassSet(.productHead, .locHead, .venueHead, .namingWord)) || view.classes[next].contains(.latin)
        {
            return false
        }
        return view.tokens[range.lowerBound].unit == 0x22 || range.allSatisfy { view.classes[$0].contains(.latin) }
    }

    /// `Комитет также заявил`: the head of a body named before, alone at the start of a sentence.
    private static func isHeadAgain(_ i: Int, _ names: Names, _ view: TextView) -> Bool {
        view.strong[i].contains(.orgHead) && view.startsSentence(i) && view.tokens[i].shape != .upper
            && !view.likelyFeatures(i).contains(.plural) && headConcepts(i, view).contains { names.heads.contains($0) }
    }

    private static func headConcepts(_ i: Int, _ view: TextView) -> [Int32] {
        view.singles(i).compactMap {
            let entry = view.lexicon.entries[Int($0)]
            return entry.classes.contains(.orgHead) ? entry.concept : nil
        }
    }

    /// `Агенттиктин директору`, `Агенттик билдирди`, but not `Мектеп окуучулары`: in front of a possessive a bare noun modifies.
    private static func standsForBody(_ i: Int, _ bounds: Range<Int>, _ view: TextView) -> Bool {
        let own = view.features[i]
        if own.isDisjoint(with: .nominative) { return true }
        guard i + 1 < bounds.upperBound, view.tokens[i + 1].kind == .word else { return true }
        return !view.features[i + 1].contains(.possessive)
    }
}
