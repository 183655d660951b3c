import Annotation
import Documents
import Lexicons
import Rules
import Tokenization

/// Listed names in quotation marks and beside a word that says what they are: «Азаттык» радиосу, `Google компаниясы`.
extension EntityTable {
    /// Classes of heads and of listed bodies that tell a party from a newspaper of its name.
    private static let kinds = ClassSet(.media, .party, .company, .university, .school, .court, .agency, .ministry)
    /// Those of heads that stand behind a name without quotation marks and say what it is: `Google компаниясы`.
    private static let described = ClassSet(.media, .party, .company)

    /// The concept of a body or a place whose mention holds more than its listed name, and where that name stands; nil if the lexicons
    /// have none.
    mutating func conceptWithin(_ mention: Candidate) -> (concept: Int32, name: Range<Int>)? {
        let whole = mention.start..<mention.end
        if !mention.quoted.isEmpty, let entry = entries(filling: whole, mention.type).first {
            // «Манас» аэропорту: listed as a whole, without its quotation marks.
            return (context.lexicon.entries[Int(entry)].concept, whole)
        }
        guard mention.type == .organisation else { return nil }
        let name = mention.quoted.isEmpty ? mention.start..<max(mention.start, mention.anchor.lowerBound) : mention.quoted
        return concept(of: mention, named: name).map { ($0, name) }
    }

    /// The concept of a body by the words beside its head, or in its quotation marks.
    private mutating func concept(of mention: Candidate, named name: Range<Int>) -> Int32? {
        let head = headKinds(mention)
        if mention.quoted.isEmpty {
            let head = head.intersection(Self.described)
            guard !head.isEmpty, mention.anchor.upperBound == mention.end, let last = name.last, !isGenitive(last) else { return nil }
            return best(entries(filling: name, .organisation), of: head, mention) { $0.intersects(head) }
        }
        guard isQuotedAlone(mention) else { return nil }
        let entries = entries(filling: name, .organisation)
        guard !entries.isEmpty else { return nil }
        if isQuotation(mention) {
            let concept = best(entries, of: head, mention) { !$0.contains(.weak) }
            return concept ?? entries.map { context.lexicon.entries[Int($0)].concept }.first { isProved($0) }
        }
        guard !isDependent(name, mention) else { return nil }
        return best(entries, of: head, mention) { classes in
            let own = classes.intersection(Self.kinds)
            return own.intersects(head) || !classes.contains(.weak) && (own.isEmpty || head.isEmpty)
        }
    }

    private func headKinds(_ mention: Candidate) -> ClassSet {
        guard mention.entry >= 0 else { return ClassSet() }
        let entry = context.lexicon.entries[Int(mention.entry)]
        // A party's deputies are not the party.
        return context.lexicon.hasTag("faction", entry.concept) ? ClassSet() : entry.classes.intersection(Self.kinds)
    }

    /// Whether the quoted name is the owner of what its head names: «Азаттыктын» кызматы, пресс-служба «Новой газеты».
    private func isDependent(_ name: Range<Int>, _ mention: Candidate) -> Bool {
        guard context.isRussian(mention) else { return name.last.map(isGenitive) ?? false }
        return name.contains {
            let cases = context.features($0).intersection(.anyCase)
            return !cases.isEmpty && !cases.contains(.nominative) && context.features($0).contains(.known)
        }
    }

    /// Whether a body's head stands beside its quotation marks somewhere in the document: «Ата Мекен» партиясы for a bare «Ата Мекен».
    private mutating func isProved(_ concept: Int32) -> Bool {
        if provedBodies == nil {
            var proved: Set<UInt64> = []
            for mention in findings.mentions where mention.type == .organisation && mention.quoted.count + 2 < mention.end - mention.start {
                if let concept = conceptWithin(mention)?.concept { proved.insert(concepts.identity(concept)) }
            }
            provedBodies = proved
        }
        return provedBodies?.contains(concepts.identity(concept)) ?? false
    }

    /// Whether a mention is its quotation marks and what they hold: «Азаттык».
    func isQuotation(_ mention: Candidate) -> Bool {
        !mention.quoted.isEmpty && mention.quoted.count + 2 == mention.end - mention.start
    }

    /// Whether nothing but words for its kind stands around the quotation marks: not «Заман» гезитинин фонду.
    private func isQuotedAlone(_ mention: Candidate) -> Bool {
        let before = mention.start..<max(mention.start, mention.quoted.lowerBound - 1)
        let behind = min(mention.end, mention.quoted.upperBound + 1)..<mention.end
        let heads = ClassSet(.orgHead, .legalForm)
        return before.allSatisfy { mention.anchor.contains($0) || context.classes($0).intersects(heads) }
            && behind.dropLast().allSatisfy { !isGenitive($0) }
    }

    private func isGenitive(_ i: Int) -> Bool { context.analyses(i).first?.features.contains(.genitive) ?? false }

    /// Of entries that pass a test the one of most: of the head's kind, at home where the language is spoken, of the first line.
    private mutating func best(_ entries: [Int32], of head: ClassSet, _ mention: Candidate, where test: (ClassSet) -> Bool) -> Int32? {
        var best: (rank: Int, concept: Int32)?
        for entry in entries {
            let entry = context.lexicon.entries[Int(entry)]
            guard test(entry.classes) else { continue }
            let isAtHome = !context.isRussian(mention) && concepts.home(entry.concept) == "kg"
            let rank = (entry.classes.intersects(head) ? 2 : 0) + (isAtHome ? 1 : 0)
            if best.map({ rank > $0.rank }) ?? true { best = (rank, entry.concept) }
        }
        return best?.concept
    }

    /// Entries of places or bodies that some tokens are, quotation marks aside.
    func entries(filling range: Range<Int>, _ type: MentionType) -> [Int32] {
        let wanted: LexicalClass = type == .location ? .loc : .org
        let lexicon = context.lexicon
        var nodes: [Int32] = [0]
        for i in range where !(context.tokens[i].kind == .mark && context.tokens[i].unit == 0x22) {
            let range = context.forms.forms[Int(context.annotated.forms[i])].keys
            let keys = context.forms.keys[Int(range.lowerBound)..<Int(range.upperBound)]
            nodes = nodes.flatMap { node in keys.map { lexicon.step(node, $0) } }.filter { $0 >= 0 }
            if nodes.isEmpty { return [] }
        }
        guard let first = range.first(where: { context.tokens[$0].unit != 0x22 }) else { return [] }
        var entries: [Int32] = []
        for node in nodes where node != 0 {
            lexicon.forEachEntry(at: node) { index, entry in
                let isWritten = entry.capitals != .all || context.tokens[first].shape != .lower && context.tokens[first].shape != .title
                if entry.classes.contains(wanted), isWritten, !entries.contains(index) { entries.append(index) }
            }
        }
        return entries
    }
}
