import ArgumentParser

struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon",
        abstract: "Looks after the lexicons.",
        subcommands: [LexiconCheckCommand.self, LexiconLookupCommand.self])
}
