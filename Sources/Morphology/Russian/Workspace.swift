/// One reading while a word is being analysed; ranges are in the workspace's units.
struct Parse {
    /// How sure a reading is, by where it comes from.
    enum Source: UInt8 {
        /// The dictionary has the form.
        case dictionary
        /// Made from the word's shape: an initial, a number, a Latin word.
        case shape
        case prediction
    }

    /// The form itself, `ё` restored.
    var word: WordRange
    var lemma: WordRange
    var base: WordRange
    var features: Features
    var score: Double
    /// Number in the tag table, or -1 for a reading by `NamePatterns`.
    var tag: Int32
    /// Number of the paradigm, or below 0: readings with the same word, tag and paradigm are one.
    var paradigm: Int32
    var source: Source
}

/// Scratch memory for one word: its letters, the words made from it, and a stack of readings. It grows as needed.
struct Workspace: ~Copyable {
    private(set) var units: UnsafeMutablePointer<UInt16>
    private(set) var unitCount = 0
    private var unitCapacity = 2048
    private(set) var parses: UnsafeMutablePointer<Parse>
    var count = 0 {
        didSet { assert(count <= capacity) }
    }
    private var capacity = 64
    /// Whether readings get the nominative that goes with them; else `base` is the word itself.
    let wantsBases: Bool

    /// What nodes of the dictionary were found to mean.
    let formSets: FormSets
    private var endingSets: [FormSets] = []

    init(wantsBases: Bool = true) {
        self.wantsBases = wantsBases
        formSets = FormSets(wantsBases: wantsBases)
        units = .allocate(capacity: unitCapacity)
        parses = .allocate(capacity: capacity)
    }

    deinit {
        units.deallocate()
        parses.deallocate()
    }

    /// What the nodes of the endings for a prefix of paradigms were found to mean.
    mutating func sets(ofEndings prefix: Int) -> FormSets {
        while endingSets.count <= prefix { endingSets.append(FormSets(wantsBases: wantsBases, isPrediction: true)) }
        return endingSets[prefix]
    }

    /// Forgets words and readings, but keeps the memory.
    @inline(__always)
    mutating func removeAll() {
        unitCount = 0
        count = 0
    }

    /// Makes room for `more` units.
    @inline(__always)
    mutating func reserve(units more: Int) {
        if unitCount + more > unitCapacity { growUnits(by: more) }
    }

    @inline(never)
    private mutating func growUnits(by more: Int) {
        unitCapacity = 2 * unitCapacity + more
        let larger = UnsafeMutablePointer<UInt16>.allocate(capacity: unitCapacity)
        larger.update(from: units, count: unitCount)
        units.deallocate()
        units = larger
    }

    @inline(__always)
    mutating func append(_ parse: Parse) {
        if count == capacity { growParses() }
        (parses + count).initialize(to: parse)
        count += 1
    }

    @inline(never)
    private mutating func growParses() {
        capacity *= 2
        let larger = UnsafeMutablePointer<Parse>.allocate(capacity: capacity)
        larger.update(from: parses, count: count)
        parses.deallocate()
        parses = larger
    }

    /// Stores a word from outside.
    mutating func store(_ word: UnsafeBufferPointer<UInt16>) -> WordRange {
        reserve(units: word.count)
        guard let source = word.baseAddress else { return WordRange(start: Int32(unitCount), count: 0) }
        (units + unitCount).update(from: source, count: word.count)
        defer { unitCount += word.count }
        return WordRange(start: Int32(unitCount), count: Int32(word.count))
    }

    /// Appends one unit to the word being made; room must have been reserved.
    @inline(__always)
    mutating func put(_ unit: UInt16) {
        units[unitCount] = unit
        unitCount += 1
    }

    /// Appends units to the word being made; room must have been reserved.
    @inline(__always)
    mutating func put(_ word: UnsafeBufferPointer<UInt16>) {
        for index in 0..<word.count { units[unitCount + index] = word[index] }
        unitCount += word.count
    }

    /// Appends an affix to the word being made, ASCII or letters of two bytes; room must have been reserved.
    @inline(__always)
    mutating func put(affix letters: UnsafeBufferPointer<UInt8>) {
        var place = units + unitCount
        var position = 0
        while position < letters.count {
            let byte = UInt16(letters[position])
            if byte < 0x80 {
                place[0] = byte
                position += 1
            } else {
                place[0] = (byte & 0x1F) << 6 | UInt16(letters[position + 1] & 0x3F)
                position += 2
            }
            place += 1
        }
        unitCount = place - units
    }

    /// Appends a stored word to the word being made; room must have been reserved.
    @inline(__always)
    mutating func put(_ range: WordRange) {
        put(UnsafeBufferPointer(self[range]))
    }

    /// Stores two words as one, with `separator` between them if it is not 0.
    mutating func joined(_ left: WordRange, _ right: WordRange, separator: UInt16 = 0) -> WordRange {
        reserve(units: Int(left.count + right.count) + 1)
        let start = unitCount
        put(left)
        if separator != 0 { put(separator) }
        put(right)
        return WordRange(start: Int32(start), count: Int32(unitCount - start))
    }

    @inline(__always)
    subscript(range: WordRange) -> UnsafeMutableBufferPointer<UInt16> {
        UnsafeMutableBufferPointer(start: units + Int(range.start), count: Int(range.count))
    }

    /// Whether two stored words are the same.
    @inline(__always)
    func same(_ left: WordRange, _ right: WordRange) -> Bool {
        if left.count != right.count { return false }
        if left.start == right.start { return true }
        let a = units + Int(left.start)
        let b = units + Int(right.start)
        for index in 0..<Int(left.count) where a[index] != b[index] { return false }
        return true
    }

    /// Whether the readings from `first` on hold one with the same word, tag and paradigm.
    func holds(_ word: WordRange, tag: Int32, paradigm: Int32, from first: Int, to end: Int) -> Bool {
        for index in first..<end where parses[index].tag == tag && parses[index].paradigm == paradigm {
            if same(parses[index].word, word) { return true }
        }
        return false
    }

    /// Sorts readings by falling score; equal ones keep their order.
    func sort(from first: Int) {
        guard count - first > 1 else { return }
        for index in (first + 1)..<count {
            let parse = parses[index]
            var place = index
            while place > first, parses[place - 1].score < parse.score {
                parses[place] = parses[place - 1]
                place -= 1
            }
            parses[place] = parse
        }
    }
}
