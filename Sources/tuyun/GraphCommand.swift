import ArgumentParser
import Documents
import Exports
import Graph
import Reading

struct GraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Joins linked documents into a graph of entities, relations and co-occurrence.",
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
