extension UnitText {
    /// Calls `body` with each UTF-16 unit of a string: the standard library's view of them takes several times as long.
    @inline(__always)
    public static func forEachUnit(of string: String, _ body: (UInt16) -> Void) {
        let done: Void? = string.utf8.withContiguousStorageIfAvailable { utf8 in
            var i = 0
            while i < utf8.count {
                let lead = UInt16(utf8[i])
                if lead < 0x80 {
                    body(lead)
                    i += 1
                } else if lead < 0xE0 {
                    body((lead & 0x1F) << 6 | UInt16(utf8[i + 1] & 0x3F))
                    i += 2
                } else if lead < 0xF0 {
                    body((lead & 0xF) << 12 | UInt16(utf8[i + 1] & 0x3F) << 6 | UInt16(utf8[i + 2] & 0x3F))
                    i += 3
                } else {
                    let high = UInt32(lead & 7) << 18 | UInt32(utf8[i + 1] & 0x3F) << 12
                    let scalar = (high | UInt32(utf8[i + 2] & 0x3F) << 6 | UInt32(utf8[i + 3] & 0x3F)) - 0x10000
                    body(UInt16(0xD800 + (scalar >> 10)))
                    body(UInt16(0xDC00 + (scalar & 0x3FF)))
                    i += 4
                }
            }
        }
        if done == nil { for unit in string.utf16 { body(unit) } }
    }

    /// The UTF-16 units of a string, folded: see `CharacterTable.fold`.
    public static func folded(_ string: String) -> [UInt16] {
        let fold = CharacterTable.shared.fold
        var folded: [UInt16] = []
        folded.reserveCapacity(string.utf8.count)
        forEachUnit(of: string) { folded.append(fold[Int($0)]) }
        return folded
    }

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
