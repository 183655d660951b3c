import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Whose words stand where: quotations, `«…», — деди Асан Бекжанов`, and what is told of somebody's words, `по словам Анны Петровой, …`.
struct QuotationFinder {
    /// A mention index, and tokens, half-open.
    struct Found {
        var speaker: Int
        var words: Range<Int>
        var rule: String
    }

    let relations: RelationFinder
    /// For each token the token of its partner if it is a paired quotation mark, else -1.
    private let partners: [Int32]
    /// Who spoke last, for `ал`, `анын айтымында`, `по его словам`.
    private var last: (speaker: Int, sentence: Int)?
    private var found: [Found] = []
    /// The words of those.
    private var quoted: Set<Range<Int>> = []

    private init(relations: RelationFinder, partners: [Int32]) {
        self.relations = relations
        self.partners = partners
    }

    private mutating func insert(_ new: Found) {
        if quoted.insert(new.words).inserted { found.append(new) }
    }

    var context: DocumentContext { relations.context }
    var mentions: [Candidate] { relations.mentions }

    /// All of a document whose deeds these are, in the order of the text.
    ///
    /// - Parameter quotes: `Findings.quotes`.
    static func find(_ deeds: [Deed], _ relations: RelationFinder, quotes: [Int32]) -> [Found] {
        guard relations.mentions.contains(where: { $0.type == .person || $0.type == .organisation }) else { return [] }
        var finder = QuotationFinder(relations: relations, partners: quotes)
        for deed in deeds where !deed.kinds.isDisjoint(with: [.says, .according, .his]) {
            let sentence = relations.context.sentence(of: deed.start)
            if relations.mention(holding: deed.start, in: sentence) == nil { finder.add(Saying(deed, sentence, finder.context)) }
        }
        finder.addInterviews()
        return finder.found
    }

    /// `Асан Бекжанов: «…»`
    private mutating func addInterviews() {
        for open in partners.indices.dropFirst(2) where Int(partners[open]) > open && relations.isMark(open - 1, 0x3A) {
            let people = relations.mentions(near: open - 1, in: context.sentence(of: open - 1))
            guard let person = people.last(where: { mentions[$0].type == .person && mentions[$0].end == open - 1 }),
                relations.isOutermost(person), relations.isBare(person)
            else { continue }
            let words = open + 1..<Int(partners[open])
            if words.count >= 2 { insert(Found(speaker: person, words: words, rule: "quotation.direct")) }
        }
    }

    private mutating func add(_ saying: Saying) {
        let new = saying.kinds.contains(.says) ? statement(saying) : source(saying)
        guard let new, new.words.count(where: { context.tokens[$0].kind == .word }) >= 2 else { return }
        last = (new.speaker, saying.sentence)
        insert(new)
    }

    // MARK: Where the words stand

    /// The words beside a verb of saying, and its subject.
    private func statement(_ saying: Saying) -> Found? {
        guard !relations.isDenied(saying.deed) else { return nil }
        if let close = quotation(before: saying) {
            guard let speaker = speaker(behind: saying.end, saying) ?? speaker(before: saying.start, saying, from: close + 1) else {
                return nil
            }
            return Found(speaker: speaker, words: Int(partners[close]) + 1..<close, rule: "quotation.direct")
        }
        if let open = quotation(behind: saying) {
            guard let speaker = speaker(before: saying.start, saying) ?? speaker(behind: saying.end, saying) else { return nil }
            return Found(speaker: speaker, words: open + 1..<Int(partners[open]), rule: "quotation.direct")
        }
        if let words = sentenceBefore(saying) {
            guard let speaker = saying.isRussian ? speaker(behind: saying.end, saying) : speaker(before: saying.start, saying) else {
                return nil
            }
            return Found(speaker: speaker, words: words, rule: "quotation.about")
        }
        return saying.isRussian ? russianReport(saying) : kyrgyzReport(saying)
    }

    /// The mark that closes a quotation right before a saying: `«…», — деп министр Асан Бекжанов`⟨билдирди⟩
    private func quotation(before saying: Saying) -> Int? {
        let first = max(saying.first - 1, saying.start - 14, 0)
        guard first < saying.start,
            let close = (first..<saying.start).last(where: { partners[$0] >= 0 && Int(partners[$0]) < $0 && isDirect(close: $0, saying) })
        else { return nil }
        return close
    }

    /// Whether a comma, a dash or `деп` parts the quotation from what says whose it is: not so `«Береке» фонду билдирди`.
    private func isDirect(close: Int, _ saying: Saying) -> Bool {
        var i = close + 1
        while i < saying.start, relations.isMark(i, 0x2C) || relations.isMark(i, 0x2D) { i += 1 }
        let isSetOff = (close + 1..<i).contains { relations.isMark($0, 0x2D) } || i > close + 1 && i == saying.start
        let isThat = relations.deed(at: i)?.kinds.isDisjoint(with: [.that, .says]) == false && !saying.isRussian
        return isSetOff || isThat
    }

    /// The mark that opens one behind a saying and a colon: `Анна Петрова заявила: «…»`
    private func quotation(behind saying: Saying) -> Int? {
        for i in saying.end..<max(saying.end, min(saying.end + 14, context.tokens.count - 1)) {
            if relations.isMark(i, 0x3A) { return Int(partners[i + 1]) > i + 1 ? i + 1 : nil }
            if i >= saying.last || relations.isMark(i, 0x2E) || partners[i] >= 0 && Int(partners[i]) < i { return nil }
        }
        return nil
    }

    /// `Бул тууралуу … билдирди`, `Об этом сообщил …`: the sentence before.
    private func sentenceBefore(_ saying: Saying) -> Range<Int>? {
        guard saying.sentence > 0, saying.start - saying.first <= 30 else { return nil }
        let isAbout = (saying.first..<saying.start).contains { i in
            relations.deed(at: i)?.kinds.contains(.about) == true && (saying.isRussian ? saying.start - i <= 4 : i - saying.first <= 3)
        }
        guard isAbout else { return nil }
        let before = context.annotated.text.sentences[saying.sentence - 1]
        return withoutStop(Int(before.start)..<Int(before.end))
    }

    func withoutStop(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let end = range.last, relations.isMark(end, 0x2E) || relations.isMark(end, 0x2C) || relations.isMark(end, 0x2D) {
            range = range.lowerBound..<end
        }
        return range
    }

    // MARK: Who speaks

    /// The nearest that may be the subject, behind a verb.
    func speaker(behind gap: Int, _ saying: Saying) -> Int? {
        var i = gap
        // `сообщили «Ъ» в Минздраве`
        if saying.isRussian, context.analyses(saying.end - 1).first?.features.isSuperset(of: [.verb, .plural]) == true {
            for i in gap..<max(gap, min(saying.last, gap + 3)) where context.classes(i).contains(.inPreposition) {
                if let body = relations.doer(startingAt: i + 1, in: saying.sentence), mentions[body].type == .organisation { return body }
            }
        }
        while i < min(saying.last, gap + 16) {
            if let next = relations.mentions(startingAt: i, in: saying.sentence).first(where: relations.isOutermost) {
                switch mentions[next].type {
                case .person: return isSubject(next, saying) ? next : nil
                // `сообщает «Вестник»`; `заявил министр Казахстана Иван Захаров`
                case .organisation where i - gap <= 2 && saying.isRussian && isSubject(next, saying) && !hasPost(gap..<i): return next
                default: break
                }
                i = mentions[next].end
                continue
            }
            if i == gap, relations.bond(i) == .subject { return lastSpeaker(saying) }
            if relations.isMark(i, 0x3A) || relations.isMark(i, 0x3B) || relations.isMark(i, 0x2E) { return nil }
            if relations.hasFiniteVerb(i..<(i + 1)) || relations.deed(at: i)?.kinds.contains(.that) == true { break }
            i += 1
        }
        return nil
    }

    /// The nearest that may be the subject, before a verb.
    func speaker(before gap: Int, _ saying: Saying, from start: Int? = nil) -> Int? {
        let start = start ?? saying.first
        var i = gap
        while i > start, gap - i <= 16 {
            if i == gap, relations.bond(i - 1) == .subject { return lastSpeaker(saying) }
            if let next = relations.mentions(near: i, in: saying.sentence).last(where: {
                mentions[$0].end == i && relations.isOutermost($0)
            }) {
                switch mentions[next].type {
                case .person where isSubject(next, saying): return next
                case .organisation where i == gap && (isSubject(next, saying) || isSource(next, saying)) && !isOfPost(next): return next
                default: break
                }
                i = mentions[next].start
                continue
            }
            if relations.isMark(i - 1, 0x3A) || relations.isMark(i - 1, 0x3B) || partners[i - 1] >= 0 { return nil }
            if relations.hasFiniteVerb((i - 1)..<i) { return nil }
            i -= 1
        }
        return nil
    }

    private func isSubject(_ i: Int, _ saying: Saying) -> Bool {
        guard saying.isRussian, mentions[i].type == .person else { return relations.isBare(i) }
        // `аль-Багдади, утверждает`, `отец Сингха`
        if mentions[i].end == saying.start - 1, relations.isMark(saying.start - 1, 0x2C) { return false }
        return relations.isNominative(i) && !isOfNoun(i)
            && (mentions[i].start == 0 || context.analyses(mentions[i].start - 1).first?.features.contains(.adposition) != true)
    }

    /// `глава RT`, `новый глава столичной полиции`
    private func isOfPost(_ body: Int) -> Bool {
        let before = mentions[body].start - 1
        return before >= 0 && context.classes(before).contains(.post)
            && context.annotated.text.sentences[mentions[body].sentence].language == .russian
    }

    /// `отец Сингха`: a name in the genitive behind a noun that is the subject.
    private func isOfNoun(_ person: Int) -> Bool {
        let before = mentions[person].start - 1
        guard before >= 0, relations.personCases(person).contains(.genitive),
            let features = context.analyses(before).first?.features
        else { return false }
        return features.isSuperset(of: [.noun, .nominative, .known])
            && !context.classes(before).intersects(ClassSet(.post, .postPrefix, .personTitle, .role))
            && features.isDisjoint(with: .personName)
    }

    /// `басма сөз кызматынан билдиришти`
    private func isSource(_ i: Int, _ saying: Saying) -> Bool {
        !saying.isRussian && context.features(mentions[i].end - 1).contains(.ablative)
    }

    private func hasPost(_ range: Range<Int>) -> Bool { range.contains { context.classes($0).contains(.post) } }

    func lastSpeaker(_ saying: Saying) -> Int? {
        guard let last, saying.sentence - last.sentence <= 4, mentions[last.speaker].type == .person else { return nil }
        return last.speaker
    }
}

/// A verb or phrase that says whose words stand beside it.
struct Saying {
    let deed: Deed
    let sentence: Int
    let isRussian: Bool
    /// Tokens of its sentence, half-open.
    let first: Int
    let last: Int

    var start: Int { deed.start }
    var end: Int { deed.end }
    var kinds: Deeds { deed.kinds }

    init(_ deed: Deed, _ sentence: Int, _ context: DocumentContext) {
        self.deed = deed
        self.sentence = sentence
        let range = context.annotated.text.sentences[sentence]
        isRussian = range.language == .russian
        first = Int(range.start)
        last = Int(range.end)
    }
}
