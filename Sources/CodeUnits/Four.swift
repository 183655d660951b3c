/// Looks at several letters at a time, as parts of one number.
public enum Four {
    /// How many of the four pairs of bytes from `i` on are U+0400 … U+04FF, nearly all letters of ours, up to the first that is not; 0
    /// near the end.
    @inline(__always)
    public static func cyrillic(_ utf8: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
        guard i + 8 <= utf8.count else { return 0 }
        return (bytes(utf8, at: i) & 0xC0FC_C0FC_C0FC_C0FC ^ 0x80D0_80D0_80D0_80D0).trailingZeroBitCount >> 4
    }

    /// The units of four pairs of bytes, as far as they are such letters.
    @inline(__always)
    public static func units(_ utf8: UnsafeBufferPointer<UInt8>, at i: Int) -> UInt64 {
        let bytes = bytes(utf8, at: i)
        return ((bytes & 0x001F_001F_001F_001F) << 6 | bytes >> 8 & 0x003F_003F_003F_003F).littleEndian
    }

    @inline(__always)
    private static func bytes(_ utf8: UnsafeBufferPointer<UInt8>, at i: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(utf8.baseAddress! + i).loadUnaligned(as: UInt64.self))
    }
}
