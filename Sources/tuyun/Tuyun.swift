import ArgumentParser

@main
struct Tuyun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tuyun",
        abstract: "Finds people, bodies, places, dates and what joins them in Kyrgyz and Russian documents.",
        discussion: """
            Do everything at once:
              tuyun run Corpus --output out

            Or stage by stage, each a filter:
              tuyun extract Corpus | tuyun link | tuyun graph --format csv

            Why was this found, and that not?
              tuyun explain Corpus/news-culture-2018.txt
              tuyun evaluate gold.jsonl found.jsonl

            Exit codes: 0 all done; 1 a document failed, the others are done; 2 nothing could be done; 64 wrong usage.
            """,
        version: version,
        subcommands: [
            RunCommand.self, ExtractCommand.self, LinkCommand.self, GraphCommand.self, ReportCommand.self, ExplainCommand.self,
            EvaluateCommand.self, LexiconCommand.self, SentencesCommand.self, TokensCommand.self, MorphCommand.self,
        ])

    static let version = "0.1.0"
}
