/// Why the Russian dictionary could not be opened. Each description names the path and says what to do.
public enum RussianDictionaryError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The directory does not exist or is no directory.
    case missingDirectory(path: String)
    /// A file of the dictionary is not there.
    case missingFile(path: String)
    /// A file is there but the system refuses to read or map it; `code` is its `errno`.
    case unreadableFile(path: String, code: Int32)
    /// `meta.json` names another format version or language than this reader knows.
    case unsupportedVersion(path: String, found: String, expected: String)
    /// A file does not have the structure that its format promises.
    case malformedFile(path: String, reason: String)

    public var description: String {
        let advice = "run scripts/setup to fetch the Russian dictionary"
        switch self {
        case .missingDirectory(let path): return "\(path): no such directory; \(advice)"
        case .missingFile(let path): return "\(path): no such file; \(advice)"
        case .unreadableFile(let path, let code): return "\(path): cannot be read (errno \(code)); check its permissions or \(advice)"
        case .unsupportedVersion(let path, let found, let expected):
            return "\(path): dictionary format \(found), but \(expected) is needed; \(advice)"
        case .malformedFile(let path, let reason): return "\(path): \(reason); the file is damaged, \(advice)"
        }
    }
}
