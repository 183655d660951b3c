import Documents
import Reading

/// Document lines out of files and standard input, for the stages behind extraction.
enum DocumentLines {
    /// Calls `body` with each line in order. What is no document line comes as a failure that names its place, and is counted.
    static func forEach(_ listing: InputListing, _ summary: inout Summary, _ body: (DocumentLine) throws -> Void) throws {
        var reader = InputReader(listing)
        while let batch = reader.next() {
            let lines = lines(batch)
            summary.add(lines)
            for line in lines.lines { try body(line) }
        }
    }

    /// The same on several threads.
    ///
    /// - Parameters:
    ///   - makeWorker: makes what one thread does with each line.
    ///   - deliver: gets what the workers made of some lines, in order, one call at a time.
    static func forEach<Result: Sendable>(
        _ listing: InputListing, jobs: Int, _ summary: inout Summary, makeWorker: @escaping @Sendable () -> (DocumentLine) -> Result,
        deliver: @escaping ([Result]) throws -> Void
    ) throws {
        let state = State(deliver: deliver)
        var reader = InputReader(listing)
        try OrderedWorkers<InputBatch, (Summary, [Result])>.run(
            jobs: jobs, next: { reader.next() },
            makeWorker: {
                let work = makeWorker()
                return { batch in
                    let lines = lines(batch)
                    var summary = Summary()
                    summary.add(lines)
                    return (summary, lines.lines.map(work))
                }
            },
            deliver: { summary, results in
                state.summary.add(summary)
                try state.deliver(results)
            })
        summary.add(state.summary)
    }

    /// Touched by one thread at a time: that which delivers.
    private final class State<Result>: @unchecked Sendable {
        let deliver: ([Result]) throws -> Void
        var summary = Summary()
        init(deliver: @escaping ([Result]) throws -> Void) { self.deliver = deliver }
    }

    /// The lines of a batch, and how many of them are no document lines.
    struct Lines {
        var lines: [DocumentLine] = []
        fileprivate var isBroken: [Bool] = []
    }

    private static func lines(_ batch: InputBatch) -> Lines {
        var found = Lines()
        if let failure = batch.failure {
            found.lines.append(.failure(failure))
            found.isBroken.append(true)
        }
        batch.forEachLine { bytes, place in
            do throws(DocumentLineError) {
                found.lines.append(try DocumentLine(line: bytes))
                found.isBroken.append(false)
            } catch {
                found.lines.append(.failure(DocumentFailure(id: place, code: "not-a-document-line", message: error.description)))
                found.isBroken.append(true)
            }
        }
        return found
    }
}

extension Summary {
    /// Counts documents, and what is no document line; a failure that an earlier stage wrote was counted there.
    fileprivate mutating func add(_ lines: DocumentLines.Lines) {
        for (line, isBroken) in zip(lines.lines, lines.isBroken) {
            switch line {
            case .failure(let failure): if isBroken { add(failure) }
            case .document: add(line)
            }
        }
    }
}
