import ArgumentParser
import Documents
import Exports
import Graph
import Reading

struct GraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Joins documents into a graph of entities, relations and co-occurrence: a file of it, or a store to ask.",
        discussion: """
            A file, from linked documents:
              tuyun graph linked.jsonl --output graph.gexf

            A store, which outlives the run. It takes what extract writes and links all that it holds anew after each change, so that it \
            is always as if its documents had been there from the start:
              tuyun extract Corpus | tuyun graph build --store news.sqlite
              tuyun extract today.jsonl | tuyun graph add --store news.sqlite
              tuyun graph withdraw news-17 --store news.sqlite
              tuyun graph show 'Маданият министрлигинин' --store news.sqlite

            Without --store it is tuyun.sqlite here. Answers are tables on a terminal, and JSON-lines in a pipe.
            """,
        subcommands: [
            GraphFileCommand.self, GraphBuildCommand.self, GraphAddCommand.self, GraphWithdrawCommand.self, GraphExportCommand.self,
            GraphShowCommand.self, GraphPathCommand.self, GraphPostsCommand.self, GraphTimelineCommand.self,
        ],
        defaultSubcommand: GraphFileCommand.self)
}

struct GraphFileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file",
        abstract: "Writes a file of the graph of linked documents. (this is what graph alone does)",
        discussion: """
            gexf is for Gephi and its like, csv lists what stands together by sentence, paragraph and document with counts and NPMI, \
            entities and relations are JSON-lines.

            Examples:
              tuyun graph linked.jsonl --output graph.gexf
              tuyun extract Corpus | tuyun link | tuyun graph --format csv
              tuyun graph linked.jsonl --format relations --cooccurrence PER,ORG
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case gexf, csv, entities, relations

        var file: GraphFile {
            switch self {
            case .gexf: .gexf
            case .csv: .cooccurrence
            case .entities: .entities
            case .relations: .relations
            }
        }
    }

    @Argument(help: "Files of linked document lines, and folders with them; none, or -, reads standard input.", completion: .file())
    var paths: [String] = []

    @Option(help: "What to write: gexf, csv, entities or relations.")
    var format: Format = .gexf

    @OptionGroup var graph: GraphOptions
    @OptionGroup var output: OutputOptions

    func run() throws { try graph.write(format.file, of: paths, output) }
}
