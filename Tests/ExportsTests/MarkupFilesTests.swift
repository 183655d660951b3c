import Foundation
import Graph
import Testing

@testable import Exports

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct MarkupFilesTests {
    @Test(arguments: [
        ("Өкмөт «А»", "Өкмөт «А»"), ("<&>\"'", "&lt;&amp;&gt;&quot;&#39;"), ("а\u{0}\u{8}\u{1F}\u{7F}\u{85}б", "аб"), ("а\nб\tв", "а б в"),
        ("\"\u{301}", "&quot;\u{301}"), ("\u{FFFE}\u{FFFF}😀", "😀"),
    ])
    func escapes(source: String, expected: String) {
        #expect(MarkupText.escape(source).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    /// Elements of an XML text with their attributes, as one string each.
    private final class Elements: NSObject, XMLParserDelegate {
        var found: [String] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) {
            found.append("\(name) " + attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; "))
        }
    }

    @Test func gexf() {
        let parser = XMLParser(data: Data(GraphFile.gexf.bytes(sample)))
        let elements = Elements()
        parser.delegate = elements
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        let found = elements.found.filter { $0.hasPrefix("node ") || $0.hasPrefix("edge ") }
        #expect(
            found == [
                "node id=p; label=Төлөнбек <b>Абдыров</b>",
                "node id=a; label=ЖЧК «Ак, \"Жол\"» & Ко",
                "node id=b; label=\"\u{301}></td>Кеңеш",
                "edge id=0; kind=heads; label=heads; source=p; target=a; weight=1.0",
                "edge id=1; kind=cooccurrence; label=cooccurrence; source=a; target=b; weight=1.0",
            ])
        let declared = Set(
            elements.found.filter { $0.hasPrefix("attribute ") }.compactMap { $0.split(separator: ";").first?.dropFirst(13) })
        let used = Set(elements.found.filter { $0.hasPrefix("attvalue ") }.compactMap { $0.split(separator: ";").first?.dropFirst(13) })
        #expect(used.isSubset(of: declared))
        #expect(elements.found.contains("attvalue for=roles; value=<директору>"))
    }

    @Test func report() {
        let page = text(GraphFile.report.bytes(sample))
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(page.contains("<td>Төлөнбек &lt;b&gt;Абдыров&lt;/b&gt;<div class=\"small\">&lt;директору&gt;, ЖЧК «Ак"))
        #expect(page.contains("<td>f&amp;1</td><td>byte 3: &#39;&lt;&#39; там</td>"))
        #expect(page.contains("1 (1.00)"))
        #expect(!page.contains("Every document was done."))
        #expect(!page.contains("{{"))
        // Nothing is fetched from elsewhere.
        #expect(!page.contains("http") && !page.contains("src=") && !page.contains("url("))
    }

    @Test func emptyGraph() {
        let empty = GraphBuilder().graph()
        for file in GraphFile.all { #expect(file.bytes(empty) == file.bytes(empty), "\(file.name)") }
        #expect(text(GraphFile.report.bytes(empty)).contains("Every document was done."))
        #expect(XMLParser(data: Data(GraphFile.gexf.bytes(empty))).parse())
    }
}
