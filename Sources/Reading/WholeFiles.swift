/// Files that are read as a whole, for stages that need them so.
public enum WholeFiles {
    /// All bytes of a file; `-` is standard input.
    public static func read(_ path: String) throws(ReadingError) -> [UInt8] {
        try FileReader(path: path == "-" ? nil : path).readAll(limit: .max >> 1)
    }

    public static func isFolder(_ path: String) -> Bool {
        if case .folder = FileSystem.kind(of: path) { true } else { false }
    }

    /// Files below a folder whose names have this ending, by their paths relative to it, sorted; nil if `path` is no folder.
    public static func list(_ path: String, ending: String) -> [String]? {
        guard isFolder(path) else { return nil }
        return FileSystem.walk(path).compactMap { found in
            guard case .file = found.kind, FileExtension.of(found.path) == ending else { return nil }
            return found.path
        }
    }
}
