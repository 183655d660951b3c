import CodeUnits
import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Kyrgyz posts of a state whose body the document names elsewhere: ministers, who head the ministry that is called as they are, and
/// the heads of the cabinet.
extension RelationFinder {
    /// `Кыргыз Республикасынын финансы министри`: of a minister of the country the ministry, of its prime minister the cabinet, if the
    /// document names it.
    func bodyOfState(_ post: Candidate, in place: Int?, _ predicate: String) -> Int? {
        guard let place, isHome(place), predicate == "heads" || predicate == "deputy-head-of" else { return place }
        let body = namesake(of: post) ?? cabinet(of: post)
        return body.map { isOfHome($0) ? $0 : place } ?? place
    }

    /// The country whose bodies Kyrgyz texts name without it.
    private func isHome(_ place: Int) -> Bool {
        isListedPlace(place, .country)
            && context.lexicon.attribute("iso", of: context.lexicon.entries[Int(mentions[place].entry)].concept) == "KG"
    }

    /// Whether a body's name has no other country in it.
    private func isOfHome(_ body: Int) -> Bool {
        !neighbours(mentions[body]).contains {
            isListedPlace($0, .country) && mentions[$0].start >= mentions[body].start && mentions[$0].end <= mentions[body].end
                && !isHome($0)
        }
    }

    /// `ИИМ … Ички иштер министри ⟨Асан⟩`: the body of the document that is called as the post is, `Ички иштер министрлиги`.
    func namesake(of post: Candidate) -> Int? {
        guard let head = (post.start..<post.end).first(where: { context.classes($0).contains(.post) }),
            let entry = context.singles(head).first(where: { context.lexicon.entries[Int($0)].classes.contains(.post) }),
            let word = context.foldedNames(of: context.lexicon.entries[Int(entry)].concept).first
        else { return nil }
        let bodies = listedBodies
        guard !bodies.isEmpty else { return nil }
        let first = max(sentenceStart(post), head - 8)
        for start in first..<head where context.tokens[start].kind == .word {
            let name = UnitText.folded(context.printed(start..<head)) + [0x20] + word
            if let body = bodies.first(where: { isCalled(mentions[$0].entry, name) }) { return body }
        }
        return nil
    }

    /// The first mention of each listed body that is named in Kyrgyz.
    private var listedBodies: [Int] {
        if let known = knownIssuer.listedBodies { return known }
        var seen: Set<Int32> = []
        let bodies = mentions.indices.filter {
            mentions[$0].type == .organisation && mentions[$0].entry >= 0 && !context.isRussian(mentions[$0])
                && seen.insert(mentions[$0].entry).inserted
        }
        knownIssuer.listedBodies = bodies
        return bodies
    }

    /// Whether a body's name is that of a post with another ending: `башкы прокурор` and `Башкы прокуратура`.
    private func isCalled(_ entry: Int32, _ post: [UInt16]) -> Bool {
        context.foldedNames(of: context.lexicon.entries[Int(entry)].concept).contains { body in
            let shared = zip(body, post).prefix { $0 == $1 }.count
            return shared >= post.count - 2 && body.count > post.count && body.count - post.count <= 6
        }
    }

    /// `премьер-министр`, `вице-премьер-министр`: the cabinet that the document names, with its country if it does so once.
    ///
    /// - Parameter byName: whether a mere `өкмөт` counts for none.
    func cabinet(of post: Candidate, byName: Bool = false) -> Int? {
        guard isPost(post, of: "cabinet") else { return nil }
        let cabinets = mentions.indices.filter { isCabinet($0) && isOfHome($0) && !(byName && mentions[$0].end - mentions[$0].start == 1) }
        return cabinets.max { mentions[$0].end - mentions[$0].start < mentions[$1].end - mentions[$1].start }
    }

    /// `Кыргыз Республикасынын Өкмөтү`, but not `өкмөттүн аппараты`.
    func isCabinet(_ i: Int) -> Bool {
        let mention = mentions[i]
        guard mention.type == .organisation, !context.isRussian(mention) else { return false }
        if bond(mention.end - 1) == .cabinet { return true }
        return mention.end - mention.start > 1
            && bondPhrase(at: mention.end - 2).map { $0.bond == .cabinet && $0.end == mention.end } ?? false
    }
}
