import Foundation
import Testing

@testable import Morphology

@Suite struct RussianDictionaryTests {
    /// Calls `body` with a directory that holds `files`, and nothing else.
    private func withDirectory(_ files: [String: Data], _ body: (String) throws -> Void) throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("ru-dictionary-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        for (name, data) in files { try data.write(to: directory.appendingPathComponent(name)) }
        try body(directory.path)
    }

    private func meta(version: String = "2.4", language: String = "ru") -> Data {
        Data(
            """
            [["language_code", "\(language)"], ["format_version", "\(version)"],
             ["compile_options", {"max_suffix_length": 5, "paradigm_prefixes": ["", "по", "наи"]}]]
            """.utf8)
    }

    private func error(openingDirectoryWith files: [String: Data]) throws -> RussianDictionaryError? {
        var found: RussianDictionaryError?
        try withDirectory(files) { path in
            do throws(RussianDictionaryError) {
                _ = try RussianDictionary(directory: path)
            } catch {
                found = error
            }
        }
        return found
    }

    @Test func opensTheDictionary() throws {
        let dictionary = try RussianFixture.dictionary()
        #expect(dictionary.paradigms.count > 3000)
        #expect(dictionary.tagTable.dictionaryCount > 5000)
        #expect(dictionary.endings.count == 3)
        #expect(dictionary.longestEnding == 5)
        #expect(dictionary.paradigms.prefixes.map { String(decoding: $0, as: UTF16.self) } == ["", "по", "наи"])
    }

    @Test func namesAMissingDirectory() {
        let expected = RussianDictionaryError.missingDirectory(path: "/no/such/directory")
        #expect(throws: expected) { try RussianDictionary(directory: "/no/such/directory") }
        #expect(expected.description.contains("/no/such/directory"))
        #expect(expected.description.contains("run scripts/setup"))
    }

    @Test func namesAMissingFile() throws {
        let none = try #require(try error(openingDirectoryWith: [:]))
        #expect(none.description.contains("/meta.json: no such file"))
        let noWords = try #require(try error(openingDirectoryWith: ["meta.json": meta()]))
        #expect(noWords.description.contains("/words.dawg: no such file"))
        #expect(noWords.description.contains("run scripts/setup"))
    }

    @Test func refusesAnotherVersionOrLanguage() throws {
        let version = try #require(try error(openingDirectoryWith: ["meta.json": meta(version: "3.0")]))
        #expect(version.description.contains("dictionary format 3.0, but 2.4 is needed; run scripts/setup"))
        let language = try #require(try error(openingDirectoryWith: ["meta.json": meta(language: "uk")]))
        #expect(language.description.contains("of language uk"))
    }

    @Test(arguments: ["", "[]", "{", "[[\"format_version\", \"2.4", "[[\"format_version\", \"2\\\"4\"]]"])
    func refusesDamagedMeta(_ text: String) throws {
        let found = try #require(try error(openingDirectoryWith: ["meta.json": Data(text.utf8)]))
        #expect(found.description.contains("meta.json"))
        #expect(found.description.contains("the file is damaged"))
    }

    @Test(arguments: [[UInt8](), [1, 2, 3], [UInt8](repeating: 255, count: 64), [2, 0, 0, 0] + [UInt8](repeating: 0, count: 10)])
    func refusesADamagedGraph(_ bytes: [UInt8]) throws {
        let found = try #require(try error(openingDirectoryWith: ["meta.json": meta(), "words.dawg": Data(bytes)]))
        #expect(found.description.contains("words.dawg"))
        #expect(found.description.contains("the file is damaged"))
    }

    @Test func tellsRomanNumbers() {
        func isRoman(_ text: String) -> Bool { Array(text.utf16).withUnsafeBufferPointer { RomanNumber.isRoman($0) } }
        for text in ["i", "iv", "ix", "xiv", "xl", "mcmxcix", "mmxxiv", "viii"] { #expect(isRoman(text), "\(text)") }
        for text in ["", "iiii", "ixi", "vv", "mix2", "xiiiii", "iphone"] { #expect(!isRoman(text), "\(text)") }
    }
}
