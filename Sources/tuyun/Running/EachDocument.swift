import ArgumentParser
import Documents
import Reading

/// Walks over the documents of an input one after the other, for commands that print what they see.
enum EachDocument {
    /// Writes what `body` says of each document; one that can't be read is told on standard error, and the others go on.
    ///
    /// - Throws: exit code 1 if a document failed; what writing throws.
    static func write(_ listing: InputListing, to out: Output, _ body: (InputDocument) -> [UInt8]) throws {
        var reader = InputReader(listing)
        var failed = false
        var stop: (any Error)?
        while stop == nil, let batch = reader.next() {
            batch.forEachDocument { document in
                guard stop == nil else { return }
                switch document {
                case .success(let document):
                    do { try out.write(body(document)) } catch { stop = error }
                case .failure(let failure):
                    Terminal.warn(Summary.text(of: failure))
                    failed = true
                }
            }
        }
        if let stop { throw stop }
        try out.finish()
        if failed { throw ExitCode(1) }
    }
}
