import ArgumentParser
import Reading

/// The end of a stage: what is said, and the exit code.
enum Ending {
    /// Prints failures and summary. A filter in a pipe, with nobody watching, says nothing unless something failed.
    ///
    /// - Throws: exit code 1 if a document failed.
    static func report(_ summary: Summary, _ listing: InputListing, seconds: Double, _ options: OutputOptions) throws {
        if summary.failures > 0 { Terminal.write(summary.failureList) }
        if !options.quiet, Terminal.watchesErrors || !listing.isStandardInput {
            Terminal.write(summary.text(seconds: seconds, skipped: listing.skipped))
        }
        if summary.failures > 0 { throw ExitCode(1) }
    }
}
