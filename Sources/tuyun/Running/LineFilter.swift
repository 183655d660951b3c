import ArgumentParser
import Reading

/// Answers each line of the input by one line, in order, on one thread or several.
enum LineFilter {
    /// Appends the answers to some lines, which stand without their line ends; each answer with its own.
    typealias Answer = (_ lines: [UnsafeBufferPointer<UInt8>], _ out: inout [UInt8]) -> Void

    private struct Lines: Sendable {
        var bytes: [UInt8] = []
        var failure: String?
    }

    /// - Parameters:
    ///   - jobs: threads; nil for all cores, or one if all comes from standard input or there is little to do.
    ///   - makeAnswer: makes what one thread works with.
    /// - Throws: exit code 1 if a file could not be read; the others are done.
    static func run(_ listing: InputListing, jobs: Int?, _ output: OutputOptions, makeAnswer: @escaping @Sendable () -> Answer) throws {
        let out = try Output(output.output)
        var reader = InputReader(listing)
        let state = State()
        try OrderedWorkers<InputBatch, Lines>.run(
            jobs: jobs ?? (listing.isStandardInput || listing.size < 1 << 16 ? 1 : Thread.cores), next: { reader.next() },
            makeWorker: {
                let answer = makeAnswer()
                return { batch in Self.answer(batch, answer) }
            },
            deliver: { lines in
                try out.write(lines.bytes)
                if let failure = lines.failure {
                    Terminal.warn(failure)
                    state.hasFailed = true
                }
            })
        try out.finish()
        if state.hasFailed { throw ExitCode(1) }
    }

    private static func answer(_ batch: InputBatch, _ answer: Answer) -> Lines {
        var lines = Lines(failure: batch.failure.map { Summary.text(of: $0) })
        lines.bytes.reserveCapacity(batch.size * 24)
        batch.withLines { answer($0, &lines.bytes) }
        return lines
    }

    /// Touched by one thread at a time: that which delivers.
    private final class State: @unchecked Sendable {
        var hasFailed = false
    }
}
