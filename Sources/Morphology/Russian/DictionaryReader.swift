import CodeUnits

/// The readings of word forms as pymorphy gives them, with OpenCorpora's tags: for filters and comparisons. What the pipeline
/// has, `RussianAnalyzer`, adds names that the dictionary does not know, and knows features instead of tags.
///
///     var reader = DictionaryReader(dictionary)
///     reader.forEachReading(of: units) { lemma, tag, probability in … }
///
/// It keeps its memory from word to word; each thread needs its own.
public struct DictionaryReader: ~Copyable {
    let dictionary: RussianDictionary
    var workspace = Workspace(wantsBases: false)
    /// The words of the last `find`, and the place of each in the list; -1 for one that is not plain.
    var list = WordList()
    var slots: [Int16] = []

    public init(_ dictionary: RussianDictionary) {
        self.dictionary = dictionary
        _ = CharacterTable.shared
    }

    /// Calls `body` with each reading, the likeliest first: the dictionary form, the tag as OpenCorpora writes it, and how likely
    /// the reading is, 0…1. The words that it gets are gone when it returns.
    ///
    /// - Parameters:
    ///   - word: UTF-16 units, in any case; a single capital is also read as an initial.
    ///   - index: the place of the word in the list of the last `find`, if it was there.
    /// - Returns: whether the dictionary itself has the form.
    @discardableResult
    @inline(__always)
    public mutating func forEachReading(
        of word: UnsafeBufferPointer<UInt16>, at index: Int? = nil,
        _ body: (_ lemma: UnsafeBufferPointer<UInt16>, _ tag: UnsafeBufferPointer<UInt8>, _ probability: Double) -> Void
    ) -> Bool {
        let isKnown = read(word, index)
        for index in 0..<workspace.count {
            let parse = workspace.parses[index]
            body(UnsafeBufferPointer(workspace[parse.lemma]), dictionary.tags[Int(parse.tag)].text, parse.score)
        }
        return isKnown
    }

    private mutating func read(_ word: UnsafeBufferPointer<UInt16>, _ index: Int?) -> Bool {
        let lower = CharacterTable.shared.lower
        workspace.removeAll()
        let range = workspace.store(word)
        let units = workspace[range]
        var isPrintedLower = true
        var isSound = true
        for index in 0..<units.count {
            if units[index] == 0xFFFD { isSound = false }
            let small = lower[Int(units[index])]
            if small != units[index] { isPrintedLower = false }
            units[index] = small
        }
        // Not all words of a list are put in lower case: only those that are printed so are known to be unknown. Bytes that are no
        // UTF-8 stand for other letters there than here.
        var found: WordList.Found?
        if isPrintedLower, isSound, let index, slots[index] >= 0 { found = list.found(Int(slots[index])) }
        return dictionary.analyze(range, isCapital: !isPrintedLower, knowing: found, &workspace)
    }
}

extension RussianAnalyzer {
    /// The readings of a word as pymorphy gives them: dictionary form, OpenCorpora tag, score from 0 to 1. Slow: for tests.
    public func parses(of word: String) -> [(lemma: String, tag: String, score: Double)] {
        var reader = DictionaryReader(dictionary)
        var readings: [(lemma: String, tag: String, score: Double)] = []
        Array(word.utf16).withUnsafeBufferPointer { units in
            _ = reader.forEachReading(of: units) { lemma, tag, probability in
                readings.append((String(decoding: lemma, as: UTF16.self), String(decoding: tag, as: UTF8.self), probability))
            }
        }
        return readings
    }
}
