import CodeUnits
import Lexicons
import Morphology
import Normalization
import Tokenization

/// Analyses each distinct word form once: morphology, then the lexicons.
///
/// Not shared between threads: each worker has its own. What it answers depends on the form alone, never on what it was
/// asked before.
public struct FormTable: Sendable {
    public let lexicon: Lexicon
    let russian: (any MorphologicalAnalyzer)?
    let kyrgyz: KyrgyzAnalyzer
    let bare: BareSpelling
    let lexiconWords: WordIndex
    var respeller: Respeller
    let surnameSuffixes: SuffixSet
    let patronymicSuffixes: SuffixSet

    /// What the numbers of forms mean: another one once all were forgotten. Whoever keeps something by form number keeps this beside it.
    public final class Edition: Sendable {}
    public private(set) var edition = Edition()

    /// Numbers of the words of the texts.
    public var words = WordTable()
    public internal(set) var buffer = AnalysisBuffer()
    public internal(set) var forms: [Form] = []
    public internal(set) var keys: [Int32] = []
    public internal(set) var singles: [Int32] = []
    public internal(set) var nameKeys: [UInt64] = []
    /// Form number by word, language and capitals: `word << 3 | language << 2 | capitals`, or one of these two.
    var index: [Int32] = []
    /// Not yet analysed.
    static let unknown: Int32 = -1
    /// Not yet analysed, but announced to the analyser.
    static let expected: Int32 = -2
    /// Forms with capitals and a suffix (`КБКлар`), by word, language and number of capitals.
    private var suffixedIndex: [UInt64: Int32] = [:]

    /// - Parameter russian: nil if there is no Russian dictionary.
    public init(lexicon: Lexicon, russian: (any MorphologicalAnalyzer)?) {
        self.lexicon = lexicon
        self.russian = russian
        bare = BareSpelling(lexicon.vocabulary)
        lexiconWords = lexicon.vocabulary.index
        let stems = LexiconStems(lexicon, lexiconWords, bare)
        kyrgyz = KyrgyzAnalyzer(stems: stems)
        respeller = Respeller(lexicon, bare, stems: stems.strict, russian: russian)
        surnameSuffixes = SuffixSet(lexicon, .surnameSuffix)
        patronymicSuffixes = SuffixSet(lexicon, .patronymicSuffix)
        reserveCapacity()
    }

    /// Room for the forms of a few megabytes of text: what is not touched costs nothing, but to grow is to copy.
    private mutating func reserveCapacity() {
        let words = 1 << 16
        forms.reserveCapacity(words)
        keys.reserveCapacity(words * 2)
        singles.reserveCapacity(words)
        nameKeys.reserveCapacity(words * 2)
        index.reserveCapacity(words << 3)
        buffer.reserveCapacity(words: words)
    }

    /// Which words exist, for whoever must guess.
    public var knownWords: any KnownWords { KnownForms(words: lexiconWords, kyrgyz: kyrgyz, russian: russian) }

    /// Forgets all forms once there are too many of them, so that memory stays bounded however much text comes.
    /// Call it between documents.
    public mutating func trim(limit: Int = 300_000) {
        guard words.count > limit else { return }
        edition = Edition()
        words.removeAll()
        respeller.removeAll()
        buffer.removeAll()
        forms.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
        singles.removeAll(keepingCapacity: true)
        nameKeys.removeAll(keepingCapacity: true)
        index.removeAll(keepingCapacity: true)
        suffixedIndex.removeAll(keepingCapacity: true)
    }

    /// The numbers of the forms of all tokens, below 0 where the form is not known yet.
    mutating func findKnown(
        _ tokens: UnsafeBufferPointer<Token>, _ sentences: [Sentence], into numbers: UnsafeMutableBufferPointer<Int32>
    ) {
        makeRoom()
        index.withUnsafeBufferPointer { index in
            for sentence in sentences {
                let isRussian = sentence.language == .russian
                for i in Int(sentence.start)..<Int(sentence.end) {
                    numbers[i] = tokens[i].shape == .upperWithSuffix ? Self.unknown : index[Self.slot(tokens[i], isRussian)]
                }
            }
        }
    }

    /// A slot for each form that the words may have.
    private mutating func makeRoom() {
        let size = words.count << 3
        if size > index.count { index.append(contentsOf: repeatElement(Self.unknown, count: size - index.count)) }
    }

    /// The number of the form of a token.
    public mutating func form(of token: Token, in language: Language) -> Int32 {
        let isRussian = language == .russian
        if token.shape == .upperWithSuffix { return suffixedForm(token, isRussian) }
        let slot = Self.slot(token, isRussian)
        if slot >= index.count { makeRoom() }
        return index[slot] >= 0 ? index[slot] : newForm(token, isRussian, slot)
    }

    /// Where the form of a token stands in `index`.
    @inline(__always)
    static func slot(_ token: Token, _ isRussian: Bool) -> Int {
        let capitals = token.shape == .lower || token.shape == .none ? 0 : token.shape == .upper ? 2 : 1
        return Int(token.word) << 3 | (isRussian ? 4 : 0) | capitals
    }

    private mutating func newForm(_ token: Token, _ isRussian: Bool, _ slot: Int) -> Int32 {
        let form = analyze(token, isRussian, capitals: 0, like: isRussian ? sibling(of: slot) : nil)
        index[slot] = form
        return form
    }

    /// The form of the same Russian word with other capitals, if the dictionary knows it: its readings and lexicon words are
    /// the same.
    func sibling(of slot: Int) -> Form? {
        // `5 м` says nothing of `М. Иванов`: a capital alone is an initial, too.
        guard words.withUnits(of: Int32(slot >> 3), { $0.count > 1 }) else { return nil }
        for other in slot & ~3..<(slot & ~3) + 3 where other != slot && index[other] >= 0 {
            let form = forms[Int(index[other])]
            // A common noun with a capital is looked up as a form of a name, too: `Семи` of `Сёма`, which `семи` is not.
            if form.features.contains(.known), form.features.isDisjoint(with: [.predicted, .initial]),
                !form.features.isDisjoint(with: Self.namesOrNoNoun)
            {
                return form
            }
        }
        return nil
    }

    private mutating func suffixedForm(_ token: Token, _ isRussian: Bool) -> Int32 {
        let key = UInt64(token.word) << 16 | UInt64(token.capitals) << 1 | (isRussian ? 1 : 0)
        if let form = suffixedIndex[key] { return form }
        let form = analyze(token, isRussian, capitals: Int(token.capitals))
        suffixedIndex[key] = form
        return form
    }

    private mutating func analyze(_ token: Token, _ isRussian: Bool, capitals: Int, like sibling: Form? = nil) -> Int32 {
        var form = Form()
        if let sibling {
            form.analyses = sibling.analyses.dropLast(Int(sibling.addedReadings))
            for i in form.analyses { form.features.formUnion(buffer.analyses[Int(i)].features) }
            form.keys = sibling.keys
            form.surfaceKeys = sibling.surfaceKeys
            form.baseKeys = sibling.baseKeys
        } else {
            read(token, isRussian, capitals, &form)
        }
        findSingles(token, isRussian, &form)
        if isRussian {
            addListedNames(token, &form)
            addAdjectiveSurname(token, &form)
        }
        addTraits(token, isRussian, &form)
        form.strong.formUnion(form.classes.subtracting(Self.lexicalClasses))
        if form.strong.contains(.org), !isAbbreviatedBody(token, form), isOtherWord(form, isRussian) { form.strong.remove(.org) }
        if form.classes.contains(.capital) { addNameKeys(token, isRussian, &form) }
        forms.append(form)
        return Int32(forms.count - 1)
    }

    /// Morphology and lexicon words of a form.
    private mutating func read(_ token: Token, _ isRussian: Bool, _ capitals: Int, _ form: inout Form) {
        let firstAnalysis = Int32(buffer.analyses.count)
        if token.kind == .word {
            words.withUnits(of: token.word) { units in
                if capitals > 0 {
                    kyrgyz.analyzeAbbreviation(units, capitals: capitals, into: &buffer)
                } else if isRussian, let russian {
                    russian.analyze(units, shape: token.shape, into: &buffer)
                } else {
                    kyrgyz.analyze(units, shape: token.shape, into: &buffer)
                }
            }
        }
        form.analyses = firstAnalysis..<Int32(buffer.analyses.count)
        for i in form.analyses { form.features.formUnion(buffer.analyses[Int(i)].features) }
        if token.kind != .word { form.features.insert(token.kind == .number ? .numeral : []) }
        findKeys(token, isRussian, &form)
    }

    /// A word without any of these is a common noun.
    static let namesOrNoNoun: Features = [
        .verb, .adjective, .adverb, .pronoun, .adposition, .conjunction, .particle, .geographic, .givenName, .surname, .patronymic,
        .organisation, .abbreviation, .initial,
    ]
    private static let traits = ClassSet(.startsEntry, .capital, .capitals, .initial, .unknown, .latin)
    private static let lexicalClasses: ClassSet = {
        var set = ClassSet()
        for element in LexicalClass.allCases where !traits.contains(element) { set.insert(element) }
        return set
    }()
}
