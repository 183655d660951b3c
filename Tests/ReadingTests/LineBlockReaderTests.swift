import Foundation
import Testing

@testable import Reading

@Suite struct LineBlockReaderTests {
    private func blocks(_ path: String, start: [UInt8] = [], size: Int) throws -> [LineBlock] {
        var reader = LineBlockReader(try FileReader(path: path), start: start, blockSize: size)
        var blocks: [LineBlock] = []
        while let block = try reader.next() { blocks.append(block) }
        return blocks
    }

    @Test(
        arguments: ["", "a", "a\n", "a\nb", "\n\n\n", "a\r\nb\r\n", String(repeating: "long ", count: 9) + "\nx\n"], [1, 2, 7, 64, 4096])
    func blocksAreTheInput(text: String, size: Int) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("x", text.utf8)
        let blocks = try blocks(path, size: size)
        #expect(blocks.flatMap(\.bytes) == Array(text.utf8))
        #expect(blocks.dropLast().allSatisfy { $0.bytes.last == 0x0A })
        var line = 1
        for block in blocks {
            #expect(block.firstLine == line)
            line += block.bytes.count { $0 == 0x0A }
        }
    }

    @Test func takesWhatWasReadBefore() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("x", "b\nc".utf8)
        let blocks = try blocks(path, start: Array("a\na".utf8), size: 4096)
        #expect(String(decoding: blocks.flatMap(\.bytes), as: UTF8.self) == "a\nab\nc")
    }

    @Test func handsOutALineBeforeTheNextOneIsThere() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        // Both ends here, so that neither waits for the other.
        let writer = open(path, O_RDWR)
        defer { close(writer) }
        var reader = LineBlockReader(try FileReader(path: path))
        #expect(write(writer, "one\ntw", 6) == 6)
        #expect(try reader.next()?.bytes == Array("one\n".utf8))
        #expect(write(writer, "o\n", 2) == 2)
        #expect(try reader.next()?.bytes == Array("two\n".utf8))
    }
}
