#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why bytes could not be read, as the system says it.
public struct ReadingError: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String
}

/// An open file, pipe or standard input, read in big blocks.
final class FileReader {
    private let descriptor: Int32
    private let isOwned: Bool
    private let size: Int
    /// Reads of no more than this go by the stack.
    private static let page = 1 << 12

    /// - Parameter path: nil for standard input.
    init(path: String?) throws(ReadingError) {
        guard let path else {
            descriptor = STDIN_FILENO
            isOwned = false
            size = 0
            return
        }
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw ReadingError(description: "\(path): \(FileSystem.reason)") }
        var status = stat()
        size = fstat(opened, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
        descriptor = opened
        isOwned = true
        #if os(Linux)
            if size > 0 { posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL) }
        #endif
    }

    deinit {
        if isOwned { close(descriptor) }
    }

    /// Appends up to `limit` bytes, waiting for at least one; returns how many, 0 at the end.
    func read(upTo limit: Int, into bytes: inout [UInt8]) throws(ReadingError) -> Int {
        var count = 0
        var reason = ""
        func fill(_ place: UnsafeMutableRawPointer) {
            repeat { count = system(descriptor, place, limit) } while count < 0 && errno == EINTR
            if count < 0 { reason = FileSystem.reason }
        }
        if limit <= Self.page {
            withUnsafeTemporaryAllocation(byteCount: limit, alignment: 16) { buffer in
                fill(buffer.baseAddress!)
                if count > 0 { bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
            }
        } else {
            // A new array, as only a new one can be filled without being cleared first.
            let old = bytes
            bytes = [UInt8](unsafeUninitializedCapacity: old.count + limit) { buffer, filled in
                old.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
                fill(buffer.baseAddress! + old.count)
                filled = old.count + max(0, count)
            }
        }
        if count < 0 { throw ReadingError(description: reason) }
        return count
    }

    /// All that is left.
    ///
    /// - Throws: also if there are more than `limit` bytes.
    func readAll(limit: Int, after start: [UInt8] = []) throws(ReadingError) -> [UInt8] {
        var bytes = start
        if size > 0 { bytes.reserveCapacity(min(size, limit) + 1) }
        // One byte more than there should be, so that a regular file takes one call and one that says it ended.
        var step = size > 0 ? min(size, limit) + 1 : 1 << 16
        while try read(upTo: step, into: &bytes) > 0 {
            guard bytes.count <= limit else { throw ReadingError(description: "larger than \(limit >> 20) MB") }
            step = size > 0 ? Self.page : min(1 << 24, max(1 << 16, bytes.count))
        }
        return bytes
    }

    /// Whether bytes can be read at once: false if a read would have to wait.
    var isReady: Bool {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&wanted, 1, 0) > 0
    }
}

/// `read(2)`, which the method of that name hides.
private func system(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int { read(descriptor, buffer, count) }
