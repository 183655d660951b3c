#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Plain system calls on files and folders: reading should start at once, and need nothing heavy.
enum FileSystem {
    enum Kind {
        case file(size: Int)
        case folder
        case failed(String)
    }

    struct Found {
        /// Relative to the folder walked through.
        var path: String
        var kind: Kind
    }

    private struct FolderID: Hashable {
        let device: UInt64
        let number: UInt64
    }

    static var reason: String { String(cString: strerror(errno)) }

    static func kind(of path: String) -> Kind { kindAndID(of: path).0 }

    /// Files and broken folders below `root`, sorted by the bytes of their paths. Links are followed, each folder once.
    ///
    /// - Parameter excluded: a folder that is left out.
    static func walk(_ root: String, except excluded: String? = nil) -> [Found] {
        var found: [Found] = []
        var seen: Set<FolderID> = []
        if let excluded, let id = kindAndID(of: excluded).1 { seen.insert(id) }
        var pending = [""]
        while let folder = pending.popLast() {
            let path = folder.isEmpty ? root : root + "/" + folder
            if let id = kindAndID(of: path).1, !seen.insert(id).inserted { continue }
            guard let names = names(in: path) else {
                found.append(Found(path: folder.isEmpty ? "." : folder, kind: .failed(reason)))
                continue
            }
            for name in names {
                let relative = folder.isEmpty ? name : folder + "/" + name
                let kind = kind(of: root + "/" + relative)
                if case .folder = kind { pending.append(relative) } else { found.append(Found(path: relative, kind: kind)) }
            }
        }
        return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Names in a folder but for hidden ones; nil, and `errno` set, if it can't be opened.
    private static func names(in folder: String) -> [String]? {
        guard let handle = opendir(folder) else { return nil }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }

    private static func kindAndID(of path: String) -> (Kind, FolderID?) {
        var status = stat()
        guard stat(path, &status) == 0 else { return (.failed(reason), nil) }
        let mode = status.st_mode & S_IFMT
        if mode == S_IFDIR { return (.folder, FolderID(device: UInt64(status.st_dev), number: UInt64(status.st_ino))) }
        return (.file(size: mode == S_IFREG ? Int(status.st_size) : 0), nil)
    }
}
