import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Kyrgyz posts that stand apart from their body: under a paper, in brackets behind its name, in the cell of a table.
extension RelationFinder {
    /// `Төрага        ⟨А⟩`, `Кыргыз Республикасынын ¶ Президенти        ⟨А⟩`: the body or country that ends the line above in the
    /// genitive, else whose paper it is.
    func signedBody(of post: Candidate, _ predicate: String) -> Int? {
        guard post.start == sentenceStart(post), let signer = signer(behind: post), mentions[signer].end == sentenceEnd(post) else {
            return nil
        }
        if post.sentence > 0, context.features(post.end - 1).contains(.possessive) {
            let above = context.annotated.text.sentences[post.sentence - 1]
            let whose = mentions(inSentence: post.sentence - 1).last { fits($0) && mentions[$0].end == Int(above.end) && isGenitive($0) }
            if let whose { return whose }
        }
        guard predicate == "heads" || predicate == "deputy-head-of" || predicate == "works-for" else { return nil }
        return issuer
    }

    /// `Төрага (кол) ⟨А⟩`: who signs right behind the post.
    private func signer(behind post: Candidate) -> Int? {
        if let person = person(at: post.end, of: post) { return person }
        guard isMark(post.end, 0x28), isMark(post.end + 2, 0x29) else { return nil }
        return person(at: post.end + 3, of: post)
    }

    /// `Жайыт департаменти (директору – ⟨А⟩)`: the body before the bracket that the post opens and a name closes.
    func bodyBeforeBracket(of post: Candidate) -> Int? {
        guard isMark(post.start - 1, 0x28) else { return nil }
        var i = post.end
        while isMark(i, 0x2D) || isMark(i, 0x3A) { i += 1 }
        guard let person = person(at: i, of: post), isMark(mentions[person].end, 0x29) else { return nil }
        return neighbours(post).last { fits($0) && mentions[$0].type == .organisation && mentions[$0].end == post.start - 1 }
    }

    /// `Асанов А. А.⟨tab⟩– министрликтин бөлүм башчысы`: the name that fills the cell before.
    func personInCellBefore(_ left: Int, of post: Candidate) -> Int? {
        let start = sentenceStart(post)
        guard post.sentence > 0, left == start || left == start + 1 && isMark(start, 0x2D) else { return nil }
        let sentences = context.annotated.text.sentences
        guard sentences[post.sentence - 1].paragraph == sentences[post.sentence].paragraph else { return nil }
        return mentions(inSentence: post.sentence - 1).last { mentions[$0].type == .person && isOutermost($0) && isWhole($0) }
    }
}
