import CodeUnits

/// Strips suffixes from the right of one form, in every way that the grammar, harmony and assimilation allow, and collects a
/// reading wherever a stem may end.
struct SuffixSearch {
    let word: UnsafeBufferPointer<UInt16>
    /// A copy of the form with two units to spare, where stems are spelt for look-up.
    let scratch: UnsafeMutablePointer<UInt16>
    let stems: any StemLexicon
    let isCapitalised: Bool
    /// Start of the part behind the last hyphen, 0 if there is none.
    let lastPart: Int
    /// Length of the stem of an abbreviation (`КБКлар` 3), or 0.
    let capitals: Int
    var readings: ReadingList

    private let table = SuffixTable.shared

    init(
        word: UnsafeBufferPointer<UInt16>, scratch: UnsafeMutablePointer<UInt16>, stems: any StemLexicon, isCapitalised: Bool,
        lastPart: Int, capitals: Int, readings: ReadingList
    ) {
        self.word = word
        self.scratch = scratch
        self.stems = stems
        self.isCapitalised = isCapitalised
        self.lastPart = lastPart
        self.capitals = capitals
        self.readings = readings
    }

    static let outermost = SuffixClass.all.subtracting([.negation, .voice, .denominal])

    mutating func run() {
        strip(word.count, Path(left: Self.outermost))
    }

    private mutating func strip(_ end: Int, _ path: Path) {
        let shortest = max(2, capitals, lastPart + 1)
        var node = 0
        var start = end
        while start > shortest {
            let unit = word[start - 1]
            guard unit >= Sounds.firstUnit, unit < Sounds.firstUnit + UInt16(Sounds.blockSize) else { return }
            let number = Int(table.letterNumbers[Int(unit - Sounds.firstUnit)])
            guard number != 0 else { return }
            node = Int(table.children[node * SuffixTable.letters + number])
            guard node != 0 else { return }
            start -= 1
            let content = table.nodes[node]
            guard content.count > 0 else { continue }
            let context = context(before: start)
            let harmony = harmony(before: start)
            for index in Int(content.first)..<Int(content.first + content.count) {
                let variant = table.variants + index
                guard path.left.contains(variant.pointee.kind), !variant.pointee.after.isDisjoint(with: context) else { continue }
                if variant.pointee.beforeVowel, !path.beginsWithVowel { continue }
                extend(path, end, start, variant, mismatch(harmony, variant.pointee.harmony))
            }
        }
    }

    /// Follows one suffix: books it on the path, tries the stem before it, and goes on stripping.
    private mutating func extend(
        _ path: Path, _ end: Int, _ start: Int, _ variant: UnsafePointer<SuffixTable.Variant>, _ mismatch: Float
    ) {
        let kind = variant.pointee.kind
        var path = path
        path.known += variant.pointee.known + mismatch
        path.unknown += (isCapitalised ? variant.pointee.title : variant.pointee.unknown) + mismatch * 2.5
        path.features.formUnion(variant.pointee.features)
        if path.base < 0, SuffixClass.outsideBase.isDisjoint(with: kind) { path.base = Int32(end) }
        switch kind {
        case .abstract:
            if path.lemma == nil {
                if path.stripped.isEmpty {
                    path.abstract = Int32(end)
                } else {
                    path.lemma = Spelling(end: Int32(end), replaced: variant.pointee.beforeVowel ? 0x43A : 0)
                    path.features.remove(.derivedAdjective)
                }
            }
        case .participle:
            // `-гандык` names what the verb says: the lemma stays the verb's.
            if path.stripped.contains(.abstract), path.stripped.isDisjoint(with: [.having, .agent]) {
                path.lemma = nil
                path.abstract = -1
                path.features.remove(.derivedAdjective)
                path.features.formUnion([.verbalNoun, .noun])
            }
            // `-уучу` makes nouns: `окуучу`.
            if path.lemma == nil, variant.pointee.features.contains(.noun) { path.lemma = Spelling(end: Int32(end)) }
        case .agent, .denominal:
            if path.lemma == nil { path.lemma = Spelling(end: Int32(max(Int(path.abstract), end))) }
        case .having:
            if path.abstract < 0, !path.stripped.isEmpty { path.known += 0.6 }
            if path.lemma == nil, path.abstract >= 0 { path.lemma = Spelling(end: path.abstract) }
            if path.lemma != nil { path.features.remove(.derivedAdjective) }
        default: break
        }
        path.left = variant.pointee.left
        path.stripped.formUnion(kind)
        path.restored = variant.pointee.restored
        path.beginsWithVowel = variant.pointee.beginsWithVowel
        path.depth += 1
        if !path.left.isDisjoint(with: [.nominalStem, .verbalStem]) { tryStem(start, path) }
        if path.restored == 0, path.depth < 8 { strip(start, path) }
    }

    private func context(before start: Int) -> Sounds.Context {
        if capitals > 0, start == capitals { return .any }
        var unit = word[start - 1]
        if unit == 0x44C, start > 1 { unit = word[start - 2] }
        guard unit >= Sounds.firstUnit, unit < Sounds.firstUnit + UInt16(Sounds.blockSize) else { return .any }
        return Sounds.Context(rawValue: table.contexts[Int(unit - Sounds.firstUnit)])
    }

    private func harmony(before start: Int) -> UInt8 {
        if capitals > 0, start == capitals { return Sounds.noVowel }
        var index = start - 1
        while index >= lastPart {
            let unit = word[index]
            guard unit >= Sounds.firstUnit, unit < Sounds.firstUnit + UInt16(Sounds.blockSize) else { return Sounds.noVowel }
            let vowel = table.vowels[Int(unit - Sounds.firstUnit)]
            if vowel != Sounds.notVowel { return vowel }
            index -= 1
        }
        return Sounds.noVowel
    }

    /// What a suffix costs whose vowel does not go with the stem's: little for `е` before `о`, which Russian loans have in
    /// place of `ё` (`отчеттор`), more for the rest.
    private func mismatch(_ harmony: UInt8, _ mask: UInt8) -> Float {
        if harmony == Sounds.noVowel || mask & (1 << harmony) != 0 { return 0 }
        return harmony == 1 && mask & 4 != 0 ? 0.4 : 1.2
    }
}
