import CodeUnits
import Documents
import Lexicons
import Morphology
import Tokenization

/// What the whole document tells: a surname that stood in a full name is a person alone too, and an abbreviation that was
/// introduced in brackets is the body it was introduced for.
enum DocumentMemory {
    /// New candidates that follow from mentions already chosen.
    static func candidates(from mentions: [Candidate], _ view: TextView) -> [Candidate] {
        var remembered: [Candidate] = []
        addBracketed(mentions, &remembered, view)
        ForeignNames.add(mentions, &remembered, view)
        addRepeated(mentions, &remembered, view)
        addBodyNames(mentions, &remembered, view)
        return remembered
    }

    /// `Коомдук байкоочу кеңеш (КБК)`: what stands in brackets behind a body, a project or an event is its short name.
    private static func addBracketed(_ mentions: [Candidate], _ remembered: inout [Candidate], _ view: TextView) {
        for body in mentions where body.type == .organisation || body.type == .project || body.type == .event {
            guard let short = BracketedName.word(behind: body.start..<body.end, view) else { continue }
            let inner = view.tokens[short]
            guard inner.kind == .word, inner.shape == .upper || inner.shape == .upperWithSuffix || inner.shape == .mixed,
                !view.strong[short].contains(.loc)
            else { continue }
            remembered.append(
                Candidate(
                    start: short, end: short + 1, type: body.type, ruleName: "memory.bracketed-abbreviation", priority: 45, ruleIndex: -2,
                    anchor: short..<(short + 1), entry: -1, sentence: body.sentence))
        }
    }

    /// What a name of this document made known of a word.
    private struct Known {
        var type: MentionType
        var rule: StaticString
        /// A particle stood before it in the full name: `фон дер Ляйен`.
        var hasParticle = false
        /// It is the first word of the full name.
        var isFirst = false
        /// It is all of the name.
        var isAlone = false
        /// The word before it in the full name, if that tells nobody by itself: `Өндүрүш` of `Өндүрүш Бекжанов`.
        var previous = -1
    }

    /// Words that a name of this document made known: the surname and given name of a person, the abbreviation of a body.
    private static func addRepeated(_ mentions: [Candidate], _ remembered: inout [Candidate], _ view: TextView) {
        var known = HashedTable<Known>()
        // A bit of each known form: a quick no to nearly all words.
        var bits: UInt64 = 0
        func remember(_ token: Int, _ what: Known) {
            for form in view.nameKeys(token) where !what.isAlone || known[form] == nil {
                known[form] = what
                bits |= 1 << (form & 63)
            }
        }
        for candidate in mentions + remembered {
            switch (candidate.type, candidate.end - candidate.start) {
            case (.person, 2...) where candidate.priority >= 54:
                for i in candidate.start..<candidate.end where PersonMemory.isTelling(i, in: candidate, view) {
                    let hasParticle = i > candidate.start && view.classes[i - 1].contains(.nameParticle)
                    let previous = i == candidate.start + 1 && !PersonMemory.isTelling(i - 1, in: candidate, view) ? i - 1 : -1
                    remember(
                        i,
                        Known(
                            type: .person, rule: "memory.person-part", hasParticle: hasParticle, isFirst: i == candidate.start,
                            previous: previous))
                }
            case (.person, 1) where PersonMemory.isProvenAlone(candidate, view):
                remember(candidate.start, Known(type: .person, rule: "memory.person-again", isAlone: true))
            case (.location, 2) where isNewPlace(candidate, view):
                remember(candidate.start, Known(type: .location, rule: "memory.place-name", isAlone: true))
            case (_, 1) where candidate.isBracketed:
                remember(candidate.start, Known(type: candidate.type, rule: "memory.abbreviation"))
            default: break
            }
        }
        guard !known.isEmpty else { return }
        // Nothing nests in a person of several words: its parts are known, but no candidates.
        var next = 0, personEnd = 0
        // Where a first word of a full name stood last.
        var first = -1
        for (number, sentence) in view.annotated.text.sentences.enumerated() {
            for i in Int(sentence.start)..<Int(sentence.end) where view.classes[i].contains(.capital) {
                while next < mentions.count, mentions[next].start <= i {
                    if mentions[next].type == .person, mentions[next].end > mentions[next].start + 1 {
                        personEnd = max(personEnd, mentions[next].end)
                    }
                    next += 1
                }
                guard i >= personEnd, !view.classes[i].contains(.initial),
                    let form = view.nameKeys(i).first(where: { bits >> ($0 & 63) & 1 != 0 && known[$0] != nil }),
                    let what = known[form]
                else { continue }
                var range = i..<(i + 1)
                if what.type == .location, view.language(of: i) != .kyrgyz || isBesideName(i, view) { continue }
                if what.type == .person {
                    guard PersonMemory.mayStandAlone(i, view),
                        !what.isAlone || Surroundings.refuseNamed(view, range) != nil && view.classes[i].contains(.unknown)
                    else { continue }
                    if what.hasParticle { range = PersonMemory.withParticles(i, from: Int(sentence.start), view) }
                    // `Коби Брайант`: two words that full names have, in a row.
                    if !what.isFirst, first >= Int(sentence.start), first == range.lowerBound - 1,
                        PersonMemory.isOneName(first..<range.upperBound, view)
                    {
                        remembered.removeLast()
                        range = first..<range.upperBound
                    }
                    if what.isFirst { first = i }
                    if what.previous >= 0, range.lowerBound > max(Int(sentence.start), personEnd),
                        PersonMemory.isSameWord(range.lowerBound - 1, what.previous, view)
                    {
                        range = (range.lowerBound - 1)..<range.upperBound
                    }
                }
                remembered.append(
                    Candidate(
                        start: range.lowerBound, end: range.upperBound, type: what.type, ruleName: what.rule,
                        // What proved it stays the rule where it stands.
                        priority: what.isAlone ? 32 : 43, ruleIndex: -1,
                        anchor: i..<(i + 1), entry: -1, sentence: number))
            }
        }
    }
}

extension DocumentMemory {
    /// `Көк-Таш айылында` and later `Көк-Таштан`: a Kyrgyz place that no lexicon knows, named by a head behind it.
    private static func isNewPlace(_ place: Candidate, _ view: TextView) -> Bool {
        let name = place.start, head = place.end - 1
        return view.language(of: name) == .kyrgyz && view.classes[head].contains(.locHead)
            && view.classes[head].intersects(ClassSet(.city, .village, .settlement, .district)) && view.classes[name].contains(.unknown)
            && !view.classes[name].intersects(ClassSet(.surname, .given, .capitals, .latin))
            && view.tokens[name].end - view.tokens[name].start > 3
    }

    /// A capital on either side makes it part of another name.
    private static func isBesideName(_ i: Int, _ view: TextView) -> Bool {
        i > 0 && !view.startsSentence(i) && view.classes[i - 1].contains(.capital)
            || i + 1 < view.tokens.count && !view.tokens[i + 1].flags.contains(.sentenceStart) && view.classes[i + 1].contains(.capital)
                && view.features[i].contains(.nominative)
    }
}
