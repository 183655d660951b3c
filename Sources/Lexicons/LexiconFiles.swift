import Glibc

/// Finding and reading lexicon files. Plain system calls: start-up should not pay for more.
public enum LexiconFiles {
    /// Paths of the files below `directory` that end so, sorted by bytes. `.terms` are for linking alone.
    public static func list(_ directory: String, ending: String = ".txt") throws(LexiconProblem) -> [String] {
        guard let handle = opendir(directory) else {
            throw LexiconProblem(
                kind: .unreadable, path: directory, line: 0, message: "can't open the lexicon folder: \(String(cString: strerror(errno)))")
        }
        defer { closedir(handle) }
        var paths: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            let path = directory + "/" + name
            if entry.pointee.d_type == UInt8(DT_DIR) {
                paths += try list(path, ending: ending)
            } else if name.hasSuffix(ending) {
                paths.append(path)
            }
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    public static func read(_ path: String) throws(LexiconProblem) -> [UInt8] {
        guard let file = fopen(path, "rb") else {
            throw LexiconProblem(kind: .unreadable, path: path, line: 0, message: "can't read: \(String(cString: strerror(errno)))")
        }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = ftell(file)
        rewind(file)
        guard size >= 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
    }
}
