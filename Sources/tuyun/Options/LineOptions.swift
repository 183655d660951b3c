import ArgumentParser
import Reading

/// Input that is lines, not documents.
struct LineOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files of lines, and folders with .txt files; none, or -, reads standard input.",
            discussion: "Lines are UTF-8; damaged bytes become U+FFFD."),
        completion: .file())
    var paths: [String] = []

    func listing() -> InputListing {
        let files = InputListing(paths, formats: [.text]).files
        let listing = InputListing(files.map { $0.path ?? "-" }, format: .jsonLines)
        if listing.isStandardInput, Terminal.typesInput { Terminal.warn("reading what you type; Ctrl-D ends it") }
        return listing
    }
}
