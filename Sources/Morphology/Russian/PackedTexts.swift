/// Where one of `PackedTexts` stands, and how long it is.
struct PackedText {
    var start: UInt32 = 0
    var byteCount: UInt8 = 0
    var unitCount: UInt8 = 0
}

/// Short texts, UTF-8, one behind the other: affixes, tags.
final class PackedTexts: @unchecked Sendable {
    /// Bytes behind the last text that may be read, so that texts can be copied some bytes at a time.
    static let padding = 16

    private let bytes: UnsafeMutablePointer<UInt8>
    private let capacity: Int
    private var count = 0

    /// - Parameter capacity: the bytes of all texts, or more.
    init(capacity: Int) {
        self.capacity = capacity
        bytes = .allocate(capacity: capacity + Self.padding)
        (bytes + capacity).initialize(repeating: 0, count: Self.padding)
    }

    deinit { bytes.deallocate() }

    /// Stores a text; nil if there is no room for it, or it has more than ASCII and letters of two bytes, as all Cyrillic ones are.
    func store(_ text: UnsafeBufferPointer<UInt8>) -> PackedText? {
        guard text.count <= UInt8.max, text.count <= capacity - count else { return nil }
        var packed = PackedText(start: UInt32(count), byteCount: UInt8(text.count))
        var isInside = false
        for byte in text {
            guard byte < 0xE0, isInside == (byte & 0xC0 == 0x80) else { return nil }
            isInside = byte >= 0xC0
            if byte & 0xC0 != 0x80 { packed.unitCount += 1 }
            bytes[count] = byte
            count += 1
        }
        return isInside ? nil : packed
    }

    @inline(__always)
    subscript(text: PackedText) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + Int(text.start), count: Int(text.byteCount))
    }
}
