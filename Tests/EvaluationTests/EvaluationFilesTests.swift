import Testing

@testable import Evaluation

@Suite struct EvaluationFilesTests {
    @Test func reads() throws {
        let gold = #"{"doc":5,"text":"Ош","mentions":[{"start":0,"end":2,"type":"LOC","depth":0}],"names":{"osh":"Ош"}}"# + "\n\n"
        let documents = try GoldDocument.read(Array(gold.utf8))
        #expect(documents.map(\.id) == ["5"])
        #expect(documents[0].mentions == [ScoredMention(start: 0, end: 2, type: "LOC")])
        let lines = #"{"id":5,"mentions":[{"start":0,"end":2,"type":"LOC","entity":"e","rule":"r"}]}"# + "\n" + #"{"id":"b","error":{}}"#
        let found = try FoundDocument.read(Array(lines.utf8))
        #expect(found.map(\.id) == ["5", "b"])
        #expect(found.map(\.mentions) == [[ScoredMention(start: 0, end: 2, type: "LOC", entity: "e", rule: "r")], []])
    }

    @Test(arguments: [
        ("{}", GoldKey.mentions, 1, "no \"doc\""),
        ("\n{\"doc\":\"a\"}", .mentions, 2, "no \"text\""),
        (#"{"doc":"a","text":"","names":{}}"#, .names, 1, "no list \"names\""),
        (#"{"doc":"a","text":"","mentions":[{"start":1}]}"#, .mentions, 1, "\"mentions\" without start, end or type"),
        ("{", .mentions, 1, "not JSON: byte 1: unexpected end"),
    ])
    func saysWhatIsWrong(source: String, key: GoldKey, line: Int, reason: String) {
        #expect(throws: EvaluationFileError(line: line, reason: reason)) { try GoldDocument.read(Array(source.utf8), key: key) }
    }
}
