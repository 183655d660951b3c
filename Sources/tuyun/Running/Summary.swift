import Documents
import Reading

/// What a run did, for people.
struct Summary: Sendable {
    /// Failures that are named; more are only counted.
    private static let failureLimit = 20

    var documents = 0
    var mentions = 0
    var entities: Int?
    var relations = 0
    var failures = 0
    private var named: [DocumentFailure] = []

    mutating func add(_ line: DocumentLine) {
        switch line {
        case .document(let record):
            documents += 1
            mentions += record.mentions.count
            relations += record.relations.count
        case .failure(let failure): add(failure)
        }
    }

    mutating func add(_ failure: DocumentFailure) {
        failures += 1
        if named.count < Self.failureLimit { named.append(failure) }
    }

    /// Adds what came later in the input.
    mutating func add(_ other: Summary) {
        documents += other.documents
        mentions += other.mentions
        relations += other.relations
        failures += other.failures
        named = Array((named + other.named).prefix(Self.failureLimit))
    }

    /// The failures, a line each.
    var failureList: String {
        var text = named.map { "tuyun: \(Self.text(of: $0))\n" }.joined()
        if failures > named.count { text += "tuyun: … and \(failures - named.count) more\n" }
        return text
    }

    /// One line, and one more for files that were passed over.
    func text(seconds: Double, skipped: [String: Int]) -> String {
        var parts = [Self.count(documents, "document"), Self.count(mentions, "mention")]
        if let entities { parts.append("\(entities) \(entities == 1 ? "entity" : "entities")") }
        parts.append(Self.count(relations, "relation"))
        parts.append(Self.count(failures, "failure"))
        var text = "\(parts.joined(separator: ", ")) in \(Progress.tenths(seconds)) s\n"
        if !skipped.isEmpty {
            let kinds = skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key.isEmpty ? "without an ending" : "." + $0.key)" }
            text += "passed over: \(kinds.joined(separator: ", "))\n"
        }
        return text
    }

    /// Messages about files name their path already.
    static func text(of failure: DocumentFailure) -> String {
        let place = failure.message.contains(failure.id) ? "" : "\(failure.id): "
        return "\(place)\(failure.message) (\(failure.code))"
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
