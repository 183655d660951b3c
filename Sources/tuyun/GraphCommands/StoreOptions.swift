import ArgumentParser
import Graph
import Pipeline
import Store

/// Which store.
struct StoreOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("The store: one SQLite file.", valueName: "file"), completion: .file())
    var store = "tuyun.sqlite"

    /// Opens it.
    ///
    /// - Throws: exit code 2 if it is none.
    func open(_ path: String? = nil, mustExist: Bool = true) throws -> GraphStore {
        let reader = LexiconNames(resources: try ResourceOptions.loadForLinking())
        do {
            return try GraphStore(path: path ?? store, reader: reader, mustExist: mustExist)
        } catch let problem as GraphStore.Unusable {
            throw Stop(2, problem.description)
        }
    }

    /// Runs `body`; what goes wrong in the file ends the program.
    static func asking<Answer>(_ body: () throws -> Answer) throws -> Answer {
        do {
            return try body()
        } catch let problem where Store.GraphStore.isDatabaseError(problem) {
            throw Stop(2, "\(problem)")
        }
    }
}

/// How to print answers.
struct AnswerOptions: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, jsonl
    }

    @Option(help: "table or jsonl. (default: a table on a terminal, JSON-lines in a pipe)")
    var format: Format?

    @OptionGroup var store: StoreOptions

    var isTable: Bool { (format ?? (Terminal.watchesOutput ? .table : .jsonl)) == .table }

    /// Prints what `rows` says of the thing of that name.
    func write(about name: String, _ rows: (GraphStore, GraphStore.Found) throws -> Answer) throws {
        try Stop.handling {
            let store = try store.open()
            let entity = try entity(name, store)
            let answer = try StoreOptions.asking { try rows(store, entity) }
            try Output(nil).write(answer.bytes(isTable: isTable))
        }
    }

    /// The one thing of that name; the most often named one, and a word about the others, if there are several.
    ///
    /// - Throws: exit code 1 if there is none.
    func entity(_ name: String, _ store: GraphStore) throws -> GraphStore.Found {
        let found = try StoreOptions.asking { try store.find(name) }
        guard let first = found.first else { throw Stop(1, "nothing is called ‘\(name)’") }
        let others = found.dropFirst().filter { $0.type != .position }
        if !others.isEmpty {
            let list = others.prefix(5).map(\.id).joined(separator: ", ")
            Terminal.warn("‘\(name)’ is taken for \(first.id); others of the name: \(list)\(others.count > 5 ? " …" : "")")
        }
        return first
    }
}
