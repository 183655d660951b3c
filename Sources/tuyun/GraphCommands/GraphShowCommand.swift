import ArgumentParser
import Store

struct GraphShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows a thing of a store, what relations join it to, with evidence, and what it said.",
        discussion: """
            Which body took over from which (succeeded by, successor of) is knowledge of the lexicons and has no evidence.

            The name may stand in any case form, order, spelling, script or language that the store knows the thing by; ids are names, \
            too. Several of one name are all shown. The exit code is 1 if there is none.

            Examples:
              tuyun graph show 'Бешимов Аскардын'
              tuyun graph show 'Министерством культуры' --store news.sqlite
              tuyun graph show PER:аскар_бешимов --format table
            """)

    @Argument(help: "A name or an id.")
    var name: String

    @Option(help: ArgumentHelp("Most places to name of each relation.", valueName: "n"))
    var evidence = 3

    @Option(help: ArgumentHelp("Most quotations to show.", valueName: "n"))
    var quotations = 5

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try Stop.handling {
            let store = try answer.store.open()
            let out = try Output(nil)
            let found = try StoreOptions.asking { try store.find(name) }
            if found.isEmpty { throw Stop(1, "nothing is called ‘\(name)’") }
            for (number, entity) in found.enumerated() {
                let neighbours = try StoreOptions.asking { try store.neighbours(of: entity.id, evidenceLimit: evidence) }
                if answer.isTable, number > 0 { try out.write([UInt8(ascii: "\n")]) }
                try out.write(Self.card(entity).bytes(isTable: answer.isTable))
                let succession = try StoreOptions.asking { try store.succession(of: entity.id) }
                if !succession.isEmpty { try out.write(Self.list(succession, of: entity).bytes(isTable: answer.isTable)) }
                try out.write(Self.list(neighbours, of: entity).bytes(isTable: answer.isTable))
                let quoted = try StoreOptions.asking { try store.quotations(of: entity.id, limit: quotations) }
                if !quoted.isEmpty { try out.write(Self.list(quoted, of: entity).bytes(isTable: answer.isTable)) }
            }
        }
    }

    private static func card(_ entity: GraphStore.Found) -> Answer {
        var answer = Answer("id", "type", "name", "mentions", "documents", "aliases", "wikidata", "sameAs")
        answer.add(
            .text(entity.id), .text(entity.type.rawValue), .text(entity.name), .number(entity.mentions), .number(entity.documents),
            .list(entity.aliases), .text(entity.wikidata ?? ""), .list(entity.otherIDs))
        return answer
    }

    private static func list(_ neighbours: [GraphStore.Neighbour], of entity: GraphStore.Found) -> Answer {
        var answer = Answer("subject", "predicate", "object", "name", "roles", "count", "evidence")
        for neighbour in neighbours {
            answer.add(
                .text(neighbour.isSubject ? entity.id : neighbour.id), .text(neighbour.predicate),
                .text(neighbour.isSubject ? neighbour.id : entity.id), .text(neighbour.name), .list(neighbour.roles),
                .number(neighbour.count), .list(neighbour.evidence.map(\.place)))
        }
        return answer
    }
}

extension GraphShowCommand {
    fileprivate static func list(_ succession: [GraphStore.Successor], of entity: GraphStore.Found) -> Answer {
        var answer = Answer("body", "succession", "other", "name")
        for other in succession {
            answer.add(
                .text(entity.id), .text(other.words), .text(other.id), .text(other.name))
        }
        return answer
    }

    fileprivate static func list(_ quoted: [GraphStore.Quoted], of entity: GraphStore.Found) -> Answer {
        var answer = Answer("speaker", "quotation", "evidence")
        for quotation in quoted { answer.add(.text(entity.id), .text(quotation.text), .text(quotation.evidence.place)) }
        return answer
    }
}

extension GraphStore.Successor {
    /// What the body asked for is to it.
    var words: String { isLater ? "succeeded by" : "successor of" }
}

extension GraphStore.Evidence {
    /// Document and code points, `news-17:20-54`.
    var place: String { "\(document):\(start)-\(end)" }
}
