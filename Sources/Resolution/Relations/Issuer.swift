import Documents
import Lexicons
import Rules
import Tokenization

/// What a document tells as a whole, once it was asked for: the questions go over the whole text, and most documents never put them.
final class KnownIssuer {
    /// Whose paper it is.
    var body: Int??
    /// The first mention of each body that the lexicons list.
    var listedBodies: [Int]?
}

/// Whose paper or page a document is.
extension RelationFinder {
    /// Lines at the top that may be a letterhead, and words that its line may have beside the name.
    private static let headLines = 3
    private static let besideName = 8

    /// The body that a notice of copyright names (`© 2015–2021 Мэрия г. Ош`), or that one of the first lines begins with
    /// (`Кара-Суу айылдык кеңеши`); nil if there is none.
    var issuer: Int? {
        if let known = knownIssuer.body { return known }
        let body = findIssuer()
        knownIssuer.body = .some(body)
        return body
    }

    private func findIssuer() -> Int? {
        let sentences = context.annotated.text.sentences
        for sentence in sentences.indices.reversed() {
            let range = Int(sentences[sentence].start)..<Int(sentences[sentence].end)
            guard let mark = range.first(where: { isMark($0, 0xA9) }) else { continue }
            if let body = body(in: sentence, startingIn: mark..<min(mark + 8, range.upperBound)) { return body }
        }
        for sentence in sentences.indices.prefix(Self.headLines * 3) {
            if let body = bodyOfAct(in: sentence) { return body }
        }
        var lines = 0
        for sentence in sentences.indices.prefix(Self.headLines * 3) where lines < Self.headLines {
            let range = Int(sentences[sentence].start)..<Int(sentences[sentence].end)
            if isPlaces(range, sentence) { continue }
            lines += 1
            guard let body = body(in: sentence, startingIn: range.lowerBound..<(range.lowerBound + 1)) else { continue }
            let rest = mentions[body].end..<range.upperBound
            // `Ош шаардык кеңешинин токтому`, `«Береке» фондунун отчету`, but not `Жогорку Кеңештин депутаттарын шайлоо`
            let isWhose = !isBare(body) && !rest.contains { context.classes($0).contains(.lawHead) || bond($0) == .paper }
            if rest.count <= Self.besideName, !isWhose, !hasFiniteVerb(rest) { return body }
        }
        return nil
    }

    /// `Кыргыз Республикасы ¶ Ысык-Көл облусу, Тоң району`: where a letterhead's body is, in the lines above its name.
    private func isPlaces(_ line: Range<Int>, _ sentence: Int) -> Bool {
        let places = mentions(inSentence: sentence).filter { mentions[$0].type == .location && isOutermost($0) }
        guard let first = places.first, mentions[first].start == line.lowerBound else { return false }
        return line.allSatisfy { i in
            context.tokens[i].kind == .mark || places.contains { mentions[$0].start <= i && i < mentions[$0].end }
        }
    }

    /// `01.03.24 | «Береке» агенттиги`: the medium that one of the first lines names, if the document names no other: whose page an article is.
    var reporter: Int? {
        guard let medium = onlyMedium(), mentions[medium].sentence < Self.headLines * 2,
            !hasFiniteVerb(sentenceStart(mentions[medium])..<sentenceEnd(mentions[medium]))
        else { return nil }
        return medium
    }

    /// `КЫРГЫЗ РЕСПУБЛИКАСЫНЫН ӨКМӨТҮНҮН ТОКТОМУ`: the body in the heading of an act.
    private func bodyOfAct(in sentence: Int) -> Int? {
        guard let act = headingOfAct(in: sentence) else { return nil }
        return mentions(inSentence: sentence).first {
            mentions[$0].type == .organisation && mentions[$0].start >= mentions[act].start && mentions[$0].end <= mentions[act].end
        }
    }

    /// The act that a line in capitals is the heading of.
    func headingOfAct(in sentence: Int) -> Int? {
        guard let act = mentions(inSentence: sentence).first(where: { mentions[$0].type == .law && isOutermost($0) }),
            mentions[act].start == Int(context.annotated.text.sentences[sentence].start),
            context.tokens[mentions[act].start].shape == .upper
        else { return nil }
        return act
    }

    private func body(in sentence: Int, startingIn tokens: Range<Int>) -> Int? {
        mentions(startingIn: tokens, in: sentence).first { mentions[$0].type == .organisation && isOutermost($0) }
    }

    /// Whether a mention is all that its sentence has.
    func isWhole(_ i: Int) -> Bool { mentions[i].start == sentenceStart(mentions[i]) && mentions[i].end == sentenceEnd(mentions[i]) }

    /// Sentences from the last blank line on up to that of a mention.
    func block(upTo mention: Int) -> ClosedRange<Int> {
        let sentences = context.annotated.text.sentences
        let last = mentions[mention].sentence
        var first = last
        while first > 0, !context.tokens[Int(sentences[first].start)].flags.contains(.blankLineBefore) { first -= 1 }
        return first...last
    }
}
