import JSONLines

/// Rows of an answer: a table for people, or a JSON object a row.
struct Answer {
    let columns: [String]
    private(set) var rows: [[Cell]] = []

    init(_ columns: String...) { self.columns = columns }

    enum Cell {
        case text(String)
        case list([String])
        case number(Int)

        /// As it stands in a table.
        var plain: String {
            switch self {
            case .text(let text): text
            case .list(let texts): texts.joined(separator: ", ")
            case .number(let number): String(number)
            }
        }

        var json: JSONValue {
            switch self {
            case .text(let text): .string(text)
            case .list(let texts): .array(texts.map { .string($0) })
            case .number(let number): .number(String(number))
            }
        }
    }

    /// - Precondition: a cell for each column.
    mutating func add(_ cells: Cell...) {
        precondition(cells.count == columns.count, "a cell for each column")
        rows.append(cells)
    }

    func bytes(isTable: Bool) -> [UInt8] { isTable ? table : lines }

    private var lines: [UInt8] {
        var out: [UInt8] = []
        for row in rows {
            JSONValue.object(zip(columns, row).map { .init($0, $1.json) }).append(to: &out)
            out.append(UInt8(ascii: "\n"))
        }
        return out
    }

    /// Columns as wide as their widest cell, up to a limit; longer cells are cut but for those of the last column.
    private var table: [UInt8] {
        let texts = [columns] + rows.map { $0.map { $0.plain.replacing("\n", with: " ") } }
        let widths = columns.indices.map { column in min(Self.widthLimit, texts.map { $0[column].count }.max() ?? 0) }
        var text = ""
        for row in texts {
            var line = ""
            for (column, cell) in row.enumerated() {
                if column == row.count - 1 {
                    line += cell
                } else {
                    let cut = cell.count > widths[column] ? cell.prefix(widths[column] - 1) + "…" : cell[...]
                    line += cut + String(repeating: " ", count: widths[column] - cut.count + 2)
                }
            }
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return Array(text.utf8)
    }

    private static let widthLimit = 44
}
