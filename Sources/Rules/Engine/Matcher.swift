import Lexicons
import Tokenization

/// Runs programs over tokens with backtracking; the stack is kept from run to run.
final class Matcher {
    /// A way not yet tried.
    private struct Way: BitwiseCopyable {
        var step: Int32
        var position: Int32
        var previous: Int32
    }

    /// Plain memory: it is written at nearly every step.
    private var stack: UnsafeMutablePointer<Way>
    private var capacity = 256
    private var height = 0
    private var ends: [Int] = []
    /// Steps after which a run gives up: a bound on pathological text, far above what names need.
    private static let stepLimit = 4000

    init() {
        stack = .allocate(capacity: capacity)
        ends.reserveCapacity(16)
    }

    deinit { stack.deallocate() }

    @inline(__always)
    private func push(_ step: Int32, _ position: Int, _ previous: Int) {
        if height == capacity { grow() }
        stack[height] = Way(step: step, position: Int32(position), previous: Int32(previous))
        height += 1
    }

    private func grow() {
        let larger = UnsafeMutablePointer<Way>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: stack, count: height)
        stack.deallocate()
        stack = larger
        capacity *= 2
    }

    /// Runs `program` from the gap before token `position` and returns the gap where the match ends, or nil.
    ///
    /// - Parameters:
    ///   - previous: the token that agreement first refers to, -1 if none.
    ///   - bounds: the sentence.
    func run(_ program: Program, at position: Int, previous: Int, in bounds: Range<Int>, _ view: TextView) -> Int? {
        height = 0
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
                // A way that the next token shuts is no way: nothing to come back to, nothing to try.
                if current.c >= 0 {
                    guard inside, (program.gates + Int(current.c)).isOpen(next, previous: previous, backward, view) else {
                        step = Int(current.b)
                        continue
                    }
                }
                push(current.b, position, previous)
                step = Int(current.a)
                // Its test was the gate, and held.
                if steps[step].operation == .test {
                    previous = next
                    position += backward ? -1 : 1
                    step += 1
                }
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
                    for end in ends.dropLast() { push(Int32(step + 1), end, previous) }
                    position = ends[ends.count - 1]
                }
            }
            if holds {
                step += 1
            } else {
                guard height > 0 else { return nil }
                height -= 1
                let way = stack[height]
                step = Int(way.step)
                position = Int(way.position)
                previous = Int(way.previous)
            }
        }
    }

    /// Where entries that begin with token `next`, in the direction of the match, end; shortest first.
    private func findEnds(_ next: Int, _ classes: ClassSet, _ not: ClassSet, _ backward: Bool, _ view: TextView) -> Bool {
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

extension UnsafePointer<Program.Gate> {
    /// Whether token `next` lets a match go on.
    @inline(__always)
    func isOpen(_ next: Int, previous: Int, _ backward: Bool, _ view: TextView) -> Bool {
        let test = UnsafeRawPointer(self).assumingMemoryBound(to: CompiledTest.self)
        if test.holds(next, previous: previous, view) { return true }
        return pointee.orEntry && (backward ? view.lastHitEnding[next] >= 0 : view.firstHit[next] < view.firstHit[next + 1])
    }
}
