import ArgumentParser
import Documents
import Graph
import Reading
import Store

struct GraphBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Makes a store anew out of what extract wrote.",
        discussion: """
            A store of that name is replaced once the new one is whole. A curation is kept in the store and applied on every change.

            Examples:
              tuyun extract Corpus | tuyun graph build
              tuyun graph build found.jsonl --store news.sqlite --curation decided.txt
            """)

    @OptionGroup var documents: StoredDocuments

    func run() throws { try documents.put(isNew: true) }
}

struct GraphAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds documents to a store; one with the id of another takes its place.",
        discussion: """
            All or nothing: a run that is broken off leaves the store as it was. --curation replaces the decisions that the store has.

            Examples:
              tuyun extract today.jsonl | tuyun graph add
              tuyun graph add --curation decided.txt < /dev/null     # new decisions alone
            """)

    @OptionGroup var documents: StoredDocuments

    func run() throws { try documents.put(isNew: false) }
}

struct GraphWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Takes documents out of a store, as if they had never been there.",
        discussion: """
            The exit code is 1 if the store has no document of an id; the others are withdrawn.

            Examples:
              tuyun graph withdraw news-17 news-18
              tuyun graph withdraw --store news.sqlite $(cat gone.txt)
            """)

    @Argument(help: "Ids of documents.")
    var ids: [String]

    @OptionGroup var store: StoreOptions
    @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.")
    var quiet = false

    func run() throws { try StoreChange(store: store, curation: CurationOptions(), isNew: false, quiet: quiet).withdraw(ids) }
}

/// Documents for a store.
struct StoredDocuments: ParsableArguments {
    @Argument(help: "Files of document lines, and folders with them; none, or -, reads standard input.", completion: .file())
    var paths: [String] = []

    @OptionGroup var store: StoreOptions
    @OptionGroup var curation: CurationOptions
    @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.")
    var quiet = false

    func put(isNew: Bool) throws { try StoreChange(store: store, curation: curation, isNew: isNew, quiet: quiet).put(paths) }
}

/// A change of a store, and what is said of it.
struct StoreChange {
    let store: StoreOptions
    let curation: CurationOptions
    let isNew: Bool
    let quiet: Bool

    func put(_ paths: [String]) throws {
        try Stop.handling {
            let listing = InputListing(paths, format: .jsonLines, formats: [.jsonLines])
            _ = try curation.load()
            let part = isNew ? try OutputFolder.temporary(store.store) : nil
            defer { if let part { OutputFolder.remove(part) } }
            let graph = try store.open(part, mustExist: false)
            var summary = Summary()
            let outcome = try StoreOptions.asking {
                try graph.update { update in
                    if isNew || !curation.files.isEmpty { try update.decide(curation.files.map { ($0, try CurationOptions.text($0)) }) }
                    try DocumentLines.forEach(listing, &summary) { try update.put($0) }
                }
            }
            try finish(graph, outcome, part)
            if summary.failures > 0 {
                Terminal.write(summary.failureList)
                throw ExitCode(1)
            }
        }
    }

    func withdraw(_ ids: [String]) throws {
        try Stop.handling {
            let graph = try store.open()
            var missing: [String] = []
            let outcome = try StoreOptions.asking {
                try graph.update { update in for id in ids where try !update.withdraw(id) { missing.append(id) } }
            }
            try finish(graph, outcome, nil)
            for id in missing { Terminal.warn("no document has the id \(id)") }
            if !missing.isEmpty { throw ExitCode(1) }
        }
    }

    private func finish(_ graph: GraphStore, _ outcome: GraphStore.Outcome, _ part: String?) throws {
        let counts = try graph.counts()
        try graph.close()
        if let part { try OutputFolder.move(part, to: store.store) }
        for line in outcome.idleLines { Terminal.warn("\(line)") }
        if quiet { return }
        Terminal.write(
            "\(outcome.added) added, \(outcome.replaced) replaced, \(outcome.withdrawn) withdrawn, \(outcome.changed) changed; "
                + "\(store.store) has \(counts.documents) documents, \(counts.entities) entities, \(counts.mentions) mentions, "
                + "\(counts.relations) relations\n")
    }
}
