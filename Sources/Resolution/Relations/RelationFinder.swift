import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Relations that the neighbourhood of mentions tells: who holds which post where, which body is part of which.
struct RelationFinder {
    let mentions: [Candidate]
    let context: DocumentContext
    /// What stands for events, projects, acts and sites.
    private(set) var works: [Work] = []
    /// The mentions of each sentence; mentions come in the order of the text.
    private let bySentence: [Range<Int>]
    /// For each mention whether no other but a post holds it.
    private let outermost: [Bool]
    /// For each mention the greatest end of those of its sentence up to it, posts aside.
    private let reach: [Int]
    /// Tokens of the longest mention.
    private let longest: Int
    let knownIssuer = KnownIssuer()

    init(mentions: [Candidate], context: DocumentContext) {
        self.mentions = mentions
        self.context = context
        var ranges = [Range<Int>](repeating: 0..<0, count: context.annotated.text.sentences.count)
        var start = 0
        for i in mentions.indices where i + 1 == mentions.count || mentions[i + 1].sentence != mentions[i].sentence {
            ranges[mentions[i].sentence] = start..<(i + 1)
            start = i + 1
        }
        bySentence = ranges
        var outermost = [Bool](repeating: true, count: mentions.count), reach = [Int](repeating: 0, count: mentions.count)
        var longest = 0
        for sentence in ranges where !sentence.isEmpty {
            // The greatest end so far, of mentions that began earlier and of those with one start; outer ones come first.
            var end = 0, start = -1, endOfStart = 0
            for i in sentence {
                let mention = mentions[i]
                if mention.start != start {
                    end = max(end, endOfStart)
                    (start, endOfStart) = (mention.start, 0)
                }
                outermost[i] = end < mention.end && endOfStart <= mention.end
                if mention.type != .position { endOfStart = max(endOfStart, mention.end) }
                reach[i] = max(end, endOfStart)
                longest = max(longest, mention.end - mention.start)
            }
        }
        (self.outermost, self.reach, self.longest) = (outermost, reach, longest)
        works = findAllWorks()
    }

    /// Mention indices, with the mention that carries the relation.
    struct Found {
        var subject: Int
        var predicate: String
        var object: Int
        var role: String?
        var start: Int
        var end: Int
        var rule: String
        /// Of a post: `former`, `acting`; when.
        var status: String?
        var date: (mention: Int, bound: DateBound)?
    }

    func find(_ deeds: [Deed]) -> [Found] {
        var found: [Found] = []
        for (i, mention) in mentions.enumerated() {
            switch mention.type {
            case .position: if context.isRussian(mention) { findRussianPost(i, &found) } else { findPost(i, &found) }
            case .organisation:
                findParent(i, &found)
                if context.isRussian(mention) { findRussianWhole(i, &found) }
            case .location: findHost(i, &found)
            case .law, .event: findOwnDate(i, &found)
            case .person: if context.isRussian(mention) { findBonds(i, &found) } else { findKyrgyzBonds(i, &found) }
            default: break
            }
        }
        findPostsElsewhere(&found)
        findCommissions(&found)
        findRosterLines(&found)
        findBondsOfAntecedents(&found)
        findWorks(&found)
        findVerbsOfWorkBefore(deeds, &found)
        findPostsInWorks(&found)
        findBodyDeeds(deeds, &found)
        findNamesakes(&found)
        findContacts(&found)
        findLabelledContacts(deeds, &found)
        findTimetables(&found)
        findDateOfHeading(&found)
        findListedUnits(&found)
        addTimesOfPosts(&found)
        return found
    }

    /// What the text says of events, projects, acts and sites, sentence by sentence.
    private func findWorks(_ found: inout [Found]) {
        var start = 0
        while start < works.count {
            let sentence = works[start].sentence
            let end = works[start...].firstIndex { $0.sentence != sentence } ?? works.count
            let scene = Scene(sentence: sentence, works: Array(works[start..<end]), deeds: deeds(inSentence: sentence))
            findHappenings(scene, &found)
            findDoers(scene, &found)
            findParticipants(scene, &found)
            start = end
        }
    }

    /// The deeds of a document in the order of the text, wherever they stand.
    func allDeeds() -> [Deed] {
        var deeds: [Deed] = []
        var end = 0
        for i in context.tokens.indices where i >= end {
            guard let deed = deed(at: i) else { continue }
            deeds.append(deed)
            end = deed.end
        }
        return deeds
    }

    /// What happens to bodies: new names, foundings, money.
    private func findBodyDeeds(_ deeds: [Deed], _ found: inout [Found]) {
        for deed in deeds where !deed.kinds.isDisjoint(with: [.renames, .founds, .now, .formerly, .gives, .joinsWhole]) {
            let sentence = context.sentence(of: deed.start)
            if !deed.kinds.isDisjoint(with: [.now, .formerly]) { findOtherName(deed, sentence, &found) }
            if deed.kinds.contains(.renames) { findRenaming(deed, sentence, &found) }
            if deed.kinds.contains(.founds) { findFounding(deed, sentence, &found) }
            if deed.kinds.contains(.joinsWhole) { findWhole(deed, sentence, &found) }
            if deed.kinds.contains(.gives) { findGift(deed, sentence, &found) }
        }
    }

    // MARK: Neighbours

    /// Indices of the mentions that share the sentence of one.
    func neighbours(_ mention: Candidate) -> Range<Int> { mentions(inSentence: mention.sentence) }

    func mentions(inSentence sentence: Int) -> Range<Int> { bySentence[sentence] }

    /// Whether no other mention but a post holds this one.
    func isOutermost(_ i: Int) -> Bool { outermost[i] }

    /// The first mention of a sentence, posts aside, that holds a token.
    func mention(holding token: Int, in sentence: Int) -> Int? {
        let all = bySentence[sentence]
        // The first that reaches beyond the token: those before it end too early, those behind it begin no earlier.
        var low = all.lowerBound, high = all.upperBound
        while low < high {
            let middle = (low + high) / 2
            if reach[middle] > token { high = middle } else { low = middle + 1 }
        }
        return low < all.upperBound && mentions[low].start <= token ? low : nil
    }

    /// The mentions of a sentence that begin at a token.
    func mentions(startingAt token: Int, in sentence: Int) -> Range<Int> { mentions(startingIn: token..<(token + 1), in: sentence) }

    /// Those mentions of a sentence that may end at a gap between tokens, and others.
    func mentions(near gap: Int, in sentence: Int) -> Range<Int> {
        mentions(startingIn: max(0, gap - longest)..<max(0, gap), in: sentence)
    }

    func mentions(startingIn tokens: Range<Int>, in sentence: Int) -> Range<Int> {
        func first(from token: Int) -> Int {
            var low = bySentence[sentence].lowerBound, high = bySentence[sentence].upperBound
            while low < high {
                let middle = (low + high) / 2
                if mentions[middle].start < token { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return first(from: tokens.lowerBound)..<first(from: tokens.upperBound)
    }

    /// The relation that a post makes between its holder and a body; nil if it makes none.
    func predicate(of post: Candidate) -> String? {
        for i in post.start..<post.end where context.classes(i).contains(.postDeputy) { return "deputy-head-of" }
        guard let relation = relation(inEntry: post.entry) ?? relationOfActing(post) else { return "works-for" }
        switch relation {
        case "none": return nil
        case "represents": return "member-of"
        case "moderates": return "member-of"
        case "founded": return context.isRussian(post) ? "founded-by" : "works-for"
        default: return relation
        }
    }

    /// `Директор «Альфы» Иван Петров и его заместитель Олег Сидоров`: a deputy's body is that of the post named before in the sentence.
    func bodyOfMaster(_ post: Int, _ predicate: String, _ found: [Found]) -> Int? {
        let mention = mentions[post]
        var i = mention.start - 1
        while i > sentenceStart(mention), context.classes(i).contains(.postPrefix) { i -= 1 }
        guard predicate == "deputy-head-of", i > sentenceStart(mention), bond(i) == .whose else { return nil }
        return found.last {
            $0.rule.hasPrefix("post.") && $0.predicate == "heads" && $0.end <= i && $0.start >= sentenceStart(mention)
        }?.object
    }

    private func relation(inEntry entry: Int32) -> String? {
        guard entry >= 0 else { return nil }
        if let known = context.bonds.relations[BondMemory.key(entry)] { return known }
        let relation = context.lexicon.attribute("rel", of: context.lexicon.entries[Int(entry)].concept)
        context.bonds.relations[BondMemory.key(entry)] = .some(relation)
        return relation
    }

    /// `төраганын милдетин аткаруучу`: who acts in a post does what it does.
    private func relationOfActing(_ post: Candidate) -> String? {
        guard post.end - post.start > 2, context.classes(post.end - 1).contains(.postPrefix) else { return nil }
        return (post.start..<post.end).lazy.flatMap { self.context.singles($0) }
            .filter { self.context.lexicon.entries[Int($0)].classes.contains(.post) }.compactMap { self.relation(inEntry: $0) }.first
    }

    /// A relation between a person and a body that some mentions tell; its text reaches from the first of them to the last, or, if the
    /// body is named elsewhere, over the group that means it.
    func relation(
        _ person: Int, _ predicate: String, _ body: Int, by post: Int? = nil, rule: String, within group: Range<Int>? = nil
    ) -> Found {
        var (start, end) = (mentions[person].start, mentions[person].end)
        func reach(over range: Range<Int>) { (start, end) = (min(start, range.lowerBound), max(end, range.upperBound)) }
        if let group { reach(over: group) } else { reach(over: mentions[body].start..<mentions[body].end) }
        if let post { reach(over: mentions[post].start..<mentions[post].end) }
        // `министрликтин өкүлү` works for it, `кеңештин өкүлү` is one of it.
        let represents = post.map { self.relation(inEntry: mentions[$0].entry) == "represents" } ?? false
        let isStaff = !hasMembers(body) || context.isRussian(mentions[body]) && mentions[body].entry >= 0 && membership(body) != "member-of"
        let predicate = represents && predicate == "member-of" && isStaff ? "works-for" : predicate
        // The body was founded by the person.
        let isFounder = predicate == "founded-by"
        return Found(
            subject: isFounder ? body : person, predicate: predicate, object: isFounder ? person : body,
            role: post.map { context.printed(mentions[$0].start..<mentions[$0].end) },
            start: start, end: end, rule: rule,
            status: post.flatMap { status(of: mentions[$0].start..<mentions[$0].end) })
    }
}
