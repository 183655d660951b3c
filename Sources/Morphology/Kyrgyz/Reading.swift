import CodeUnits

/// A word made from a form: its first `end` units, the last of them perhaps replaced (`министрлиг` → `министрлик`), one unit
/// perhaps added (`башт` → `башта`); or a stored lemma, if `stored` is not negative.
struct Spelling: Equatable {
    var end: Int32
    var replaced: UInt16 = 0
    var added: UInt16 = 0
    var stored: Int32 = -1

    /// Appends the word to the buffer.
    func store(of word: UnsafeBufferPointer<UInt16>, in buffer: inout AnalysisBuffer) -> WordRange {
        if stored >= 0 { return buffer.store(IrregularForms.shared.lemma(Int(stored))) }
        let start = Int32(buffer.units.count)
        buffer.units.append(contentsOf: UnsafeBufferPointer(rebasing: word[..<Int(end)]))
        if replaced != 0, end > 0 { buffer.units[buffer.units.count - 1] = replaced }
        if added != 0 { buffer.units.append(added) }
        return WordRange(start: start, count: Int32(buffer.units.count) - start)
    }
}

/// A reading under consideration. Costs are negative natural logarithms, up to a constant.
struct Reading {
    var cost: Float
    var features: Features
    var lemma: Spelling
    var base: Spelling
}

/// What has been stripped on the way to a stem.
struct Path {
    var known: Float = 0
    var unknown: Float = 0
    var features: Features = []
    /// What may stand further to the left.
    var left: SuffixClass
    /// Classes stripped so far.
    var stripped: SuffixClass = []
    /// End of the base form, once a suffix that belongs to it, or the stem, is reached.
    var base: Int32 = -1
    /// Lemma of a derived word, once its derivation is reached.
    var lemma: Spelling?
    /// End of a bare `-лык`, of which the stem decides whether it makes a noun or an adjective.
    var abstract: Int32 = -1
    /// Of the suffix stripped last.
    var restored: UInt16 = 0
    var beginsWithVowel = false
    var depth = 0
}

/// The readings of one form, in memory of the caller's.
struct ReadingList {
    static let capacity = 64
    /// What a word that no lexicon has costs.
    static let unknownWord: Float = 7

    let memory: UnsafeMutablePointer<Reading>
    private(set) var count = 0

    init(memory: UnsafeMutablePointer<Reading>) { self.memory = memory }

    mutating func add(_ reading: Reading) {
        for index in 0..<count
        where memory[index].features == reading.features && memory[index].lemma == reading.lemma && memory[index].base == reading.base {
            memory[index].cost = min(memory[index].cost, reading.cost)
            return
        }
        if count < Self.capacity {
            memory[count] = reading
            count += 1
            return
        }
        var worst = 0
        for index in 1..<count where memory[index].cost > memory[worst].cost { worst = index }
        if memory[worst].cost > reading.cost { memory[worst] = reading }
    }

    /// The cost and lemma of the cheapest reading whose stem is known.
    func cheapestKnown(of word: UnsafeBufferPointer<UInt16>) -> (cost: Float, lemma: [UInt16])? {
        var best = -1
        for index in 0..<count where memory[index].features.contains(.known) && (best < 0 || memory[index].cost < memory[best].cost) {
            best = index
        }
        guard best >= 0 else { return nil }
        var buffer = AnalysisBuffer()
        let range = memory[best].lemma.store(of: word, in: &buffer)
        return (memory[best].cost, Array(buffer[range]))
    }

    /// Sorts the readings and appends the likely ones to the buffer with their probabilities.
    mutating func emit(of word: UnsafeBufferPointer<UInt16>, into buffer: inout AnalysisBuffer) {
        for index in 1..<max(1, count) {
            let moved = memory[index]
            var place = index
            while place > 0, memory[place - 1].cost > moved.cost {
                memory[place] = memory[place - 1]
                place -= 1
            }
            memory[place] = moved
        }
        guard count > 0 else { return }
        let best = memory[0].cost
        var last = 0
        var total: Float = 0
        while last < min(count, 8), memory[last].cost - best < 4.5 {
            total += Likelihood.table(memory[last].cost - best)
            last += 1
        }
        for index in 0..<last {
            let reading = memory[index]
            let lemma = reading.lemma.store(of: word, in: &buffer)
            let base = reading.base == reading.lemma ? lemma : reading.base.store(of: word, in: &buffer)
            buffer.analyses.append(
                Analysis(
                    lemma: lemma, base: base, features: reading.features,
                    probability: Likelihood.table(reading.cost - best) / total))
        }
    }
}

/// e^-x for 0 ≤ x < 5 in steps of 1/16, so that no mathematics library is needed.
enum Likelihood {
    private static let step: Float = 0.939_413_06
    private static let values: [Float] = {
        var values: [Float] = [1]
        for _ in 0..<80 { values.append(values[values.count - 1] * step) }
        return values
    }()

    static func table(_ cost: Float) -> Float { values[min(80, max(0, Int(cost * 16)))] }
}
