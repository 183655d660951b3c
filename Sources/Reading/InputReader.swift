import Documents

/// Reads inputs one after the other, as batches. Standard input and JSON-lines are streamed: memory does not grow with them.
///
///     var reader = InputReader(InputListing(["Corpus"]))
///     while let batch = reader.next() { batch.forEachDocument { … } }
public struct InputReader {
    private let files: [InputFile]
    private var position = 0
    private var open: (lines: LineBlockReader, file: InputFile)?

    /// Text files go into one batch up to so many bytes or files.
    static let batchSize = 1 << 16
    static let batchCount = 32

    public init(_ listing: InputListing) { files = listing.files }

    /// The next batch, nil at the end. It never waits for more input while it has whole documents to give.
    public mutating func next() -> InputBatch? {
        while true {
            if let (_, file) = open {
                do throws(ReadingError) {
                    if let block = try open!.lines.next() {
                        return InputBatch(content: .lines(block, of: file), size: block.bytes.count)
                    }
                    open = nil
                } catch {
                    open = nil
                    return unreadable(file, error)
                }
            }
            guard position < files.count else { return nil }
            if let batch = textFiles() { return batch }
            let file = files[position]
            position += 1
            if let batch = start(file) { return batch }
        }
    }

    /// The text files that come next.
    private mutating func textFiles() -> InputBatch? {
        var size = 0
        let first = position
        while position < files.count, position - first < Self.batchCount, size < Self.batchSize {
            let file = files[position]
            guard file.format == .text, file.path != nil else { break }
            size += file.size
            position += 1
        }
        return position > first ? InputBatch(content: .files(Array(files[first..<position])), size: size) : nil
    }

    /// Opens a stream; a batch at once if it is a text or can't be read. Nothing on standard input is no document.
    private mutating func start(_ file: InputFile) -> InputBatch? {
        do throws(ReadingError) {
            let reader = try FileReader(path: file.path)
            var start: [UInt8] = []
            var format = file.format
            if format == .auto {
                guard let found = try Self.sniff(reader, &start) ?? (file.path == nil ? nil : .text) else { return nil }
                format = found
            }
            if format == .jsonLines {
                open = (LineBlockReader(reader, start: start), file)
                return nil
            }
            let bytes = try reader.readAll(limit: InputBatch.textLimit, after: start)
            return InputBatch(content: .text(bytes, of: file), size: bytes.count)
        } catch {
            return unreadable(file, error)
        }
    }

    private func unreadable(_ file: InputFile, _ error: ReadingError) -> InputBatch {
        InputBatch(content: .failure(DocumentFailure(id: file.id, code: "unreadable", message: error.description)), size: 0)
    }

    /// JSON-lines if the first byte that is no blank is `{`; nil if there is none. What was read for it is left in `start`.
    private static func sniff(_ reader: FileReader, _ start: inout [UInt8]) throws(ReadingError) -> InputFormat? {
        while true {
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            let content = start.starts(with: mark) ? start[3...] : start[...]
            if let first = content.first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) {
                return first == UInt8(ascii: "{") ? .jsonLines : .text
            }
            if try reader.read(upTo: 1 << 16, into: &start) == 0 { return nil }
        }
    }
}
