#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file mapped into memory, read-only, for as long as the object lives.
final class MappedFile: @unchecked Sendable {
    let path: String
    /// The bytes of the file; page-aligned.
    let bytes: UnsafeRawBufferPointer

    /// - Throws: `.missingFile` if there is no such file, `.unreadableFile` if it cannot be opened or mapped,
    ///   `.malformedFile` if it is empty.
    init(path: String) throws(RussianDictionaryError) {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .missingFile(path: path) : .unreadableFile(path: path, code: errno)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadableFile(path: path, code: errno) }
        let size = Int(status.st_size)
        guard size > 0 else { throw .malformedFile(path: path, reason: "it is empty") }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw .unreadableFile(path: path, code: errno)
        }
        self.path = path
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count)
    }

    /// Whether `path` is a directory.
    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
