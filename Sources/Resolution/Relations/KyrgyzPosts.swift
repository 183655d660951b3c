import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Who holds which post where, in Kyrgyz: the body stands before the post, the holder behind it or before the body.
extension RelationFinder {
    func findPost(_ post: Int, _ found: inout [Found]) {
        let mention = mentions[post]
        guard let predicate = predicate(of: mention), let body = body(of: mention) else { return }
        for person in people(of: mention, beyond: mentions[body]) {
            found.append(relation(person, predicate, body, by: post, rule: "post.neighbour"))
        }
    }

    private func body(of post: Candidate) -> Int? {
        func fits(_ i: Int) -> Bool {
            [.organisation, .location, .project].contains(mentions[i].type) && isOutermost(i)
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
