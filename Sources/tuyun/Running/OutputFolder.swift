#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folder that a run writes to.
enum OutputFolder {
    /// Makes it, and the folders above it, if they are not there.
    static func make(_ path: String) throws {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += made.isEmpty || made == "/" ? String(part) : "/\(part)"
            guard mkdir(made, 0o777) == 0 || errno == EEXIST else {
                throw Stop(2, "can't make the folder \(made): \(String(cString: strerror(errno)))")
            }
        }
    }

    /// A path beside a file that is to be made; nothing stands there.
    static func temporary(_ path: String) throws -> String {
        let part = "\(path).\(getpid()).part"
        remove(part)
        return part
    }

    /// Removes a file if it is there.
    static func remove(_ path: String) { unlink(path) }

    /// Gives a file its name.
    static func move(_ part: String, to path: String) throws {
        guard rename(part, path) == 0 else { throw Stop(2, "can't write \(path): \(String(cString: strerror(errno)))") }
    }
}
