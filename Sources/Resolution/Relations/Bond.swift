import Annotation
import CodeUnits
import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// What a word does between a person and a body; `value=` of lexicon lines with the tag `bond`.
enum Bond: String {
    /// its subject has a post: `стал`, `назначен`, `является`
    case holds
    /// its object has a post: `назначил`, `избрали`
    case gives
    /// its subject has the post that its object had: `сменил`
    case replaces
    /// a noun that a post stands behind in the genitive: `пост`, `должность`
    case office
    /// its subject is the head of its object: `возглавляет`, `руководит`
    case heads
    /// its subject works in a body, or as something: `работал`
    case serves
    /// its subject becomes a member of a body, or takes up a post: `вступил`
    case joins
    /// its subject is in a team, or acts as something: `выступает`
    case plays
    /// its subject stands for a body at an election: `баллотируется`
    case runs
    /// the same as `plays`, or its subject is on a stage: `играет`
    case performs
    /// its object becomes a member of a body: `приняли`
    case admits
    /// its subject stands for a body: `представляет`
    case represents
    /// its object is the team of its subject: `тренировал`
    case coaches
    /// a phrase between a body and its head's name: `во главе с`, `под руководством`
    case led
    /// a phrase before a body and a verb with its head: `во главе` of `во главе фонда стоит А`
    case atHead = "at-head"
    /// its subject is a member of a body no more: `исключён`
    case leaves
    /// a noun of coming to a post or leaving it: `уход`, `назначение`
    case moves
    /// a pronoun for a subject: `он`, `она`
    case subject
    /// its subject puts its object up for an office: `көрсөттү`
    case nominates
    /// what a body puts up or backs: `талапкерлиги`
    case candidacy
    /// a body whose members are deputies: `шаардык кеңеш`
    case assembly
    /// a noun before the names of a body's members: `состав`
    case roster
    /// what stands before the name of who wrote an article: `автор`
    case byline
    /// a label before those whom readers may ask: `контактное лицо`
    case contact
    /// the place of a body's head, behind it in the genitive: `башында`, `төрагалыгына`
    case headship
    /// its subject is at such a place: `турат`
    case stands
    /// what bears a person's name: `кубогу`, `сыйлыгы`
    case prize
    /// the heading of a list of a body's parts: `түзүмү`, `факультеттер`
    case structure
    /// what a body makes public: `отчет`, `протокол`
    case paper
    /// a body whose head is the prime minister: `правительство`
    case cabinet
    /// between an assembly and its members: `чакырылышы`
    case term
    /// of whom the sentence names before: `его`, `анын`
    case whose
    /// Kyrgyz, behind a post: `болуп`, `катары`
    case `as`
    /// prepositions: `от`, `из`, `в`, `за`
    case from, out, at, on

    /// Whether it ties its subject to a body itself.
    var isVerb: Bool { [.heads, .serves, .joins, .leaves, .plays, .performs, .represents, .coaches, .runs].contains(self) }

    /// Whether a post may depend on it.
    var isOfPosts: Bool { [.holds, .gives, .replaces, .serves, .joins, .plays, .performs].contains(self) }
}

/// What entries with the tag `bond` say. One for each worker.
struct BondMemory: Sendable {
    /// `Deeds` by entry; nil in `bonds` for an entry that is none.
    var deeds = HashedTable<Int>()
    /// `Deeds` of the entries of one word that a form is, by its number; -1 where they are not known yet.
    private var deedsOfForms: [Int] = []
    private var edition: FormTable.Edition?
    var bonds = HashedTable<Bond?>()
    /// What entries of posts say in `rel=`.
    var relations = HashedTable<String?>()
    /// Names of concepts, folded.
    var names: [Int32: [[UInt16]]] = [:]
    /// Initials of the names of regions.
    var initials: [Int32: Set<String>] = [:]

    /// Makes room for all forms, and forgets what hangs on their numbers if these are others.
    mutating func prepare(for forms: FormTable) {
        if edition !== forms.edition {
            edition = forms.edition
            deedsOfForms.removeAll(keepingCapacity: true)
        }
        let new = forms.forms.count - deedsOfForms.count
        if new > 0 { deedsOfForms.append(contentsOf: repeatElement(-1, count: new)) }
    }

    /// The deeds of a form; nil if they are not known yet.
    @inline(__always)
    func deeds(ofForm form: Int32) -> Deeds? {
        let known = deedsOfForms[Int(form)]
        return known >= 0 ? Deeds(rawValue: known) : nil
    }

    mutating func keep(_ deeds: Deeds, ofForm form: Int32) { deedsOfForms[Int(form)] = deeds.rawValue }

    static func key(_ entry: Int32) -> UInt64 { UInt64(UInt32(bitPattern: entry)) &* 0x9E37_79B9_7F4A_7C15 }
}

/// What the tokens around a person, a post and a body are.
extension RelationFinder {
    func bond(_ i: Int) -> Bond? {
        guard context.tokens.indices.contains(i), context.classes(i).contains(.bond) else { return nil }
        for entry in context.singles(i) where context.lexicon.entries[Int(entry)].classes.contains(.bond) {
            if let bond = bond(ofEntry: entry) { return bond }
        }
        return nil
    }

    /// What the `value=` of an entry says, kept from document to document: telling it by its text is slow.
    private func bond(ofEntry entry: Int32) -> Bond? {
        if let known = context.bonds.bonds[BondMemory.key(entry)] { return known }
        let bond = context.lexicon.value(of: context.lexicon.entries[Int(entry)].concept).flatMap(Bond.init)
        context.bonds.bonds[BondMemory.key(entry)] = .some(bond)
        return bond
    }

    /// The longest phrase that a bond of several words is, and where it ends.
    func bondPhrase(at i: Int) -> (bond: Bond, end: Int)? {
        guard context.tokens.indices.contains(i), context.classes(i).contains(.startsEntry) else { return nil }
        var found: (bond: Bond, end: Int)?
        for hit in context.hits(startingAt: i) where context.lexicon.entries[Int(hit.entry)].classes.contains(.bond) {
            if let bond = bond(ofEntry: hit.entry), Int(hit.end) > found?.end ?? 0 { found = (bond, Int(hit.end)) }
        }
        return found
    }

    func isMark(_ i: Int, _ unit: UInt16) -> Bool {
        i >= 0 && i < context.tokens.count && context.tokens[i].kind == .mark && context.tokens[i].unit == unit
    }

    /// A quotation mark, or one of two apostrophes that stand for one.
    func isQuote(_ i: Int) -> Bool { isMark(i, 0x22) || isMark(i, 0x27) }

    func isAnd(_ i: Int) -> Bool {
        context.tokens.indices.contains(i) && context.tokens[i].shape == .lower && context.strong(i).contains(.andWord)
    }

    /// Whether the token is the `летний` of `74-летний`, which is cut into three.
    func isAge(_ i: Int) -> Bool {
        i >= 2 && context.tokens[i].kind == .word && isMark(i - 1, 0x2D) && context.tokens[i - 2].kind == .number
    }

    func sentenceStart(_ mention: Candidate) -> Int { Int(context.annotated.text.sentences[mention.sentence].start) }
    func sentenceEnd(_ mention: Candidate) -> Int { Int(context.annotated.text.sentences[mention.sentence].end) }

    /// The bracket that closes the one at a token.
    func closing(_ open: Int, _ end: Int) -> Int? { (open..<min(end, open + 20)).first { isMark($0, 0x29) } }

    func person(at token: Int, of mention: Candidate) -> Int? {
        mentions(startingAt: token, in: mention.sentence).first { mentions[$0].type == .person && isOutermost($0) }
    }

    func person(endingAt gap: Int, of mention: Candidate) -> Int? {
        mentions(near: gap, in: mention.sentence).first { mentions[$0].type == .person && mentions[$0].end == gap && isOutermost($0) }
    }

    // MARK: Cases

    /// The first noun of a post.
    private func head(of post: Candidate) -> Int {
        (post.anchor.lowerBound..<post.end).first { !context.features($0).isDisjoint(with: .noun) } ?? post.anchor.lowerBound
    }

    func headCases(_ post: Candidate) -> Features { cases(head(of: post)) }

    /// Cases of the first word: in `исполняющим обязанности главы` they are not those of the head.
    func firstCases(_ post: Candidate) -> Features { cases(post.start) }

    func isPlural(_ post: Candidate) -> Bool { context.analyses(head(of: post)).first?.features.contains(.plural) == true }

    /// A post of many that cannot be one's: `представители`, but not `солдат`, which is a genitive of many, too.
    func isSurelyPlural(_ post: Candidate) -> Bool {
        isPlural(post) && !context.analyses(head(of: post)).contains { $0.features.contains(.nominative) && !$0.features.contains(.plural) }
    }

    /// Cases that all parts of a name may have.
    func personCases(_ person: Int) -> Features {
        var shared = Features.anyCase
        for i in mentions[person].start..<mentions[person].end where context.tokens[i].kind == .word {
            let own = nameCases(i)
            // Parts that no case joins are those of a foreign name.
            if shared.isDisjoint(with: own) { return .anyCase }
            shared.formIntersection(own)
        }
        return shared
    }

    /// Cases of the readings that are names; any, if the dictionary has none: `Бану` is no form of `бан`. Beside those of the dictionary
    /// those of the lexicons and of the endings count: `Аян` is no form of `Аяна` alone. One person is meant, so that plurals say
    /// nothing: `Исмаилов` is no form of `Исмаил`.
    private func nameCases(_ i: Int) -> Features {
        var cases: Features = []
        var isKnown = false
        for analysis in context.analyses(i) {
            let features = analysis.features
            guard !features.isDisjoint(with: .personName), !features.contains(.plural) else { continue }
            if features.contains(.indeclinable) { return .anyCase }
            isKnown = isKnown || features.contains(.known)
            cases.formUnion(features.intersection(.anyCase))
        }
        return cases.isEmpty || !isKnown ? .anyCase : cases
    }

    func isNominative(_ person: Int) -> Bool { personCases(person).contains(.nominative) }
    func isAccusative(_ person: Int) -> Bool { personCases(person).contains(.accusative) }

    func agree(_ a: Features, _ b: Features) -> Bool { !a.isDisjoint(with: b) }

    /// Cases of a token; any, if it has none, cannot be declined or no dictionary knows it.
    func cases(_ i: Int) -> Features {
        let features = context.features(i)
        let own = features.intersection(.anyCase)
        let isOpen = own.isEmpty || !features.contains(.known) || !features.isDisjoint(with: [.indeclinable, .initial])
        return isOpen ? .anyCase : own
    }
}
