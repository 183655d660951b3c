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

    public init(rules: RuleSet = .standard) {
        self.rules = rules
        ruleNames = rules.rules.map(\.name)
    }

    /// The mentions of one document.
    public mutating func extract(_ annotated: AnnotatedText, _ text: NormalizedText, forms: FormTable) -> Findings {
        Quotes.pair(annotated.text, text.units, into: &quotes)
        found.removeAll(keepingCapacity: true)
        var matcher = Matcher()
        return TextView.with(annotated, text.units, quotes, forms) { view in
            rules.candidates(view, matcher: &matcher, into: &found)
            var findings = Findings(quotes: quotes, ruleNames: ruleNames)
            Selection.select(found, into: &findings.mentions)
            // What was chosen tells more of the names in it; with that the choice is made once more where it matters.
            let remembered = DocumentMemory.candidates(from: findings.mentions, view)
            if !remembered.isEmpty { chooseAgain(remembered, &findings.mentions) }
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
    private func chooseAgain(_ remembered: [Candidate], _ mentions: inout [Candidate]) {
        var bySentence: [Int: [Candidate]] = [:]
        for candidate in remembered { bySentence[candidate.sentence, default: []].append(candidate) }
        for candidate in found where bySentence[candidate.sentence] != nil { bySentence[candidate.sentence]!.append(candidate) }
        mentions.removeAll { bySentence[$0.sentence] != nil }
        for (_, candidates) in bySentence { Selection.select(candidates, into: &mentions) }
        mentions.sort(by: Selection.precedes)
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
