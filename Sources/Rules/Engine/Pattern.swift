import Lexicons

/// What a stretch of tokens looks like, in reading order. Repetition is greedy and gives back what it must.
public indirect enum Pattern: Sendable, ExpressibleByArrayLiteral {
    case token(TokenTest)
    /// A lexicon entry of one of these classes, of one word or several, and of none of those.
    case entry(ClassSet, not: ClassSet)
    /// From an opening quotation mark to the one that closes it.
    case quoted
    case sequence([Pattern])
    case choice([Pattern])
    case repeated(Pattern, ClosedRange<Int>)
    /// Looks at the next token, in the direction of the match, without taking it. With `false`, it must not hold; an end of
    /// the sentence holds for nothing.
    case look(TokenTest, Bool)

    public init(arrayLiteral elements: Pattern...) { self = .sequence(elements) }

    public static func entry(_ classes: LexicalClass..., not: ClassSet = ClassSet()) -> Pattern {
        var set = ClassSet()
        for element in classes { set.insert(element) }
        return .entry(set, not: not)
    }

    public static func any(_ patterns: Pattern...) -> Pattern { .choice(patterns) }
    public static func optional(_ pattern: Pattern) -> Pattern { .repeated(pattern, 0...1) }
    public static func many(_ pattern: Pattern, upTo limit: Int = 24) -> Pattern { .repeated(pattern, 0...limit) }
    public static func some(_ pattern: Pattern, upTo limit: Int = 24) -> Pattern { .repeated(pattern, 1...limit) }
    public static func next(_ test: TokenTest) -> Pattern { .look(test, true) }
    public static func notNext(_ test: TokenTest) -> Pattern { .look(test, false) }
}
