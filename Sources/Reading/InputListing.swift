import Documents

/// The inputs that paths stand for, in the order in which they are read.
public struct InputListing: Sendable {
    public private(set) var files: [InputFile] = []
    /// How many files below folders were passed over, by ending.
    public private(set) var skipped: [String: Int] = [:]
    /// Bytes of all files, as far as they are known.
    public var size: Int { files.reduce(0) { $0 + $1.size } }
    /// Whether everything comes from standard input.
    public var isStandardInput: Bool { files.allSatisfy { $0.path == nil } }

    /// Finds what is to be read.
    ///
    /// Below a folder, at any depth, files are taken whose ending says what they are, sorted by the bytes of their path; hidden
    /// ones are left out. A file given by name is read whatever its name is.
    ///
    /// - Parameters:
    ///   - paths: files and folders; none, or `-`, means standard input.
    ///   - format: how to read standard input and files given by name.
    ///   - formats: the formats to look for below folders.
    ///   - excluded: a folder that is left out wherever it lies: that of the output.
    public init(
        _ paths: [String], format: InputFormat = .auto, formats: Set<InputFormat> = [.text, .jsonLines], except excluded: String? = nil
    ) {
        for path in paths.isEmpty ? ["-"] : paths {
            if path == "-" {
                files.append(InputFile(path: nil, id: InputFile.standardInput, format: format, size: 0))
                continue
            }
            switch FileSystem.kind(of: path) {
            case .folder: addFolder(path, formats, except: excluded)
            case .file(let size):
                let named = format == .auto ? InputFormat.named(path) : nil
                files.append(InputFile(path: path, id: path, format: named ?? format, size: size))
            case .failed(let reason): addFailure(path, id: path, reason)
            }
        }
        makeIDsUnique()
    }

    private mutating func addFolder(_ folder: String, _ formats: Set<InputFormat>, except excluded: String?) {
        let root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        for found in FileSystem.walk(root, except: excluded) {
            let path = root == "/" ? "/" + found.path : root + "/" + found.path
            switch found.kind {
            case .folder: continue
            case .failed(let reason): addFailure(path, id: found.path, reason)
            case .file(let size):
                guard let format = InputFormat.named(found.path), formats.contains(format) else {
                    skipped[FileExtension.of(found.path), default: 0] += 1
                    continue
                }
                files.append(InputFile(path: path, id: found.path, format: format, size: size))
            }
        }
    }

    private mutating func addFailure(_ path: String, id: String, _ reason: String) {
        let failure = DocumentFailure(id: id, code: "unreadable", message: "\(path): \(reason)")
        files.append(InputFile(path: path, id: id, format: .text, size: 0, failure: failure))
    }

    /// Two folders may hold files of one name: those go by their whole path.
    private mutating func makeIDsUnique() {
        let counts = files.reduce(into: [:]) { $0[$1.id, default: 0] += 1 }
        guard counts.count < files.count else { return }
        for index in files.indices where counts[files[index].id]! > 1 {
            guard let path = files[index].path else { continue }
            files[index].id = path
            files[index].failure?.id = path
        }
    }
}
