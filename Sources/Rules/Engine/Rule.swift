import Documents
import Lexicons
import Tokenization

/// A rule is a value: around an anchor token, a pattern to its left and one to its right make a mention.
public struct Rule: Sendable {
    /// Shown with every mention the rule makes: `org.head-last`.
    public var name: String { staticName.description }
    let staticName: StaticString
    public let type: MentionType
    let anchor: Anchor
    /// Left of the anchor, part of the mention; reading order, matched right to left.
    let before: Program?
    let after: Program?
    /// Left of the mention and right of it, not part of it.
    let behind: Program?
    let ahead: Program?
    /// What the patterns cannot do without on either side of the anchor.
    let leftNeeds: [Need]
    let rightNeeds: [Need]
    /// Of two mentions that cross, or of two of one type over the same words, the one of the higher priority stays; then
    /// the longer.
    let priority: Int
    /// From this priority on the words around a name prove what it is, whatever else it may be.
    static let certain = 80
    /// The anchor is a whole name that a lexicon lists.
    let isListed: Bool
    /// What it finds is named for a person, who is a mention inside it.
    let honours: Bool
    /// Trims or refuses what the patterns found.
    let refine: (@Sendable (TextView, Range<Int>) -> Range<Int>?)?
    /// Canonical value of the mention.
    let value: (@Sendable (TextView, Range<Int>, DateContext) -> String?)?

    /// Bits by `Language`; the rule is tried in sentences of these languages alone.
    let languages: UInt8

    /// What sets a rule off.
    enum Anchor: Sendable {
        /// An entry of one of these classes, of one word or several, and of none of those.
        case entry(ClassSet, not: ClassSet)
        /// A single token; the kinds or classes of the test choose the tokens to look at.
        case token(TokenTest)
        /// A whole quotation, its marks included.
        case quoted
    }

    public init(
        _ name: StaticString, _ type: MentionType, in languages: [Language] = [], behind: Pattern? = nil, before: Pattern? = nil,
        anchor: Pattern, after: Pattern? = nil,
        ahead: Pattern? = nil, priority: Int = 50, honours: Bool = false, refine: (@Sendable (TextView, Range<Int>) -> Range<Int>?)? = nil,
        value: (@Sendable (TextView, Range<Int>, DateContext) -> String?)? = nil
    ) {
        staticName = name
        self.type = type
        // Kazakh text is read by the Kyrgyz rules, text of no known language by all.
        var bits: UInt8 = languages.isEmpty ? 0xFF : 1 << Language.other.rawValue
        for language in languages { bits |= 1 << language.rawValue }
        if languages.contains(.kyrgyz) { bits |= 1 << Language.kazakh.rawValue }
        self.languages = bits
        switch anchor {
        case .entry(let classes, let not): self.anchor = .entry(classes, not: not)
        case .token(let test): self.anchor = .token(test)
        case .quoted: self.anchor = .quoted
        default: preconditionFailure("rule \(name): an anchor is one token, one entry or a quotation")
        }
        self.before = before.map { Program($0, backward: true) }
        self.after = after.map { Program($0, backward: false) }
        self.behind = behind.map { Program($0, backward: true) }
        self.ahead = ahead.map { Program($0, backward: false) }
        leftNeeds = [before, behind].compactMap(\.self).flatMap(\.needs)
        rightNeeds = [after, ahead].compactMap(\.self).flatMap(\.needs)
        self.priority = priority
        isListed = name.description.contains(".listed")
        self.honours = honours
        self.refine = refine
        self.value = value
    }
}

/// What relative dates refer to.
public struct DateContext: Sendable {
    /// The document's own date, if it states one.
    var document: CalendarDate?
    /// The last full date before the mention.
    var last: CalendarDate?
}

/// Year, month and day, the later ones 0 if not given.
struct CalendarDate: Sendable, Hashable {
    var year: Int
    var month: Int
    var day: Int
}
