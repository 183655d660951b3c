import CodeUnits

/// A word inside the buffer that the analyses of a form share: `count` UTF-16 units from `start`.
public struct WordRange: Sendable, Hashable {
    public var start: Int32
    public var count: Int32
    @inlinable public init(start: Int32, count: Int32) {
        self.start = start
        self.count = count
    }
}

/// One reading of a word form.
public struct Analysis: Sendable {
    /// Dictionary form, lower case.
    public var lemma: WordRange
    /// The form that a name in this reading has in the nominative: number and gender, and in Kyrgyz plural and
    /// possessive, are kept (`министерства` → `министерство`, `Султановой` → `султанова`, `министрлигинин` → `министрлиги`).
    public var base: WordRange
    public var features: Features
    /// Of the readings of this form, how likely this one is without context, 0…1; readings come most likely first.
    public var probability: Float

    @inlinable
    public init(lemma: WordRange, base: WordRange, features: Features, probability: Float) {
        self.lemma = lemma
        self.base = base
        self.features = features
        self.probability = probability
    }
}

/// Where analysers put what they find; reused from form to form, so that a form costs no allocation.
public struct AnalysisBuffer: Sendable {
    public var units: [UInt16] = []
    public var analyses: [Analysis] = []
    /// What the Russian analyser keeps from word to word.
    var russian: RussianMemory?

    public init() {
        units.reserveCapacity(1024)
        analyses.reserveCapacity(32)
    }

    /// Makes room for the readings of so many words.
    public mutating func reserveCapacity(words: Int) {
        units.reserveCapacity(words * 16)
        analyses.reserveCapacity(words * 4)
    }

    @inlinable
    public mutating func removeAll() {
        units.removeAll(keepingCapacity: true)
        analyses.removeAll(keepingCapacity: true)
    }

    /// Stores a word and returns where it stands.
    @inlinable
    public mutating func store<Units: Collection>(_ word: Units) -> WordRange where Units.Element == UInt16 {
        let start = Int32(units.count)
        units.append(contentsOf: word)
        return WordRange(start: start, count: Int32(units.count) - start)
    }

    @inlinable
    public subscript(range: WordRange) -> ArraySlice<UInt16> {
        units[Int(range.start)..<Int(range.start + range.count)]
    }
}

/// What Russian and Kyrgyz morphology have in common: a word form in, its readings out.
public protocol MorphologicalAnalyzer: Sendable {
    /// Appends the readings of `word`, most likely first, to `buffer`. There is at least one, if only a prediction.
    ///
    /// - Parameters:
    ///   - word: UTF-16 units of one token in lower case, look-alikes already mended; `ё` as printed.
    ///   - shape: its capitals in the text, which may decide between a name and an ordinary word.
    func analyze(_ word: UnsafeBufferPointer<UInt16>, shape: WordShape, into buffer: inout AnalysisBuffer)

    /// Tells that `word` will be analysed soon: words that are announced in a row, and then analysed in the same order, are looked up
    /// side by side, which is faster. What comes out is the same.
    ///
    /// - Returns: false if too many words are waiting: they must be analysed first.
    func expect(_ word: UnsafeBufferPointer<UInt16>, in buffer: inout AnalysisBuffer) -> Bool
}

extension MorphologicalAnalyzer {
    public func expect(_ word: UnsafeBufferPointer<UInt16>, in buffer: inout AnalysisBuffer) -> Bool { true }
}
