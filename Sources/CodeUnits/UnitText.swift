/// Making strings of UTF-16 units without the standard library's transcoding, which is several times slower.
public enum UnitText {
    /// A string of `units`; unpaired surrogates become U+FFFD.
    public static func string(_ units: ArraySlice<UInt16>) -> String { units.withUnsafeBufferPointer { string($0) } }

    /// A string of `units`; unpaired surrogates become U+FFFD.
    public static func string(_ units: [UInt16]) -> String { units.withUnsafeBufferPointer { string($0) } }

    /// A string of `units`; unpaired surrogates become U+FFFD.
    public static func string(_ units: Slice<UnsafeBufferPointer<UInt16>>) -> String { string(UnsafeBufferPointer(rebasing: units)) }

    /// A string of `units`; unpaired surrogates become U+FFFD.
    public static func string(_ units: UnsafeBufferPointer<UInt16>) -> String {
        // As many bytes as it takes and no more: short words then need no memory of their own.
        String(unsafeUninitializedCapacity: length(units)) { buffer in
            var count = 0
            var i = 0
            while i < units.count {
                let unit = UInt32(units[i])
                i += 1
                if unit < 0x80 {
                    buffer[count] = UInt8(truncatingIfNeeded: unit)
                    count += 1
                } else if unit < 0x800 {
                    buffer[count] = UInt8(truncatingIfNeeded: 0xC0 | unit >> 6)
                    buffer[count + 1] = UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F)
                    count += 2
                } else if unit & 0xFC00 == 0xD800, i < units.count, units[i] & 0xFC00 == 0xDC00 {
                    let scalar = 0x10000 + ((unit & 0x3FF) << 10) + UInt32(units[i] & 0x3FF)
                    i += 1
                    buffer[count] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
                    buffer[count + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
                    buffer[count + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
                    buffer[count + 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
                    count += 4
                } else {
                    let scalar = unit & 0xF800 == 0xD800 ? 0xFFFD : unit
                    buffer[count] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
                    buffer[count + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
                    buffer[count + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
                    count += 3
                }
            }
            return count
        }
    }

    /// The most bytes that `units` may take: too many for surrogate pairs alone.
    private static func length(_ units: UnsafeBufferPointer<UInt16>) -> Int {
        var length = units.count
        for unit in units { length &+= (unit >= 0x80 ? 1 : 0) &+ (unit >= 0x800 ? 1 : 0) }
        return length
    }
}
