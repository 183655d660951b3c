import CodeUnits

/// Listed bodies that are named after someone, by what of their names all spellings have: `Центр имени М. П. Чумакова`, `Центр
/// им. Чумакова`; `Касым Тыныстанов атындагы ЫМУ`, `К.Тыныстанов атындагы ЫМУ`.
struct Eponyms: Sendable {
    /// Words of the class `named-after` by their hash: whether they stand before the eponym, or only behind it.
    private var standsBefore = HashedTable<Bool>()
    /// Concepts by the keys of their names; -1 where lines differ.
    private var concepts = HashedTable<Int32>()

    init(_ lexicon: Lexicon) {
        var longWords: [[UInt8]] = []
        for (concept, row) in lexicon.concepts.enumerated() where row.classes.contains(.namedAfter) {
            for name in lexicon.names(of: Int32(concept)) where !name.name.contains(" ") {
                let word = UnitText.folded(name.name)
                let hash = Self.hash(word[...])
                standsBefore[hash] = name.language != .ky || standsBefore[hash] == true
                // `им` stands in too many words to look for.
                if word.count > 2 { longWords.append(Array(UnitText.string(word).utf8)) }
            }
        }
        for (number, row) in lexicon.concepts.enumerated() where row.classes.contains(.org) && lexicon.holds(longWords, Int32(number)) {
            let concept = Int32(number)
            for key in lexicon.names(of: concept).compactMap({ key(of: $0.name) }) {
                let other = concepts[key] ?? concept
                let isSame = other == concept || other >= 0 && lexicon.conceptID(other) == lexicon.conceptID(concept)
                concepts[key] = isSame ? other : -1
            }
        }
    }

    /// The one concept that is called so but for the given names and initials of the eponym.
    func concept(named name: String) -> Int32? { key(of: name).flatMap { concepts[$0] }.flatMap { $0 < 0 ? nil : $0 } }

    /// Hash of the words of a name, folded, without what stands before the eponym's surname; nil if the name has no eponym. 64 bits are
    /// never alike by chance in the lexicons.
    private func key(of name: String) -> UInt64? {
        var units: [UInt16] = []
        UnitText.forEachUnit(of: name) { units.append($0) }
        var words = Self.words(units)
        let fold = CharacterTable.shared.fold
        let folded = units.map { fold[Int($0)] }
        func isNamedAfter(_ word: Range<Int>) -> Bool? { standsBefore[Self.hash(folded[word])] }
        guard let at = words.firstIndex(where: { isNamedAfter($0) != nil }) else { return nil }
        func hasCapital(_ word: Range<Int>) -> Bool { CharacterTable.shared.lower[Int(units[word.lowerBound])] != units[word.lowerBound] }
        let run = isNamedAfter(words[at]) == true ? words[(at + 1)...].prefix(while: hasCapital) : words[..<at].suffix(while: hasCapital)
        if run.count > 1 { words.removeSubrange(run.startIndex..<run.endIndex - 1) }
        var key = FNVHash()
        for word in words {
            if isNamedAfter(word) != nil { key.mix(0x2A) } else { for unit in folded[word] { key.mix(UInt64(unit)) } }
            key.mix(0x20)
        }
        return key.value
    }

    /// The words of a name; a full stop ends one: `М.П. Чумаков` has three.
    private static func words(_ units: [UInt16]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = 0
        for (i, unit) in units.enumerated() where unit == 0x20 || unit == 0x2E || unit == 0xAB || unit == 0xBB || unit == 0x22 {
            if i > start { words.append(start..<i) }
            start = i + 1
        }
        if units.count > start { words.append(start..<units.count) }
        return words
    }

    private static func hash(_ word: ArraySlice<UInt16>) -> UInt64 {
        var hash = FNVHash()
        for unit in word { hash.mix(UInt64(unit)) }
        return hash.value
    }
}

extension BidirectionalCollection {
    fileprivate func suffix(while test: (Element) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex, test(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}
