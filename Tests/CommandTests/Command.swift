import Foundation

/// Runs the program that was built beside these tests.
struct Command {
    var output: [UInt8]
    var errors: String
    var code: Int32

    var lines: [String] { String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init) }

    /// - Parameters:
    ///   - input: what standard input holds.
    ///   - environment: nothing, unless it is given.
    init(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws {
        try self.init(arguments: arguments, input: input, environment: environment)
    }

    init(arguments: [String], input: String = "", environment: [String: String] = [:], program: URL = Self.program) throws {
        let folder = try TemporaryFolder()
        // Files instead of pipes: nobody waits for anybody.
        let inputPath = try folder.write("input", input.utf8)
        let outputPath = try folder.write("output", [])
        let errorPath = try folder.write("errors", [])
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = environment
        process.standardInput = FileHandle(forReadingAtPath: inputPath)
        process.standardOutput = FileHandle(forWritingAtPath: outputPath)
        process.standardError = FileHandle(forWritingAtPath: errorPath)
        try process.run()
        process.waitUntilExit()
        output = Array(try Data(contentsOf: URL(fileURLWithPath: outputPath)))
        errors = String(decoding: try Data(contentsOf: URL(fileURLWithPath: errorPath)), as: UTF8.self)
        code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    /// `tuyun` in the folder of the test program.
    static let program: URL = {
        var folder = Bundle.main.executableURL!.resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("tuyun")
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue { return candidate }
            folder.deleteLastPathComponent()
        }
        fatalError("tuyun was not built beside \(Bundle.main.executablePath ?? "the tests")")
    }()

    /// The nearest folder above the program that holds `Package.swift`.
    static let root: URL = {
        var folder = program.deletingLastPathComponent()
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    static var corpus: String { root.appendingPathComponent("Corpus").path }
}
