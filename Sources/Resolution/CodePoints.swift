/// Counts code points from byte offsets.
///
/// Relations, quotations and mentions are looked up in an order of their own, so the text is counted once, block by block, and a
/// look-up counts from the start of its block.
struct CodePoints {
    private let utf8: UnsafeBufferPointer<UInt8>
    /// Code points that begin before each block.
    private let before: [Int32]
    /// Bytes of a block: as a power of two.
    private static let blockBits = 6

    init(_ utf8: UnsafeBufferPointer<UInt8>) {
        self.utf8 = utf8
        let blocks = utf8.count >> Self.blockBits + 1
        before = [Int32](unsafeUninitializedCapacity: blocks) { before, filled in
            var count: Int32 = 0
            before[0] = 0
            for block in 1..<max(1, blocks) {
                let start = (block - 1) << Self.blockBits
                for word in 0..<(1 << Self.blockBits) / 8 { count += Int32(truncatingIfNeeded: Self.leads(utf8, at: start + word * 8)) }
                before[block] = count
            }
            filled = blocks
        }
    }

    /// The code point that begins at byte `offset`.
    func at(_ offset: Int) -> Int {
        let block = offset >> Self.blockBits
        var byte = block << Self.blockBits
        var count = Int(before[block])
        while byte + 8 <= offset {
            count += Self.leads(utf8, at: byte)
            byte += 8
        }
        while byte < offset {
            if utf8[byte] & 0xC0 != 0x80 { count += 1 }
            byte += 1
        }
        return count
    }

    /// How many code points begin in the eight bytes at `start`: a byte continues one if its highest bits are 10.
    @inline(__always)
    private static func leads(_ utf8: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        let bytes = UnsafeRawPointer(utf8.baseAddress! + start).loadUnaligned(as: UInt64.self)
        let trails = (bytes & ~(bytes << 1) & 0x8080_8080_8080_8080) >> 7
        // The product adds the bytes up in the highest one; old processors have no instruction that counts bits.
        return 8 - Int(truncatingIfNeeded: (trails &* 0x0101_0101_0101_0101) >> 56)
    }
}
