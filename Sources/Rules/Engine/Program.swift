import Lexicons

/// A pattern as a program for the `Matcher`: flat steps, with the tests and class sets that they name beside them.
///
/// Programs live as long as the process, so their tables are plain memory that is never freed.
struct Program: @unchecked Sendable {
    enum Operation: UInt8 {
        /// `tests[a]` holds for the next token, which is taken.
        case test
        /// An entry of `sets[a]` and of none of `sets[a + 1]` is taken.
        case entry
        case quoted
        /// Go on at step `a`; if that fails, at step `b`.
        case split
        case jump
        /// `tests[a]` holds for the next token (`b` = 1) or does not (`b` = 0).
        case look
        case accept
    }

    struct Step {
        var operation: Operation
        var a: Int32 = 0
        var b: Int32 = 0
    }

    let steps: UnsafePointer<Step>
    let tests: UnsafePointer<CompiledTest>
    let sets: UnsafePointer<ClassSet>
    /// Matches right to left.
    let isBackward: Bool

    init(_ pattern: Pattern, backward: Bool) {
        var builder = ProgramBuilder(isBackward: backward)
        builder.emit(pattern)
        builder.steps.append(Step(operation: .accept))
        steps = .keeping(builder.steps)
        tests = .keeping(builder.tests.map(CompiledTest.init))
        sets = .keeping(builder.sets)
        isBackward = backward
    }
}

private struct ProgramBuilder {
    let isBackward: Bool
    var steps: [Program.Step] = []
    var tests: [TokenTest] = []
    var sets: [ClassSet] = []

    mutating func emit(_ pattern: Pattern) {
        switch pattern {
        case .token(let test):
            steps.append(.init(operation: .test, a: number(of: test)))
        case .entry(let classes, let not):
            steps.append(.init(operation: .entry, a: Int32(sets.count)))
            sets += [classes, not]
        case .quoted:
            steps.append(.init(operation: .quoted))
        case .look(let test, let wanted):
            steps.append(.init(operation: .look, a: number(of: test), b: wanted ? 1 : 0))
        case .sequence(let parts):
            for part in isBackward ? parts.reversed() : parts { emit(part) }
        case .choice(let options):
            emitChoice(options)
        case .repeated(let part, let range):
            for _ in 0..<range.lowerBound { emit(part) }
            var splits: [Int] = []
            for _ in range.lowerBound..<range.upperBound {
                splits.append(steps.count)
                steps.append(.init(operation: .accept))
                emit(part)
            }
            for split in splits { steps[split] = .init(operation: .split, a: Int32(split + 1), b: Int32(steps.count)) }
        }
    }

    private mutating func emitChoice(_ options: [Pattern]) {
        var jumps: [Int] = []
        for (i, option) in options.enumerated() {
            guard i + 1 < options.count else {
                emit(option)
                break
            }
            let split = steps.count
            steps.append(.init(operation: .accept))
            emit(option)
            jumps.append(steps.count)
            steps.append(.init(operation: .accept))
            steps[split] = .init(operation: .split, a: Int32(split + 1), b: Int32(steps.count))
        }
        for jump in jumps { steps[jump] = .init(operation: .jump, a: Int32(steps.count)) }
    }

    private mutating func number(of test: TokenTest) -> Int32 {
        if let found = tests.firstIndex(of: test) { return Int32(found) }
        tests.append(test)
        return Int32(tests.count - 1)
    }
}
