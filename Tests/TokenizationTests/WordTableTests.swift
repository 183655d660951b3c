import CodeUnits
import Testing

@testable import Tokenization

@Suite struct WordTableTests {
    private func intern(_ word: String, _ table: inout WordTable) -> Int32 {
        Array(word.utf16).withUnsafeBufferPointer { table.intern($0, CharacterTable.shared.lower) }
    }

    private func find(_ word: String, _ table: WordTable, _ mapping: UnsafePointer<UInt16> = CharacterTable.shared.lower) -> Int32? {
        Array(word.utf16).withUnsafeBufferPointer { table.find($0, mapping) }
    }

    private func word(_ id: Int32, _ table: WordTable) -> String { table.withUnits(of: id) { String(decoding: $0, as: UTF16.self) } }

    @Test func sameWordSameNumber() {
        var table = WordTable()
        let first = intern("Өкмөт", &table)
        #expect(intern("ӨКМӨТ", &table) == first)
        #expect(intern("өкмөт", &table) == first)
        #expect(intern("өкмөтү", &table) != first)
        #expect(word(first, table) == "өкмөт")
        #expect(find("өКМӨТ", table) == first)
        #expect(find("өкм", table) == nil)
        #expect(table.count == 2)
    }

    @Test func foldsAsTheMappingSays() {
        var table = WordTable()
        let number = Array("ЁЛКА".utf16).withUnsafeBufferPointer { table.intern($0, CharacterTable.shared.fold) }
        #expect(word(number, table) == "елка")
        #expect(find("ёлка", table, CharacterTable.shared.fold) == number)
        #expect(find("ёлка", table) == nil)
    }

    @Test func growsAndForgets() {
        var table = WordTable()
        let ids = (0..<20_000).map { intern("сөз\($0)", &table) }
        #expect(ids == Array(0..<20_000))
        #expect((0..<20_000).allSatisfy { find("Сөз\($0)", table) == Int32($0) })
        #expect(word(19_999, table) == "сөз19999")
        table.removeAll()
        #expect(table.count == 0)
        #expect(find("сөз1", table) == nil)
        #expect(intern("башка", &table) == 0)
    }

    @Test func emptyWord() {
        var table = WordTable()
        let empty = intern("", &table)
        #expect(word(empty, table) == "")
        #expect(find("", table) == empty)
    }

    @Test func lexiconWordsCastNoVotes() {
        var table = WordTable(countsVotes: false)
        _ = intern("өкмөт", &table)
        #expect(table.votes.isEmpty)
    }
}
