import ArgumentParser
import Exports

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Writes an HTML page about linked documents, for reading.",
        discussion: """
            The page needs nothing from elsewhere and opens from the disk.

            Examples:
              tuyun report linked.jsonl --output report.html
              tuyun extract Corpus | tuyun link | tuyun report > report.html
            """)

    @Argument(help: "Files of linked document lines, and folders with them; none, or -, reads standard input.", completion: .file())
    var paths: [String] = []

    @OptionGroup var graph: GraphOptions
    @OptionGroup var output: OutputOptions

    func run() throws { try graph.write(.report, of: paths, output) }
}
