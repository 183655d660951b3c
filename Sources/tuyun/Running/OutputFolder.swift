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
}
