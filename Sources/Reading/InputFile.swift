import Documents

/// How the documents of an input are told apart.
public enum InputFormat: String, CaseIterable, Sendable {
    /// By the name's ending; without one that says so, JSON-lines if the first byte that is no blank is `{`, else text.
    case auto
    /// The whole file is one document.
    case text
    /// Each line is a document.
    case jsonLines = "jsonl"

    /// What a file's ending says; nil if it is none that is read.
    static func named(_ path: String) -> InputFormat? {
        switch FileExtension.of(path) {
        case "txt": .text
        case "jsonl", "ndjson": .jsonLines
        default: nil
        }
    }
}

/// Something to read documents from.
public struct InputFile: Sendable, Hashable {
    /// Nil for standard input.
    public var path: String?
    /// The path relative to the folder that was given; the path itself of a file given by name; `stdin`.
    public var id: String
    public var format: InputFormat
    /// Bytes, 0 if not known.
    public var size: Int
    /// Why it can't be read, if that is known already.
    public var failure: DocumentFailure?

    public static let standardInput = "stdin"
}

enum FileExtension {
    /// The ending in lower case, without its dot; empty if there is none.
    static func of(_ path: String) -> String {
        let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
