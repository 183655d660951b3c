import Documents
import Testing

@testable import Rules

@Suite struct SelectionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        /// `PER 0-3 70`: type, tokens, priority.
        let candidates: [String]
        let selected: [String]
        var testDescription: String { name }

        init(_ name: String, _ candidates: [String], _ selected: [String]) {
            self.name = name
            self.candidates = candidates
            self.selected = selected
        }
    }

    static let cases = [
        Case("none", [], []),
        Case("one", ["PER 0-1 1"], ["PER 0-1"]),
        Case("apart", ["PER 3-5 1", "ORG 0-2 9"], ["ORG 0-2", "PER 3-5"]),
        Case("crossing: the higher priority", ["ORG 0-3 50", "PER 2-4 60"], ["PER 2-4"]),
        Case("crossing: the longer", ["ORG 0-3 50", "PER 2-7 50"], ["PER 2-7"]),
        Case("crossing: the earlier", ["ORG 0-3 50", "PER 2-5 50"], ["ORG 0-3"]),
        Case("same words: the higher priority", ["ORG 0-3 50", "LOC 0-3 60"], ["LOC 0-3"]),
        Case("a crossed one crosses no more", ["ORG 0-3 50", "PER 2-5 60", "LOC 4-6 55"], ["PER 2-5"]),
        Case("place in a body", ["ORG 0-3 50", "LOC 0-1 40"], ["ORG 0-3", "LOC 0-1"]),
        Case("body in a body", ["ORG 0-5 50", "ORG 0-2 54"], ["ORG 0-5", "ORG 0-2"]),
        Case("person in a body", ["ORG 0-5 50", "PER 1-3 54"], ["ORG 0-5", "PER 1-3"]),
        Case("nothing in a person", ["PER 0-3 50", "LOC 1-2 90", "PER 0-1 30"], ["PER 0-3"]),
        Case("no amount in a body", ["ORG 0-3 50", "MONEY 0-1 60"], ["ORG 0-3"]),
        Case("act in an event", ["EVENT 0-5 60", "LAW 1-4 50"], ["EVENT 0-5", "LAW 1-4"]),
        Case("no event in an act", ["LAW 0-5 60", "EVENT 1-4 50"], ["LAW 0-5"]),
        Case("two levels", ["ORG 0-6 50", "ORG 0-4 50", "LOC 0-1 40"], ["ORG 0-6", "ORG 0-4", "LOC 0-1"]),
    ]

    private func candidate(_ text: String) -> Candidate {
        let parts = text.split(separator: " ")
        let ends = parts[1].split(separator: "-").map { Int($0)! }
        // Its head is its last token.
        return Candidate(
            start: ends[0], end: ends[1], type: MentionType(rawValue: String(parts[0]))!, ruleName: "test", priority: Int(parts[2])!,
            ruleIndex: 0, anchor: (ends[1] - 1)..<ends[1], entry: -1, sentence: 0)
    }

    private func select(_ candidates: [Candidate]) -> [Candidate] {
        var selected: [Candidate] = []
        var work = Selection.Work()
        Selection.select(candidates, &work, into: &selected)
        return selected
    }

    @Test(arguments: cases)
    func selects(_ test: Case) {
        let candidates = test.candidates.map(candidate)
        for order in [candidates, candidates.reversed()] {
            let selected = select(order).map { "\($0.type.rawValue) \($0.start)-\($0.end)" }
            #expect(selected == test.selected)
        }
    }

    /// In a long sentence a candidate is weighed against those near it alone: the choice is the same.
    @Test(arguments: cases)
    func selectsAmongMany(_ test: Case) {
        func shifted(_ text: String, _ by: Int) -> String {
            var parts = text.split(separator: " ").map(String.init)
            parts[1] = parts[1].split(separator: "-").map { "\(Int($0)! + by)" }.joined(separator: "-")
            return parts.joined(separator: " ")
        }
        let places = stride(from: 0, to: 1000, by: 9)
        let candidates = places.flatMap { place in test.candidates.map { candidate(shifted($0, place)) } }
        let selected = select(candidates).map { "\($0.type.rawValue) \($0.start)-\($0.end)" }
        #expect(selected == places.flatMap { place in test.selected.map { shifted($0, place) } })
    }

    /// A listed body at the head of a longer name is that body: one mention, which takes the entry.
    @Test func sharedHead() {
        var listed = candidate("ORG 1-3 54")
        listed.entry = 7
        listed.anchor = 1..<3
        let selected = select([candidate("ORG 0-3 50"), listed])
        #expect(selected.map { "\($0.start)-\($0.end) \($0.entry)" } == ["0-3 7"])
    }

    /// What fills the quotation marks of a name is that name.
    @Test func quotedName() {
        var outer = candidate("ORG 0-4 57")
        outer.quoted = 1..<3
        #expect(select([outer, candidate("LOC 1-3 42")]).count == 1)
        #expect(select([outer, candidate("LOC 1-2 42")]).count == 2)
    }
}
