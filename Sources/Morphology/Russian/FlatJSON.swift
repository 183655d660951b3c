/// Reads the dictionary's small JSON files: flat arrays of strings, and single values found by their key.
///
/// No JSON parser: the files are written by one program, hold no escapes in their strings, and are read at every start.
struct FlatJSON {
    let file: MappedFile

    private var base: UnsafePointer<UInt8> { file.bytes.baseAddress!.assumingMemoryBound(to: UInt8.self) }
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    /// Calls `body` with the UTF-8 bytes of each string of the array that the file is; the bytes live as long as the file.
    ///
    /// - Throws: `.malformedFile` if the file is no array of plain strings.
    func forEachString(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(RussianDictionaryError) {
        _ = try strings(from: 0, body)
    }

    /// The string after `key`, as in `"format_version", "2.4"`.
    func string(after key: StaticString) throws(RussianDictionaryError) -> String {
        var position = try valueStart(after: key)
        let value = try nextString(&position)
        return String(decoding: value, as: UTF8.self)
    }

    /// The whole number after `key`.
    func integer(after key: StaticString) throws(RussianDictionaryError) -> Int {
        var position = try valueStart(after: key)
        let end = file.bytes.count
        while position < end, base[position] <= 0x20 || base[position] == UInt8(ascii: ",") || base[position] == UInt8(ascii: ":") {
            position += 1
        }
        var value = 0
        let start = position
        while position < end, base[position] >= 0x30, base[position] <= 0x39, position - start < 18 {
            value = value * 10 + Int(base[position] - 0x30)
            position += 1
        }
        guard position > start else { throw damaged("no number after \"\(key)\"") }
        return value
    }

    /// The array of strings after `key`.
    func array(after key: StaticString) throws(RussianDictionaryError) -> [String] {
        var result: [String] = []
        _ = try strings(from: try valueStart(after: key)) { result.append(String(decoding: $0, as: UTF8.self)) }
        return result
    }

    private func strings(from start: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(RussianDictionaryError) -> Int {
        let end = file.bytes.count
        var position = start
        var opened = false
        while position < end {
            switch base[position] {
            case UInt8(ascii: "["): opened = true
            case UInt8(ascii: "]"):
                guard opened else { throw damaged("] before [") }
                return position
            case Self.quote:
                guard opened else { throw damaged("an array is expected") }
                body(try nextString(&position))
                continue
            default: break
            }
            position += 1
        }
        throw damaged("the array has no end")
    }

    /// The next string from `position` on, which moves behind its closing quote.
    private func nextString(_ position: inout Int) throws(RussianDictionaryError) -> UnsafeBufferPointer<UInt8> {
        let end = file.bytes.count
        while position < end, base[position] != Self.quote { position += 1 }
        position += 1
        let start = position
        while position < end, base[position] != Self.quote {
            guard base[position] != Self.backslash else { throw damaged("a string has an escape") }
            position += 1
        }
        guard position < end else { throw damaged("a string has no end") }
        defer { position += 1 }
        return UnsafeBufferPointer(start: base + start, count: position - start)
    }

    private func valueStart(after key: StaticString) throws(RussianDictionaryError) -> Int {
        let length = key.utf8CodeUnitCount
        let last = file.bytes.count - length - 1
        var position = 1
        while position < last {
            if base[position - 1] == Self.quote, base[position + length] == Self.quote {
                var index = 0
                while index < length, base[position + index] == key.utf8Start[index] { index += 1 }
                if index == length { return position + length + 1 }
            }
            position += 1
        }
        throw damaged("no \"\(key)\" in it")
    }

    private func damaged(_ reason: String) -> RussianDictionaryError {
        .malformedFile(path: file.path, reason: reason)
    }
}
