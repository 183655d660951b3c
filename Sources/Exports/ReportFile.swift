import Graph
import Mustache

extension GraphFile {
    /// An HTML page for reading: figures, who and what is named most, posts, bodies that stand together, failures.
    /// It needs nothing from elsewhere and opens from the disk.
    public static let report = GraphFile(name: "report.html") { graph, out in
        MustacheContentTypes.register(MarkupContent(), named: MarkupContent.name)
        do {
            let page = try MustacheTemplate(string: ReportTemplate.html).render(ReportModel(graph))
            out.append(contentsOf: page.utf8)
        } catch {
            preconditionFailure("the report's own template is broken: \(error)")
        }
    }
}

/// How values are put into the page.
private struct MarkupContent: MustacheContentType {
    static let name = "TUYUN"

    func escapeText(_ text: String) -> String { MarkupText.escape(text) }
}
