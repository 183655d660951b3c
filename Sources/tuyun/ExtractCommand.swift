import ArgumentParser
import Documents
import Reading

struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Finds mentions, entities and relations: a document in, a line of JSON out.",
        discussion: """
            Lines come in the order of the input, the same bytes with any --jobs. A document that can't be read becomes an error line in \
            its place, and the exit code is 1.

            Examples:
              tuyun extract Corpus --output documents.jsonl
              tuyun extract letter.txt --types PER,ORG
              echo 'Бишкекте Аскар Бешимов сүйлөдү.' | tuyun extract
              cat news.jsonl | tuyun extract --from jsonl --jobs 4 > documents.jsonl

            JSON-lines in: {"id": "a1", "text": "…"}; other fields are kept under "meta".
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var resources: ResourceOptions
    @OptionGroup var jobs: JobOptions
    @OptionGroup var output: OutputOptions

    @Option(help: ArgumentHelp("Keep mentions of these types alone, and what they stand for.", valueName: "PER,ORG"))
    var types: String?

    func validate() throws { _ = try types.map { try Self.types($0) } }

    func run() throws {
        try Stop.handling {
            let listing = input.listing()
            let wanted = try types.map { try Self.types($0) }
            let out = try Output(output.output)
            let start = Progress.now
            let extraction = Extraction(
                resources: try resources.load(), listing: listing, jobs: jobs.jobs, types: wanted, isQuiet: output.quiet)
            let summary = try extraction.run(listing) { try out.write($0) }
            try out.finish()
            try Ending.report(summary, listing, seconds: Progress.now - start, output)
        }
    }

    static func types(_ list: String) throws -> Set<MentionType> {
        do throws(MentionType.UnknownType) {
            return try MentionType.list(list)
        } catch {
            throw ValidationError("\(error)")
        }
    }
}
