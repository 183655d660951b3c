import Documents
import Lexicons
import Rules

/// What both languages ask of posts whose body or place the document names elsewhere, and of places that a word for their kind means.
extension RelationFinder {
    private static let placeKinds: [LexicalClass] = [.country, .region, .district, .city, .village]

    // MARK: The kind of body that a post is of

    /// Kinds of bodies and places that `of=` of the lines that name a post tells.
    private func kinds(ofBodyOf post: Candidate) -> [String] {
        ([post.entry] + (post.start..<post.end).flatMap { context.singles($0) }).compactMap { entry in
            entry < 0 ? nil : context.lexicon.attribute("of", of: context.lexicon.entries[Int(entry)].concept)
        }
    }

    /// Whether a post is one of a kind of body: `спикер` of an `assembly`.
    func isPost(_ post: Candidate, of kind: String) -> Bool { kinds(ofBodyOf: post).contains(kind) }

    /// `мэр ⟨Асан⟩`: the only town of the document, for the post of a town.
    func placeOfPost(_ post: Candidate) -> Int? {
        let names = kinds(ofBodyOf: post)
        guard let kind = Self.placeKinds.first(where: { names.contains($0.tag) }) else { return nil }
        return only(mentions.indices.filter { isListedPlace($0, kind) })
    }

    /// The first of some mentions, if all name one thing.
    func only(_ all: [Int]) -> Int? {
        guard let first = all.first, all.allSatisfy({ isSameName($0, first) }) else { return nil }
        return first
    }

    /// Whether two mentions name one thing: the same line of the lexicons, or the same words.
    func isSameName(_ a: Int, _ b: Int) -> Bool {
        let first = mentions[a], second = mentions[b]
        if first.entry >= 0, second.entry >= 0 {
            return context.lexicon.entries[Int(first.entry)].concept == context.lexicon.entries[Int(second.entry)].concept
        }
        return a == b || context.printed(first.start..<first.end) == context.printed(second.start..<second.end)
    }

    // MARK: The place that a word for its kind means

    /// The kind of place that a word says: `облус`, `город`.
    func placeKind(at word: Int) -> LexicalClass? {
        let classes = context.classes(word)
        return classes.contains(.locHead) ? Self.placeKinds.first(where: classes.contains) : nil
    }

    /// Whether a place stands in the lexicons as one of a kind.
    func isListedPlace(_ i: Int, _ kind: LexicalClass) -> Bool {
        mentions[i].type == .location && mentions[i].entry >= 0
            && context.lexicon.entries[Int(mentions[i].entry)].classes.contains(kind)
    }

    /// The place of a kind last named before a token, in a body's name if nowhere else: `Ош шаардык мэриясы … шаардын вице-мэри`.
    ///
    /// - Parameter isHeaded: whether a name that no lexicon lists says its kind.
    func placeMeant(_ kind: LexicalClass, before end: Int, isHeaded: (Candidate) -> Bool) -> Int? {
        func isMeant(_ i: Int) -> Bool {
            mentions[i].end <= end && mentions[i].type == .location && (isListedPlace(i, kind) || isHeaded(mentions[i]))
        }
        return mentions.indices.last { isMeant($0) && isOutermost($0) } ?? mentions.indices.last(where: isMeant)
    }
}
