/// Short texts that `ByteBuffer.append(padded:)` may append.
struct PaddedTexts: ~Copyable {
    private static let stride = 64
    private let bytes: UnsafeMutablePointer<UInt8>
    private let counts: [Int]

    /// - Parameter texts: each shorter than 48 bytes.
    init(_ texts: [[UInt8]]) {
        counts = texts.map(\.count)
        bytes = .allocate(capacity: texts.count * Self.stride)
        bytes.initialize(repeating: 0, count: texts.count * Self.stride)
        for (number, text) in texts.enumerated() {
            precondition(text.count <= Self.stride - 16)
            (bytes + number * Self.stride).update(from: text, count: text.count)
        }
    }

    deinit { bytes.deallocate() }

    @inline(__always)
    subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + number * Self.stride, count: counts[number])
    }
}
