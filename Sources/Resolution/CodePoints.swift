/// Counts code points from byte offsets that never fall far back: one walk over the text serves all mentions.
struct CodePoints {
    private let utf8: UnsafeBufferPointer<UInt8>
    private var byte = 0
    private var count = 0

    init(_ utf8: UnsafeBufferPointer<UInt8>) { self.utf8 = utf8 }

    /// The code point that begins at byte `offset`.
    mutating func at(_ offset: Int) -> Int {
        // Eight bytes at a time: a byte continues a code point if its highest bits are 10.
        while byte + 8 <= offset {
            let bytes = UnsafeRawPointer(utf8.baseAddress! + byte).loadUnaligned(as: UInt64.self)
            let continuing = bytes & ~(bytes << 1) & 0x8080_8080_8080_8080
            count += 8 - continuing.nonzeroBitCount
            byte += 8
        }
        while byte < offset {
            if utf8[byte] & 0xC0 != 0x80 { count += 1 }
            byte += 1
        }
        while byte > offset {
            byte -= 1
            if utf8[byte] & 0xC0 != 0x80 { count -= 1 }
        }
        return count
    }
}
