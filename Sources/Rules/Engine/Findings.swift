/// The mentions that were found in one document.
public struct Findings: Sendable {
    /// In the order of the text, outer ones before what they hold.
    public internal(set) var mentions: [Candidate] = []
    /// For each token the token of its partner if it is a paired quotation mark, else -1.
    public internal(set) var quotes: [Int32] = []
    /// Names of the rules by their index.
    var ruleNames: [String] = []
    /// Canonical values, apart from the mentions: few have one.
    var values: [String] = []

    /// Name of the rule that made a mention.
    public func rule(of mention: Candidate) -> String {
        mention.ruleIndex < 0 ? mention.rule : ruleNames[mention.ruleIndex]
    }

    /// The canonical value of a mention: ISO 8601, E.164, amount and ISO 4217 code.
    public func value(of mention: Candidate) -> String? { mention.value < 0 ? nil : values[Int(mention.value)] }
}
