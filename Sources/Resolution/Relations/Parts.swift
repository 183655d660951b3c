import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Which body is part of which.
extension RelationFinder {
    /// `[ORG [ORG Министерство …] …]`: the outer body is part of the largest body inside it.
    func findParent(_ outer: Int, _ found: inout [Found]) {
        let mention = mentions[outer]
        let inside = neighbours(mention).filter {
            $0 != outer && mentions[$0].type == .organisation && mention.start <= mentions[$0].start && mentions[$0].end <= mention.end
        }
        guard let parent = inside.max(by: { (mentions[$0].end - mentions[$0].start, $1) < (mentions[$1].end - mentions[$1].start, $0) }),
            !isJoined(parent, in: outer), !isNameOf(outer, parent)
        else { return }
        found.append(
            Found(
                subject: outer, predicate: "part-of", object: parent, role: nil, start: mention.start, end: mention.end, rule: "part.nested"
            ))
    }

    /// `Театр имени Айтматова`, `МВФ и ЕС`: what the name is after, or the second of two.
    private func isJoined(_ inner: Int, in outer: Int) -> Bool {
        let before = mentions[inner].start - 1
        return before > mentions[outer].start
            && (context.strong(before).contains(.andWord) || context.classes(before).contains(.namedAfter))
    }

    /// `компания Apple`, `телеканал RT`: the inner body is what the outer one is called. The councils and departments of a body are
    /// parts of it: `совет директоров Apple`.
    private func isNameOf(_ outer: Int, _ inner: Int) -> Bool {
        let name = mentions[inner]
        guard context.isRussian(name), name.end == mentions[outer].end, mentions[outer].anchor.upperBound == name.start else {
            return false
        }
        let isQuoted = isMark(name.start, 0x22)
        let first = isQuoted ? name.start + 1 : name.start
        let isLatin = context.classes(first).contains(.latin)
        guard isQuoted || isLatin || context.classes(first).contains(.capitals) else { return false }
        return mentions[outer].anchor.contains {
            context.classes($0).intersects(ClassSet(.media, .party, .company, .legalForm))
                || isLatin && context.classes($0).contains(.agency)
        }
    }
}
