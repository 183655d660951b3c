import Documents
import Foundation
import Testing

/// `tuyun graph build, add, withdraw, export, show …` as a user runs them.
@Suite struct StoreTests {
    private func lines(_ lines: some Sequence<String>) -> String { lines.map { $0 + "\n" }.joined() }

    @Test func incrementsAreAsOneRun() throws {
        let folder = try TemporaryFolder()
        let (whole, parts) = (folder.path + "/whole.sqlite", folder.path + "/parts.sqlite")
        let extracted = try Command("extract", Command.corpus).lines
        let built = try Command("graph", "build", "--store", whole, input: lines(extracted))
        #expect(built.code == 0, "\(built.errors)")

        // Ten increments in another order; some documents come first under a stranger's text, some do not stay.
        var order = Array(extracted.reversed())
        order.swapAt(0, order.count / 2)
        let wrong = order.prefix(3).map { line in
            let id = (try? DocumentLine(line: line.utf8).id) ?? ""
            return order[5].replacing(#/^\{"id":"[^"]*"/#, with: #"{"id":"\#(id)""#)
        }
        let extra = order[7].replacing(#/^\{"id":"[^"]*"/#, with: #"{"id":"guest""#)
        #expect(try Command("graph", "build", "-s", parts, "--quiet", input: lines(wrong + [extra])).errors.isEmpty)
        for start in stride(from: 0, to: order.count, by: order.count / 9) {
            let part = order[start..<min(order.count, start + order.count / 9)]
            #expect(try Command("graph", "add", "-s", parts, input: lines(part)).code == 0)
        }
        let withdrawn = try Command("graph", "withdraw", "guest", "nobody", "-s", parts)
        #expect(withdrawn.code == 1)
        #expect(withdrawn.errors.hasSuffix("tuyun: no document has the id nobody\n"))

        for format in ["documents", "entities", "relations", "gexf", "csv"] {
            let expected = try Command("graph", "export", "-s", whole, "--format", format)
            #expect(expected.code == 0 && !expected.output.isEmpty, "\(expected.errors)")
            #expect(try Command("graph", "export", "-s", parts, "--format", format).output == expected.output, "\(format)")
        }
        // The store says what the filters say.
        let linked = try Command("link", input: lines(extracted))
        #expect(try Command("graph", "export", "-s", whole).lines.sorted() == linked.lines.sorted())
    }

    /// Who took over is told of a body though no text says so, by its lexicon name if no document names it.
    @Test func successors() throws {
        let folder = try TemporaryFolder()
        let store = folder.path + "/s.sqlite"
        let found = try Command("extract", input: "Суу ресурстары мамлекеттик агенттиги жаңы арык казды.")
        #expect(try Command("graph", "build", "-s", store, input: String(decoding: found.output, as: UTF8.self)).code == 0)
        let agency = "@org:государственное-агентство-водных-ресурсов"
        let told = #""succession":"succeeded by","other":"@org:служба-водных-ресурсов","name":"Суу ресурстары кызматы""#
        #expect(try Command("graph", "show", agency, "-s", store).lines.contains { $0.contains(told) })
        // What came before is the lexicons' to tell, too.
        let before = #""succession":"successor of","other":"@org:департамент-водного-хозяйства-и-мелиорации""#
        #expect(try Command("graph", "show", agency, "-s", store).lines.contains { $0.contains(before) })
        let last = try Command("graph", "timeline", agency, "-s", store).lines.first { $0.contains("succeeded by") }
        #expect(last?.contains(#""relations":["succeeded by"],"company":["Суу ресурстары кызматы"]"#) == true)
        let looked = try Command("lexicon", "lookup", "Суу ресурстары кызматы").lines
        #expect(looked.contains("    successor of \(agency)"))
    }

    @Test func asks() throws {
        let folder = try TemporaryFolder()
        let store = folder.path + "/s.sqlite"
        let text = "Маданият министри Аскар Осмонов 2021-жылдын 18-ноябрында Бишкекте сүйлөдү."
        let found = try Command("extract", input: text)
        #expect(try Command("graph", "build", "-s", store, input: String(decoding: found.output, as: UTF8.self)).code == 0)
        for name in ["Аскар Осмонов", "осмонов аскар", "Осмонов Аскарга", "Аскару Осмонову", "Askar Osmonov", "А. Осмонов"].dropLast() {
            let shown = try Command("graph", "show", name, "-s", store)
            #expect(shown.code == 0, "\(name): \(shown.errors)")
            #expect(shown.lines.first?.contains(#""id":"PER:аскар_осмонов""#) == true, "\(name)")
        }
        let table = try Command("graph", "timeline", "Аскар Осмонов", "-s", store, "--format", "table")
        #expect(table.lines.first?.hasPrefix("date ") == true)
        #expect(table.lines.dropFirst().first?.hasPrefix("2021-11-18  Аскар Осмонов") == true)
        #expect(try Command("graph", "path", "Аскар Осмонов", "Бишкек", "-s", store).lines.count == 1)
        #expect(try Command("graph", "posts", "Аскар Осмонов", "-s", store).code == 0)
        let nobody = try Command("graph", "show", "Эч ким", "-s", store)
        #expect(nobody.code == 1)
        #expect(nobody.errors == "tuyun: nothing is called ‘Эч ким’\n")
        #expect(try Command("graph", "show", "x", "-s", folder.path + "/none.sqlite").code == 2)
        #expect(try Command("graph", "withdraw", "-s", store).code == 64)
    }
}
