import Reading

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A temporary file that keeps what comes from standard input for a second reading; gone with the object.
final class Spool: Sendable {
    private let path: String
    private let out: Output

    init() throws {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/tuyun-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw Stop(2, "can't write to \(folder): \(String(cString: strerror(errno)))") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        out = Output(descriptor: descriptor, name: path)
    }

    deinit { unlink(path) }

    func write(_ bytes: [UInt8]) throws { try out.write(bytes) }

    /// Appends the buffer and empties it.
    func write(_ buffer: inout [UInt8]) throws {
        try out.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    /// The file as an input.
    var listing: InputListing { InputListing([path], format: .jsonLines) }
}
