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
        /// Go on at step `a`; if that fails, or `gates[c]` (unless `c` is below 0) is shut, at step `b`.
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
        var c: Int32 = -1
    }

    /// What the next token must be for any match from some step on.
    struct Gate {
        let test: CompiledTest
        /// An entry of several words that begins there, in the direction of the match, will do as well.
        let orEntry: Bool
    }

    let steps: UnsafePointer<Step>
    let tests: UnsafePointer<CompiledTest>
    let sets: UnsafePointer<ClassSet>
    let gates: UnsafePointer<Gate>
    /// Of the whole program; nil if anything may stand next, or nothing.
    let gate: UnsafePointer<Gate>?
    /// Matches right to left.
    let isBackward: Bool

    init(_ pattern: Pattern, backward: Bool) {
        var builder = ProgramBuilder(isBackward: backward)
        builder.emit(pattern)
        builder.steps.append(Step(operation: .accept))
        let first = builder.next(from: 0)
        builder.addGates()
        steps = .keeping(builder.steps)
        gates = .keeping(builder.gates)
        gate = first.map { .keeping([Gate(test: CompiledTest($0.test), orEntry: $0.orEntry)]) }
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
    var gates: [Program.Gate] = []

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
            var splits: [Int] = []
            var first: Range<Int>?
            for time in 0..<range.upperBound {
                if time >= range.lowerBound {
                    splits.append(steps.count)
                    steps.append(.init(operation: .accept))
                }
                if let first {
                    copy(first)
                } else {
                    let start = steps.count
                    emit(part)
                    first = start..<steps.count
                }
            }
            for split in splits { steps[split] = .init(operation: .split, a: Int32(split + 1), b: Int32(steps.count)) }
        }
    }

    /// Appends some steps once more; they lead nowhere but among themselves and behind their end.
    private mutating func copy(_ range: Range<Int>) {
        let offset = Int32(steps.count - range.lowerBound)
        for i in range {
            var step = steps[i]
            switch step.operation {
            case .split:
                step.a += offset
                step.b += offset
            case .jump: step.a += offset
            default: break
            }
            steps.append(step)
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

    // MARK: Gates

    /// A gate for each way of a split: most ways are none, and the first token tells.
    mutating func addGates() {
        var ofTest = [Int32](repeating: -1, count: tests.count)
        var known: [TokenTest: Int32] = [:], knownOrEntry: [TokenTest: Int32] = [:]
        for i in steps.indices where steps[i].operation == .split {
            let first = steps[Int(steps[i].a)]
            if first.operation == .test {
                if ofTest[Int(first.a)] < 0 { ofTest[Int(first.a)] = add(tests[Int(first.a)], orEntry: false) }
                steps[i].c = ofTest[Int(first.a)]
                continue
            }
            guard let (test, orEntry) = next(from: Int(steps[i].a)) else { continue }
            steps[i].c = (orEntry ? knownOrEntry : known)[test] ?? add(test, orEntry: orEntry)
            if orEntry { knownOrEntry[test] = steps[i].c } else { known[test] = steps[i].c }
        }
    }

    private mutating func add(_ test: TokenTest, orEntry: Bool) -> Int32 {
        gates.append(Program.Gate(test: CompiledTest(test), orEntry: orEntry))
        return Int32(gates.count - 1)
    }

    /// What the next token must be wherever a match goes from a step, nil if one may end there.
    func next(from step: Int) -> (test: TokenTest, orEntry: Bool)? {
        var test: TokenTest?
        var orEntry = false
        var seen: [Int] = []
        guard collect(step, &test, &orEntry, &seen) else { return nil }
        return test.map { ($0, orEntry) }
    }

    /// Adds what steps ask that are reached without taking a token; false if one of them ends the match.
    private func collect(_ step: Int, _ test: inout TokenTest?, _ orEntry: inout Bool, _ seen: inout [Int]) -> Bool {
        let current = steps[step]
        func add(_ other: TokenTest) { test = test.map { $0.union(other) } ?? other }
        switch current.operation {
        case .accept: return false
        case .jump: return collect(Int(current.a), &test, &orEntry, &seen)
        case .split:
            if seen.contains(step) { return true }
            seen.append(step)
            return collect(Int(current.a), &test, &orEntry, &seen) && collect(Int(current.b), &test, &orEntry, &seen)
        case .test: add(tests[Int(current.a)])
        case .look where current.b == 1: add(tests[Int(current.a)])
        case .look: return collect(step + 1, &test, &orEntry, &seen)
        case .quoted: add(.quote)
        case .entry:
            var entry = TokenTest()
            entry.anyClass = sets[Int(current.a)]
            add(entry)
            orEntry = true
        }
        return true
    }
}
