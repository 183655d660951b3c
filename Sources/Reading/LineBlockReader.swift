import JSONLines

/// Whole lines that were read at one go.
public struct LineBlock: Sendable {
    /// The lines with their ends; the last one of an input may have none.
    public var bytes: [UInt8]
    /// Number of the first line in its input, from 1.
    public var firstLine: Int
}

/// Cuts a stream into blocks of whole lines, of any length. A block ends where the input has no more to give for the moment,
/// so that a line that was typed or piped in is never held back; else after about `blockSize` bytes.
struct LineBlockReader {
    private let file: FileReader
    private let blockSize: Int
    private var pending: [UInt8]
    private var lineNumber = 1
    private var atEnd = false

    /// - Parameter start: bytes of the stream that were read already.
    init(_ file: FileReader, start: [UInt8] = [], blockSize: Int = 1 << 18) {
        self.file = file
        self.blockSize = blockSize
        pending = start
    }

    /// The next block, nil at the end. After an error the lines before it have been handed out.
    mutating func next() throws(ReadingError) -> LineBlock? {
        var lastLineEnd = pending.lastIndex(of: 0x0A)
        while !atEnd {
            if lastLineEnd != nil, pending.count >= blockSize || !file.isReady { break }
            let known = pending.count
            let count: Int
            do {
                count = try file.read(upTo: blockSize, into: &pending)
            } catch {
                if let block = take(pending.count) { return block }
                throw error
            }
            if count == 0 { atEnd = true }
            if let found = pending[known...].lastIndex(of: 0x0A) { lastLineEnd = found }
        }
        if atEnd { return take(pending.count) }
        return take(lastLineEnd! + 1)
    }

    /// Hands out the first `count` bytes.
    private mutating func take(_ count: Int) -> LineBlock? {
        guard count > 0 else { return nil }
        let rest = Array(pending[count...])
        pending.removeLast(rest.count)
        let block = LineBlock(bytes: pending, firstLine: lineNumber)
        pending.withUnsafeBufferPointer { lineNumber += Lines($0).reduce(0) { count, _ in count + 1 } }
        pending = rest
        return block
    }
}
