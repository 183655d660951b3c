import ArgumentParser
import Documents
import Graph
import Reading

struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Makes entity ids one across all documents.",
        discussion: """
            Reads the lines of extract and writes them again, with ids that depend on the names in the collection alone. Reads its input \
            twice: what comes from standard input is kept in a temporary file.

            Examples:
              tuyun extract Corpus | tuyun link > linked.jsonl
              tuyun link 2019.jsonl 2020.jsonl --output linked.jsonl
            """)

    @Argument(help: "Files of document lines, and folders with them; none, or -, reads standard input.", completion: .file())
    var paths: [String] = []

    @OptionGroup var output: OutputOptions

    func run() throws {
        try Stop.handling {
            let listing = InputListing(paths, format: .jsonLines, formats: [.jsonLines])
            let out = try Output(output.output)
            let start = Progress.now
            let summary = try Linking.run(listing) { try out.write($0) }
            try out.finish()
            try Ending.report(summary, listing, seconds: Progress.now - start, output)
        }
    }
}
