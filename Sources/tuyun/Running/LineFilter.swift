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
        for failure in listing.files.compactMap(\.failure) { state.note(Summary.text(of: failure)) }
        let jobs = jobs ?? (listing.isStandardInput || listing.size < 1 << 16 ? 1 : Thread.cores)
        if jobs == 1 {
            try runAlone(&reader, out, state, makeAnswer())
        } else {
            try OrderedWorkers<InputBatch, Lines>.run(
                jobs: jobs, next: { reader.next() },
                makeWorker: {
                    let answer = makeAnswer()
                    return { batch in Self.answer(batch, answer) }
                },
                deliver: { lines in
                    try out.write(lines.bytes)
                    state.note(lines.failure)
                })
        }
        try out.finish()
        if state.hasFailed { throw ExitCode(1) }
    }

    /// Lines that are answered before anything is written: so many that their answers stay in the processor's cache.
    private static let lineCount = 512

    private static func runAlone(_ reader: inout InputReader, _ out: Output, _ state: State, _ answer: Answer) throws {
        var bytes: [UInt8] = []
        var problem: (any Error)?
        while problem == nil, let batch = reader.next() {
            state.note(batch.failure.map { Summary.text(of: $0) })
            batch.withLines { lines in
                for first in stride(from: 0, to: lines.count, by: lineCount) where problem == nil {
                    bytes.removeAll(keepingCapacity: true)
                    answer(Array(lines[first..<min(lines.count, first + lineCount)]), &bytes)
                    do { try out.write(bytes) } catch { problem = error }
                }
            }
        }
        if let problem { throw problem }
    }

    private static func answer(_ batch: InputBatch, _ answer: Answer) -> Lines {
        var lines = Lines(failure: batch.failure.map { Summary.text(of: $0) })
        lines.bytes.reserveCapacity(batch.size * 24)
        batch.withLines { answer($0, &lines.bytes) }
        return lines
    }

    /// Touched by one thread at a time: that which delivers.
    private final class State: @unchecked Sendable {
        private(set) var hasFailed = false

        func note(_ failure: String?) {
            guard let failure else { return }
            Terminal.warn(failure)
            hasFailed = true
        }
    }
}
