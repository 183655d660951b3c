#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Answers to lines that came more than once: in running text three words of four have been there before.
///
/// What came only once takes no memory, so that a list of distinct words costs nothing. When the memory is full it begins anew.
struct LineMemory: ~Copyable {
    private struct Entry {
        var hash: UInt64 = 0
        var start: UInt32 = 0
        var lineCount: UInt16 = 0
        /// 0 if the line came only once.
        var answerCount: UInt16 = 0
    }

    private static let places = 1 << 17
    private static let limit = 1 << 25

    private let entries: UnsafeMutablePointer<Entry>
    /// Lines and answers, one behind the other.
    private var bytes = ByteBuffer()

    init() {
        entries = .allocate(capacity: Self.places)
        entries.initialize(repeating: Entry(), count: Self.places)
    }

    deinit { entries.deallocate() }

    /// Where a line with this hash is, or else may go: one of two neighbours.
    @inline(__always)
    private func place(_ hash: UInt64) -> Int {
        let place = Int(truncatingIfNeeded: hash) & (Self.places - 1)
        return entries[place].hash == hash || (entries[place].answerCount == 0 && entries[place ^ 1].hash != hash) ? place : place ^ 1
    }

    /// Whether there is an answer to a line with this hash.
    @inline(__always)
    func knows(_ hash: UInt64) -> Bool {
        let entry = entries[place(hash)]
        return entry.hash == hash && entry.answerCount > 0
    }

    /// The answer to `line`, nil if it is not known.
    @inline(__always)
    func answer(to line: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> UnsafeBufferPointer<UInt8>? {
        let entry = entries[place(hash)]
        guard entry.hash == hash, entry.answerCount > 0, Int(entry.lineCount) == line.count else { return nil }
        guard let known = bytes.written.baseAddress.map({ $0 + Int(entry.start) }), let asked = line.baseAddress,
            memcmp(known, asked, line.count) == 0
        else { return nil }
        return UnsafeBufferPointer(start: known + line.count, count: Int(entry.answerCount))
    }

    /// Keeps an answer if the line has come before.
    @inline(__always)
    mutating func keep(_ answer: UnsafeBufferPointer<UInt8>, to line: UnsafeBufferPointer<UInt8>, _ hash: UInt64) {
        guard line.count <= UInt16.max, answer.count <= UInt16.max else { return }
        var place = place(hash)
        guard entries[place].hash == hash else {
            // What came once gives way to what came once, not to an answer that is asked for again and again.
            if entries[place].answerCount == 0 { entries[place] = Entry(hash: hash) }
            return
        }
        if bytes.count + line.count + answer.count > Self.limit {
            bytes.removeAll()
            entries.update(repeating: Entry(), count: Self.places)
            place = self.place(hash)
        }
        entries[place] = Entry(
            hash: hash, start: UInt32(bytes.count), lineCount: UInt16(line.count), answerCount: UInt16(answer.count))
        bytes.reserve(line.count + answer.count)
        bytes.append(line)
        bytes.append(answer)
    }

    @inline(__always)
    static func hash(_ line: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var position = 0
        let raw = UnsafeRawBufferPointer(line)
        while position + 8 <= line.count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            position += 8
        }
        while position < line.count {
            hash = (hash ^ UInt64(line[position])) &* 0x0000_0100_0000_01B3
            position += 1
        }
        return (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29
    }
}
