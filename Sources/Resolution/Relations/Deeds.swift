import Lexicons
import Morphology
import Rules
import Tokenization

/// What words say of an event, a project, an act or a site; `value=` of lexicon lines with the tag `bond`.
struct Deeds: OptionSet {
    let rawValue: Int

    /// verbs of whoever is behind it: `уюштурган`, `каржылаган`, `реализует`, `разработан`
    static let organizes = Deeds(rawValue: 1 << 0)
    static let funds = Deeds(rawValue: 1 << 1)
    static let implements = Deeds(rawValue: 1 << 2)
    static let develops = Deeds(rawValue: 1 << 3)
    /// `колдоосу менен`, `при поддержке`
    static let backs = Deeds(rawValue: 1 << 4)
    /// its subject is the event: `өттү`, `состоялся`
    static let happens = Deeds(rawValue: 1 << 5)
    /// its subject or object is an act: `кабыл алынды`, `подписал`
    static let adopted = Deeds(rawValue: 1 << 6)
    /// behind the doers of a passive: `тарабынан`
    static let by = Deeds(rawValue: 1 << 7)
    /// `алкагында`, `в рамках`
    static let within = Deeds(rawValue: 1 << 8)
    /// nouns of those who do it: `уюштуруучусу`, `спонсор`, `исполнитель`, `модератор`
    static let organizer = Deeds(rawValue: 1 << 9)
    static let donor = Deeds(rawValue: 1 << 10)
    static let implementer = Deeds(rawValue: 1 << 11)
    static let moderator = Deeds(rawValue: 1 << 12)
    /// any event, for the one last named: `иш-чара`, `мероприятие`
    static let event = Deeds(rawValue: 1 << 13)
    /// takes up the date before it: `бул учурда`, `в тот же день`
    static let then = Deeds(rawValue: 1 << 14)
    /// labels of lines and of the columns of a table: `Өтүүчү жери:`, `Дата`
    static let placeLabel = Deeds(rawValue: 1 << 15)
    static let dateLabel = Deeds(rawValue: 1 << 16)
    /// heads of timetables: `графиги`, `расписание`
    static let timetable = Deeds(rawValue: 1 << 17)
    /// gives a new name: `аталды`, `переименован`
    static let renames = Deeds(rawValue: 1 << 18)
    /// its subject is, or was, what it is called: `выступил`, `болду`
    static let acts = Deeds(rawValue: 1 << 21)
    /// any body, for the one last named: `мекеме`
    static let body = Deeds(rawValue: 1 << 22)
    /// any country, for the one last named: `өлкө`
    static let land = Deeds(rawValue: 1 << 23)
    /// its verb is a passive: `уюштурулган`, `организован`; `voice=passive` of its lines
    static let passive = Deeds(rawValue: 1 << 20)
    /// its subject is at the event: `катышты`, `принял участие`
    static let attends = Deeds(rawValue: 1 << 19)

    /// makes a statement untrue: `не участвовал`, `катышкан жок`
    static let not = Deeds(rawValue: 1 << 24)
    /// its object is a body that it founds: `негиздеген`, `основан`
    static let founds = Deeds(rawValue: 1 << 25)
    /// its subject says something: `деди`, `сообщил`
    static let says = Deeds(rawValue: 1 << 26)
    /// beside whoever says it: `айтымында`, `по словам`
    static let according = Deeds(rawValue: 1 << 27)
    /// takes up the sentence before: `бул тууралуу`, `об этом`
    static let about = Deeds(rawValue: 1 << 28)
    /// joins what is said to its verb: `деп`, `что`
    static let that = Deeds(rawValue: 1 << 29)
    /// `как` of `как сообщил`
    static let asSaid = Deeds(rawValue: 1 << 30)
    /// of the one who spoke last: `анын`, `по его словам`
    static let his = Deeds(rawValue: 1 << 31)
    /// `участие` apart from its verb: `участие в форуме приняли`
    static let part = Deeds(rawValue: 1 << 32)
    /// labels of contacts: `сайты:`, `адрес:`
    static let siteLabel = Deeds(rawValue: 1 << 33)
    static let addressLabel = Deeds(rawValue: 1 << 34)
    /// nouns of those who are there: `катышуучулары`, `участники`, `спикеры`
    static let participant = Deeds(rawValue: 1 << 35)
    /// joins whom one does it with: `менен биргеликте`, `совместно с`
    static let together = Deeds(rawValue: 1 << 36)
    /// takes up a work as an object: `аны`, `их`
    static let it = Deeds(rawValue: 1 << 37)
    /// before the name of another time in brackets: `(ныне …)`, `(мурдагы …)`
    static let now = Deeds(rawValue: 1 << 38)
    static let formerly = Deeds(rawValue: 1 << 39)
    /// its subject leads the talk: `модерировал`
    static let moderates = Deeds(rawValue: 1 << 40)
    /// its subject is part of what follows: `входит в состав`, `при`
    static let belongs = Deeds(rawValue: 1 << 41)
    /// the same in brackets behind a body: `(группа …)`
    static let group = Deeds(rawValue: 1 << 42)
    /// its subject gives money: `бөлдү`, `выделил`
    static let gives = Deeds(rawValue: 1 << 43)
    /// what it gives: `грант`, `заём`
    static let grant = Deeds(rawValue: 1 << 44)
    /// before what money is for: `на`, `для`
    static let aim = Deeds(rawValue: 1 << 45)
    /// joins a clause to the place before it: `где`
    static let `where` = Deeds(rawValue: 1 << 46)
    /// what is made in somebody's memory: `памятник`, `турнир памяти`
    static let memorial = Deeds(rawValue: 1 << 47)
    /// a board before the names of its members: `правление`
    static let board = Deeds(rawValue: 1 << 48)
    /// verbs of bodies that pay for it, of people that are for it: `колдогон`
    static let supports = Deeds(rawValue: 1 << 49)
    /// behind a body in the genitive that another becomes or is a part of: `курамына кирет`
    static let joinsWhole = Deeds(rawValue: 1 << 50)

    private static let byValue: [String: Deeds] = [
        "organizes": .organizes, "funds": .funds, "implements": .implements, "develops": .develops, "backs": .backs, "happens": .happens,
        "adopted": .adopted, "by": .by, "within": .within, "organizer": .organizer, "donor": .donor, "implementer": .implementer,
        "moderator": .moderator, "event": .event, "then": .then, "place-label": .placeLabel, "date-label": .dateLabel,
        "timetable": .timetable, "renames": .renames, "attends": .attends, "acts": .acts, "body": .body, "land": .land,
        "not": .not, "founds": .founds, "says": .says, "according": .according, "about": .about, "that": .that, "as-said": .asSaid,
        "his": .his, "part": .part, "site-label": .siteLabel, "address-label": .addressLabel, "participant": .participant,
        "together": .together, "it": .it, "now": .now, "formerly": .formerly, "moderates": .moderates, "belongs": .belongs, "group": .group,
        "gives-money": .gives, "grant": .grant, "aim": .aim, "where": .where, "memorial": .memorial, "board": .board, "supports": .supports,
        "joins-whole": .joinsWhole,
    ]

    init(rawValue: Int) { self.rawValue = rawValue }
    init?(value: String) {
        guard let deed = Self.byValue[value] else { return nil }
        self = deed
    }

    static let doers: Deeds = [.organizes, .funds, .implements, .develops, .adopted, .supports, .moderates]
    /// verbs that may be passives
    static let voiced: Deeds = [.organizes, .funds, .implements, .develops, .adopted, .founds]
    static let roles: Deeds = [.organizer, .donor, .implementer, .moderator, .participant]

    /// The relation that whoever does it has to what it is done to; nil if it makes none.
    var predicate: String? {
        switch true {
        case contains(.organizes), contains(.organizer): "organizes"
        case contains(.funds), contains(.donor), contains(.backs), contains(.supports): "funds"
        case contains(.implements), contains(.implementer): "implements"
        case contains(.develops): "developed"
        case contains(.moderator), contains(.moderates): "moderates"
        case contains(.participant): "takes-part-in"
        default: nil
        }
    }
}

/// A word or phrase that is a deed: token offsets, half-open.
struct Deed {
    var kinds: Deeds
    var start: Int
    var end: Int
}

extension RelationFinder {
    /// What a lexicon entry says, kept from document to document: the same small words come again and again.
    private func kinds(of entry: Int32) -> Deeds {
        let bond = context.lexicon.entries[Int(entry)]
        guard bond.classes.contains(.bond) else { return [] }
        if let known = context.bonds.deeds[BondMemory.key(entry)] { return Deeds(rawValue: known) }
        var kinds = context.lexicon.value(of: bond.concept).flatMap(Deeds.init(value:)) ?? []
        if !kinds.isDisjoint(with: .voiced), context.lexicon.attribute("voice", of: bond.concept) == "passive" {
            kinds.insert(.passive)
        }
        context.bonds.deeds[BondMemory.key(entry)] = kinds.rawValue
        return kinds
    }

    /// The longest deed that begins at a token: `в рамках`, `өттү`.
    @inline(__always)
    func deed(at i: Int) -> Deed? {
        if context.beginsHit(i), let phrase = phrase(at: i) { return phrase }
        guard context.classes(i).contains(.bond) else { return nil }
        let kinds = kinds(ofWordAt: i)
        return kinds.isEmpty ? nil : Deed(kinds: kinds, start: i, end: i + 1)
    }

    /// The longest deed of several words.
    private func phrase(at i: Int) -> Deed? {
        var found: Deed?
        for hit in context.hits(startingAt: i) {
            let kinds = kinds(of: hit.entry)
            let end = Int(hit.end)
            guard !kinds.isEmpty, found.map({ $0.end <= end }) ?? true else { continue }
            found = Deed(kinds: found?.end == end ? found!.kinds.union(kinds) : kinds, start: i, end: end)
        }
        return found
    }

    /// What a word by itself says, kept for its form.
    private func kinds(ofWordAt i: Int) -> Deeds {
        let form = context.form(i)
        if let known = context.bonds.deeds(ofForm: form) { return known }
        let kinds = context.singles(i).reduce(into: Deeds()) { $0.formUnion(self.kinds(of: $1)) }
        context.bonds.keep(kinds, ofForm: form)
        return kinds
    }

    /// The deeds of a sentence that stand outside all mentions but posts.
    func deeds(inSentence sentence: Int) -> [Deed] {
        let range = context.annotated.text.sentences[sentence]
        var deeds: [Deed] = []
        var i = Int(range.start)
        while i < Int(range.end) {
            if let cover = mention(holding: i, in: sentence) {
                i = mentions[cover].end
            } else if let deed = deed(at: i) {
                deeds.append(deed)
                i = deed.end
            } else {
                i += 1
            }
        }
        return deeds
    }

    /// Whether a verb in a personal form stands among some tokens, `уюштурду`, `прошёл`, `создан`, but not `уюштурулган`.
    func hasFiniteVerb(_ range: Range<Int>) -> Bool {
        range.contains { i in
            guard context.tokens[i].kind == .word, let features = context.analyses(i).first?.features else { return false }
            if features.isSuperset(of: [.participle, .predicative]) { return true }
            return features.contains(.verb) && features.isDisjoint(with: [.participle, .infinitive, .converb, .noun])
        }
    }
}
