import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Members of a body in one line: `Правление фонда «Береке»: ⟨А⟩ (председатель), ⟨Б⟩, ⟨В⟩`, `Члены совета: ⟨А⟩, ⟨Б⟩`.
extension RelationFinder {
    /// Tokens of the longest label.
    private static let longestLabel = 16

    func findRosterLines(_ found: inout [Found]) {
        for (sentence, range) in context.annotated.text.sentences.enumerated() where range.language == .russian {
            let start = Int(range.start), end = Int(range.end)
            guard bond(start) == .roster || deed(at: start)?.kinds.contains(.board) == true,
                let colon = (start..<min(end, start + Self.longestLabel)).first(where: { isMark($0, 0x3A) }), colon + 1 < end,
                let first = mentions(startingAt: colon + 1, in: sentence).first(where: { mentions[$0].type == .person && isOutermost($0) }),
                let body = rosterBody(start..<colon, sentence)
            else { continue }
            addMembers(of: body, from: first, sentence, &found)
        }
    }

    /// The body that the label names or means; the issuer's own for `Правление`.
    private func rosterBody(_ label: Range<Int>, _ sentence: Int) -> Int? {
        let named = mentions(startingIn: label, in: sentence).filter { mentions[$0].type == .organisation }
        if let body = named.first(where: isOutermost) { return body }
        if let body = label.lazy.compactMap({ self.bodyMeant(at: $0, before: label.lowerBound) }).first { return body }
        return label.contains { deed(at: $0)?.kinds.contains(.board) == true } ? issuer : nil
    }

    /// Each name of the list, with the seat that stands in brackets behind it.
    private func addMembers(of body: Int, from first: Int, _ sentence: Int, _ found: inout [Found]) {
        let end = Int(context.annotated.text.sentences[sentence].end)
        var next: Int? = first
        while let person = next {
            var i = mentions[person].end
            var seat: Int?
            if isMark(i, 0x28), let close = closing(i, end) {
                seat = mentions(startingIn: i..<close, in: sentence).first { mentions[$0].type == .position && bodies(behind: $0).isEmpty }
                i = close + 1
            }
            let predicate = seat.flatMap { self.predicate(of: mentions[$0]) == "heads" ? "heads" : nil } ?? "member-of"
            if !found.contains(where: { $0.subject == person && $0.object == body }) {
                found.append(relation(person, predicate, body, by: seat, rule: "post.in-roster", within: mentions[first].start..<i))
            }
            guard i + 1 < end, isMark(i, 0x2C) || isMark(i, 0x3B) || isAnd(i) else { return }
            next = mentions(startingAt: i + 1, in: sentence).first { mentions[$0].type == .person && isOutermost($0) }
        }
    }
}
