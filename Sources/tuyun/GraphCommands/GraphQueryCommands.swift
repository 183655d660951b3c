import ArgumentParser
import Store

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
