import Lexicons
import Tokenization

/// Runs programs over tokens with backtracking; the stack is kept from run to run.
struct Matcher {
    private var stack: [(step: Int32, position: Int32, previous: Int32)] = []
    private var ends: [Int] = []
    /// Steps after which a run gives up: a bound on pathological text, far above what names need.
    private static let stepLimit = 4000

    init() {
        stack.reserveCapacity(256)
        ends.reserveCapacity(16)
    }

    /// Runs `program` from the gap before token `position` and returns the gap where the match ends, or nil.
    ///
    /// - Parameters:
    ///   - previous: the token that agreement first refers to, -1 if none.
    ///   - bounds: the sentence.
    mutating func run(_ program: Program, at position: Int, previous: Int, in bounds: Range<Int>, _ view: TextView) -> Int? {
        stack.removeAll(keepingCapacity: true)
        let backward = program.isBackward
        let steps = program.steps, tests = program.tests
        var budget = Self.stepLimit
        var step = 0
        var position = position
        var previous = previous
        while true {
            budget -= 1
            if budget < 0 { return nil }
            // The next token in the direction of the match, if the sentence has one.
            let next = backward ? position - 1 : position
            let inside = next >= bounds.lowerBound && next < bounds.upperBound
            let current = steps[step]
            var holds = true
            switch current.operation {
            case .accept:
                return position
            case .jump:
                step = Int(current.a)
                continue
            case .split:
                // A way that begins with a test that fails is no way: nothing to come back to, nothing to try.
                let first = steps[Int(current.a)]
                if first.operation == .test {
                    guard inside, (tests + Int(first.a)).holds(next, previous: previous, view) else {
                        step = Int(current.b)
                        continue
                    }
                    stack.append((current.b, Int32(position), Int32(previous)))
                    previous = next
                    position += backward ? -1 : 1
                    step = Int(current.a) + 1
                    continue
                }
                stack.append((current.b, Int32(position), Int32(previous)))
                step = Int(current.a)
                continue
            case .test:
                holds = inside && (tests + Int(current.a)).holds(next, previous: previous, view)
                if holds {
                    previous = next
                    position += backward ? -1 : 1
                }
            case .look:
                holds = (inside && (tests + Int(current.a)).holds(next, previous: previous, view)) == (current.b == 1)
            case .quoted:
                let partner = inside ? Int(view.quotes[next]) : -1
                holds = partner >= 0 && bounds.contains(partner) && (backward ? partner < next : partner > next)
                if holds {
                    position = backward ? partner : partner + 1
                    previous = next
                }
            case .entry:
                holds = inside && findEnds(next, program.sets[Int(current.a)], program.sets[Int(current.a) + 1], backward, view)
                if holds {
                    previous = next
                    // Longer entries first: shorter ones, and the single word, wait on the stack.
                    for end in ends.dropLast() { stack.append((Int32(step + 1), Int32(end), Int32(previous))) }
                    position = ends[ends.count - 1]
                }
            }
            if holds {
                step += 1
            } else {
                guard let top = stack.popLast() else { return nil }
                step = Int(top.step)
                position = Int(top.position)
                previous = Int(top.previous)
            }
        }
    }

    /// Where entries that begin with token `next`, in the direction of the match, end; shortest first.
    private mutating func findEnds(_ next: Int, _ classes: ClassSet, _ not: ClassSet, _ backward: Bool, _ view: TextView) -> Bool {
        ends.removeAll(keepingCapacity: true)
        if TextView.single(view, next, classes, not) { ends.append(backward ? next : next + 1) }
        let singles = ends.count
        if backward {
            var hit = view.lastHitEnding[next]
            while hit >= 0 {
                if fits(Int(hit), classes, not, view) { ends.append(Int(view.hits[Int(hit)].start)) }
                hit = view.hits[Int(hit)].previousWithEnd
            }
        } else {
            for hit in Int(view.firstHit[next])..<Int(view.firstHit[next + 1]) where fits(hit, classes, not, view) {
                ends.append(Int(view.hits[hit].end))
            }
        }
        if ends.count - singles > 1 || (singles == 1 && ends.count > 1) { ends.sort { abs($0 - next) < abs($1 - next) } }
        return !ends.isEmpty
    }

    private func fits(_ hit: Int, _ classes: ClassSet, _ not: ClassSet, _ view: TextView) -> Bool {
        let found = view.lexicon.entries[Int(view.hits[hit].entry)].classes
        return found.intersects(classes) && !found.intersects(not)
    }
}
