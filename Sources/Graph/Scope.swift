import Documents

/// A stretch of text in which entities stand together.
public enum Scope: String, CaseIterable, Sendable, Hashable {
    case sentence, paragraph, document

    /// Place in `allCases`.
    var index: Int {
        switch self {
        case .sentence: 0
        case .paragraph: 1
        case .document: 2
        }
    }

    /// Number of the stretch that a mention stands in, within its document.
    func unit(of mention: Mention) -> Int {
        switch self {
        case .sentence: mention.sentence
        case .paragraph: mention.paragraph
        case .document: 0
        }
    }
}
