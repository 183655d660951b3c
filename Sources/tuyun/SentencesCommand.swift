import ArgumentParser
import Documents
import JSONLines
import Pipeline
import Reading

struct SentencesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sentences",
        abstract: "Cuts documents into sentences, each with its language.",
        discussion: """
            A line of JSON for each sentence: the document's id, the sentence's offsets in code points, its paragraph, its language (ky, \
            ru, kk or other) and its text.

            Examples:
              tuyun sentences letter.txt
              echo 'Бүгүн жаңы мектеп ачылды. Сегодня открылась новая школа.' | tuyun sentences
              tuyun sentences news.jsonl | grep '"language":"kk"'
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var resources: ResourceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Stop.handling {
            let out = try Output(output.output)
            var processor = DocumentProcessor(resources: try resources.load())
            try EachDocument.write(input.listing(), to: out) { Self.lines(processor.explain($0), of: $0) }
        }
    }

    private static func lines(_ explanation: Explanation, of input: InputDocument) -> [UInt8] {
        let source = SourceText(input.text, explanation.text)
        let tokens = explanation.annotated.text.tokens
        var out: [UInt8] = []
        for sentence in explanation.annotated.text.sentences where sentence.end > sentence.start {
            let span = source.span(Int(tokens[Int(sentence.start)].start), Int(tokens[Int(sentence.end) - 1].end))
            var text = String.UnicodeScalarView()
            text.append(contentsOf: source.points[span])
            out.append(UInt8(ascii: "{"))
            JSONWriter.appendKey("document", first: true, to: &out)
            JSONWriter.append(explanation.record.id, to: &out)
            JSONWriter.appendKey("start", to: &out)
            JSONWriter.append(span.lowerBound, to: &out)
            JSONWriter.appendKey("end", to: &out)
            JSONWriter.append(span.upperBound, to: &out)
            JSONWriter.appendKey("paragraph", to: &out)
            JSONWriter.append(Int(sentence.paragraph), to: &out)
            JSONWriter.appendKey("language", to: &out)
            JSONWriter.append(sentence.language.code, to: &out)
            JSONWriter.appendKey("text", to: &out)
            JSONWriter.append(String(text), to: &out)
            out.append(contentsOf: [UInt8(ascii: "}"), UInt8(ascii: "\n")])
        }
        return out
    }
}
