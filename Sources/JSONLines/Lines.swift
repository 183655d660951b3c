#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Splits a byte buffer into lines.
///
/// A line ends with LF or CRLF, which is not part of it; the last one may end with the buffer. A byte order mark at the very
/// start is left out. A buffer that ends with a line end has no empty line after it.
///
///     var lines = Lines(bytes)
///     while let line = lines.next() { … bytes[line] … }
public struct Lines: Sequence, IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position: Int

    /// - Parameter bytes: must outlive the splitter.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Offsets of the next line, nil at the end.
    public mutating func next() -> Range<Int>? {
        guard position < bytes.count else { return nil }
        let start = position
        var end = bytes.index(of: 0x0A, from: start)
        position = Swift.min(end + 1, bytes.count)
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Offset of the first `byte` at `start` or behind it; the count if there is none.
    public func index(of byte: UInt8, from start: Int) -> Int {
        guard let base = baseAddress, start < count, let found = memchr(base + start, Int32(byte), count - start) else { return count }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }
}
