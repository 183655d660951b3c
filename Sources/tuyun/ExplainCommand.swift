import ArgumentParser
import Documents
import Pipeline
import Reading

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Shows how mentions came about: tokens, morphology, lexicon lines, rules.",
        discussion: """
            For each sentence: its language, its tokens with their offsets, readings and the lexicon lines that they match; entries of \
            several words; then the mentions under the text, each with its rule and the lexicon lines behind it.

            Examples:
              tuyun explain Corpus/news-culture-2018.txt | less -R
              tuyun explain letter.txt --mentions-only
              echo 'Кыргыз Республикасынын Маданият министрлиги' | tuyun explain
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var resources: ResourceOptions

    @Flag(name: .shortAndLong, help: "Leave out tokens and entries.")
    var mentionsOnly = false

    @Option(help: ArgumentHelp("Columns of the pictures.", valueName: "n"))
    var width = 110

    func validate() throws {
        if width < 40 { throw ValidationError("--width must be 40 or more.") }
    }

    func run() throws {
        try Stop.handling {
            let out = try Output(nil)
            let loaded = try resources.load()
            var processor = DocumentProcessor(resources: loaded)
            let style = ExplanationStyle(
                width: width, colours: Terminal.watchesOutput, showsTokens: !mentionsOnly, lexiconFolder: try ResourceOptions.folder())
            try EachDocument.write(input.listing(), to: out) {
                Array(ExplanationText(processor.explain($0), of: $0, style).text.utf8)
            }
        }
    }
}
