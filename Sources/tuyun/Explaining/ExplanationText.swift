import Annotation
import Documents
import Lexicons
import Pipeline
import Rules
import Tokenization

/// One document's explanation as plain text.
struct ExplanationText {
    private(set) var text = ""
    private let explanation: Explanation
    private let style: ExplanationStyle
    private let source: SourceText
    private var tokens: [Token] { explanation.annotated.text.tokens }
    private var lexicon: Lexicon { explanation.forms.lexicon }

    init(_ explanation: Explanation, of input: InputDocument, _ style: ExplanationStyle) {
        self.explanation = explanation
        self.style = style
        source = SourceText(input.text, explanation.text)
        let record = explanation.record
        text = style.bold("═══ \(record.id)") + "  language \(record.language), \(record.mentions.count) mentions\n"
        for repair in explanation.text.repairs {
            let mended = source.normalised(Int(repair.start), Int(repair.end))
            text += "mended (\(repair.kind.rawValue)): \(source.original(Int(repair.start), Int(repair.end))) → \(mended)\n"
        }
        for number in explanation.annotated.text.sentences.indices { addSentence(number) }
        addEntities()
    }

    private mutating func addSentence(_ number: Int) {
        let sentence = explanation.annotated.text.sentences[number]
        let range = Int(sentence.start)..<Int(sentence.end)
        guard !range.isEmpty else { return }
        let span = span(range)
        let place = "sentence \(number), paragraph \(sentence.paragraph), \(sentence.language.code), \(span.lowerBound)–\(span.upperBound)"
        text += "\n" + style.bold("─── \(place)") + "\n"
        if style.showsTokens {
            for token in range { addToken(token) }
            for token in range { addHits(token) }
        }
        let mentions = explanation.findings.mentions.filter { $0.sentence == number }
        let drawn = mentions.map { SpanDrawing.Mark(span: self.span($0.start..<$0.end), label: $0.type.rawValue) }
        text += SpanDrawing(source.points, span, drawn, style).text
        for mention in mentions { addMention(mention) }
    }

    /// Code points of the original that tokens cover.
    private func span(_ range: Range<Int>) -> Range<Int> {
        source.span(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
    }

    private func surface(_ range: Range<Int>) -> String {
        source.original(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
    }

    // MARK: Tokens

    private mutating func addToken(_ index: Int) {
        let span = span(index..<index + 1)
        let token = tokens[index]
        let head = "\(span.lowerBound)–\(span.upperBound)".padded(12) + surface(index..<index + 1).padded(20)
        let form = explanation.forms.forms[Int(explanation.annotated.forms[index])]
        guard token.kind == .word else {
            text += "  " + head + style.dim("\(token.kind)") + "\n"
            addSingles(form)
            return
        }
        let traits = LexicalClass.traits.filter { form.classes.contains($0) }.map(\.tag).joined(separator: " ")
        text += "  " + head + style.dim("\(token.shape)\(traits.isEmpty ? "" : ", " + traits)") + "\n"
        for i in form.analyses {
            let analysis = explanation.forms.buffer.analyses[Int(i)]
            let lemma = String(decoding: explanation.forms.buffer[analysis.lemma], as: UTF16.self)
            let base = String(decoding: explanation.forms.buffer[analysis.base], as: UTF16.self)
            let share = Int((analysis.probability * 100).rounded())
            text += "".padded(34) + "\(lemma == base ? lemma : "\(lemma) / \(base)"): \(analysis.features.names)  \(share)%\n"
        }
        addSingles(form)
    }

    private mutating func addSingles(_ form: Form) {
        for entry in distinct(form.singles.map { explanation.forms.singles[Int($0)] }) { text += "".padded(34) + self.entry(entry) + "\n" }
    }

    private mutating func addHits(_ token: Int) {
        var seen: Set<[Int32]> = []
        for hit in explanation.annotated.hits(startingAt: token) {
            guard seen.insert([hit.end, lexicon.entries[Int(hit.entry)].concept]).inserted else { continue }
            text += "  entry       \(surface(Int(hit.start)..<Int(hit.end)))  \(entry(hit.entry))\n"
        }
    }

    // MARK: Mentions

    private mutating func addMention(_ mention: Candidate) {
        let range = mention.start..<mention.end
        let span = span(range)
        let value = explanation.findings.value(of: mention).map { " = \($0)" } ?? ""
        text += "  " + style.accent(mention.type.rawValue.padded(9)) + "\(span.lowerBound)–\(span.upperBound)".padded(11)
        text += style.bold(surface(range)) + "\(value)  rule \(mention.rule)\n"
        for entry in entries(behind: mention) { text += "".padded(22) + self.entry(entry) + "\n" }
    }

    /// The entry that the rule named, or else those that the words of its anchor match, longest first.
    private func entries(behind mention: Candidate) -> [Int32] {
        if mention.entry >= 0 { return [mention.entry] }
        var entries: [Int32] = []
        let anchor = mention.anchor.isEmpty ? mention.start..<mention.end : mention.anchor
        for token in anchor {
            for hit in explanation.annotated.hits(startingAt: token) where Int(hit.end) <= anchor.upperBound { entries.append(hit.entry) }
        }
        if entries.isEmpty {
            for token in anchor {
                let form = explanation.forms.forms[Int(explanation.annotated.forms[token])]
                entries += form.singles.map { explanation.forms.singles[Int($0)] }
            }
        }
        return distinct(entries)
    }

    /// One entry of each line.
    private func distinct(_ entries: [Int32]) -> [Int32] {
        var seen: Set<Int32> = []
        return entries.filter { seen.insert(lexicon.entries[Int($0)].concept).inserted }
    }

    /// `← Lexicons/places/kyrgyzstan.txt:12 Бишкек [loc city]`
    private func entry(_ index: Int32) -> String {
        let entry = lexicon.entries[Int(index)]
        return style.dim("← ") + style.place(lexicon.place(of: entry.concept)) + " "
            + lexicon.canonicalName(of: entry.concept, in: entry.language) + style.dim(" [\(entry.classes.tags)]")
    }

    private mutating func addEntities() {
        let record = explanation.record
        guard !record.entities.isEmpty else { return }
        text += "\n" + style.bold("─── entities") + "\n"
        for entity in record.entities {
            let aliases = entity.aliases.isEmpty ? "" : " (\(entity.aliases.joined(separator: "; ")))"
            text += "  " + style.accent(entity.type.rawValue.padded(9)) + "\(entity.id)  \(entity.name)\(aliases)\n"
        }
        let names = Dictionary(record.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        for relation in record.relations {
            let role = relation.role.map { " as \($0)" } ?? ""
            text += "  \(names[relation.subject] ?? relation.subject) —\(relation.predicate)→ \(names[relation.object] ?? relation.object)"
            text += "\(role)  rule \(relation.rule), \(relation.start)–\(relation.end)\n"
        }
        for quotation in record.quotations {
            text += "  \(names[quotation.speaker] ?? quotation.speaker): \(quotation.text)\n"
            text += "    rule \(quotation.rule), \(quotation.start)–\(quotation.end)\n"
        }
        text += "\n"
    }
}

extension LexicalClass {
    /// What no lexicon line says.
    static let traits: [LexicalClass] = [.capital, .capitals, .initial, .unknown, .surname, .patronymic]
}

extension ClassSet {
    /// The tags, blank-separated.
    var tags: String { LexicalClass.allCases.lazy.filter { contains($0) }.map(\.tag).joined(separator: " ") }
}
