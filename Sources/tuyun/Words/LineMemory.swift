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
        /// The upper half of the line's hash.
        var check: UInt32 = 0
        /// Where the line and its answer are; 0 if the line came only once.
        var start: UInt32 = 0
    }

    private static let places = 1 << 17
    private static let limit = 1 << 25

    private let entries: UnsafeMutablePointer<Entry>
    /// Of each line its length, that of the answer, both with two bytes, the line, the answer.
    private var bytes = ByteBuffer()

    init() {
        // Zeroed memory takes time only when it is used.
        entries = calloc(Self.places, MemoryLayout<Entry>.stride).bindMemory(to: Entry.self, capacity: Self.places)
        begin()
    }

    deinit { free(entries) }

    private mutating func begin() {
        bytes.removeAll()
        bytes.reserve(1)
        // No line starts at 0.
        bytes.append(0)
    }

    @inline(__always)
    private static func check(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

    /// Where a line with this hash is, or else may go: one of two neighbours.
    @inline(__always)
    private func place(_ hash: UInt64) -> Int {
        let place = Int(truncatingIfNeeded: hash) & (Self.places - 1)
        let check = Self.check(hash)
        return entries[place].check == check || (entries[place].start == 0 && entries[place ^ 1].check != check) ? place : place ^ 1
    }

    /// Whether there is an answer to a line with this hash.
    @inline(__always)
    func knows(_ hash: UInt64) -> Bool {
        let entry = entries[place(hash)]
        return entry.check == Self.check(hash) && entry.start > 0
    }

    /// The answer to `line`, nil if it is not known.
    @inline(__always)
    func answer(to line: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> UnsafeBufferPointer<UInt8>? {
        let entry = entries[place(hash)]
        guard entry.check == Self.check(hash), entry.start > 0, let asked = line.baseAddress, let all = bytes.written.baseAddress else {
            return nil
        }
        let known = all + Int(entry.start)
        guard Self.number(known) == line.count, memcmp(known + 4, asked, line.count) == 0 else { return nil }
        return UnsafeBufferPointer(start: known + 4 + line.count, count: Self.number(known + 2))
    }

    private static func number(_ place: UnsafePointer<UInt8>) -> Int { Int(place[0]) | Int(place[1]) << 8 }

    /// Keeps an answer if the line has come before.
    @inline(__always)
    mutating func keep(_ answer: UnsafeBufferPointer<UInt8>, to line: UnsafeBufferPointer<UInt8>, _ hash: UInt64) {
        let place = place(hash)
        if entries[place].check == Self.check(hash) {
            store(answer, line, hash)
        } else if entries[place].start == 0 {
            // What came once gives way to what came once, not to an answer that is asked for again and again.
            entries[place].check = Self.check(hash)
        }
    }

    @inline(never)
    private mutating func store(_ answer: UnsafeBufferPointer<UInt8>, _ line: UnsafeBufferPointer<UInt8>, _ hash: UInt64) {
        guard line.count <= UInt16.max, answer.count <= UInt16.max else { return }
        let count = 4 + line.count + answer.count
        if bytes.count + count > Self.limit {
            begin()
            entries.update(repeating: Entry(), count: Self.places)
        }
        entries[place(hash)] = Entry(check: Self.check(hash), start: UInt32(bytes.count))
        bytes.reserve(count)
        for number in [line.count, answer.count] {
            bytes.append(UInt8(truncatingIfNeeded: number))
            bytes.append(UInt8(truncatingIfNeeded: number >> 8))
        }
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
