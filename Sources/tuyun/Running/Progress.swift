#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A line on the terminal that says how far the work is; nothing if nobody watches.
struct Progress {
    private let total: Int
    private let isShown: Bool
    private let start = Progress.now
    private var last = 0.0
    private var bytes = 0

    /// - Parameter total: bytes to come, 0 if not known.
    init(total: Int, isQuiet: Bool) {
        self.total = total
        isShown = !isQuiet && Terminal.watchesErrors
    }

    mutating func add(bytes: Int, documents: Int) {
        self.bytes += bytes
        let time = Self.now
        guard isShown, time - last >= 0.1 else { return }
        last = time
        let megabytes = Double(self.bytes) / 1e6
        let speed = Self.tenths(megabytes / max(0.001, time - start))
        let share = total > 0 ? " of \(Self.tenths(Double(total) / 1e6))" : ""
        let line = "\(documents) documents, \(Self.tenths(megabytes))\(share) MB, \(speed) MB/s"
        Terminal.write("\r\u{1B}[K\(line.prefix(max(1, Terminal.width - 1)))")
    }

    /// Clears the line.
    func finish() {
        if isShown, last > 0 { Terminal.write("\r\u{1B}[K") }
    }

    /// Seconds since the start.
    var seconds: Double { Self.now - start }

    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    static func tenths(_ value: Double) -> String {
        let rounded = Int((value * 10).rounded())
        return "\(rounded / 10).\(rounded % 10)"
    }
}
