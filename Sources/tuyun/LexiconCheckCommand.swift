import ArgumentParser
import Lexicons
import Pipeline

struct LexiconCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Finds malformed, duplicate and shadowed lines, unknown tags, and successors that can't be.",
        discussion: """
            Each finding is FILE:LINE: what is wrong. A line is shadowed if lines before it have the same name with the same type, so that \
            its own thing is never found by that name. A successor is wrong if it names no line or leads back to its own. The exit code is 1 if a line is malformed.

            Examples:
              tuyun lexicon check
              tuyun lexicon check my-names.txt
              tuyun lexicon check --only malformed,unknown-tag
            """)

    @Argument(help: "Files to check together with Tuyun's own; only what concerns them is printed.", completion: .file())
    var files: [String] = []

    @Option(help: ArgumentHelp("Kinds to print: malformed, unknown-tag, duplicate, shadowed, successor.", valueName: "kinds"))
    var only: String?

    func validate() throws {
        for name in kindNames where LexiconProblem.Kind(rawValue: name) == nil {
            throw ValidationError("Unknown kind '\(name)'; the kinds are malformed, unknown-tag, duplicate, shadowed and successor.")
        }
    }

    private var kindNames: [String] { only?.split(separator: ",").map(String.init) ?? [] }

    func run() throws {
        try Stop.handling {
            let out = try Output(nil)
            let folder = try ResourceOptions.folder()
            var problems = try Self.problems(folder, files)
            if !files.isEmpty { problems.removeAll { !files.contains($0.path) } }
            if only != nil { problems.removeAll { !kindNames.contains($0.kind.rawValue) } }
            let style = ExplanationStyle(width: 0, colours: false, showsTokens: false, lexiconFolder: folder)
            var text = ""
            for problem in problems {
                text += style.place("\(problem.path):\(problem.line)") + ": \(problem.kind.rawValue): \(problem.message)\n"
            }
            try out.write(Array(text.utf8))
            let counts = Dictionary(grouping: problems, by: \.kind).map { "\($0.value.count) \($0.key.rawValue)" }.sorted()
            Terminal.write("\(problems.isEmpty ? "no findings" : counts.joined(separator: ", "))\n")
            if problems.contains(where: { $0.kind == .malformed }) { throw ExitCode(1) }
        }
    }

    private static func problems(_ folder: String, _ files: [String]) throws -> [LexiconProblem] {
        do throws(LexiconProblem) {
            var loader = LexiconLoader()
            for path in try LexiconFiles.list(folder) + files { loader.add(try LexiconFiles.read(path), path: path) }
            return LexiconCheck.problems(loader.lexicon, loaderProblems: loader.problems)
        } catch {
            throw Stop(2, "\(error)")
        }
    }
}
