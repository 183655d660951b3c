import Documents
import Pipeline
import Reading

/// Takes all documents of a listing through the stages, on several threads, and hands the lines out in input order.
struct Extraction {
    /// The lines of one batch.
    struct Lines: Sendable {
        var bytes: [UInt8] = []
        var summary = Summary()
        var size: Int
    }

    let resources: Resources
    let jobs: Int
    let types: Set<MentionType>?
    let isQuiet: Bool

    /// - Parameter jobs: threads; nil for all cores, or one if all comes from standard input or there is little to do.
    init(resources: Resources, listing: InputListing, jobs: Int?, types: Set<MentionType>? = nil, isQuiet: Bool) {
        self.resources = resources
        self.jobs = jobs ?? (listing.isStandardInput || listing.size < 1 << 16 ? 1 : Thread.cores)
        self.types = types
        self.isQuiet = isQuiet
    }

    /// - Parameter write: gets the lines of each batch, in order.
    func run(_ listing: InputListing, write: @escaping @Sendable ([UInt8]) throws -> Void) throws -> Summary {
        var reader = InputReader(listing)
        let state = State(Progress(total: listing.size, isQuiet: isQuiet))
        defer { state.progress.finish() }
        try OrderedWorkers<InputBatch, Lines>.run(
            jobs: jobs, next: { reader.next() },
            makeWorker: { [resources, types] in
                var processor = DocumentProcessor(resources: resources)
                return { batch in Self.lines(of: batch, &processor, types) }
            },
            deliver: { lines in
                try write(lines.bytes)
                state.summary.add(lines.summary)
                state.progress.add(bytes: lines.size, documents: state.summary.documents)
            })
        return state.summary
    }

    /// Touched by one thread at a time: that which delivers.
    private final class State: @unchecked Sendable {
        var progress: Progress
        var summary = Summary()
        init(_ progress: Progress) { self.progress = progress }
    }

    private static func lines(of batch: InputBatch, _ processor: inout DocumentProcessor, _ types: Set<MentionType>?) -> Lines {
        var lines = Lines(size: batch.size)
        lines.bytes.reserveCapacity(min(batch.size, 1 << 20) * 4)
        batch.forEachDocument { input in
            let line: DocumentLine
            switch input {
            case .success(let document):
                let record = processor.process(document)
                line = .document(types.map { record.limited(to: $0) } ?? record)
            case .failure(let failure): line = .failure(failure)
            }
            lines.summary.add(line)
            line.append(to: &lines.bytes)
        }
        return lines
    }
}
