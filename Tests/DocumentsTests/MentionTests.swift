import Documents
import Testing

@Suite struct MentionTests {
    private func mention(_ start: Int, _ end: Int, _ type: MentionType) -> Mention {
        Mention(start: start, end: end, type: type, text: "", entity: "", rule: "")
    }

    @Test func hostsComeBeforeWhatIsNested() {
        var record = DocumentRecord(
            id: "a", language: "ky",
            mentions: [mention(5, 9, .person), mention(0, 2, .location), mention(0, 9, .organisation), mention(0, 9, .person)])
        record.sortMentions()
        #expect(
            record.mentions == [
                mention(0, 9, .person), mention(0, 9, .organisation), mention(0, 2, .location), mention(5, 9, .person),
            ])
    }

    @Test func typesKeepTheirOrder() {
        #expect(MentionType.allCases.map(\.order) == Array(MentionType.allCases.indices))
        #expect(
            MentionType.allCases.map(\.rawValue)
                == ["PER", "ORG", "LOC", "DATE", "POSITION", "EVENT", "PROJECT", "LAW", "TIME", "MONEY", "PHONE", "EMAIL", "URL"])
    }

    @Test func typeLists() throws {
        #expect(try MentionType.list("PER, ORG,PER") == [.person, .organisation])
        #expect(throws: MentionType.UnknownType(name: "per")) { try MentionType.list("ORG,per") }
    }
}
