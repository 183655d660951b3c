import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Holders that a verb gives: `Петров стал главой МИД`, `На пост главы МИД назначен Петров`.
extension RelationFinder {
    func appointed(to post: Int, _ group: Range<Int>) -> Int? {
        let mention = mentions[post]
        let start = sentenceStart(mention), end = sentenceEnd(mention)
        let first = adjectivesStart(group.lowerBound, start)
        let isOffice = first > start && bond(first - 1) == .office
        let cases = headCases(mention).union(firstCases(mention))
        // `назначение Петрова послом в Казахстане`; `утверждение Петрова главой МИД`
        if !isOffice, cases.contains(.instrumental), let person = person(endingAt: first, of: mention),
            personCases(person).contains(.genitive), bond(mentions[person].start - 1) == .moves
        {
            return person
        }
        // `занял пост главы МИД`; `исполняет обязанности главы МИД`
        guard isOffice || !cases.isDisjoint(with: .instrumental) else { return nil }
        // `столкнулся с офицером полиции`: what a preposition governs is no predicate.
        if !isOffice, first > start, context.analyses(first - 1).first?.features.contains(.adposition) == true { return nil }
        if isOffice, let person = leaving(mention, first - 1, start) { return person }
        return holderLeft(mention, first, start) ?? holderRight(mention, group.upperBound, end) ?? antecedent(mention, first, start)
    }

    /// `Петров назначен главой`; `Сидоров назначил Петрова главой`; `избран Петров президентом`.
    private func holderLeft(_ post: Candidate, _ from: Int, _ start: Int) -> Int? {
        var i = from - 1
        var verb: Bond?
        var verbAt = from
        var nearer: Int?
        while i >= start, from - i < 18 {
            if let person = person(endingAt: i + 1, of: post), isMark(mentions[person].start - 1, 0x28) {
                // `назначил Петера Вебера (Peter Weber) главой`
                i = mentions[person].start - 1
                continue
            }
            if let person = person(endingAt: i + 1, of: post) {
                if let verb {
                    guard nearer == nil else { return nil }
                    // `Анну Петрову назначили главой`
                    if verb == .gives { return isAccusative(person) && !isNominative(person) ? person : nil }
                    return agrees(person, with: verbAt) ? person : nil
                }
                guard nearer == nil else { return nil }
                nearer = person
                i = mentions[person].start - 1
                continue
            }
            if isMark(i, 0x3B) || isMark(i, 0x3A) { return nil }
            if verb == nil, let kind = bond(i), kind.isOfPosts {
                if let nearer { return fits(nearer, kind) ? nearer : nil }
                verb = kind
                verbAt = i
            }
            i -= 1
        }
        return nil
    }

    /// `Главой МИД назначен Петров`; `На пост главы МИД назначили Петрова`.
    private func holderRight(_ post: Candidate, _ from: Int, _ end: Int) -> Int? {
        var verb: Bond?
        var distance = 0
        for i in from..<min(end, from + 18) {
            if let person = person(at: i, of: post) {
                guard let verb, distance <= 8 else { return nil }
                return fits(person, verb) ? person : nil
            }
            if isMark(i, 0x3B) || isMark(i, 0x3A) { return nil }
            if verb != nil { distance += 1 }
            if verb == nil, let kind = bond(i), kind.isOfPosts { verb = kind }
        }
        return nil
    }

    /// Whether a person is the subject of a verb, or what a participle belongs to: `Петрова, назначенного главой`.
    func agrees(_ person: Int, with verb: Int) -> Bool {
        guard context.features(verb).contains(.participle) else { return isNominative(person) }
        return agree(cases(verb), personCases(person)) || isNominative(person)
    }

    /// Whether a person is what the verb gives the post to.
    private func fits(_ person: Int, _ verb: Bond) -> Bool { verb == .gives ? isAccusative(person) : isNominative(person) }

    /// `отставка Петрова с поста главы`, `поздравил Петрова с избранием на пост главы`: a name some words before the office;
    /// `Петров заявил об уходе с поста главы`: the subject, if the office is left or taken by a noun.
    private func leaving(_ post: Candidate, _ office: Int, _ start: Int) -> Int? {
        var isMove = false
        for gap in stride(from: office, to: max(start, office - 10), by: -1) {
            if let person = person(endingAt: gap, of: post) { return gap >= office - 4 || isMove && isNominative(person) ? person : nil }
            let i = gap - 1
            if bond(i) == .moves { isMove = true }
            guard context.tokens[i].shape == .lower, isMove || context.features(i).isDisjoint(with: [.verb, .participle, .conjunction])
            else { return nil }
        }
        return nil
    }

    /// `Иван Петров родился в Оше. В 2010 году (он) стал ректором университета`: a pronoun, or nothing, for the only subject of the
    /// sentence before.
    private func antecedent(_ post: Candidate, _ from: Int, _ start: Int) -> Int? {
        guard let verb = (start..<from).first(where: { bond($0)?.isOfPosts == true }),
            !neighbours(post).contains(where: { mentions[$0].type == .person && mentions[$0].start < from })
        else { return nil }
        return antecedent(of: verb, post.sentence)
    }

    /// `Петров сменил Сидорова на посту главы МИД`, `На посту главы МИД Сидорова сменил Петров`: both have had the post.
    func exchanged(at post: Int, _ group: Range<Int>) -> [Int]? {
        let mention = mentions[post]
        let start = sentenceStart(mention), end = sentenceEnd(mention)
        let first = adjectivesStart(group.lowerBound, start)
        guard first > start, bond(first - 1) == .office,
            let verb = (max(start, first - 12)..<min(end, group.upperBound + 6)).first(where: { bond($0) == .replaces })
        else { return nil }
        let people = neighbours(mention).filter {
            mentions[$0].type == .person && isOutermost($0) && abs(mentions[$0].start - verb) <= 8 && !isMark(mentions[$0].start - 1, 0x28)
        }
        guard people.count == 2, people.contains(where: isAccusative), people.contains(where: isNominative) else { return nil }
        return people
    }
}
