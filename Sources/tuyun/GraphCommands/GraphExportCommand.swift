import ArgumentParser
import Documents
import Exports
import Graph
import Store

struct GraphExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes what a store holds: linked document lines, or a file of their graph.",
        discussion: """
            Documents come in the order of their ids. The same documents give the same bytes, whatever was added, replaced and withdrawn \
            on the way.

            Examples:
              tuyun graph export > linked.jsonl
              tuyun graph export --format gexf --output graph.gexf
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case documents, gexf, csv, entities, relations, report
    }

    @Option(help: "What to write: documents, gexf, csv, entities, relations or report.")
    var format: Format = .documents

    @OptionGroup var store: StoreOptions
    @OptionGroup var graph: GraphOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Stop.handling {
            let store = try store.open()
            let out = try Output(output.output)
            if let file {
                var builder = try graph.builder()
                try StoreOptions.asking { try store.forEachLine { builder.add($0) } }
                try out.write(file.bytes(builder.graph()))
            } else {
                var bytes: [UInt8] = []
                try StoreOptions.asking {
                    try store.forEachLine { line in
                        line.append(to: &bytes)
                        if bytes.count < 1 << 18 { return }
                        try out.write(bytes)
                        bytes.removeAll(keepingCapacity: true)
                    }
                }
                try out.write(bytes)
            }
            try out.finish()
        }
    }

    private var file: GraphFile? {
        switch format {
        case .documents: nil
        case .gexf: .gexf
        case .csv: .cooccurrence
        case .entities: .entities
        case .relations: .relations
        case .report: .report
        }
    }
}
