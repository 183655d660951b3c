import Annotation
import Documents
import Lexicons
import Tokenization

/// All rules, indexed by what sets them off, and the one pass over a document that applies them.
public struct RuleSet: @unchecked Sendable {
    public let rules: [Rule]
    /// The same rules where looking at one costs no reference count; never freed, as rule sets live as long as the process.
    private let table: UnsafePointer<Rule>
    /// Rules by lexical class of an entry anchor, and the union of those classes.
    private var byEntryClass: [[Int]]
    private var entryClasses = ClassSet()
    /// Rules that a quotation sets off.
    private var byQuotation: [Int] = []
    /// Rules with token anchors: by kind for kinds other than words, by class for words.
    private var byKind: [[Int]]
    private var byTokenClass: [[Int]]
    private var tokenClasses = ClassSet()

    public init(_ rules: [Rule]) {
        self.rules = rules
        let memory = UnsafeMutablePointer<Rule>.allocate(capacity: max(1, rules.count))
        memory.initialize(from: rules, count: rules.count)
        table = UnsafePointer(memory)
        byEntryClass = Array(repeating: [], count: 128)
        byKind = Array(repeating: [], count: 8)
        byTokenClass = Array(repeating: [], count: 128)
        for (index, rule) in rules.enumerated() {
            switch rule.anchor {
            case .entry(let classes, _):
                entryClasses.formUnion(classes)
                for element in LexicalClass.allCases where classes.contains(element) { byEntryClass[Int(element.rawValue)].append(index) }
            case .quoted: byQuotation.append(index)
            case .token(let test):
                let words = test.kinds == 0 || test.kinds & 1 != 0
                if !words {
                    for kind in 1..<8 where test.kinds >> UInt8(kind) & 1 != 0 { byKind[kind].append(index) }
                } else {
                    let classes = test.allClasses.isEmpty ? test.anyClass : test.allClasses
                    precondition(!classes.isEmpty, "rule \(rule.name): a token anchor needs a class or a kind that is not `word`")
                    tokenClasses.formUnion(classes)
                    for element in LexicalClass.allCases where classes.contains(element) {
                        byTokenClass[Int(element.rawValue)].append(index)
                    }
                }
            }
        }
    }

    /// Everything that any rule finds, in no particular order, some of it overlapping.
    func candidates(_ view: TextView, matcher: inout Matcher, into found: inout [Candidate]) {
        // The last token at which a rule was tried, so that two classes of one word don't try it twice.
        var tried = [Int32](repeating: -1, count: rules.count)
        for (number, sentence) in view.annotated.text.sentences.enumerated() {
            let language = sentence.language.rawValue
            let bounds = Int(sentence.start)..<Int(sentence.end)
            for i in bounds {
                let token = view.tokens[i]
                if token.kind != .word {
                    for rule in byKind[Int(token.kind.rawValue)] {
                        attempt(rule, i..<(i + 1), -1, bounds, number, language, view, &matcher, &found)
                    }
                    let partner = Int(view.quotes[i])
                    if partner > i, partner < bounds.upperBound {
                        for rule in byQuotation {
                            attempt(rule, i..<(partner + 1), -1, bounds, number, language, view, &matcher, &found)
                        }
                    }
                }
                let classes = view.classes[i]
                if classes.intersects(tokenClasses) {
                    forEach(classes, tokenClasses) { element in
                        for rule in byTokenClass[element] where tried[rule] != Int32(i) {
                            tried[rule] = Int32(i)
                            attempt(rule, i..<(i + 1), -1, bounds, number, language, view, &matcher, &found)
                        }
                    }
                }
                if classes.intersects(entryClasses) {
                    forEach(classes, entryClasses) { element in
                        for rule in byEntryClass[element] where tried[rule] != Int32(i) {
                            tried[rule] = Int32(i)
                            let entry = LexicalClass(rawValue: UInt8(element)).flatMap { view.single(i, $0) } ?? -1
                            attempt(rule, i..<(i + 1), entry, bounds, number, language, view, &matcher, &found)
                        }
                    }
                }
                for hit in Int(view.firstHit[i])..<Int(view.firstHit[i + 1]) {
                    let entry = view.hits[hit].entry
                    let classes = view.lexicon.entries[Int(entry)].classes
                    guard classes.intersects(entryClasses) else { continue }
                    var done: [Int] = []
                    forEach(classes, entryClasses) { element in
                        for rule in byEntryClass[element] where !done.contains(rule) {
                            done.append(rule)
                            attempt(rule, i..<Int(view.hits[hit].end), entry, bounds, number, language, view, &matcher, &found)
                        }
                    }
                }
            }
        }
    }

    @inline(__always)
    private func forEach(_ a: ClassSet, _ b: ClassSet, _ body: (Int) -> Void) {
        var low = a.low & b.low
        while low != 0 {
            body(low.trailingZeroBitCount)
            low &= low - 1
        }
        var high = a.high & b.high
        while high != 0 {
            body(64 + high.trailingZeroBitCount)
            high &= high - 1
        }
    }

    private func attempt(
        _ index: Int, _ anchor: Range<Int>, _ entry: Int32, _ bounds: Range<Int>, _ sentence: Int, _ language: UInt8, _ view: TextView,
        _ matcher: inout Matcher, _ found: inout [Candidate]
    ) {
        let rule = table + index
        guard rule.pointee.languages >> language & 1 != 0 else { return }
        switch rule.pointee.anchor {
        case .quoted: break
        case .token(let test):
            guard test.holds(anchor.lowerBound, previous: -1, view) else { return }
        case .entry(let classes, let not):
            if anchor.count == 1 {
                guard TextView.single(view, anchor.lowerBound, classes, not) else { return }
            } else {
                guard !view.lexicon.entries[Int(entry)].classes.intersects(not) else { return }
            }
        }
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
        var range = start..<end
        if let refine = rule.pointee.refine {
            guard let refined = refine(view, range) else { return }
            range = refined
        }
        // Half a pair of quotation marks at an edge is another name's.
        while let first = range.first, view.quotes[first] >= 0, Int(view.quotes[first]) < first { range = (first + 1)..<range.upperBound }
        while let last = range.last, view.quotes[last] >= 0, Int(view.quotes[last]) > last { range = range.lowerBound..<last }
        guard !range.isEmpty else { return }
        var candidate =
            Candidate(
                start: range.lowerBound, end: range.upperBound, type: rule.pointee.type, ruleName: rule.pointee.staticName,
                // A listed name of several words is surer than one of one.
                priority: rule.pointee.priority + (rule.pointee.isListed && anchor.count > 1 ? 12 : 0), ruleIndex: index,
                // What was trimmed may have been the head: `компания` of «Заря».
                anchor: range.overlaps(anchor) ? anchor.clamped(to: range) : range, entry: entry, value: nil, sentence: sentence)
        candidate.isInternational = entry >= 0 && view.lexicon.entries[Int(entry)].classes.contains(.international)
        if range.count > 2, let open = range.first(where: { view.quotes[$0] > Int32($0) }), Int(view.quotes[open]) < range.upperBound {
            candidate.quoted = (open + 1)..<Int(view.quotes[open])
        }
        found.append(candidate)
    }
}
