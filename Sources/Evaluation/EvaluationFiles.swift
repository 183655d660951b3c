import JSONLines

/// A line of a gold file or of predictions that cannot be scored.
public struct EvaluationFileError: Error, Equatable, CustomStringConvertible {
    /// From 1.
    public let line: Int
    public let reason: String

    public var description: String { "line \(line): \(reason)" }
}

extension GoldDocument {
    /// Reads JSON-lines `{"doc", "text", "mentions": [{start, end, type, entity?}], "names"?}`; empty lines are passed over.
    ///
    /// - Throws: `EvaluationFileError` at the first line that lacks what `key` asks for.
    public static func read(_ bytes: [UInt8], key: GoldKey = .mentions) throws(EvaluationFileError) -> [GoldDocument] {
        try rows(bytes) { (row) throws(Reason) in
            guard let id = (row["doc"] ?? row["id"])?.identifier else { throw Reason("no \"doc\"") }
            guard let text = row["text"]?.string else { throw Reason("no \"text\"") }
            return GoldDocument(id: id, text: text, mentions: try spans(row, key.rawValue))
        }
    }
}

extension FoundDocument {
    /// Reads document lines, ours or another tool's: `{"id", "mentions": [{start, end, type}]}`. A failure has no mentions.
    public static func read(_ bytes: [UInt8]) throws(EvaluationFileError) -> [FoundDocument] {
        try rows(bytes) { (row) throws(Reason) in
            guard let id = row["id"]?.identifier else { throw Reason("no \"id\"") }
            if row["error"] != nil { return FoundDocument(id: id, mentions: []) }
            return FoundDocument(id: id, mentions: try spans(row, "mentions"))
        }
    }
}

private struct Reason: Error {
    let text: String
    init(_ text: String) { self.text = text }
}

extension JSONValue {
    /// A string, or the digits of a number.
    fileprivate var identifier: String? {
        switch self {
        case .string(let value), .number(let value): value
        default: nil
        }
    }
}

private func spans(_ row: JSONValue, _ key: String) throws(Reason) -> [ScoredMention] {
    guard let values = row[key]?.array else { throw Reason("no list \"\(key)\"") }
    var mentions: [ScoredMention] = []
    for value in values {
        guard let mention = ScoredMention(value) else { throw Reason("\"\(key)\" without start, end or type") }
        mentions.append(mention)
    }
    return mentions
}

private func rows<Row>(
    _ bytes: [UInt8], _ row: (JSONValue) throws(Reason) -> Row
) throws(EvaluationFileError) -> [Row] {
    try bytes.withUnsafeBufferPointer { (buffer) throws(EvaluationFileError) in
        var rows: [Row] = []
        for (index, range) in Lines(buffer).enumerated() {
            let line = UnsafeBufferPointer(rebasing: buffer[range])
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            do {
                let value: JSONValue
                do { value = try JSONValue(line) } catch { throw Reason("not JSON: \(error)") }
                rows.append(try row(value))
            } catch let reason as Reason {
                throw EvaluationFileError(line: index + 1, reason: reason.text)
            } catch {
                throw EvaluationFileError(line: index + 1, reason: "\(error)")
            }
        }
        return rows
    }
}
