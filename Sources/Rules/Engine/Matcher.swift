import Lexicons
import Tokenization

/// Runs programs over tokens with backtracking; the stack is kept from run to run.
struct Matcher {
    private var stack: [(step: Int32, position: Int32, previous: Int32)] = []
    /// Steps after which a run gives up: a bound on pathological text, far above what names need.
    private static let stepLimit = 4000

    init() { stack.reserveCapacity(256) }

    /// Runs `program` from the gap before token `position` and returns the gap where the match ends, or nil.
    ///
    /// - Parameters:
    ///   - previous: the token that agreement first refers to, -1 if none.
    ///   - bounds: the sentence.
    mutating func run(_ program: Program, at position: Int, previous: Int, in bounds: Range<Int>, _ view: TextView) -> Int? {
        stack.removeAll(keepingCapacity: true)
        stack.append((0, Int32(position), Int32(previous)))
        let backward = program.isBackward
        var budget = Self.stepLimit
        return program.steps.withUnsafeBufferPointer { steps in
            while let top = stack.popLast() {
                var step = Int(top.step)
                var position = Int(top.position)
                var previous = Int(top.previous)
                thread: while true {
                    budget -= 1
                    if budget < 0 { return nil }
                    // The next token in the direction of the match, if the sentence has one.
                    let next = backward ? position - 1 : position
                    let inside = next >= bounds.lowerBound && next < bounds.upperBound
                    switch steps[step] {
                    case .accept:
                        return position
                    case .jump(let target):
                        step = target
                    case .split(let first, let second):
                        stack.append((Int32(second), Int32(position), Int32(previous)))
                        step = first
                    case .test(let test):
                        guard inside, test.holds(next, previous: previous, view) else { break thread }
                        previous = next
                        position += backward ? -1 : 1
                        step += 1
                    case .look(let test, let wanted):
                        guard (inside && test.holds(next, previous: previous, view)) == wanted else { break thread }
                        step += 1
                    case .quoted:
                        guard inside, view.quotes[next] >= 0 else { break thread }
                        let partner = Int(view.quotes[next])
                        guard bounds.contains(partner), backward ? partner < next : partner > next else { break thread }
                        position = backward ? partner : partner + 1
                        previous = next
                        step += 1
                    case .entry(let classes, let not):
                        guard inside else { break thread }
                        // Longer entries first: shorter ones, and the single word, wait on the stack.
                        var ends: [Int] = []
                        if TextView.single(view, next, classes, not) {
                            ends.append(backward ? position - 1 : position + 1)
                        }
                        if backward {
                            var hit = view.lastHitEnding[next]
                            while hit >= 0 {
                                if fits(Int(hit), classes, not, view) { ends.append(Int(view.hits[Int(hit)].start)) }
                                hit = view.annotated.previousHit(Int(hit))
                            }
                        } else {
                            for hit in Int(view.firstHit[next])..<Int(view.firstHit[next + 1]) where fits(hit, classes, not, view) {
                                ends.append(Int(view.hits[hit].end))
                            }
                        }
                        guard !ends.isEmpty else { break thread }
                        ends.sort { abs($0 - position) < abs($1 - position) }
                        previous = next
                        for end in ends.dropLast() { stack.append((Int32(step + 1), Int32(end), Int32(previous))) }
                        position = ends[ends.count - 1]
                        step += 1
                    }
                }
            }
            return nil
        }
    }

    private func fits(_ hit: Int, _ classes: ClassSet, _ not: ClassSet, _ view: TextView) -> Bool {
        let found = view.lexicon.entries[Int(view.hits[hit].entry)].classes
        return found.intersects(classes) && !found.intersects(not)
    }
}
