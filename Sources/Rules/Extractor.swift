import Annotation
import Documents
import Lexicons
import Normalization
import Tokenization

/// Applies all rules to annotated documents, chooses among what they find, and adds what only the whole document tells.
public struct Extractor: Sendable {
    private let rules: RuleSet
    private var quotes: [Int32] = []
    private var found: [Candidate] = []

    public init(rules: RuleSet = .standard) { self.rules = rules }

    /// The mentions of one document, in the order of the text, outer ones before what they hold.
    public mutating func extract(_ annotated: AnnotatedText, _ text: NormalizedText, forms: FormTable) -> [Candidate] {
        Quotes.pair(annotated.text, text.units, into: &quotes)
        found.removeAll(keepingCapacity: true)
        var matcher = Matcher()
        return TextView.with(annotated, text.units, quotes, forms) { view in
            rules.candidates(view, matcher: &matcher, into: &found)
            var groups = [[Candidate]](repeating: [], count: annotated.text.sentences.count)
            for candidate in found { groups[candidate.sentence].append(candidate) }
            var chosen = groups.map { Selection.select($0) }
            // What was chosen tells more of the names in it; with that the choice is made once more where it matters.
            let remembered = DocumentMemory.candidates(from: chosen.flatMap { $0 }, view)
            for candidate in remembered { groups[candidate.sentence].append(candidate) }
            for sentence in Set(remembered.map(\.sentence)) { chosen[sentence] = Selection.select(groups[sentence]) }
            var mentions = chosen.flatMap { $0 }
            Positions.keepHeld(&mentions, view)
            setValues(&mentions, view)
            return mentions
        }
    }

    /// Canonical values, dates resolved against the first full date of the document and the last one before the mention.
    private func setValues(_ mentions: inout [Candidate], _ view: TextView) {
        var context = DateContext(document: nil, last: nil)
        for i in mentions.indices where mentions[i].ruleIndex >= 0 {
            guard let value = rules.rules[mentions[i].ruleIndex].value else { continue }
            mentions[i].value = value(view, mentions[i].start..<mentions[i].end, context)
            if mentions[i].type == .date, let date = mentions[i].value.flatMap(CalendarDate.init(iso:)) {
                if context.document == nil, date.day > 0 { context.document = date }
                context.last = date
            }
        }
    }
}
