import ArgumentParser
import Documents
import Exports
import Graph
import Reading

/// What the graph counts.
struct GraphOptions: ParsableArguments {
    @Option(
        name: .customLong("cooccurrence"),
        help: ArgumentHelp("Types of entities whose standing together is counted.", valueName: "PER,ORG"))
    var cooccurrenceTypes = "ORG"

    func validate() throws { _ = try ExtractCommand.types(cooccurrenceTypes) }

    /// An empty graph.
    func builder() throws -> GraphBuilder { GraphBuilder(cooccurrenceTypes: try ExtractCommand.types(cooccurrenceTypes)) }

    /// Reads linked lines and writes one file of their graph.
    func write(_ file: GraphFile, of paths: [String], _ output: OutputOptions) throws {
        try Stop.handling {
            let listing = InputListing(paths, format: .jsonLines, formats: [.jsonLines])
            let out = try Output(output.output)
            let start = Progress.now
            var builder = try builder()
            var summary = Summary()
            try DocumentLines.forEach(listing, &summary) { builder.add($0) }
            let graph = builder.graph()
            try out.write(file.bytes(graph))
            try out.finish()
            summary.entities = graph.nodes.count
            try Ending.report(summary, listing, seconds: Progress.now - start, output)
        }
    }
}
