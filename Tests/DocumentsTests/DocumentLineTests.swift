import Documents
import Testing

@Suite struct DocumentLineTests {
    static let record = DocumentRecord(
        id: "дк-1", source: "кат/дк-1.txt", language: "ky",
        mentions: [
            Mention(start: 0, end: 14, type: .person, text: "Аскар Бешимов", entity: "p1", rule: "given-surname", region: "body"),
            Mention(
                start: 20, end: 32, type: .date, text: "18-ноябрда", entity: "d1", rule: "day-month", value: "2021-11-18", sentence: 1,
                paragraph: 1),
        ],
        entities: [
            Entity(
                id: "p1", type: .person, name: "Аскар Бешимов", aliases: ["А. Бешимов", "Бешимов"], wikidata: "Q1", successors: ["p2"],
                sameAs: ["p0"]),
            Entity(id: "d1", type: .date, name: "2021-11-18"),
        ],
        relations: [
            Relation(
                subject: "p1", predicate: "heads", object: "d1", role: "\"башчы\"", status: "former", date: "2010/..", start: 0, end: 32,
                rule: "post"),
            Relation(subject: "p1", predicate: "date", object: "d1", start: 0, end: 32, rule: "date"),
        ],
        quotations: [Quotation(speaker: "p1", start: 3, end: 8, text: "«сөз»", rule: "quotation.direct")],
        meta: Array(#"{"b":1.0,"a":[ ]}"#.utf8))

    static let line = #"""
        {"id":"дк-1","source":"кат/дк-1.txt","language":"ky","offsets":"codepoint","mentions":[{"start":0,"end":14,"type":"PER","text":"Аскар Бешимов","entity":"p1","rule":"given-surname","region":"body","sentence":0,"paragraph":0},{"start":20,"end":32,"type":"DATE","text":"18-ноябрда","entity":"d1","rule":"day-month","value":"2021-11-18","sentence":1,"paragraph":1}],"entities":[{"id":"p1","type":"PER","name":"Аскар Бешимов","aliases":["А. Бешимов","Бешимов"],"wikidata":"Q1","successors":["p2"],"sameAs":["p0"]},{"id":"d1","type":"DATE","name":"2021-11-18","aliases":[]}],"relations":[{"subject":"p1","predicate":"heads","object":"d1","role":"\"башчы\"","status":"former","date":"2010/..","start":0,"end":32,"rule":"post"},{"subject":"p1","predicate":"date","object":"d1","start":0,"end":32,"rule":"date"}],"quotations":[{"speaker":"p1","start":3,"end":8,"text":"«сөз»","rule":"quotation.direct"}],"meta":{"b":1.0,"a":[ ]}}
        """#

    @Test(arguments: [
        (DocumentLine.document(record), line),
        (
            .document(DocumentRecord(id: "1", language: "ru")),
            #"{"id":"1","language":"ru","offsets":"codepoint","mentions":[],"entities":[],"relations":[]}"#
        ),
        (
            .document(
                DocumentRecord(
                    id: "2", language: "ky",
                    entities: [
                        Entity(
                            id: "@naryn", type: .location, name: "Нарын", wikidata: "Q311946", successors: ["@b", "@c"],
                            sameAs: ["LOC:нарын"])
                    ])),
            #"{"id":"2","language":"ky","offsets":"codepoint","mentions":[],"entities":[{"id":"@naryn","type":"LOC","name":"Нарын","aliases":[],"wikidata":"Q311946","successors":["@b","@c"],"sameAs":["LOC:нарын"]}],"relations":[]}"#
        ),
        (
            .failure(DocumentFailure(id: "x", code: "not-json", message: "byte 3: a\nb")),
            #"{"id":"x","error":{"code":"not-json","message":"byte 3: a\nb"}}"#
        ),
    ])
    func writesAndReadsBack(value: DocumentLine, line: String) throws {
        var out: [UInt8] = []
        value.append(to: &out)
        #expect(String(decoding: out, as: UTF8.self) == line + "\n")
        #expect(try DocumentLine(line: line.utf8) == value)
    }

    /// What another tool may write.
    @Test func readsWhatIsMissingAsEmpty() throws {
        let line = #"{"new":[{}],"id":17,"mentions":[{"type":"LOC","end":4,"start":1,"score":0.5,"value":null}],"meta":null}"#
        guard case .document(let record) = try DocumentLine(line: line.utf8) else {
            Issue.record("not a document")
            return
        }
        #expect(record.id == "17")
        #expect(record.mentions == [Mention(start: 1, end: 4, type: .location, text: "", entity: "", rule: "")])
        #expect(record.meta == nil)
    }

    @Test(arguments: [
        (#"{"language":"ky"}"#, #"byte 16: no "id""#),
        (#"{"id":"a""#, "byte 9: unexpected end"),
        (#"{"id":true}"#, "byte 6: an id must be a string or a number"),
        (#"{"id":"a","offsets":"utf16"}"#, #"byte 21: offsets must be "codepoint""#),
        (#"{"id":"a","mentions":[{"start":1,"end":2,"type":"PERSON"}]}"#, #"byte 49: unknown type "PERSON""#),
        (#"{"id":"a","mentions":[{"start":1,"end":2}]}"#, "byte 40: mention without start, end or type"),
        (#"{"id":"a","mentions":[{"start":3,"end":2,"type":"PER"}]}"#, "byte 53: mention whose end is before its start"),
        (#"{"id":"a","mentions":{}}"#, "byte 21: expected an array"),
        (#"{"id":"a","entities":[{"id":"e"}]}"#, "byte 31: entity without id or type"),
        (#"{"id":"a","relations":[{"subject":"e"}]}"#, "byte 37: relation without subject, predicate or object"),
        (#"{"id":"a","meta":[]}"#, "byte 17: expected an object"),
        (#"{"id":"a"} x"#, "byte 11: unexpected bytes after the value"),
    ])
    func saysWhatIsWrong(line: String, message: String) {
        #expect { try DocumentLine(line: line.utf8) } throws: {
            ($0 as? DocumentLineError)?.description == "not a document line: \(message)"
        }
    }
}
