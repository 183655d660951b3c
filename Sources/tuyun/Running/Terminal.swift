#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard error, and whether people are watching.
enum Terminal {
    static var watchesErrors: Bool { isatty(STDERR_FILENO) != 0 }
    static var watchesOutput: Bool { isatty(STDOUT_FILENO) != 0 }
    static var typesInput: Bool { isatty(STDIN_FILENO) != 0 }

    /// Columns of the terminal that standard error goes to.
    static var width: Int {
        var size = winsize()
        return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    static func warn(_ message: String) { write("tuyun: \(message)\n") }

    /// Writes to standard error in one call; nothing can be done if that fails.
    static func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let written = system(STDERR_FILENO, rest.baseAddress!, rest.count)
                guard written > 0 else { return }
                rest = UnsafeRawBufferPointer(rebasing: rest[written...])
            }
        }
    }

    private static func system(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes, count)
        #else
            Darwin.write(descriptor, bytes, count)
        #endif
    }
}
