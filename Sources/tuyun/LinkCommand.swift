import ArgumentParser
import Documents
import Graph
import Reading

struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Makes entity ids one across all documents.",
        discussion: """
            Reads the lines of extract and writes them again, with ids that depend on the set of documents alone, not on their order. \
            Other ids of a thing stand in "sameAs". Reads its input twice: what comes from standard input is kept in a temporary file.

            --curation applies what people have decided, a line each, with a reason behind the last |:
              merge  | PER:аскар_бешимов | PER:аскар_бешимбаев  | same signature in decree 12
              split  | PER:азамат_садыков | news-17; news-18     | the poet, not the head of the village
              ignore | ORG:тартиби                               | heading, no body
              rename | ORG:кбк | Коомдук байкоочу кеңеш          | name of its statute
              retype | LOC:бөбөк_бала_бакчасы | ORG              | a kindergarten
            --suggest prints, instead of documents, what may be one thing, in that very format, the most likely first.

            Examples:
              tuyun extract Corpus | tuyun link > linked.jsonl
              tuyun link 2019.jsonl 2020.jsonl --output linked.jsonl
              tuyun link found.jsonl --suggest > more.txt     # read it, keep what is right
              tuyun link found.jsonl --curation decided.txt more.txt --output linked.jsonl
            """)

    @Argument(help: "Files of document lines, and folders with them; none, or -, reads standard input.", completion: .file())
    var paths: [String] = []

    @OptionGroup var curation: CurationOptions

    @Flag(help: "Print candidates for one thing, with what speaks for them, as lines of a curation file.")
    var suggest = false

    @OptionGroup var jobs: JobOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Stop.handling {
            let listing = InputListing(paths, format: .jsonLines, formats: [.jsonLines])
            let out = try Output(output.output)
            let start = Progress.now
            let linking = try Linking(curation: try curation.load(), jobs: jobs.number(for: listing))
            var summary = Summary()
            let linker: Linker
            if suggest {
                linker = try linking.linker(listing, &summary, suggests: true)
                try out.write(linker.suggestions.flatMap { Array($0.text.utf8) })
            } else {
                (summary, linker) = try linking.run(listing) { try out.write($0) }
            }
            try out.finish()
            CurationOptions.report(linker)
            try Ending.report(summary, listing, seconds: Progress.now - start, output)
        }
    }
}
