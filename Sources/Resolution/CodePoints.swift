/// Counts code points from byte offsets, from one to the next, eight bytes at a time: mentions come in the order of the text, so
/// that the ways between them are short.
struct CodePoints {
    private let utf8: UnsafeBufferPointer<UInt8>
    private var byte = 0
    private var count = 0

    init(_ utf8: UnsafeBufferPointer<UInt8>) { self.utf8 = utf8 }

    /// The code point that begins at byte `offset`.
    mutating func at(_ offset: Int) -> Int {
        while byte + 8 <= offset {
            count += leads(at: byte)
            byte += 8
        }
        while byte < offset {
            if utf8[byte] & 0xC0 != 0x80 { count += 1 }
            byte += 1
        }
        while byte - 8 >= offset {
            byte -= 8
            count -= leads(at: byte)
        }
        while byte > offset {
            byte -= 1
            if utf8[byte] & 0xC0 != 0x80 { count -= 1 }
        }
        return count
    }

    /// How many code points begin in the eight bytes at `start`: a byte continues one if its highest bits are 10.
    @inline(__always)
    private func leads(at start: Int) -> Int {
        let bytes = UnsafeRawPointer(utf8.baseAddress! + start).loadUnaligned(as: UInt64.self)
        return 8 - (bytes & ~(bytes << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
    }
}
