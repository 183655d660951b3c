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
        analyze(word, isCapitalised: shape != .lower && shape != .none, capitals: 0, into: &buffer)
    }

    /// Reads a form whose first `capitals` units are an abbreviation and whose rest is a suffix (`КБКлар`, `БУУнун`):
    /// lemma and base are the abbreviation.
    public func analyzeAbbreviation(_ word: UnsafeBufferPointer<UInt16>, capitals: Int, into buffer: inout AnalysisBuffer) {
        analyze(word, isCapitalised: true, capitals: capitals, into: &buffer)
    }

    private func analyze(
        _ word: UnsafeBufferPointer<UInt16>, isCapitalised: Bool, capitals: Int, into buffer: inout AnalysisBuffer
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
                var search = SuffixSearch(
                    word: word, scratch: units, stems: stems, isCapitalised: isCapitalised, lastPart: Self.lastPart(word),
                    capitals: capitals, readings: ReadingList(memory: memory.baseAddress!))
                search.run()
                if capitals > 0 {
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
