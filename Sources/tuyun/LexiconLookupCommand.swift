import ArgumentParser
import Lexicons
import Pipeline

struct LexiconLookupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup",
        abstract: "Shows which lexicon lines know a word, in any of its forms.",
        discussion: """
            All words given are one phrase. First come the lines that have it as a name, then those that have it inside a longer name. \
            Below the line of a body stand the ids of those that took over from it and of those that it took over from.

            Examples:
              tuyun lexicon lookup министрлигинин
              tuyun lexicon lookup Кыргыз Республикасы
            """)

    @Argument(help: "A word or a phrase, in any form.")
    var words: [String]

    @OptionGroup var resources: ResourceOptions

    @Option(help: ArgumentHelp("Most lines to print of each kind.", valueName: "n"))
    var limit = 50

    func validate() throws {
        if words.isEmpty { throw ValidationError("Missing a word.") }
    }

    func run() throws {
        try Stop.handling {
            let out = try Output(nil)
            let style = ExplanationStyle(
                width: 0, colours: Terminal.watchesOutput, showsTokens: false, lexiconFolder: try ResourceOptions.folder())
            let found = LexiconSearch(try resources.load()).find(words.joined(separator: " "))
            var text = ""
            text += Self.list(found.names, found.lexicon, limit, style)
            if !found.parts.isEmpty {
                text += "inside longer names:\n" + Self.list(found.parts, found.lexicon, limit, style)
            }
            if text.isEmpty { text = "no line knows it\n" }
            try out.write(Array(text.utf8))
        }
    }

    private static func list(_ concepts: [Int32], _ lexicon: Lexicon, _ limit: Int, _ style: ExplanationStyle) -> String {
        let succession = Succession(lexicon)
        var text = ""
        for concept in concepts.prefix(limit) {
            var columns: [String] = []
            for language in [Lexicon.Language.ky, .ru, .any] {
                let names = lexicon.names(of: concept).filter { $0.language == language }.map(\.name)
                if !names.isEmpty { columns.append(names.joined(separator: "; ")) }
            }
            let tags = lexicon.concepts[Int(concept)].classes.tags
            let item = lexicon.wikidata(of: concept).map { " wikidata=" + $0 } ?? ""
            text += "\(style.place(lexicon.place(of: concept))): \(style.bold(columns.joined(separator: " | ")))  [\(tags)\(item)]\n"
            let said = succession.statements(about: lexicon.conceptID(concept))
            for id in said.successors { text += "    succeeded by \(id)\n" }
            for id in said.predecessors { text += "    successor of \(id)\n" }
        }
        if concepts.count > limit { text += "… and \(concepts.count - limit) more (--limit)\n" }
        return text
    }
}
