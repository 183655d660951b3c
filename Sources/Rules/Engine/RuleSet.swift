import Annotation
import Documents
import Lexicons
import Tokenization

/// All rules, indexed by what sets them off, and the one pass over a document that applies them.
public struct RuleSet: @unchecked Sendable {
    public let rules: [Rule]
    /// The same rules where looking at one costs no reference count; never freed, as rule sets live as long as the process.
    private let table: UnsafePointer<Rule>
    private let triggers: UnsafePointer<Trigger>
    private let surroundings: UnsafePointer<Surrounding>
    /// Rules with entry anchors by lexical class, and the union of those classes.
    private var byEntryClass: RuleLists
    private var entryClasses = ClassSet()
    /// Rules that a quotation sets off, under key 0.
    private var byQuotation: RuleLists
    /// Rules with token anchors: by kind for kinds other than words, by class for words.
    private var byKind: RuleLists
    private var byTokenClass: RuleLists
    private var tokenClasses = ClassSet()

    public init(_ rules: [Rule]) {
        self.rules = rules
        table = .keeping(rules)
        triggers = .keeping(rules.map { Trigger($0.anchor) })
        surroundings = .keeping(rules.map { Surrounding($0, Trigger($0.anchor)) })
        var byEntryClass: [(Int, Int)] = [], byQuotation: [(Int, Int)] = [], byKind: [(Int, Int)] = [], byTokenClass: [(Int, Int)] = []
        for (index, rule) in rules.enumerated() {
            switch rule.anchor {
            case .entry(let classes, _):
                entryClasses.formUnion(classes)
                for element in LexicalClass.allCases where classes.contains(element) { byEntryClass.append((Int(element.rawValue), index)) }
            case .quoted: byQuotation.append((0, index))
            case .token(let test):
                let words = test.kinds == 0 || test.kinds & 1 != 0
                if !words {
                    for kind in 1..<8 where test.kinds >> UInt8(kind) & 1 != 0 { byKind.append((kind, index)) }
                } else {
                    let classes = test.keys
                    precondition(!classes.isEmpty, "rule \(rule.name): a token anchor needs a class or a kind that is not `word`")
                    tokenClasses.formUnion(classes)
                    for element in LexicalClass.allCases where classes.contains(element) {
                        byTokenClass.append((Int(element.rawValue), index))
                    }
                }
            }
        }
        let languages = rules.map(\.languages)
        self.byEntryClass = RuleLists(byEntryClass, languages)
        self.byQuotation = RuleLists(byQuotation, languages)
        self.byKind = RuleLists(byKind, languages)
        self.byTokenClass = RuleLists(byTokenClass, languages)
    }

    /// Everything that any rule finds, sentence by sentence, some of it overlapping.
    func candidates(_ view: TextView, matcher: Matcher, known: inout FormRules, into found: inout [Candidate]) {
        known.prepare(for: view.forms)
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: rules.count) { tried in
            // The last hit at which a rule was tried, so that two classes of one entry don't try it twice.
            tried.initialize(repeating: -1)
            for (number, sentence) in view.sentences.enumerated() where sentence.start < sentence.end {
                let bounds = Int(sentence.start)..<Int(sentence.end)
                var scene = SentenceView(bounds, number)
                withUnsafeTemporaryAllocation(of: Int32.self, capacity: bounds.count) { lists in
                    known.find(bounds, sentence.language, view, into: lists.baseAddress!) {
                        addRules(at: $0, sentence.language, view, to: &$1)
                    }
                    known.withLists { items in
                        for i in bounds {
                            // Nothing at all begins with most tokens.
                            if items[Int(lists[i - bounds.lowerBound])].rule == 0, Int(view.quotes[i]) <= i,
                                view.firstHit[i] == view.firstHit[i + 1]
                            {
                                continue
                            }
                            FormRules.forEach(lists[i - bounds.lowerBound], of: items) { item in
                                attempt(Int(item.rule), i..<(i + 1), item.entry, &scene, view, matcher, &found)
                            }
                            tryPhrases(at: i, sentence.language, &scene, view, tried.baseAddress!, matcher, &found)
                        }
                    }
                }
            }
        }
    }

    /// Tries the rules that a quotation or an entry of several words sets off.
    @inline(__always)
    private func tryPhrases(
        at i: Int, _ language: Language, _ scene: inout SentenceView, _ view: TextView, _ tried: UnsafeMutablePointer<Int32>,
        _ matcher: Matcher, _ found: inout [Candidate]
    ) {
        let partner = Int(view.quotes[i])
        if partner > i, partner < scene.bounds.upperBound {
            for rule in byQuotation.rules(0, language) { attempt(Int(rule), i..<(partner + 1), -1, &scene, view, matcher, &found) }
        }
        for hit in Int(view.firstHit[i])..<Int(view.firstHit[i + 1]) {
            let entry = view.hits[hit].entry
            let classes = view.lexicon.entries[Int(entry)].classes
            guard classes.intersects(entryClasses) else { continue }
            classes.intersection(entryClasses).forEach { element in
                for rule in byEntryClass.rules(element, language) where tried[Int(rule)] != Int32(hit) {
                    tried[Int(rule)] = Int32(hit)
                    guard !classes.intersects(triggers[Int(rule)].not) else { continue }
                    attempt(Int(rule), i..<Int(view.hits[hit].end), entry, &scene, view, matcher, &found)
                }
            }
        }
    }

    /// The rules that the form of token `i` can set off, each once.
    private func addRules(at i: Int, _ language: Language, _ view: TextView, to items: inout [FormRules.Item]) {
        let kind = view.tokens[i].kind
        let first = items.count
        func add(_ rules: UnsafeBufferPointer<Int32>, _ entry: () -> Int32) {
            // Few may fire, and so few are there already.
            for rule in rules where triggers[Int(rule)].mayFire(i, view) && !items[first...].contains(where: { $0.rule == rule }) {
                items.append(.init(rule: rule, entry: entry()))
            }
        }
        if kind != .word { add(byKind.rules(Int(kind.rawValue), language)) { -1 } }
        let classes = view.classes[i]
        classes.intersection(tokenClasses).forEach { add(byTokenClass.rules($0, language)) { -1 } }
        classes.intersection(entryClasses).forEach { element in
            // Looked up once for all rules of the class, and only if there is one.
            var known: Int32?
            add(byEntryClass.rules(element, language)) {
                let entry = known ?? LexicalClass(rawValue: UInt8(element)).flatMap { view.single(i, $0) } ?? -1
                known = entry
                return entry
            }
        }
    }

    /// What the entry of the anchor says of what a rule found, and what the anchor became.
    private static func traits(
        _ rule: UnsafePointer<Rule>, _ range: Range<Int>, _ anchor: Range<Int>, _ entry: Int32, _ view: TextView
    ) -> Candidate.Traits {
        var traits: Candidate.Traits = []
        let classes = entry >= 0 ? view.lexicon.entries[Int(entry)].classes : ClassSet()
        switch rule.pointee.type {
        case .organisation:
            if !range.overlaps(anchor) { traits.insert(.described) }
            guard entry >= 0 else { break }
            if range.count > 1 {
                let isRussian = rule.pointee.languages >> UInt8(Language.kyrgyz.rawValue) & 1 == 0
                traits.formUnion(ListedParents.traits(of: range, isRussian: isRussian, view))
            }
            if classes.contains(.media) { traits.insert(.ownsPlaces) }
            if classes.contains(.company), classes.contains(.org) { traits.insert(.ownsPeople) }
            if classes.contains(.international) { traits.insert(.ownsRegions) }
            if classes.contains(.orgUnit) { traits.insert(.unit) }
        case .location:
            guard entry >= 0 else { break }
            if rule.pointee.honours, !classes.contains(.street) { traits.insert(.honours) }
            if classes.intersects(ClassSet(.locHead, .locAbbr)) { traits.insert(.headed) }
            if classes.contains(.country) { traits.insert(.country) }
            if classes.contains(.continent) { traits.insert(.continent) }
            if classes.contains(.locHead), view.likelyFeatures(range.upperBound - 1).isSuperset(of: [.possessive, .genitive]) {
                traits.insert(.owner)
            }
        default: break
        }
        return traits
    }

    /// `совет директоров «[Ветра]»`, `Русская служба «[Голоса Америки]»`: what is quoted in the genitive, or behind the head of a
    /// service, is whose body it is.
    private func isOwned(_ head: Int32, by first: Int, _ view: TextView) -> Bool {
        let features = view.features[first]
        // АО «Ветер»: a form owns nothing.
        guard features.contains(.genitive), head >= 0, !view.lexicon.entries[Int(head)].classes.contains(.legalForm) else { return false }
        return !features.contains(.nominative) || view.lexicon.hasTag("service", view.lexicon.entries[Int(head)].concept)
    }

    /// Matches a rule around its anchor, if what stands there lets it.
    @inline(__always)
    private func attempt(
        _ rule: Int, _ anchor: Range<Int>, _ entry: Int32, _ scene: inout SentenceView, _ view: TextView, _ matcher: Matcher,
        _ found: inout [Candidate]
    ) {
        guard scene.fits(surroundings + rule, anchor, view) else { return }
        match(rule, anchor, entry, scene.bounds, scene.number, view, matcher, &found)
    }

    /// Matches the patterns of a rule around its anchor.
    private func match(
        _ index: Int, _ anchor: Range<Int>, _ entry: Int32, _ bounds: Range<Int>, _ sentence: Int, _ view: TextView, _ matcher: Matcher,
        _ found: inout [Candidate]
    ) {
        let rule = table + index
        var start = anchor.lowerBound, end = anchor.upperBound
        if let after = rule.pointee.after {
            guard let position = matcher.run(after, at: end, previous: end - 1, in: bounds, view) else { return }
            end = position
        }
        if let before = rule.pointee.before {
            guard let position = matcher.run(before, at: start, previous: start, in: bounds, view) else { return }
            start = position
        }
        if let behind = rule.pointee.behind, matcher.run(behind, at: start, previous: start, in: bounds, view) == nil { return }
        if let ahead = rule.pointee.ahead, matcher.run(ahead, at: end, previous: end - 1, in: bounds, view) == nil { return }
        add(index, start..<end, anchor, entry, sentence, view, &found)
    }

    /// Adds what a rule matched, if it refines to something. Apart from matching, which mostly fails: the refinement's reference is
    /// counted here alone.
    @inline(never)
    private func add(
        _ index: Int, _ matched: Range<Int>, _ anchor: Range<Int>, _ entry: Int32, _ sentence: Int, _ view: TextView,
        _ found: inout [Candidate]
    ) {
        let rule = table + index
        var range = matched
        if let refine = rule.pointee.refine {
            guard let refined = refine(view, range) else { return }
            range = refined
        }
        // Half a pair of quotation marks at an edge is another name's.
        while let first = range.first, view.quotes[first] >= 0, Int(view.quotes[first]) < first { range = (first + 1)..<range.upperBound }
        while let last = range.last, view.quotes[last] >= 0, Int(view.quotes[last]) > last { range = range.lowerBound..<last }
        guard !range.isEmpty, !view.holdsHalfQuotation(range) else { return }
        var candidate =
            Candidate(
                start: range.lowerBound, end: range.upperBound, type: rule.pointee.type, ruleName: rule.pointee.staticName,
                // A listed name of several words is surer than one of one.
                priority: rule.pointee.priority + (rule.pointee.isListed && anchor.count > 1 ? 14 : 0), ruleIndex: index,
                // What was trimmed may have been the head: `компания` of «Заря».
                anchor: range.overlaps(anchor) ? anchor.clamped(to: range) : range,
                entry: rule.pointee.type == .location ? view.placeEntry(entry, anchor, range) : entry, sentence: sentence)
        candidate.traits = Self.traits(rule, range, anchor, entry, view)
        if candidate.entry != entry { candidate.traits.insert(.placed) }
        if range.count > 2, let open = range.first(where: { view.quotes[$0] > Int32($0) }), Int(view.quotes[open]) < range.upperBound {
            candidate.quoted = (open + 1)..<Int(view.quotes[open])
            if rule.pointee.type == .organisation, isOwned(entry, by: open + 1, view) { candidate.traits.insert(.unit) }
        }
        found.append(candidate)
    }
}
