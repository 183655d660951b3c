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

struct GraphPathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path",
        abstract: "Shows a shortest path between two things of a store, each step with its evidence.",
        discussion: """
            By relations if there is such a path, else by sentences that name both ends of a step (beside). The exit code is 1 if nothing \
            joins the two.

            Example:
              tuyun graph path 'Аскар Бешимов' 'Нарын университети'
            """)

    @Argument(help: "A name or an id.")
    var from: String

    @Argument(help: "Another one.")
    var to: String

    @Option(help: ArgumentHelp("Most steps.", valueName: "n"))
    var limit = 6

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try Stop.handling {
            let store = try answer.store.open()
            let (start, end) = (try answer.entity(from, store), try answer.entity(to, store))
            let path = try StoreOptions.asking { try store.path(from: start.id, to: end.id, limit: limit) }
            guard let path else { throw Stop(1, "nothing joins \(start.id) and \(end.id) within \(limit) steps") }
            var rows = Answer("from", "fromName", "predicate", "direction", "to", "toName", "evidence")
            for step in path {
                let direction = step.predicate == "beside" ? "–" : step.isForward ? "→" : "←"
                rows.add(
                    .text(step.from), .text(step.fromName), .text(step.predicate), .text(direction), .text(step.to), .text(step.toName),
                    .text(step.evidence.place))
            }
            try Output(nil).write(rows.bytes(isTable: answer.isTable))
        }
    }
}

struct GraphPostsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "posts",
        abstract: "Shows who held a post in a body and when, or which posts a person held.",
        discussion: """
            Dates are what the clause gives the post, else those of the sentence that tells of it. What has no date comes last. The \
            status is former or acting if the words of the post say so.

            Examples:
              tuyun graph posts 'Маданият министрлиги'
              tuyun graph posts 'А. Бешимов' --format jsonl
            """)

    @Argument(help: "A name or an id of a body, a place or a person.")
    var name: String

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try answer.write(about: name) { store, entity in
            var rows = Answer("dates", "person", "personName", "predicate", "role", "status", "body", "bodyName", "evidence")
            for post in try store.posts(of: entity.id) {
                rows.add(
                    .list(post.dates), .text(post.person), .text(post.personName), .text(post.predicate), .text(post.role),
                    .text(post.status),
                    .text(post.body), .text(post.bodyName), .text(post.evidence.place))
            }
            return rows
        }
    }
}

struct GraphTimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Shows the dated sentences that name a thing, by date.",
        discussion: """
            Dates without a year come last, and behind them what the lexicons know: which body took over from which.

            Example:
              tuyun graph timeline 'Суу чарба агенттиги'
            """)

    @Argument(help: "A name or an id.")
    var name: String

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try answer.write(about: name) { store, entity in
            var rows = Answer("date", "text", "relations", "company", "evidence")
            for moment in try store.timeline(of: entity.id) {
                rows.add(
                    .text(moment.date), .text(moment.text), .list(moment.predicates), .list(moment.company),
                    .text("\(moment.document):\(moment.start)-\(moment.end)"))
            }
            for other in try store.succession(of: entity.id) {
                rows.add(.text(""), .text(""), .list([other.words]), .list([other.name.isEmpty ? other.id : other.name]), .text("lexicon"))
            }
            return rows
        }
    }
}

extension GraphStore.Successor {
    /// What the body asked for is to it.
    fileprivate var words: String { isLater ? "succeeded by" : "successor of" }
}

extension GraphStore.Evidence {
    /// Document and code points, `news-17:20-54`.
    var place: String { "\(document):\(start)-\(end)" }
}
