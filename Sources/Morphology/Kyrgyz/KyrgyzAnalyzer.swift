import CodeUnits

/// Kyrgyz morphology: suffixes are stripped right to left by an automaton over `Suffix.nominal` and `Suffix.verbal`, and what
/// is left is looked up in the lexicons.
///
/// A word that a lexicon has is its own first reading; a reading with suffixes competes if its stem is known. A word whose
/// stem no lexicon has is read by how telling its suffixes are, and, with a capital, by endings of names.
///
/// Lemmas: nouns without plural and possessive; verbs as the bare stem, also for verbal nouns and participles
/// (`өнүктүрүүнү` → `өнүктүр`, base `өнүктүрүү`); adjectives in `-лык -луу -сыз` that no lexicon lists as such have the
/// lemma of the noun they are made of (`мамлекеттик` → `мамлекет`, base `мамлекеттик`, `derivedAdjective`).
public struct KyrgyzAnalyzer: MorphologicalAnalyzer {
    private let stems: any StemLexicon
    /// A form longer than this is no word; it is returned as it is.
    private static let longest = 96

    public init(stems: any StemLexicon) {
        self.stems = stems
    }

    public func analyze(_ word: UnsafeBufferPointer<UInt16>, shape: WordShape, into buffer: inout AnalysisBuffer) {
        let capitals = Self.latinStem(word)
        analyze(word, isCapitalised: shape != .lower && shape != .none || capitals > 0, capitals: capitals, into: &buffer)
    }

    /// Reads a form whose first `capitals` units are an abbreviation and whose rest is a suffix (`КБКлар`, `БУУ-нун`):
    /// lemma and base are the abbreviation. What follows a hyphen and is no suffix is a word (`QR-код`, `IT-компаниялар`).
    public func analyzeAbbreviation(_ word: UnsafeBufferPointer<UInt16>, capitals: Int, into buffer: inout AnalysisBuffer) {
        let hasHyphen = capitals > 0 && capitals + 1 < word.count && CharacterTable.shared.kind(word[capitals]) == .dash
        analyze(word, isCapitalised: true, capitals: capitals, hasHyphen: hasHyphen, into: &buffer)
    }

    /// Length of the letters of another script that a Kyrgyz suffix may follow (`kgнын` 2), or 0.
    private static func latinStem(_ word: UnsafeBufferPointer<UInt16>) -> Int {
        guard let first = word.first, first >= 0x41, first <= 0x7A || first >= 0xC0, first < 0x250 else { return 0 }
        var count = 1
        while count < word.count, word[count] < 0x250, CharacterTable.shared.kind(word[count]).isWithinWord { count += 1 }
        return count < word.count && word[count] >= Sounds.firstUnit && word[count] < 0x500 ? count : 0
    }

    private func analyze(
        _ word: UnsafeBufferPointer<UInt16>, isCapitalised: Bool, capitals: Int, hasHyphen: Bool = false, into buffer: inout AnalysisBuffer
    ) {
        guard !word.isEmpty, word.count <= Self.longest else {
            let range = buffer.store(word)
            buffer.analyses.append(Analysis(lemma: range, base: range, features: [.noun, .predicted], probability: 1))
            return
        }
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: word.count + 2) { scratch in
            withUnsafeTemporaryAllocation(of: Reading.self, capacity: ReadingList.capacity) { memory in
                let units = scratch.baseAddress!
                units.initialize(from: word.baseAddress!, count: word.count)
                units[word.count] = 0
                units[word.count + 1] = 0
                func strip(capitals: Int, lastPart: Int) -> SuffixSearch {
                    var search = SuffixSearch(
                        word: word, scratch: units, stems: stems, isCapitalised: isCapitalised, lastPart: lastPart, capitals: capitals,
                        readings: ReadingList(memory: memory.baseAddress!))
                    search.run()
                    return search
                }
                var search = strip(capitals: hasHyphen ? capitals + 1 : capitals, lastPart: hasHyphen ? 0 : Self.lastPart(word))
                if hasHyphen, search.readings.count == 0 {
                    search = strip(capitals: 0, lastPart: Self.lastPart(word))
                    search.addWhole()
                    if CharacterTable.shared.kind(word[0]) != .digit { Self.addFirstPart(&search.readings, end: Int32(capitals)) }
                } else if capitals > 0 {
                    let end = Int32(min(capitals, word.count))
                    Self.finishAbbreviation(&search.readings, end: end, isWhole: Int(end) == word.count)
                } else {
                    search.addWhole()
                }
                search.readings.emit(of: word, into: &buffer)
            }
        }
    }

    /// The likeliest reading of a form whose stem is known: what it costs (a negative logarithm, up to a constant) and its lemma.
    /// Nil if no stem is known.
    public func knownReading(of word: UnsafeBufferPointer<UInt16>, isCapitalised: Bool) -> (cost: Float, lemma: [UInt16])? {
        guard !word.isEmpty, word.count <= Self.longest else { return nil }
        return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: word.count + 2) { scratch in
            withUnsafeTemporaryAllocation(of: Reading.self, capacity: ReadingList.capacity) { memory in
                let units = scratch.baseAddress!
                units.initialize(from: word.baseAddress!, count: word.count)
                units[word.count] = 0
                units[word.count + 1] = 0
                var search = SuffixSearch(
                    word: word, scratch: units, stems: stems, isCapitalised: isCapitalised, lastPart: Self.lastPart(word),
                    capitals: 0, readings: ReadingList(memory: memory.baseAddress!))
                search.run()
                search.addWhole()
                return search.readings.cheapestKnown(of: word)
            }
        }
    }

    /// Start of what follows the last hyphen, 0 without one.
    private static func lastPart(_ word: UnsafeBufferPointer<UInt16>) -> Int {
        var index = word.count - 1
        while index > 0 {
            if CharacterTable.shared.kind(word[index]) == .dash { return index + 1 < word.count ? index + 1 : 0 }
            index -= 1
        }
        return 0
    }

    /// What a word with an abbreviation in front is about: `днк` of `ДНК-тест`.
    private static func addFirstPart(_ readings: inout ReadingList, end: Int32) {
        var best = readings.memory[0].cost
        for index in 1..<max(1, readings.count) { best = min(best, readings.memory[index].cost) }
        let stem = Spelling(end: end)
        let features: Features = [.noun, .abbreviation, .nominative, .singular, .predicted]
        readings.add(Reading(cost: best + 1.5, features: features, lemma: stem, base: stem))
    }

    private static func finishAbbreviation(_ readings: inout ReadingList, end: Int32, isWhole: Bool) {
        let stem = Spelling(end: end)
        for index in 0..<readings.count {
            readings.memory[index].base = stem
            readings.memory[index].lemma = stem
        }
        guard isWhole || readings.count == 0 else { return }
        let features: Features = [.noun, .abbreviation, .nominative, .singular, isWhole ? .known : .predicted]
        readings.add(Reading(cost: 0, features: features, lemma: stem, base: stem))
    }
}

extension CharacterClass {
    /// Neither a hyphen nor an apostrophe, which set a suffix off.
    fileprivate var isWithinWord: Bool { self != .dash && self != .apostrophe }
}
