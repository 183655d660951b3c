import JSONLines

/// A document to work on.
public struct InputDocument: Sendable, Hashable {
    public var id: String
    /// UTF-8; what it holds that is not well-formed is for the next stage to judge, if it did not come out of JSON.
    public var text: [UInt8]
    /// Where it came from: a path, or nil for standard input.
    public var source: String?
    /// The other fields of its input line, in order and byte for byte, as one JSON object; nil if there are none.
    public var meta: [UInt8]?

    public init(id: String, text: [UInt8], source: String? = nil, meta: [UInt8]? = nil) {
        self.id = id
        self.text = text
        self.source = source
        self.meta = meta
    }

    /// Reads an input line: `{"id": …, "text": …, other fields}`. The id may be a string or a number.
    ///
    /// - Parameters:
    ///   - line: the bytes without the line end.
    ///   - fallbackID: the id of the failure if the line has no id of its own, say `file.jsonl:17`.
    ///   - source: where the line came from.
    /// - Throws: a failure to put in the document's place, with one of these codes: `not-json`, `no-id`, `bad-id`, `no-text`,
    ///   `bad-text`, `duplicate-field`.
    public init(line: UnsafeBufferPointer<UInt8>, fallbackID: String, source: String? = nil) throws(DocumentFailure) {
        let fields: [JSONField]
        do {
            fields = try JSONReader.fields(line)
        } catch {
            throw DocumentFailure(id: fallbackID, code: "not-json", message: error.description)
        }
        self = try InputDocument(line, fields, fallbackID: fallbackID, source: source)
    }

    /// The same of any bytes.
    public init(line: some Sequence<UInt8>, fallbackID: String, source: String? = nil) throws(DocumentFailure) {
        self = try Array(line).withUnsafeBufferPointer { (buffer) throws(DocumentFailure) in
            try InputDocument(line: buffer, fallbackID: fallbackID, source: source)
        }
    }

    private init(
        _ line: UnsafeBufferPointer<UInt8>, _ fields: [JSONField], fallbackID: String, source: String?
    ) throws(DocumentFailure) {
        let reader = JSONReader(line)
        func only(_ name: StaticString) -> (field: JSONField?, isDuplicate: Bool) {
            let found = fields.filter { reader.matches($0.key, name) }
            return (found.first, found.count > 1)
        }
        let (idField, twoIDs) = only("id")
        guard let idField, !twoIDs else {
            let (code, message) = twoIDs ? ("duplicate-field", "more than one \"id\"") : ("no-id", "no field \"id\"")
            throw DocumentFailure(id: fallbackID, code: code, message: message)
        }
        var idReader = JSONReader(UnsafeBufferPointer(rebasing: line[idField.value]))
        guard let id = try? idReader.identifier(), !id.isEmpty else {
            throw DocumentFailure(id: fallbackID, code: "bad-id", message: "\"id\" must be a number or a string that is not empty")
        }
        let (textField, twoTexts) = only("text")
        guard let textField, !twoTexts else {
            let (code, message) = twoTexts ? ("duplicate-field", "more than one \"text\"") : ("no-text", "no field \"text\"")
            throw DocumentFailure(id: id, code: code, message: message)
        }
        guard let text = textField.text else {
            throw DocumentFailure(id: id, code: "bad-text", message: "\"text\" is not a string")
        }
        let rest = fields.filter { $0 != idField && $0 != textField }
        self.init(id: id, text: reader.utf8(of: text), source: source, meta: rest.isEmpty ? nil : Self.object(of: rest, line))
    }

    /// An object of the fields given, keys and values as they stand in `line`.
    private static func object(of fields: [JSONField], _ line: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        for field in fields {
            out.append(out.isEmpty ? UInt8(ascii: "{") : UInt8(ascii: ","))
            out.append(contentsOf: line[field.rawKey])
            out.append(UInt8(ascii: ":"))
            out.append(contentsOf: line[field.value])
        }
        out.append(UInt8(ascii: "}"))
        return out
    }
}
