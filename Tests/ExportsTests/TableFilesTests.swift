import Graph
import JSONLines
import Testing

@testable import Exports

@Suite struct TableFilesTests {
    @Test func entities() throws {
        let lines = text(GraphFile.entities.bytes(sample)).split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0] == #"{"id":"p","type":"PER","name":"Төлөнбек <b>Абдыров</b>","aliases":[],"mentions":1,"documents":1}"#)
        #expect(try JSONValue(lines[1].utf8)["aliases"]?.array?.first?.string == "Ак\nЖол")
    }

    @Test func wikidataItems() {
        var graph = sample
        graph.nodes[0].wikidata = "Q5"
        graph.nodes[0].successors = ["@a", "@b"]
        #expect(
            text(GraphFile.entities.bytes(graph)).hasPrefix(
                #"{"id":"p","type":"PER","name":"Төлөнбек <b>Абдыров</b>","aliases":[],"wikidata":"Q5","successors":["@a","@b"],"mentions":1"#
            ))
        #expect(text(GraphFile.gexf.bytes(graph)).contains(#"<attvalue for="wikidata" value="Q5"/>"#))
        #expect(text(GraphFile.gexf.bytes(graph)).contains(#"<attvalue for="successors" value="@a | @b"/>"#))
    }

    @Test func relations() {
        #expect(
            text(GraphFile.relations.bytes(sample)) == #"""
                {"subject":"p","predicate":"heads","object":"a","subjectName":"Төлөнбек <b>Абдыров</b>","objectName":"ЖЧК «Ак, \"Жол\"» & Ко\u0001","roles":["<директору>"],"count":1,"documents":1,"evidence":[{"document":"d<1>","start":0,"end":7,"rule":"post"}]}

                """#)
    }

    @Test func cooccurrence() {
        let rows = ["sentence", "paragraph", "document"].map {
            "\($0),a,b,\"ЖЧК «Ак, \"\"Жол\"\"» & Ко\u{1}\",\"\"\"\u{301}></td>Кеңеш\",1,1,1,1.0000,d<1>\r\n"
        }
        let header = "scope,a,b,name_a,name_b,count,count_a,count_b,npmi,documents\r\n"
        let expected = header + rows.joined()
        #expect(GraphFile.cooccurrence.bytes(sample) == Array(expected.utf8))
    }

    @Test(arguments: [
        (0.0, 2, "0.00"), (1.0, 2, "1.00"), (-1.0, 4, "-1.0000"), (0.005, 2, "0.01"), (-0.584963, 4, "-0.5850"), (-0.0001, 2, "0.00"),
        (12.3456, 1, "12.3"),
    ])
    func decimals(value: Double, digits: Int, expected: String) {
        #expect(Decimals.text(value, digits) == expected)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1\u{A0}000"), (-1_234_567, "-1\u{A0}234\u{A0}567")])
    func grouped(value: Int, expected: String) {
        #expect(Decimals.grouped(value) == expected)
    }
}
