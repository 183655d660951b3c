import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Russian posts of the body that the text speaks of: `Фонд «Береке» открыл школу. Директор ⟨А⟩ …`, and in a letterhead
/// `ОФ «Береке» ⏎ Директор: ⟨А⟩`.
extension RelationFinder {
    /// Lines between a heading and the label of a post.
    private static let headLines = 5

    /// The body and the holder of a post that stands first in its clause, without a body of its own.
    func findTopicPost(_ post: Int, _ predicate: String, _ found: inout [Found]) {
        let mention = mentions[post]
        let start = sentenceStart(mention)
        guard
            mention.start == start || isMark(mention.start - 1, 0x3B) || mention.start == start + 1 && context.tokens[start].kind != .word,
            !isPlural(mention), let person = labelled(mention), agree(headCases(mention), personCases(person))
        else { return }
        let isLine = mentions[person].end == sentenceEnd(mention) && context.tokens[start].flags.contains(.paragraphStart)
        let body = isLine ? heading(above: mention.sentence) : isPost(mention, of: "firm") ? firm(before: mention) : nil
        guard let body else { return }
        found.append(relation(person, predicate, body, by: post, rule: "post.of-topic", within: mention.start..<mentions[person].end))
    }

    /// `Директор ⟨А⟩`, `Директор – ⟨А⟩`, `Директор: ⟨А⟩`
    private func labelled(_ post: Candidate) -> Int? {
        let isSeparated = isMark(post.end, 0x3A) || isMark(post.end, 0x2D)
        return person(at: post.end + (isSeparated ? 1 : 0), of: post)
    }

    /// The body that is a line above: the last of the lines of a contact block that is one.
    private func heading(above sentence: Int) -> Int? {
        let sentences = context.annotated.text.sentences
        for line in stride(from: sentence - 1, through: max(0, sentence - Self.headLines), by: -1) {
            let start = Int(sentences[line].start), end = Int(sentences[line].end)
            guard end - start <= 16, !hasFiniteVerb(start..<end) else { return nil }
            let body = mentions(inSentence: line).first { i in
                mentions[i].type == .organisation && isOutermost(i) && isBare(i) && mentions[i].start - start <= 3
                    && (start..<mentions[i].start).allSatisfy {
                        isQuote($0) || context.classes($0).intersects(ClassSet(.orgHead, .legalForm))
                    }
            }
            if let body { return end - mentions[body].end <= 2 ? body : nil }
        }
        return nil
    }

    /// The firm, school or fund that the clause or the sentence before is about, if it names no other body.
    private func firm(before post: Candidate) -> Int? {
        let sentences = context.annotated.text.sentences
        let isClause = isMark(post.start - 1, 0x3B)
        let sentence = isClause ? post.sentence : post.sentence - 1
        guard sentence >= 0, sentences[sentence].paragraph == sentences[post.sentence].paragraph else { return nil }
        let start = Int(sentences[sentence].start)
        let named = mentions(inSentence: sentence).filter {
            isOutermost($0) && mentions[$0].end <= post.start && (mentions[$0].type == .organisation || mentions[$0].type == .person)
        }
        guard let body = named.first, mentions[body].type == .organisation, isBare(body), isFirm(body), mentions[body].start - start <= 5,
            !named.contains(where: { mentions[$0].type == .person || isBare($0) && !isSameName($0, body) && !isClause })
        else { return nil }
        return body
    }

    /// No body of the state, no assembly, no party, no medium.
    private func isFirm(_ body: Int) -> Bool {
        var others = ClassSet(.state, .ministry, .agency, .court)
        others.formUnion(ClassSet(.party, .media, .international))
        let mention = mentions[body]
        // Most bodies that have a line of their own are the state's.
        if mention.entry >= 0 {
            let line = context.lexicon.entries[Int(mention.entry)].classes
            guard line.intersects(ClassSet(.company, .university, .school)) || !line.contains(.org) else { return false }
        }
        let head = mention.start - (isQuote(mention.start - 1) ? 2 : 1)
        return !(Array(mention.anchor) + (head >= 0 ? [head] : [])).contains { context.classes($0).intersects(others) }
    }
}
