import ArgumentParser
import Documents
import Exports
import Graph
import Reading

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Reads every document below a folder and writes all there is to know of it.",
        discussion: """
            Writes documents.jsonl (linked document lines), entities.jsonl, relations.jsonl, graph.gexf, cooccurrence.csv and report.html. \
            A file gets its name once it is whole. Documents that fail are listed at the end, and the exit code is 1.

            Example:
              tuyun run Corpus --output out
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var resources: ResourceOptions
    @OptionGroup var jobs: JobOptions
    @OptionGroup var graph: GraphOptions
    @OptionGroup var curation: CurationOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("Folder to write to; made if need be.", valueName: "folder"), completion: .directory)
    var output: String

    @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.")
    var quiet = false

    func validate() throws {
        if input.paths.isEmpty { throw ValidationError("Missing the folder to read (- for standard input).") }
    }

    func run() throws {
        try Stop.handling {
            let start = Progress.now
            let listing = input.listing(except: output)
            let loaded = try resources.load()
            let decisions = try curation.load()
            try OutputFolder.make(output)
            let spool = try Spool()
            let extraction = Extraction(resources: loaded, listing: listing, jobs: jobs.jobs, isQuiet: quiet)
            var summary = try extraction.run(listing) { try spool.write($0) }
            let graph = try write(from: spool, decisions)
            summary.entities = graph.nodes.count
            if summary.failures > 0 { Terminal.write(summary.failureList) }
            if !quiet { Terminal.write(summary.text(seconds: Progress.now - start, skipped: listing.skipped)) }
            if summary.failures > 0 { throw ExitCode(1) }
        }
    }

    /// Links what was extracted, and writes all files.
    private func write(from spool: Spool, _ curation: Curation) throws -> Graph {
        let documents = try Output("\(output)/documents.jsonl")
        let builder = Building(try graph.builder())
        let linking = try Linking(curation: curation, jobs: jobs.number(for: spool.listing))
        let (_, linker) = try linking.run(spool.listing, each: { builder.graph.add($0) }, write: { try documents.write($0) })
        try documents.finish()
        CurationOptions.report(linker)
        let graph = builder.graph.graph()
        for file in GraphFile.all {
            let out = try Output("\(output)/\(file.name)")
            try out.write(file.bytes(graph))
            try out.finish()
        }
        return graph
    }

    /// Touched by one thread at a time: that which delivers.
    private final class Building: @unchecked Sendable {
        var graph: GraphBuilder
        init(_ graph: GraphBuilder) { self.graph = graph }
    }
}
