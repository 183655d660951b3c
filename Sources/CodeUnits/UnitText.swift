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
        String(unsafeUninitializedCapacity: units.count * 3) { buffer in
            var count = 0
            var high: UInt32 = 0
            func put(_ scalar: UInt32) {
                if scalar < 0x80 {
                    buffer[count] = UInt8(scalar)
                    count += 1
                } else if scalar < 0x800 {
                    buffer[count] = UInt8(0xC0 | scalar >> 6)
                    buffer[count + 1] = UInt8(0x80 | scalar & 0x3F)
                    count += 2
                } else if scalar < 0x10000 {
                    buffer[count] = UInt8(0xE0 | scalar >> 12)
                    buffer[count + 1] = UInt8(0x80 | scalar >> 6 & 0x3F)
                    buffer[count + 2] = UInt8(0x80 | scalar & 0x3F)
                    count += 3
                } else {
                    buffer[count] = UInt8(0xF0 | scalar >> 18)
                    buffer[count + 1] = UInt8(0x80 | scalar >> 12 & 0x3F)
                    buffer[count + 2] = UInt8(0x80 | scalar >> 6 & 0x3F)
                    buffer[count + 3] = UInt8(0x80 | scalar & 0x3F)
                    count += 4
                }
            }
            for unit in units {
                let unit = UInt32(unit)
                if high != 0 {
                    if unit & 0xFC00 == 0xDC00 {
                        put(0x10000 + ((high & 0x3FF) << 10) + (unit & 0x3FF))
                        high = 0
                        continue
                    }
                    put(0xFFFD)
                    high = 0
                }
                if unit & 0xFC00 == 0xD800 {
                    high = unit
                } else {
                    put(unit & 0xFC00 == 0xDC00 ? 0xFFFD : unit)
                }
            }
            if high != 0 { put(0xFFFD) }
            return count
        }
    }
}
