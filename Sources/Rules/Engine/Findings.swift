/// The mentions that were found in one document.
public struct Findings: Sendable {
    /// In the order of the text, outer ones before what they hold.
    public internal(set) var mentions: [Candidate] = []
    /// Canonical values, apart from the mentions: few have one.
    var values: [String] = []

    /// The canonical value of a mention: ISO 8601, E.164, amount and ISO 4217 code.
    public func value(of mention: Candidate) -> String? { mention.value < 0 ? nil : values[Int(mention.value)] }
}
