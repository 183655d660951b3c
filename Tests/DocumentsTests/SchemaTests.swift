import Documents
import Foundation
import JSONLines
import Testing

/// The schema beside the code lists the fields that lines have, in their order, and no others.
@Suite struct SchemaTests {
    private func schema() throws -> JSONValue {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try JSONValue(Data(contentsOf: root.appending(path: "Sources/Documents/document.schema.json")))
    }

    private func keys(_ value: JSONValue?) -> [String]? { value?.members?.map(\.key) }

    @Test func fields() throws {
        let definitions = try #require(try schema()["$defs"])
        let line = try JSONValue(DocumentLineTests.line.utf8)
        #expect(keys(definitions["document"]?["properties"]) == keys(line))
        #expect(keys(definitions["entity"]?["properties"]) == keys(line["entities"]?.array?[0]))
        #expect(keys(definitions["relation"]?["properties"]) == keys(line["relations"]?.array?[0]))
        #expect(keys(definitions["quotation"]?["properties"]) == keys(line["quotations"]?.array?[0]))
        let mentions = try #require(line["mentions"]?.array)
        let written = Set(mentions.flatMap { keys($0) ?? [] })
        #expect(keys(definitions["mention"]?["properties"]).map(Set.init) == written)
    }

    @Test func types() throws {
        let names = try schema()["$defs"]?["type"]?["enum"]?.array?.compactMap(\.string)
        #expect(names == MentionType.allCases.map(\.rawValue))
    }
}
