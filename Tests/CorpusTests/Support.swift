import Documents
import Evaluation
import Foundation
import Pipeline

/// The sample documents of the project and the resources to process them with.
enum Corpus {
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    /// The nearest folder above this file that holds `Package.swift` and `Corpus`.
    static let root: String = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let files = FileManager.default
        while folder.path != "/", !["Package.swift", "Corpus"].allSatisfy({ files.fileExists(atPath: folder.path + "/" + $0) }) {
            folder.deleteLastPathComponent()
        }
        return folder.path
    }()

    static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Golden/documents.jsonl"

    private static let resources: Result<Resources, any Error> = Result {
        let dictionary = ProcessInfo.processInfo.environment["TUYUN_RU_DICT"] ?? root + "/.build-data/ru"
        let resources = try Resources(lexiconDirectory: root + "/Lexicons", russianDirectory: dictionary)
        guard resources.russian != nil else {
            throw Missing(description: "The Russian dictionary is needed (run scripts/setup): \(resources.russianProblem ?? dictionary)")
        }
        return resources
    }

    static func processor() throws -> DocumentProcessor { DocumentProcessor(resources: try resources.get()) }

    /// Names of the documents without their ending, sorted.
    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root + "/Corpus").filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }
            .sorted()
    }

    static func bytes(_ file: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: root + "/Corpus/" + file) else { throw Missing(description: "no \(file)") }
        return Array(data)
    }

    /// Every document of the folder: the text files, and the lines of the files of lines.
    static func inputs() throws -> [InputDocument] {
        var inputs = try names().map(input)
        for file in try FileManager.default.contentsOfDirectory(atPath: root + "/Corpus").filter({ $0.hasSuffix(".jsonl") }).sorted() {
            for (number, line) in try bytes(file).split(separator: UInt8(ascii: "\n")).enumerated() {
                inputs.append(try InputDocument(line: line, fallbackID: "\(file):\(number + 1)"))
            }
        }
        return inputs
    }

    static func input(_ name: String) throws -> InputDocument { InputDocument(id: name, text: try bytes(name + ".txt")) }

    static func gold(_ name: String) throws -> MarkedText {
        do {
            return try MarkedText(parsing: String(decoding: try bytes(name + ".gold"), as: UTF8.self))
        } catch let error as MarkedTextError {
            throw Missing(description: "\(name).gold: \(error)")
        }
    }

    static func line(_ record: DocumentRecord) -> [UInt8] {
        var out: [UInt8] = []
        DocumentLine.document(record).append(to: &out)
        return out
    }
}
