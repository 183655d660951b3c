import Documents
import Graph
import Pipeline
import Reading

/// Links document lines: one pass to collect the names, one to write.
struct Linking {
    /// Reads names. Lexicons are loaded for it.
    let reader: LexiconNames
    let curation: Curation
    /// Threads; the output is the same with any number.
    let jobs: Int

    init(curation: Curation = Curation(), jobs: Int = 1) throws {
        reader = LexiconNames(resources: try ResourceOptions.loadForLinking())
        self.curation = curation
        self.jobs = jobs
    }

    /// The linker of all documents of a listing.
    ///
    /// - Parameter spool: gets the lines, if the listing can't be read again.
    func linker(_ listing: InputListing, _ summary: inout Summary, spool: Spool? = nil, suggests: Bool = false) throws -> Linker {
        let state = State(LinkIndex(reader: reader, curation: curation))
        let isSpooled = spool != nil
        try DocumentLines.forEach(listing, jobs: jobs, &summary) { [reader] in
            var evidence = LinkEvidenceReader(reader: reader)
            return { line -> (LinkEvidence?, [UInt8]) in
                var bytes: [UInt8] = []
                if isSpooled { line.append(to: &bytes) }
                guard case .document(let record) = line else { return (nil, bytes) }
                return (evidence.evidence(record), bytes)
            }
        } deliver: { lines in
            for (evidence, bytes) in lines {
                if let evidence { state.index.add(evidence) }
                state.buffer += bytes
            }
            if state.buffer.count >= 1 << 18 { try spool?.write(&state.buffer) }
        }
        try spool?.write(&state.buffer)
        return Linker(state.index, reader: reader, curation: curation, suggests: suggests)
    }

    /// - Parameters:
    ///   - each: gets each linked line, in order.
    ///   - write: gets linked lines as bytes, many at a time.
    func run(
        _ listing: InputListing, each: @escaping (DocumentLine) -> Void = { _ in }, write: @escaping ([UInt8]) throws -> Void
    ) throws -> (Summary, Linker) {
        let spool = listing.isStandardInput ? try Spool() : nil
        var summary = Summary()
        let linker = try linker(listing, &summary, spool: spool)
        var again = Summary()
        let output = Output(each: each, write: write)
        try DocumentLines.forEach(spool?.listing ?? listing, jobs: jobs, &again) {
            var writer = linker.writer()
            return { line in
                let linked = if case .document(let record) = line { DocumentLine.document(writer.linked(record)) } else { line }
                var bytes: [UInt8] = []
                linked.append(to: &bytes)
                return (linked, bytes)
            }
        } deliver: { lines in
            for (line, bytes) in lines {
                output.each(line)
                output.buffer += bytes
            }
            if output.buffer.count >= 1 << 18 {
                try output.write(output.buffer)
                output.buffer.removeAll(keepingCapacity: true)
            }
        }
        try output.write(output.buffer)
        return (summary, linker)
    }

    /// Touched by one thread at a time: that which delivers.
    private final class State: @unchecked Sendable {
        var index: LinkIndex
        var buffer: [UInt8] = []
        init(_ index: LinkIndex) { self.index = index }
    }

    /// The same.
    private final class Output: @unchecked Sendable {
        let each: (DocumentLine) -> Void
        let write: ([UInt8]) throws -> Void
        var buffer: [UInt8] = []

        init(each: @escaping (DocumentLine) -> Void, write: @escaping ([UInt8]) throws -> Void) {
            self.each = each
            self.write = write
        }
    }
}
