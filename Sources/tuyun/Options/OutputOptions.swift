import ArgumentParser
import Reading

/// Where to write.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.")
    var quiet = false
}

/// How many threads.
struct JobOptions: ParsableArguments {
    @Option(
        name: [.customShort("j", allowingJoined: true), .long],
        help: ArgumentHelp(
            "Threads. The output is the same with any number. (default: all cores; 1 for standard input or little work)",
            valueName: "n"))
    var jobs: Int?

    /// Threads for a listing.
    func number(for listing: InputListing) -> Int {
        jobs ?? (listing.isStandardInput || listing.size < 1 << 16 ? 1 : Thread.cores)
    }

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be from 1 to 1024.") }
    }
}
