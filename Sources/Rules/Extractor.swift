import Annotation
import Documents
import Lexicons
import Normalization
import Tokenization

/// Applies all rules to annotated documents, chooses among what they find, and adds what only the whole document tells.
public struct Extractor: Sendable {
    private let rules: RuleSet
    private let ruleNames: [String]
    private var quotes: [Int32] = []
    private var found: [Candidate] = []
    private var formRules = FormRules()
    private var selection = Selection.Work()
    /// The chosen mentions of the sentences that are chosen in anew.
    private var anew: [Candidate] = []

    public init(rules: RuleSet = .standard) {
        self.rules = rules
        ruleNames = rules.rules.map(\.name)
    }

    /// The mentions of one document.
    public mutating func extract(_ annotated: AnnotatedText, _ text: NormalizedText, forms: FormTable) -> Findings {
        Quotes.pair(annotated.text, text.units, into: &quotes)
        found.removeAll(keepingCapacity: true)
        return TextView.with(annotated, text.units, quotes, forms) { view in
            rules.candidates(view, matcher: Matcher(), known: &formRules, into: &found)
            var findings = Findings(quotes: quotes, ruleNames: ruleNames)
            findings.mentions.reserveCapacity(found.count)
            Selection.select(found, &selection, into: &findings.mentions)
            // What was chosen tells more of the names in it; with that the choice is made once more where it matters.
            let remembered = DocumentMemory.candidates(from: findings.mentions, view)
            if !remembered.isEmpty { chooseAgain(remembered, &findings.mentions, view) }
            Venues.add(&findings.mentions, view)
            Addresses.join(&findings.mentions, view)
            TerritoryNames.settle(&findings.mentions, view)
            ThingNames.drop(&findings.mentions, view)
            BareBodies.keepNamed(&findings.mentions, view)
            Positions.keepHeld(&findings.mentions, view)
            setValues(&findings, view)
            return findings
        }
    }

    /// Chooses anew in the sentences of `remembered`, from what the rules found there and those.
    private mutating func chooseAgain(_ remembered: [Candidate], _ mentions: inout [Candidate], _ view: TextView) {
        // By sentence: those that are remembered before those that were found, which come in the order of the text.
        let sorted = remembered.sorted { $0.sentence < $1.sentence }
        var candidates: [Candidate] = []
        var next = 0, sentence = -1
        for candidate in sorted {
            if candidate.sentence != sentence {
                if sentence >= 0 { takeFound(in: sentence, &next, &candidates) }
                sentence = candidate.sentence
            }
            candidates.append(candidate)
        }
        takeFound(in: sentence, &next, &candidates)
        var isAnew = [Bool](repeating: false, count: view.sentences.count)
        for candidate in sorted { isAnew[candidate.sentence] = true }
        mentions.removeAll { isAnew[$0.sentence] }
        anew.removeAll(keepingCapacity: true)
        Selection.select(candidates, &selection, into: &anew)
        mentions = Self.merged(mentions, anew)
    }

    /// The mentions of different sentences in the order of the text.
    private static func merged(_ a: [Candidate], _ b: [Candidate]) -> [Candidate] {
        var all: [Candidate] = []
        all.reserveCapacity(a.count + b.count)
        var next = 0
        for mention in a {
            while next < b.count, b[next].sentence < mention.sentence {
                all.append(b[next])
                next += 1
            }
            all.append(mention)
        }
        all.append(contentsOf: b[next...])
        return all
    }

    /// Appends what was found in a sentence.
    ///
    /// - Parameter next: of `found`, where to look from.
    private func takeFound(in sentence: Int, _ next: inout Int, _ candidates: inout [Candidate]) {
        while next < found.count, found[next].sentence <= sentence {
            if found[next].sentence == sentence { candidates.append(found[next]) }
            next += 1
        }
    }

    /// Canonical values, dates resolved against the first full date of the document and the last one before the mention.
    private func setValues(_ findings: inout Findings, _ view: TextView) {
        var context = DateContext(document: nil, last: nil)
        for i in findings.mentions.indices where findings.mentions[i].ruleIndex >= 0 {
            let mention = findings.mentions[i]
            guard let make = rules.rules[mention.ruleIndex].value, let value = make(view, mention.start..<mention.end, context) else {
                continue
            }
            findings.mentions[i].value = Int32(findings.values.count)
            findings.values.append(value)
            if mention.type == .date, let date = CalendarDate(iso: value) {
                if context.document == nil, date.day > 0 { context.document = date }
                context.last = date
            }
        }
    }
}
