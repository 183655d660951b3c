import ArgumentParser
import Evaluation

struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Compares what was found with what should have been: figures, and the misses and false hits in context.",
        discussion: """
            GOLD is a file of JSON-lines {"doc", "text", "mentions": [{start, end, type}]}, a .gold file with its marks in the text, or a \
            folder of such files. PRED is what extract wrote; - reads it from standard input.

            strict counts mentions with the right type and edges, outermost ones only; nested the same on every level; overlap those with \
            the right type that share a character.

            Examples:
              tuyun evaluate gold.jsonl found.jsonl --types PER,ORG,LOC,DATE
              tuyun extract Corpus | tuyun evaluate Corpus -
              tuyun evaluate gold.jsonl found.jsonl --key names --figures-only
            """)

    @Argument(help: "Gold: a .jsonl or .gold file, or a folder with them.", completion: .file())
    var gold: String

    @Argument(help: "Predictions: lines of extract; - for standard input.", completion: .file())
    var predictions: String

    @Option(help: ArgumentHelp("Types to score. (default: all that the gold has)", valueName: "PER,ORG"))
    var types: String?

    @Option(help: "Which spans of the gold: mentions, or names (flat, without descriptors).")
    var key: GoldKey = .mentions

    @Flag(name: [.customShort("f"), .customLong("figures-only")], help: "Leave out the list of misses and false hits.")
    var figuresOnly = false

    func run() throws {
        try Stop.handling {
            let out = try Output(nil)
            let wanted = types.map { $0.split(separator: ",").map(String.init) }
            let evaluation = Evaluation(
                gold: try GoldInput.read(gold, key: key), found: try GoldInput.readFound(predictions), types: wanted, key: key)
            try out.write(Array(evaluation.table.utf8))
            if !figuresOnly { try out.write(Array(evaluation.slipList.utf8)) }
        }
    }
}

extension GoldKey: ExpressibleByArgument {}
