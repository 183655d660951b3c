import Foundation
import Testing

@testable import Reading

@Suite struct InputListingTests {
    @Test func findsFilesInTheOrderOfTheirPaths() throws {
        let folder = try TemporaryFolder()
        for name in ["b.txt", "a/z.TXT", "a.txt", "a/b/c.jsonl", "ы.txt", "news.ndjson", "scan.pdf", "old.pdf", "Makefile", ".git/x.txt"] {
            try folder.write(name, "x".utf8)
        }
        let listing = InputListing([folder.path])
        #expect(listing.files.map(\.id) == ["a.txt", "a/b/c.jsonl", "a/z.TXT", "b.txt", "news.ndjson", "ы.txt"])
        #expect(listing.files.map(\.format) == [.text, .jsonLines, .text, .text, .jsonLines, .text])
        #expect(listing.files.first?.path == folder.path + "/a.txt")
        #expect(listing.skipped == ["pdf": 2, "": 1])
        #expect(listing.size == 6)
    }

    @Test func followsEachFolderOnce() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/x.txt", [])
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/a/loop", withDestinationPath: folder.path)
        #expect(InputListing([folder.path]).files.map(\.id) == ["a/x.txt"])
    }

    @Test func leavesTheOutputOut() throws {
        let folder = try TemporaryFolder()
        try folder.write("x.txt", [])
        try folder.write("out/documents.jsonl", [])
        #expect(InputListing([folder.path + "/"], except: folder.path + "/out").files.map(\.id) == ["x.txt"])
    }

    @Test func filesByNameAreReadWhateverTheirName() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("letter.doc", "x".utf8)
        #expect(InputListing([path]).files.map(\.format) == [.auto])
        #expect(InputListing([path], format: .jsonLines).files.map(\.format) == [.jsonLines])
        #expect(InputListing([path]).files.map(\.id) == [path])
    }

    @Test func sameNamesGoByTheirPaths() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/x.txt", [])
        try folder.write("b/x.txt", [])
        try folder.write("b/y.txt", [])
        let ids = InputListing([folder.path + "/a", folder.path + "/b"]).files.map(\.id)
        #expect(ids == [folder.path + "/a/x.txt", folder.path + "/b/x.txt", "y.txt"])
    }

    @Test func standardInput() {
        #expect(InputListing([]).files == [InputFile(path: nil, id: "stdin", format: .auto, size: 0)])
        #expect(InputListing(["-"], format: .text).isStandardInput)
    }

    @Test func whatIsNotThereIsAFailure() {
        let failure = InputListing(["/nowhere/at-all"]).files.first?.failure
        #expect(failure?.code == "unreadable")
        #expect(failure?.message == "/nowhere/at-all: No such file or directory")
    }
}
