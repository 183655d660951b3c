/// A strict pull reader of one JSON text (RFC 8259) over UTF-8 bytes.
///
/// The caller asks for what it expects, in order; nothing is copied until it asks for a `String`:
///
///     var reader = JSONReader(bytes)
///     try reader.enterObject()
///     while let key = try reader.nextKey() {
///         if reader.matches(key, "id") { id = try reader.string() } else { try reader.skipValue() }
///     }
///     try reader.finish()
///
/// A reader must not outlive the buffer it reads. Bytes that are not UTF-8 and half surrogate pairs are errors,
/// so every range that it hands out is whole UTF-8.
public struct JSONReader {
    /// Arrays and objects may be nested so deep, a guard for the stack; deeper is an error.
    public static let depthLimit = 512

    public let bytes: UnsafeBufferPointer<UInt8>
    /// Offset of the next byte to read.
    public internal(set) var position = 0
    private var depth = 0
    /// An array or object was entered and nothing read from it yet.
    private var atStart = false

    public init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The first byte of the next value, after blanks; it is not consumed.
    public mutating func peek() throws(JSONError) -> UInt8 {
        skipBlanks()
        guard position < bytes.count else { throw JSONError(at: position, "unexpected end") }
        return bytes[position]
    }

    public mutating func enterObject() throws(JSONError) { try enter(UInt8(ascii: "{"), "expected an object") }

    public mutating func enterArray() throws(JSONError) { try enter(UInt8(ascii: "["), "expected an array") }

    /// The next key of the object that was entered, with the reader standing before its value; nil at the object's end,
    /// which is consumed.
    public mutating func nextKey() throws(JSONError) -> JSONText? {
        guard try advance(to: UInt8(ascii: "}")) else { return nil }
        guard try peek() == UInt8(ascii: "\"") else { throw JSONError(at: position, "expected a key in quotes") }
        let key = try text()
        guard try peek() == UInt8(ascii: ":") else { throw JSONError(at: position, "expected ':' after a key") }
        position += 1
        return key
    }

    /// True if another element of the array that was entered follows; false at the array's end, which is consumed.
    public mutating func nextElement() throws(JSONError) -> Bool {
        try advance(to: UInt8(ascii: "]"))
    }

    /// Reads one value of any kind and returns where its bytes stand, without the blanks around it.
    @discardableResult
    public mutating func skipValue() throws(JSONError) -> Range<Int> {
        let first = try peek()
        let start = position
        switch first {
        case UInt8(ascii: "\""): _ = try text()
        case UInt8(ascii: "{"):
            try enterObject()
            while try nextKey() != nil { try skipValue() }
        case UInt8(ascii: "["):
            try enterArray()
            while try nextElement() { try skipValue() }
        case UInt8(ascii: "t"): try literal("true")
        case UInt8(ascii: "f"): try literal("false")
        case UInt8(ascii: "n"): try literal("null")
        default: try scanNumber()
        }
        return start..<position
    }

    /// Reads `true` or `false`.
    public mutating func bool() throws(JSONError) -> Bool {
        switch try peek() {
        case UInt8(ascii: "t"):
            try literal("true")
            return true
        case UInt8(ascii: "f"):
            try literal("false")
            return false
        default: throw JSONError(at: position, "expected true or false")
        }
    }

    /// Consumes `null` if it stands next.
    public mutating func null() throws(JSONError) -> Bool {
        guard try peek() == UInt8(ascii: "n") else { return false }
        try literal("null")
        return true
    }

    /// Checks that nothing but blanks is left.
    public mutating func finish() throws(JSONError) {
        skipBlanks()
        guard position == bytes.count else { throw JSONError(at: position, "unexpected bytes after the value") }
    }

    // MARK: - Inside

    @inline(__always)
    mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private mutating func enter(_ opening: UInt8, _ reason: String) throws(JSONError) {
        guard try peek() == opening else { throw JSONError(at: position, reason) }
        guard depth < Self.depthLimit else { throw JSONError(at: position, "nested deeper than \(Self.depthLimit)") }
        depth += 1
        position += 1
        atStart = true
    }

    /// Steps over the comma before a next member, or over `closing`: then false.
    private mutating func advance(to closing: UInt8) throws(JSONError) -> Bool {
        let next = try peek()
        if next == closing {
            position += 1
            depth -= 1
            atStart = false
            return false
        }
        if atStart {
            atStart = false
            return true
        }
        guard next == UInt8(ascii: ",") else {
            throw JSONError(at: position, "expected ',' or '\(Character(Unicode.Scalar(closing)))'")
        }
        position += 1
        if try peek() == closing { throw JSONError(at: position, "comma before the end") }
        return true
    }

    private mutating func literal(_ word: StaticString) throws(JSONError) {
        guard starts(with: word, at: position) else { throw JSONError(at: position, "expected \(word)") }
        position += word.utf8CodeUnitCount
    }

    func starts(with word: StaticString, at start: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard count <= bytes.count - start else { return false }
        return (0..<count).allSatisfy { bytes[start + $0] == word.utf8Start[$0] }
    }
}
