#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds the lexicons and the Russian dictionary from the program's own place, so that no environment has to be set.
///
/// - Installed, `PREFIX/bin/tuyun`: `PREFIX/share/tuyun/Lexicons` and `PREFIX/share/tuyun/ru`.
/// - In a checkout, the nearest folder above the program that holds `Package.swift` and `Lexicons`: `Lexicons` and
///   `.build-data/ru` in it.
///
/// `TUYUN_LEXICONS` and `TUYUN_RU_DICT` name other folders.
public struct ResourceLocator: Sendable {
    public struct LexiconsNotFound: Error, CustomStringConvertible {
        public let program: String

        public var description: String {
            "no lexicons found from \(program): install with scripts/install, or set TUYUN_LEXICONS to the folder Lexicons"
        }
    }

    /// Folder of the lexicon files.
    public let lexicons: String
    /// Folder of the Russian dictionary; nil if there is none.
    public let russianDictionary: String?

    public init() throws(LexiconsNotFound) { try self.init(program: Self.ownPath) { Self.variable($0) } }

    /// - Parameters:
    ///   - program: path of the program.
    ///   - variable: the value of an environment variable.
    init(program: String, variable: (String) -> String?) throws(LexiconsNotFound) {
        let found = Self.installed(program) ?? Self.checkedOut(program)
        guard let lexicons = variable("TUYUN_LEXICONS") ?? found?.lexicons else { throw LexiconsNotFound(program: program) }
        self.lexicons = lexicons
        let dictionary = variable("TUYUN_RU_DICT") ?? found?.dictionary
        russianDictionary = dictionary.flatMap { Self.isFolder($0) ? $0 : nil }
    }

    private static func installed(_ program: String) -> (lexicons: String, dictionary: String)? {
        let share = parent(parent(program)) + "/share/tuyun"
        return isFolder(share + "/Lexicons") ? (share + "/Lexicons", share + "/ru") : nil
    }

    private static func checkedOut(_ program: String) -> (lexicons: String, dictionary: String)? {
        var folder = parent(program)
        while !folder.isEmpty {
            if access(folder + "/Package.swift", F_OK) == 0, isFolder(folder + "/Lexicons") {
                return (folder + "/Lexicons", folder + "/.build-data/ru")
            }
            folder = parent(folder)
        }
        return nil
    }

    /// The path without its last part; empty at the root.
    private static func parent(_ path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    /// Where the running program lies, links resolved.
    private static var ownPath: String {
        #if os(Linux)
            let link = "/proc/self/exe"
        #else
            let link = CommandLine.arguments[0]
        #endif
        guard let resolved = realpath(link, nil) else { return CommandLine.arguments[0] }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
