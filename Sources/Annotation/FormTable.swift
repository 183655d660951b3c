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

    /// Numbers of the words of the texts.
    public var words = WordTable()
    public private(set) var buffer = AnalysisBuffer()
    public private(set) var forms: [Form] = []
    public private(set) var keys: [Int32] = []
    public private(set) var singles: [Int32] = []
    public private(set) var nameKeys: [UInt64] = []
    /// Form number by word, language and capitals: `word << 4 | language << 2 | capitals`, -1 if not yet analysed.
    private var index: [Int32] = []
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
    }

    /// Which words exist, for whoever must guess.
    public var knownWords: any KnownWords { KnownForms(words: lexiconWords, kyrgyz: kyrgyz, russian: russian) }

    /// Forgets all forms once there are too many of them, so that memory stays bounded however much text comes.
    /// Call it between documents.
    public mutating func trim(limit: Int = 300_000) {
        guard words.count > limit else { return }
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

    /// The numbers of the forms of all tokens, -1 where the form is not known yet.
    mutating func findKnown(
        _ tokens: UnsafeBufferPointer<Token>, _ sentences: [Sentence], into numbers: UnsafeMutableBufferPointer<Int32>
    ) {
        makeRoom()
        index.withUnsafeBufferPointer { index in
            for sentence in sentences {
                let isRussian = sentence.language == .russian
                for i in Int(sentence.start)..<Int(sentence.end) {
                    numbers[i] = tokens[i].shape == .upperWithSuffix ? -1 : index[Self.slot(tokens[i], isRussian)]
                }
            }
        }
    }

    /// A slot for each form that the words may have.
    private mutating func makeRoom() {
        let size = words.count << 3
        if size > index.count { index.append(contentsOf: repeatElement(-1, count: size - index.count)) }
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
    private static func slot(_ token: Token, _ isRussian: Bool) -> Int {
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
    private func sibling(of slot: Int) -> Form? {
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
            form.features = sibling.features
            form.analyses = sibling.analyses
            form.keys = sibling.keys
            form.surfaceKeys = sibling.surfaceKeys
            form.baseKeys = sibling.baseKeys
        } else {
            read(token, isRussian, capitals, &form)
        }
        findSingles(token, isRussian, &form)
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

    // MARK: Lexicons

    /// Lexicon words that the surface, the base forms and the lemmas are, each once; the surface comes first, then bases.
    private mutating func findKeys(_ token: Token, _ isRussian: Bool, _ form: inout Form) {
        var search = KeySearch(words: lexiconWords, bare: isRussian ? nil : bare, keys: keys)
        keys = []
        words.withUnits(of: token.word) { search.add($0) }
        form.surfaceKeys = UInt8(search.keys.count - search.start)
        buffer.units.withUnsafeBufferPointer { units in
            func word(_ range: WordRange) -> UnsafeBufferPointer<UInt16> {
                UnsafeBufferPointer(rebasing: units[Int(range.start)..<Int(range.start + range.count)])
            }
            // Entries hold names and nouns: the forms of a verb are looked up as printed alone.
            for i in form.analyses where buffer.analyses[Int(i)].features.rawValue & Self.nominal.rawValue != 0 {
                search.add(word(buffer.analyses[Int(i)].base))
            }
            form.baseKeys = UInt8(min(255, search.keys.count - search.start))
            for i in form.analyses {
                let analysis = buffer.analyses[Int(i)]
                // `борбордук` is no form of `борбор`.
                guard !analysis.features.contains(.derivedAdjective), analysis.features.rawValue & Self.nominal.rawValue != 0 else {
                    continue
                }
                search.add(word(analysis.lemma))
            }
        }
        if isRussian, search.keys.count == search.start { addPostInCompound(form, &search) }
        // `Бенфике` is unknown; `Претории` is no form of `Претория` to the dictionary, but of `преторий`.
        let isKnown = form.features.contains(.known)
        if isRussian, token.shape != .lower, token.shape != .upper,
            !isKnown || (token.shape != .mixed && form.features.isDisjoint(with: Self.namesOrNoNoun))
        {
            words.withUnits(of: token.word) { DeclinedNames.forEachNominative(of: $0, feminineOnly: isKnown) { search.add($0) } }
        }
        keys = search.keys
        form.keys = Int32(search.start)..<Int32(keys.count)
    }

    /// `интернет-активист`, `писатель-сатирик`: a compound that no list has is a post if its last part is one, or its first.
    private func addPostInCompound(_ form: Form, _ search: inout KeySearch) {
        buffer.units.withUnsafeBufferPointer { units in
            for i in form.analyses where buffer.analyses[Int(i)].features.contains(.noun) {
                let base = buffer.analyses[Int(i)].base
                let word = units[Int(base.start)..<Int(base.start + base.count)]
                guard let last = word.lastIndex(of: 0x2D), let first = word.firstIndex(of: 0x2D) else { continue }
                for part in [word[(last + 1)...], word[..<first]] where part.count > 3 {
                    let part = UnsafeBufferPointer(rebasing: part)
                    if let key = lexiconWords.find(part, CharacterTable.shared.fold), isPost(key) {
                        search.add(part)
                        return
                    }
                }
            }
        }
    }

    private func isPost(_ key: Int32) -> Bool {
        let node = lexicon.step(0, key)
        guard node >= 0 else { return false }
        var found = false
        lexicon.forEachEntry(at: node) { _, entry in
            if entry.classes.contains(.post), !entry.classes.contains(.weak), entry.language == .ru { found = true }
        }
        return found
    }

    private mutating func findSingles(_ token: Token, _ isRussian: Bool, _ form: inout Form) {
        let start = Int32(singles.count)
        var found: [Int32] = []
        var isMajorPlace = false
        for i in form.keys {
            let key = keys[Int(i)]
            let isSurface = Int(i - form.keys.lowerBound) < Int(form.surfaceKeys)
            let isBase = Int(i - form.keys.lowerBound) < Int(form.baseKeys)
            form.keyBits |= Lexicon.bit(of: key)
            form.followers |= lexicon.followers(key)
            let node = lexicon.step(0, key)
            guard node >= 0 else { continue }
            lexicon.forEachEntry(at: node) { index, entry in
                // Words that only their printed form tells: `Романов` is no form of `роман`.
                if entry.classes.intersects(Self.surfaceClasses), !isSurface { return }
                if entry.classes.contains(.nameParticle), !isBase { return }
                if Self.capitalsFit(entry.capitals, token.shape), Self.languageFits(entry, isRussian), !found.contains(index) {
                    found.append(index)
                    form.classes.formUnion(entry.classes)
                    if !entry.classes.contains(.weak) {
                        form.strong.formUnion(entry.classes)
                        if entry.classes.intersects(Self.majorPlaces) { isMajorPlace = true }
                    }
                }
            }
        }
        if form.followers != 0 { form.classes.insert(.startsEntry) }
        // A village or a hill that is an ordinary word too proves little.
        let isCompound = words.withUnits(of: token.word) { $0.contains(0x2D) }
        if form.strong.contains(.loc), !isMajorPlace, !isCompound, form.classes.contains(.stem) || hasOrdinaryReading(form) {
            form.strong.remove(.loc)
        }
        singles.append(contentsOf: found)
        form.singles = start..<Int32(singles.count)
    }

    /// What tells that two tokens may be forms of one name.
    private mutating func addNameKeys(_ token: Token, _ isRussian: Bool, _ form: inout Form) {
        let start = Int32(nameKeys.count)
        let fold = CharacterTable.shared.fold
        nameKeys.append(words.withUnits(of: token.word) { WordHash.of($0, fold) })
        buffer.units.withUnsafeBufferPointer { units in
            for i in form.analyses {
                let base = buffer.analyses[Int(i)].base
                guard base.count > 2 || form.classes.contains(.capitals) else { continue }
                let key = WordHash.of(UnsafeBufferPointer(rebasing: units[Int(base.start)..<Int(base.start + base.count)]), fold)
                if !nameKeys[Int(start)...].contains(key) { nameKeys.append(key) }
            }
        }
        if isRussian, form.classes.contains(.unknown) || (form.classes.contains(.surname) && !form.classes.contains(.given)),
            let stem = words.withUnits(of: token.word, { NameStem.hash($0, fold) })
        {
            nameKeys.append(stem)
        }
        form.nameKeys = start..<Int32(nameKeys.count)
    }

    private static let nominal: Features = [.noun, .adjective, .numeral, .pronoun, .participle]
    private static let namesOrNoNoun: Features = [
        .verb, .adjective, .adverb, .pronoun, .adposition, .conjunction, .particle, .geographic, .givenName, .surname, .patronymic,
        .organisation, .abbreviation, .initial,
    ]
    private static let surfaceClasses = ClassSet(.notName, .abbreviation, .caseEnding, .speechVerb, .regnalNumber)
    private static let majorPlaces = ClassSet(.country, .region, .district, .city, .continent, .celestial)

    /// Whether a token with these capitals may begin an entry that wants those.
    @inline(__always)
    static func capitalsFit(_ wanted: Lexicon.Capitals, _ shape: WordShape) -> Bool {
        switch wanted {
        case .any: true
        case .first: shape != .lower
        case .all: shape == .upper || shape == .upperWithSuffix || shape == .none
        }
    }

    /// Names serve both languages; words that only rules look for serve their own.
    @inline(__always)
    static func languageFits(_ entry: Lexicon.Entry, _ isRussian: Bool) -> Bool {
        // A body's Kyrgyz abbreviation means other things in Russian: `МСК`.
        if isRussian, entry.language == .ky, entry.capitals == .all, entry.length == 1, entry.classes.contains(.org) { return false }
        return entry.language == .any || (entry.language == .ru) == isRussian || entry.classes.intersects(nameClasses)
    }

    private static let nameClasses = ClassSet(.loc, .org, .given, .surname, .patronymic, .event, .law, .project, .currency, .notBody)
    private static let traits = ClassSet(.startsEntry, .capital, .capitals, .initial, .unknown, .latin)
    private static let lexicalClasses: ClassSet = {
        var set = ClassSet()
        for element in LexicalClass.allCases where !traits.contains(element) { set.insert(element) }
        return set
    }()
}
