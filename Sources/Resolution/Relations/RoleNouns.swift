import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Nouns of those who do it, beside the work: organisers, donors, moderators.
extension RelationFinder {
    /// `форумдун уюштуруучулары: А, Б жана В`; `А жана Б форумдун модераторлору болушту`; `Организаторы форума — А и Б`;
    /// `Модератором форума выступил А`
    func findRoleNouns(_ work: Work, _ scene: Scene, _ found: inout [Found]) {
        for deed in scene.deeds where !deed.kinds.isDisjoint(with: .roles) && (deed.start == work.end || deed.end == work.start) {
            let start = min(deed.start, work.start), end = max(deed.end, work.end)
            if let right = holders(behind: end, scene.sentence) {
                // `форумдун катышуучулары өкмөткө кайрылышты`: those who turn to somebody are not named.
                if deed.kinds.contains(.participant), let one = right.list.first, mentions[one].start == end,
                    mentions[one].type != .person || !context.isRussian(mentions[one]) && !isBare(one)
                {
                    continue
                }
                add(right.list, deed.kinds, work, start, right.end, "deed.noun", &found)
            } else {
                let left = holders(before: start, scene)
                add(left.list, deed.kinds, work, left.start, end, "deed.noun", &found)
            }
        }
    }

    /// Behind a colon, a dash or a verb: `: А, Б`, `выступил А`; lines of a list, too.
    func holders(behind gap: Int, _ sentence: Int) -> (list: [Int], end: Int)? {
        let last = Int(context.annotated.text.sentences[sentence].end)
        var i = gap
        while i < last, i - gap < 2, isMark(i, 0x3A) || isMark(i, 0x2D) || isLink(i) { i += 1 }
        guard i > gap else {
            // `модератор форума Иван Петров`
            let right = doers(startingAt: gap, in: sentence)
            return right.list.isEmpty ? nil : right
        }
        let right = doers(startingAt: i, in: sentence, described: 2)
        if let last = right.list.last {
            guard !context.isRussian(mentions[last]), isGenitive(last), !isBare(last) else { return right }
            // `модератору – фондун төрагасы Асан Бекжанов`
            let person = mentions(inSentence: sentence).first {
                mentions[$0].type == .person && mentions[$0].start > right.end && isOutermost($0)
            }
            return person.flatMap { mentions[$0].start - right.end <= 6 ? ([$0], mentions[$0].end) : nil }
        }
        guard i == last, isMark(i - 1, 0x3A) else { return nil }
        // `Уюштуруучулар:` and a line for each.
        var list: [Int] = []
        var end = i
        for line in (sentence + 1)..<max(sentence + 1, context.annotated.text.sentences.count) {
            let start = Int(context.annotated.text.sentences[line].start)
            let next = doers(startingAt: context.tokens[start].kind == .word || isQuote(start) ? start : start + 1, in: line)
            guard !next.list.isEmpty else { break }
            list += next.list
            end = next.end
        }
        return list.isEmpty ? nil : (list, end)
    }

    func holders(before gap: Int, _ scene: Scene) -> (list: [Int], start: Int) {
        let first = Int(context.annotated.text.sentences[scene.sentence].start)
        var i = gap
        while i - 1 > first, gap - i < 2, isMark(i - 1, 0x2D) || isMark(i - 1, 0x2C) || isLink(i - 1) { i -= 1 }
        return doers(endingAt: i, in: scene.sentence)
    }

    /// `выступил`, `стал`, `является`
    func isLink(_ i: Int) -> Bool { bond(i) == .holds || bond(i) == .plays || deed(at: i)?.kinds.contains(.acts) == true }
}
