import ArgumentParser
import Reading

/// Which documents to read.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files and folders; none, or -, reads standard input.",
            discussion: "Below folders, .txt files are one document each, .jsonl and .ndjson files one a line; others are passed over."),
        completion: .file())
    var paths: [String] = []

    @Option(help: "How to read standard input and files with another ending: auto, text or jsonl.")
    var from: InputFormat = .auto

    /// - Parameter folder: one that is not read: that of the output.
    func listing(except folder: String? = nil) -> InputListing {
        let listing = InputListing(paths, format: from, except: folder)
        if listing.isStandardInput, Terminal.typesInput { Terminal.warn("reading what you type; Ctrl-D ends it") }
        return listing
    }
}

extension InputFormat: ExpressibleByArgument {}
