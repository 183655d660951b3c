import CodeUnits
import Foundation
import Testing

@testable import Morphology

/// The Russian dictionary for tests: `TUYUN_RU_DICT`, or `.build-data/ru` in the package.
enum RussianFixture {
    struct MissingDictionary: Error, CustomStringConvertible {
        let description: String
    }

    private static let opened: Result<RussianDictionary, MissingDictionary> = {
        let path = ProcessInfo.processInfo.environment["TUYUN_RU_DICT"] ?? packageRoot + "/.build-data/ru"
        do throws(RussianDictionaryError) {
            return .success(try RussianDictionary(directory: path))
        } catch {
            return .failure(MissingDictionary(description: "The Russian dictionary is needed (run scripts/setup): \(error)"))
        }
    }()

    /// The nearest directory above this file that holds `Package.swift`.
    static let packageRoot: String = {
        var directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while directory.path != "/" {
            if FileManager.default.fileExists(atPath: directory.appendingPathComponent("Package.swift").path) { break }
            directory.deleteLastPathComponent()
        }
        return directory.path
    }()

    static func dictionary() throws -> RussianDictionary { try opened.get() }

    static func analyzer() throws -> RussianAnalyzer { RussianAnalyzer(dictionary: try dictionary()) }

    /// One reading, as text.
    struct Reading {
        var lemma: String
        var base: String
        var features: Features
        var probability: Float
    }

    /// The readings of `word`, which is put in lower case, with the capitals of `shape` or else those that it has.
    static func readings(of word: String, shape: WordShape? = nil) throws -> [Reading] {
        let printed = Array(word.utf16)
        let lower = printed.map { CharacterTable.shared.lower[Int($0)] }
        let isAllUpper = zip(printed, lower).allSatisfy { $0 != $1 } && lower.count > 1
        let ownShape: WordShape = isAllUpper ? .upper : printed.first == lower.first ? .lower : .title
        var buffer = AnalysisBuffer()
        let analyzer = try analyzer()
        lower.withUnsafeBufferPointer { analyzer.analyze($0, shape: shape ?? ownShape, into: &buffer) }
        return buffer.analyses.map {
            Reading(
                lemma: String(decoding: buffer[$0.lemma], as: UTF16.self), base: String(decoding: buffer[$0.base], as: UTF16.self),
                features: $0.features, probability: $0.probability)
        }
    }
}
