/// One member of a JSON object, as it stands in the bytes.
public struct JSONField: Sendable, Hashable {
    /// The key, between its quotes.
    public let key: JSONText
    /// The key with its quotes and escapes.
    public var rawKey: Range<Int> { key.range.lowerBound - 1..<key.range.upperBound + 1 }
    /// The value, byte for byte, without the blanks around it.
    public let value: Range<Int>
    /// The value's string, if it is one.
    public let text: JSONText?
}

extension JSONReader {
    /// Reads `bytes` as one object and nothing else, and returns its members in order. Values are checked in full,
    /// yet nothing of them is decoded, so that fields nobody knows can be passed on as they are.
    ///
    /// - Throws: `JSONError` where the bytes are not one well-formed object.
    public static func fields(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> [JSONField] {
        var reader = JSONReader(bytes)
        var fields: [JSONField] = []
        try reader.enterObject()
        while let key = try reader.nextKey() {
            if try reader.peek() == UInt8(ascii: "\"") {
                let text = try reader.stringText()
                fields.append(JSONField(key: key, value: text.range.lowerBound - 1..<text.range.upperBound + 1, text: text))
            } else {
                fields.append(JSONField(key: key, value: try reader.skipValue(), text: nil))
            }
        }
        try reader.finish()
        return fields
    }
}
