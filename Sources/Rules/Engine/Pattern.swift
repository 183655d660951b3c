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

/// A pattern as a program for the `Matcher`.
struct Program: Sendable {
    enum Step: Sendable {
        case test(TokenTest)
        case entry(ClassSet, ClassSet)
        case quoted
        /// Go on at the first; if that fails, at the second.
        case split(Int, Int)
        case jump(Int)
        case look(TokenTest, Bool)
        case accept
    }

    private(set) var steps: [Step] = []
    /// Matches right to left.
    let isBackward: Bool

    init(_ pattern: Pattern, backward: Bool) {
        isBackward = backward
        emit(pattern)
        steps.append(.accept)
    }

    private mutating func emit(_ pattern: Pattern) {
        switch pattern {
        case .token(let test): steps.append(.test(test))
        case .entry(let classes, let not): steps.append(.entry(classes, not))
        case .quoted: steps.append(.quoted)
        case .look(let test, let wanted): steps.append(.look(test, wanted))
        case .sequence(let parts):
            for part in isBackward ? parts.reversed() : parts { emit(part) }
        case .choice(let options):
            var jumps: [Int] = []
            for (i, option) in options.enumerated() {
                guard i + 1 < options.count else {
                    emit(option)
                    break
                }
                let split = steps.count
                steps.append(.accept)
                emit(option)
                jumps.append(steps.count)
                steps.append(.accept)
                steps[split] = .split(split + 1, steps.count)
            }
            for jump in jumps { steps[jump] = .jump(steps.count) }
        case .repeated(let part, let range):
            for _ in 0..<range.lowerBound { emit(part) }
            var splits: [Int] = []
            for _ in range.lowerBound..<range.upperBound {
                splits.append(steps.count)
                steps.append(.accept)
                emit(part)
            }
            for split in splits { steps[split] = .split(split + 1, steps.count) }
        }
    }
}
