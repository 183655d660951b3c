import Annotation
import Documents
import Lexicons
import Rules
import Tokenization

/// Relations that the neighbourhood of mentions tells: who holds which post where, which body is part of which.
struct RelationFinder {
    let mentions: [Candidate]
    let context: DocumentContext
    /// The mentions of each sentence that has any; mentions come in the order of the text.
    private let bySentence: [Int: Range<Int>]

    init(mentions: [Candidate], context: DocumentContext) {
        self.mentions = mentions
        self.context = context
        var ranges: [Int: Range<Int>] = [:]
        var start = 0
        for i in mentions.indices where i + 1 == mentions.count || mentions[i + 1].sentence != mentions[i].sentence {
            ranges[mentions[i].sentence] = start..<(i + 1)
            start = i + 1
        }
        bySentence = ranges
    }

    /// Indices of the mentions that share the sentence of one.
    private func neighbours(_ mention: Candidate) -> Range<Int> { bySentence[mention.sentence] ?? 0..<0 }

    /// Mention indices, with the mention that carries the relation.
    struct Found {
        var subject: Int
        var predicate: String
        var object: Int
        var role: String?
        var start: Int
        var end: Int
        var rule: String
    }

    func find() -> [Found] {
        var found: [Found] = []
        for (i, mention) in mentions.enumerated() {
            switch mention.type {
            case .position: findPost(i, &found)
            case .organisation: findParent(i, &found)
            default: break
            }
        }
        return found
    }

    // MARK: Posts

    private func findPost(_ post: Int, _ found: inout [Found]) {
        let mention = mentions[post]
        guard let body = body(of: mention) else { return }
        let people = people(of: mention, beyond: mentions[body])
        let predicate = predicate(of: mention)
        let role = context.printed(mention.start..<mention.end)
        for person in people {
            let span =
                [mention.start, mentions[person].start, mentions[body].start].min()!..<[
                    mention.end, mentions[person].end, mentions[body].end,
                ].max()!
            found.append(
                Found(
                    subject: person, predicate: predicate, object: body, role: role, start: span.lowerBound, end: span.upperBound,
                    rule: "post.neighbour"))
        }
    }

    /// The body or place that the post is in: before it in Kyrgyz, behind it in Russian.
    private func body(of post: Candidate) -> Int? {
        func fits(_ i: Int) -> Bool {
            [.organisation, .location, .project].contains(mentions[i].type) && isOutermost(i)
        }
        if context.isRussian(post) {
            return neighbours(post).first { fits($0) && mentions[$0].start == post.end }
                ?? neighbours(post).first { fits($0) && mentions[$0].start > post.end && isQuiet(post.end..<mentions[$0].start) }
        }
        let found =
            neighbours(post).last { fits($0) && mentions[$0].end == post.start }
            ?? neighbours(post).last {
                fits($0) && mentions[$0].end < post.start && post.start - mentions[$0].end <= 2
                    && (isQuiet(mentions[$0].end..<post.start) || isSubject(mentions[$0].end..<post.start))
            }
        // `Украинанын Казакстандагы элчиси`: the post is the owner's, not the place's where it is held.
        guard let found, context.features(mentions[found].end - 1).contains(.attributive) else { return found }
        return neighbours(post).last { fits($0) && mentions[$0].end == mentions[found].start } ?? found
    }

    /// One word that says what the post is about: `колледжинин биология мугалими`.
    private func isSubject(_ range: Range<Int>) -> Bool {
        range.count == 1
            && range.allSatisfy { context.tokens[$0].shape == .lower && !context.features($0).isDisjoint(with: [.noun, .adjective]) }
    }

    private func people(of post: Candidate, beyond body: Candidate) -> [Int] {
        let candidates = neighbours(post).filter { mentions[$0].type == .person && isOutermost($0) }
        let right = max(post.end, body.end)
        var people: [Int] = []
        var end = right
        for i in candidates where mentions[i].start >= right {
            guard isQuiet(end..<mentions[i].start) else { break }
            people.append(i)
            end = mentions[i].end
        }
        if !people.isEmpty { return people }
        let left = min(post.start, body.start)
        if let before = candidates.last(where: { mentions[$0].end <= left && isQuiet(mentions[$0].end..<left) }) { return [before] }
        return []
    }

    private func predicate(of post: Candidate) -> String {
        for i in post.start..<post.end where context.classes(i).contains(.postDeputy) { return "deputy-head-of" }
        var predicate = "works-for"
        if post.entry >= 0, let rel = context.lexicon.attribute("rel", of: context.lexicon.entries[Int(post.entry)].concept) {
            predicate = rel
        }
        if predicate == "moderates" { predicate = "member-of" }
        return predicate
    }

    // MARK: Parts

    /// `[ORG [ORG Министерство …] …]`: the outer body is part of the largest body inside it.
    private func findParent(_ outer: Int, _ found: inout [Found]) {
        let mention = mentions[outer]
        let inside = neighbours(mention).filter {
            $0 != outer && mentions[$0].type == .organisation && mention.start <= mentions[$0].start && mentions[$0].end <= mention.end
        }
        guard let parent = inside.max(by: { (mentions[$0].end - mentions[$0].start, $1) < (mentions[$1].end - mentions[$1].start, $0) })
        else { return }
        found.append(
            Found(
                subject: outer, predicate: "part-of", object: parent, role: nil, start: mention.start, end: mention.end, rule: "part.nested"
            ))
    }

    private func isOutermost(_ i: Int) -> Bool {
        !neighbours(mentions[i]).contains {
            $0 != i && mentions[$0].type != .position && mentions[$0].start <= mentions[i].start && mentions[i].end <= mentions[$0].end
                && mentions[$0].end - mentions[$0].start > mentions[i].end - mentions[i].start
        }
    }

    /// Nothing but commas, dashes, `жана`/`и` and posts between two mentions.
    private func isQuiet(_ range: Range<Int>) -> Bool {
        range.count <= 6
            && range.allSatisfy { i in
                let token = context.tokens[i]
                if token.kind == .mark { return [0x2C, 0x2D, 0x3A].contains(token.unit) }
                return context.classes(i).contains(.andWord) || context.classes(i).contains(.personTitle)
                    || context.classes(i).contains(.post)
                    || context.classes(i).contains(.postPrefix)
            }
    }
}
