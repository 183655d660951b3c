/// Writes a small JSON object piece by piece into memory of its own and appends it to a buffer in one go: an array that grows
/// by a few bytes at a time checks itself each time.
///
///     out.appendPieces(upTo: 64 + JSONPieces.longest(name)) { pieces in
///         pieces.raw("{\"name\":")
///         pieces.string(name)
///         pieces.raw("}")
///     }
public struct JSONPieces {
    @usableFromInline let memory: UnsafeMutableBufferPointer<UInt8>
    @usableFromInline var count = 0

    fileprivate init(_ memory: UnsafeMutableBufferPointer<UInt8>) { self.memory = memory }

    fileprivate var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: memory[..<count]) }

    /// The most bytes that a string may take, quotes and escapes included.
    public static func longest(_ string: String) -> Int { string.utf8.count * 6 + 2 }

    /// The most bytes that a whole number may take.
    public static let longestNumber = 20

    /// Bytes as they are.
    @inlinable @inline(__always)
    public mutating func raw(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        precondition(count + length <= memory.count, "more than the pieces have room for")
        (memory.baseAddress! + count).update(from: text.utf8Start, count: length)
        count += length
    }

    /// A string in quotes. Only what must be escaped is: `"`, `\` and control characters; UTF-8 stays.
    public mutating func string(_ string: String) {
        let done: Void? = string.utf8.withContiguousStorageIfAvailable { quoted($0) }
        if done == nil {
            var copy = string
            copy.withUTF8 { quoted($0) }
        }
    }

    private mutating func quoted(_ utf8: UnsafeBufferPointer<UInt8>) {
        precondition(count + utf8.count * 6 + 2 <= memory.count, "more than the pieces have room for")
        var at = memory.baseAddress! + count
        at[0] = UInt8(ascii: "\"")
        at += 1
        // Copied eight at a time as long as there is nothing to escape, which is to the end for nearly all strings.
        var i = 0
        while i + 8 <= utf8.count {
            let word = UnsafeRawPointer(utf8.baseAddress! + i).loadUnaligned(as: UInt64.self)
            if JSONWriter.mustEscapeAny(word) { break }
            UnsafeMutableRawPointer(at).storeBytes(of: word, as: UInt64.self)
            at += 8
            i += 8
        }
        if i < utf8.count, i + 8 > utf8.count, utf8.count >= 8 {
            // The last eight, some of them once more.
            let word = UnsafeRawPointer(utf8.baseAddress! + utf8.count - 8).loadUnaligned(as: UInt64.self)
            if !JSONWriter.mustEscapeAny(word) {
                UnsafeMutableRawPointer(at - 8 + utf8.count - i).storeBytes(of: word, as: UInt64.self)
                at += utf8.count - i
                i = utf8.count
            }
        }
        while i < utf8.count {
            if JSONWriter.mustEscape(utf8[i]) {
                at += JSONWriter.writeEscape(of: utf8[i], to: at)
            } else {
                at[0] = utf8[i]
                at += 1
            }
            i += 1
        }
        at[0] = UInt8(ascii: "\"")
        count = memory.baseAddress!.distance(to: at) + 1
    }

    /// A whole number.
    public mutating func number(_ number: Int) {
        precondition(count + Self.longestNumber <= memory.count, "more than the pieces have room for")
        count += JSONWriter.writeDigits(of: number, to: memory.baseAddress! + count)
    }
}

extension [UInt8] {
    /// Appends what `body` writes, `limit` bytes at most.
    public mutating func appendPieces(upTo limit: Int, _ body: (inout JSONPieces) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: limit) { memory in
            var pieces = JSONPieces(memory)
            body(&pieces)
            append(contentsOf: pieces.written)
        }
    }
}
