import Documents
import Graph
import Reading

/// Links document lines: one pass to collect the names, one to write.
enum Linking {
    /// - Parameters:
    ///   - each: gets each linked line.
    ///   - write: gets linked lines as bytes, many at a time.
    static func run(
        _ listing: InputListing, each: (DocumentLine) -> Void = { _ in }, write: ([UInt8]) throws -> Void
    ) throws -> Summary {
        let spool = listing.isStandardInput ? try Spool() : nil
        var index = LinkIndex()
        var summary = Summary()
        var buffer: [UInt8] = []
        try DocumentLines.forEach(listing, &summary) { line in
            if case .document(let record) = line { index.add(record) }
            if let spool {
                line.append(to: &buffer)
                if buffer.count >= 1 << 18 { try spool.write(&buffer) }
            }
        }
        try spool?.write(&buffer)
        let linker = Linker(index)
        var again = Summary()
        try DocumentLines.forEach(spool?.listing ?? listing, &again) { line in
            let linked = if case .document(let record) = line { DocumentLine.document(linker.linked(record)) } else { line }
            each(linked)
            linked.append(to: &buffer)
            if buffer.count >= 1 << 18 {
                try write(buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        try write(buffer)
        return summary
    }
}
