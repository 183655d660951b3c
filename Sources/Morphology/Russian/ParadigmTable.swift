/// The inflectional paradigms: of each form its prefix, suffix and tag.
///
/// `paradigms.array` is a count, then for each paradigm a length and so many 16-bit numbers, all little-endian: first
/// all suffix numbers, then all tag numbers, then all prefix numbers. The first form is the dictionary form.
struct ParadigmTable: @unchecked Sendable {
    private let file: MappedFile
    private let numbers: UnsafePointer<UInt16>
    /// Where each paradigm's length stands, and one place more.
    private let starts: [UInt32]
    private let texts: PackedTexts
    private let suffixes: [PackedText]
    private let packedPrefixes: [PackedText]
    /// The prefixes of forms (`по`, `наи`), as UTF-16; the first is empty.
    let prefixes: [[UInt16]]

    var count: Int { starts.count - 1 }

    /// - Parameters:
    ///   - path: `paradigms.array`.
    ///   - suffixPath: `suffixes.json`.
    ///   - prefixes: `paradigm_prefixes` of `meta.json`.
    ///   - tagCount: how many tags there are; higher numbers are an error.
    init(path: String, suffixPath: String, prefixes: [String], tagCount: Int) throws(RussianDictionaryError) {
        file = try MappedFile(path: path)
        numbers = file.bytes.baseAddress!.assumingMemoryBound(to: UInt16.self)
        self.prefixes = prefixes.map { Array($0.utf16) }

        let suffixFile = try MappedFile(path: suffixPath)
        let texts = PackedTexts(capacity: suffixFile.bytes.count + prefixes.reduce(0) { $0 + $1.utf8.count })
        self.texts = texts
        var suffixes: [PackedText] = []
        suffixes.reserveCapacity(20_000)
        var isPlain = true
        try FlatJSON(file: suffixFile).forEachString { bytes in
            if let suffix = texts.store(bytes) { suffixes.append(suffix) } else { isPlain = false }
        }
        packedPrefixes = prefixes.compactMap { Array($0.utf8).withUnsafeBufferPointer { texts.store($0) } }
        guard isPlain, packedPrefixes.count == prefixes.count else {
            throw .malformedFile(path: suffixPath, reason: "an affix is no Russian text")
        }
        self.suffixes = suffixes

        let total = file.bytes.count / 2
        var starts: [UInt32] = []
        var position = 1
        for _ in 0..<Int(numbers[0]) where position < total {
            starts.append(UInt32(position))
            let forms = Int(numbers[position]) / 3
            let end = position + 1 + Int(numbers[position])
            guard forms > 0, end <= total else { throw .malformedFile(path: path, reason: "a paradigm is cut off") }
            for form in 0..<forms {
                let suffix = Int(numbers[position + 1 + form])
                let tag = Int(numbers[position + 1 + forms + form])
                let prefix = Int(numbers[position + 1 + 2 * forms + form])
                guard suffix < suffixes.count, tag < tagCount, prefix < prefixes.count else {
                    throw .malformedFile(path: path, reason: "it does not fit the other files of the dictionary")
                }
            }
            position = end
        }
        guard starts.count == Int(numbers[0]), position == total else {
            throw .malformedFile(path: path, reason: "its length does not fit its count of paradigms")
        }
        starts.append(UInt32(position))
        self.starts = starts
    }

    /// The paradigm of that number, or nil if a graph names one that does not exist.
    @inline(__always)
    func paradigm(_ number: Int) -> Paradigm? {
        guard number < starts.count - 1 else { return nil }
        let start = numbers + Int(starts[number])
        return Paradigm(numbers: start + 1, count: Int(start[0]) / 3)
    }

    @inline(__always)
    func suffix(_ number: Int) -> PackedText { suffixes[number] }

    @inline(__always)
    func prefix(_ number: Int) -> PackedText { packedPrefixes[number] }

    /// The letters of an affix; see `PackedTexts.padding`.
    @inline(__always)
    func letters(of affix: PackedText) -> UnsafeBufferPointer<UInt8> { texts[affix] }
}

/// One paradigm: `count` forms.
struct Paradigm {
    let numbers: UnsafePointer<UInt16>
    let count: Int

    @inline(__always) func suffix(_ form: Int) -> Int { Int(numbers[form]) }
    @inline(__always) func tag(_ form: Int) -> Int { Int(numbers[count + form]) }
    @inline(__always) func prefix(_ form: Int) -> Int { Int(numbers[2 * count + form]) }

    /// The nominative that goes with a form: the one with the same tag but for case and marks of variants. The form itself if
    /// it has no case, or no such nominative; the dictionary form for a singular without one (`себя`).
    ///
    /// Of several, an unmarked one is taken; the first for nouns (`лет` → `годы`), for adjectives and participles, of which
    /// one paradigm may have several series (`лучший`, `наилучший`), the last before the form.
    @inline(__always)
    func nominative(of form: Int, _ tags: UnsafePointer<Tag>, _ keys: UnsafePointer<UInt64>) -> Int {
        let own = tags[tag(form)]
        if own.isNominative || own.features.isDisjoint(with: .anyCase) { return form }
        let hasSeries = own.features.contains(.adjective)
        var found = -1
        var isFoundPlain = false
        let wanted = max(2, own.group & ~1)
        for other in 0..<count {
            let key = keys[tag(other)]
            guard key & ~1 == wanted else { continue }
            let isPlain = key & 1 != 0
            if found < 0 || (hasSeries && other < form && (isPlain || !isFoundPlain)) || (isPlain && !isFoundPlain) {
                found = other
                isFoundPlain = isPlain
            }
            if !hasSeries && isFoundPlain { break }
        }
        return found >= 0 ? found : own.features.contains(.plural) ? form : 0
    }
}
