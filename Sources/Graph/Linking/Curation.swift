import Documents

/// What people have decided about entities: a plain file that stands under version control, applied on every run.
///
///     # One person; decree 12 has both names.
///     merge  | PER:аскар_бешимов | PER:аскар_бешимбаев  | same signature in decree 12
///     split  | PER:азамат_садыков | news-17; news-18     | the poet, not the head of the village
///     ignore | ORG:тартиби                               | heading, no body
///     rename | ORG:кбк | Коомдук байкоочу кеңеш          | name of its statute
///     retype | LOC:бөбөк_бала_бакчасы | ORG              | a kindergarten
///
/// Columns stand between `|`; the last one is the reason, and must be there. `#` begins a comment at the start of a line or behind a
/// blank. An id may be one of the other ids (`sameAs`) of a thing. `split` names documents, or other ids of the thing.
public struct Curation: Sendable {
    public enum Action: Sendable, Hashable {
        /// The first id stays.
        case merge([String])
        case split(String, from: [String])
        case ignore(String)
        case rename(String, String)
        case retype(String, MentionType)
    }

    public struct Line: Sendable {
        public var file: String
        public var number: Int
        public var action: Action
        public var reason: String
    }

    /// A line that changes nothing, and why.
    public struct Idle: Sendable, Hashable, CustomStringConvertible {
        public var file: String
        public var number: Int
        public var message: String

        public var description: String { "\(file):\(number): \(message)" }
    }

    public private(set) var lines: [Line] = []
    /// Lines that could not be understood.
    public private(set) var problems: [Idle] = []

    public init() {}

    /// Adds the lines of a file.
    public mutating func add(_ text: String, file: String) {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let cells = Self.withoutComment(line).split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
            if cells == [""] { continue }
            switch Self.action(cells) {
            case .success(let action):
                lines.append(Line(file: file, number: number + 1, action: action, reason: cells.last ?? ""))
            case .failure(let problem):
                problems.append(Idle(file: file, number: number + 1, message: problem.message))
            }
        }
    }

    private struct Problem: Error {
        var message: String
    }

    private static func action(_ cells: [String]) -> Result<Action, Problem> {
        let forms = [
            "merge": "merge | ID | ID | reason", "split": "split | ID | DOCUMENT; DOCUMENT | reason", "ignore": "ignore | ID | reason",
            "rename": "rename | ID | NAME | reason", "retype": "retype | ID | TYPE | reason",
        ]
        guard let form = forms[cells[0]] else {
            return .failure(Problem(message: "unknown word ‘\(cells[0])’: a line begins with merge, split, ignore, rename or retype"))
        }
        let count = cells[0] == "ignore" ? 3 : 4
        guard cells[0] == "merge" ? cells.count >= count : cells.count == count, !cells.contains("") else {
            return .failure(Problem(message: "a line of this kind is: \(form)"))
        }
        switch cells[0] {
        case "merge": return .success(.merge(Array(cells[1..<cells.count - 1])))
        case "split": return .success(.split(cells[1], from: cells[2].split(separator: ";").map(trimmed).filter { !$0.isEmpty }))
        case "ignore": return .success(.ignore(cells[1]))
        case "rename": return .success(.rename(cells[1], cells[2]))
        default:
            guard let type = MentionType(rawValue: cells[2]) else {
                return .failure(Problem(message: MentionType.UnknownType(name: cells[2]).description))
            }
            return .success(.retype(cells[1], type))
        }
    }

    private static func withoutComment(_ line: Substring) -> Substring {
        var before: Character = " "
        for at in line.indices {
            if line[at] == "#", before == " " || before == "\t" { return line[..<at] }
            before = line[at]
        }
        return line
    }

    private static func trimmed(_ cell: some StringProtocol) -> String {
        let scalars = cell.unicodeScalars
        guard let first = scalars.firstIndex(where: { !NameFolding.isBlank($0) }),
            let last = scalars.lastIndex(where: { !NameFolding.isBlank($0) })
        else { return "" }
        return String(cell[first...last])
    }

    /// Text that can stand in a cell.
    static func plain(_ text: String) -> String {
        String(text.map { $0 == "|" || $0.isNewline ? " " : $0 })
    }
}
