#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard output, or a file that takes its name only once it is whole.
final class Output: @unchecked Sendable {
    /// Nobody reads what is written any more.
    struct ReaderLeft: Error {}

    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    private let descriptor: Int32
    private let path: String?
    private var temporaryPath: String?

    /// - Parameter path: nil for standard output.
    init(_ path: String?) throws {
        signal(SIGPIPE, SIG_IGN)
        self.path = path
        guard let path, !Self.isSpecial(path) else {
            // A device or pipe can't be renamed to: it is written as it is.
            descriptor = path.map { open($0, O_WRONLY | O_CLOEXEC) } ?? STDOUT_FILENO
            if descriptor < 0 { throw Self.failure(path ?? "standard output") }
            return
        }
        let temporary = "\(path).\(getpid()).part"
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        if descriptor < 0 { throw Self.failure(path) }
        temporaryPath = temporary
    }

    /// An open file, which is closed with the object.
    init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        path = name
    }

    deinit {
        guard path != nil else { return }
        close(descriptor)
        if let temporaryPath { unlink(temporaryPath) }
    }

    func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { buffer in
            var rest = buffer
            while !rest.isEmpty {
                let written = system(descriptor, rest.baseAddress!, rest.count)
                if written < 0 {
                    if errno == EINTR { continue }
                    if errno == EPIPE { throw ReaderLeft() }
                    throw Self.failure(path ?? "standard output")
                }
                rest = UnsafeRawBufferPointer(rebasing: rest[written...])
            }
        }
    }

    /// Gives a file its name. Without it nothing is left of the file.
    func finish() throws {
        guard let temporaryPath, let path else { return }
        guard rename(temporaryPath, path) == 0 else { throw Self.failure(path) }
        self.temporaryPath = nil
    }

    private static func isSpecial(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
    }

    private static func failure(_ path: String) -> Failed {
        Failed(description: "can't write \(path): \(String(cString: strerror(errno)))")
    }
}

/// `write(2)`, which the method of that name hides.
private func system(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int { write(descriptor, bytes, count) }
