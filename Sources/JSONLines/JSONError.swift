/// Why bytes are not the JSON that was asked for, and where.
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Offset of the offending byte from the start of the bytes that were read, counted from 0.
    public let position: Int
    /// What is wrong there, as a phrase without a full stop.
    public let reason: String

    public init(at position: Int, _ reason: String) {
        self.position = position
        self.reason = reason
    }

    public var description: String { "byte \(position): \(reason)" }
}
