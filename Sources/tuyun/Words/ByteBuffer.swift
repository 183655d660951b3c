/// Bytes that are written in small pieces, a few million times a second.
struct ByteBuffer: ~Copyable {
    private var bytes: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity = 1 << 12

    init() { bytes = .allocate(capacity: capacity) }

    deinit { bytes.deallocate() }

    /// What was written; not to be kept.
    var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

    mutating func removeAll() { count = 0 }

    mutating func removeLast(_ bytes: Int) { count -= bytes }

    /// Makes room for `more` bytes, without which nothing may be appended.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = 2 * capacity + more
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = larger
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        guard let source = more.baseAddress else { return }
        (bytes + count).update(from: source, count: more.count)
        count += more.count
    }

    /// Appends bytes behind which fifteen more may be read, for which room must have been reserved, too: a register at a time, which
    /// for a few bytes is much faster than a call.
    @inline(__always)
    mutating func append(padded more: UnsafeBufferPointer<UInt8>) {
        guard let source = more.baseAddress else { return }
        let target = UnsafeMutableRawPointer(bytes + count)
        var position = 0
        while position < more.count {
            let piece = UnsafeRawPointer(source + position).loadUnaligned(as: SIMD16<UInt8>.self)
            (target + position).storeBytes(of: piece, as: SIMD16<UInt8>.self)
            position += 16
        }
        count += more.count
    }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends a word as UTF-8; three bytes a unit must be free.
    ///
    /// - Returns: false, with nothing appended, if it has more than plain letters: surrogates, or what JSON must escape.
    @inline(__always)
    mutating func appendWord(_ units: UnsafeBufferPointer<UInt16>) -> Bool {
        var place = bytes + count
        for unit in units {
            if unit &- 0x80 < 0x780 {
                place[0] = UInt8(truncatingIfNeeded: 0xC0 | unit >> 6)
                place[1] = UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F)
                place += 2
            } else if unit < 0x80 {
                if unit < 0x20 || unit == 0x22 || unit == 0x5C { return false }
                place[0] = UInt8(truncatingIfNeeded: unit)
                place += 1
            } else {
                if unit & 0xF800 == 0xD800 { return false }
                place[0] = UInt8(truncatingIfNeeded: 0xE0 | unit >> 12)
                place[1] = UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F)
                place[2] = UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F)
                place += 3
            }
        }
        count = place - bytes
        return true
    }
}
