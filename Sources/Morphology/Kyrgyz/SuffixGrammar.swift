/// Classes of suffixes, which are also the states of the automaton: after a suffix of one class is stripped, only the
/// classes that may stand to its left are tried.
struct SuffixClass: OptionSet, Sendable {
    let rawValue: UInt32
    static let question = SuffixClass(rawValue: 1 << 0)
    static let predicative = SuffixClass(rawValue: 1 << 1)
    static let attributive = SuffixClass(rawValue: 1 << 2)
    static let attributiveAfterPossessive = SuffixClass(rawValue: 1 << 3)
    static let comparison = SuffixClass(rawValue: 1 << 4)
    static let caseEnding = SuffixClass(rawValue: 1 << 5)
    static let caseAfterPossessive = SuffixClass(rawValue: 1 << 6)
    static let dativeAfterPersonal = SuffixClass(rawValue: 1 << 7)
    static let possessive = SuffixClass(rawValue: 1 << 8)
    static let possessivePersonal = SuffixClass(rawValue: 1 << 9)
    static let plural = SuffixClass(rawValue: 1 << 10)
    static let abstract = SuffixClass(rawValue: 1 << 11)
    static let having = SuffixClass(rawValue: 1 << 12)
    static let agent = SuffixClass(rawValue: 1 << 13)
    static let relational = SuffixClass(rawValue: 1 << 14)
    static let ordinal = SuffixClass(rawValue: 1 << 15)
    static let participle = SuffixClass(rawValue: 1 << 16)
    static let verbalNoun = SuffixClass(rawValue: 1 << 17)
    static let finite = SuffixClass(rawValue: 1 << 18)
    static let converb = SuffixClass(rawValue: 1 << 19)
    static let negation = SuffixClass(rawValue: 1 << 20)
    static let voice = SuffixClass(rawValue: 1 << 21)
    static let denominal = SuffixClass(rawValue: 1 << 22)
    /// The particle `-чы` behind a command or a wish: `келсечи`.
    static let urging = SuffixClass(rawValue: 1 << 23)
    /// `министриндей`, as opposed to `министрдей`.
    static let comparisonAfterPossessive = SuffixClass(rawValue: 1 << 24)
    /// Not suffixes: a bare stem may stand here.
    static let nominalStem = SuffixClass(rawValue: 1 << 30)
    static let verbalStem = SuffixClass(rawValue: 1 << 31)

    /// What carries plural, possessive and case.
    static let nominalCore: SuffixClass = [
        .nominalStem, .abstract, .having, .agent, .relational, .ordinal, .participle, .verbalNoun, .attributive,
        .attributiveAfterPossessive,
    ]
    static let verbalCore: SuffixClass = [.verbalStem, .voice, .denominal]
    /// The outermost suffixes of a word.
    static let all = SuffixClass(rawValue: (1 << 25) - 1)
    /// Suffixes that the base form of a name does not have.
    static let outsideBase: SuffixClass = [
        .question, .urging, .predicative, .attributive, .attributiveAfterPossessive, .comparison, .comparisonAfterPossessive,
        .caseEnding, .caseAfterPossessive, .dativeAfterPersonal,
    ]

    /// The classes that may stand to the left of this one.
    var left: SuffixClass {
        let inflected: SuffixClass = [.nominalCore, .plural, .possessive, .possessivePersonal]
        let cases: SuffixClass = [.caseEnding, .caseAfterPossessive, .dativeAfterPersonal]
        switch self {
        // `барабы`: the `-т` of the present falls before the particle.
        case .question: return [inflected, cases, .predicative, .finite, .comparison, .converb]
        case .urging: return .finite
        case .predicative: return [inflected, cases, .converb]
        case .attributive, .caseEnding: return [.nominalCore, .plural, .possessivePersonal]
        case .attributiveAfterPossessive, .caseAfterPossessive: return .possessive
        case .comparison: return inflected
        case .comparisonAfterPossessive: return .possessive
        case .dativeAfterPersonal: return .possessivePersonal
        case .possessive, .possessivePersonal: return [.nominalCore, .plural]
        case .plural: return .nominalCore
        case .abstract: return [.nominalStem, .having, .agent, .participle, .relational]
        case .having: return [.nominalStem, .abstract, .verbalNoun, .agent]
        case .agent: return [.nominalStem, .abstract]
        case .relational: return [.nominalStem]
        case .ordinal, .denominal: return .nominalStem
        case .participle, .verbalNoun, .finite, .converb: return [.verbalCore, .negation]
        case .negation: return .verbalCore
        case .voice: return .verbalCore
        default: return []
        }
    }
}

/// One suffix: its template, where it may stand, what it says, and what it costs to assume it.
///
/// In a template the Latin capitals are archiphonemes: `I` high vowel, `A` low vowel, `U` and `O` rounded ones,
/// `Q W V` the same after a stem's `й` that the spelling swallows (`коюл`, `жаят`), `N L Z D G B` assimilating consonants
/// (`Z` is `L` with `д` also after `р`: `шаарлар`, but `шаардык`).
struct Suffix: Sendable {
    var template: String
    var kind: SuffixClass
    var features: Features
    /// What the stem must end in.
    var after: Sounds.Context
    /// Units to add to what is left to get the stem: `а` in `баштоо` → `башта`.
    var restores: String
    /// Costs in nats: on a known stem, and relative to the bare word on an unknown stem in small letters or with a capital.
    var known: Float
    var unknown: Float
    var title: Float
    /// Only directly before a suffix that begins with a vowel: `-лыг` for `-лык`.
    var beforeVowel = false
}
