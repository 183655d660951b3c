import JSONLines

/// Kinds of value that document lines and input lines share.
extension JSONReader {
    /// A string, or the digits of a number, as they stand.
    mutating func identifier() throws(JSONError) -> String {
        switch try peek() {
        case UInt8(ascii: "\""): return try string()
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            let range = try skipValue()
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        default: throw JSONError(at: position, "an id must be a string or a number")
        }
    }

    /// A string, or nil for `null`.
    mutating func optionalString() throws(JSONError) -> String? {
        try null() ? nil : try string()
    }

    /// The bytes of an object, or nil for `null`.
    mutating func object() throws(JSONError) -> [UInt8]? {
        if try null() { return nil }
        guard try peek() == UInt8(ascii: "{") else { throw JSONError(at: position, "expected an object") }
        return Array(bytes[try skipValue()])
    }

    mutating func mentionType() throws(JSONError) -> MentionType {
        let text = try stringText()
        let name = string(of: text)
        guard let type = MentionType(rawValue: name) else { throw JSONError(at: text.range.lowerBound, "unknown type \"\(name)\"") }
        return type
    }

    mutating func array<Element>(_ element: (inout JSONReader) throws(JSONError) -> Element) throws(JSONError) -> [Element] {
        var elements: [Element] = []
        try enterArray()
        while try nextElement() { elements.append(try element(&self)) }
        return elements
    }
}
