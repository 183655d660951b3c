extension UnitText {
    /// Appends the units of `utf8`; what is not well-formed becomes U+FFFD.
    public static func append(utf8: UnsafeBufferPointer<UInt8>, to units: inout [UInt16]) {
        let start = units.count
        units.reserveCapacity(start + utf8.count)
        var i = 0
        while i < utf8.count {
            let lead = utf8[i]
            if lead < 0x80 {
                units.append(UInt16(lead))
                i += 1
            } else if lead & 0xE0 == 0xC0, lead > 0xC1, i + 1 < utf8.count, isTrail(utf8[i + 1]) {
                units.append(UInt16(lead & 0x1F) << 6 | UInt16(utf8[i + 1] & 0x3F))
                i += 2
            } else {
                // Beyond the alphabets of ours the standard library may do it.
                units.removeLast(units.count - start)
                units.append(contentsOf: String(decoding: utf8, as: UTF8.self).utf16)
                return
            }
        }
    }

    @inline(__always)
    private static func isTrail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// Appends `units` as UTF-8; unpaired surrogates become U+FFFD.
    public static func append(_ units: UnsafeBufferPointer<UInt16>, to utf8: inout [UInt8]) {
        for (i, unit) in units.enumerated() {
            if unit < 0x80 {
                utf8.append(UInt8(truncatingIfNeeded: unit))
            } else if unit < 0x800 {
                utf8.append(UInt8(truncatingIfNeeded: 0xC0 | unit >> 6))
                utf8.append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
            } else {
                utf8.append(contentsOf: string(UnsafeBufferPointer(rebasing: units[i...])).utf8)
                return
            }
        }
    }
}
