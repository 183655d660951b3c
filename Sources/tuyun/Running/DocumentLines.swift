import Documents
import Reading

/// Document lines out of files and standard input, for the stages behind extraction.
enum DocumentLines {
    /// Calls `body` with each line in order. What is no document line comes as a failure that names its place, and is counted.
    static func forEach(_ listing: InputListing, _ summary: inout Summary, _ body: (DocumentLine) throws -> Void) throws {
        var reader = InputReader(listing)
        var stop: (any Error)?
        while stop == nil, let batch = reader.next() {
            if let failure = batch.failure {
                summary.add(failure)
                try body(.failure(failure))
            }
            batch.forEachLine { bytes, place in
                guard stop == nil else { return }
                do {
                    let line = line(bytes, place)
                    if case .failure(let failure) = line, failure.code == Self.failureCode { summary.add(failure) }
                    if case .document = line { summary.add(line) }
                    try body(line)
                } catch {
                    stop = error
                }
            }
        }
        if let stop { throw stop }
    }

    private static let failureCode = "not-a-document-line"

    private static func line(_ bytes: UnsafeBufferPointer<UInt8>, _ place: String) -> DocumentLine {
        do throws(DocumentLineError) {
            return try DocumentLine(line: bytes)
        } catch {
            return .failure(DocumentFailure(id: place, code: failureCode, message: error.description))
        }
    }
}
