import CodeUnits

/// Listed bodies that are named after someone, by what of their names all spellings have: `Центр имени М. П. Чумакова`, `Центр
/// им. Чумакова`; `Касым Тыныстанов атындагы ЫМУ`, `К.Тыныстанов атындагы ЫМУ`.
struct Eponyms: Sendable {
    /// Words of the class `named-after`, folded, those that stand before the eponym and those that stand behind it.
    private var before: Set<String> = []
    private var behind: Set<String> = []
    /// Concepts by the keys of their names; -1 where lines differ.
    private var concepts: [String: Int32] = [:]

    init(_ lexicon: Lexicon) {
        for (concept, row) in lexicon.concepts.enumerated() where row.classes.contains(.namedAfter) {
            for name in lexicon.names(of: Int32(concept)) where !name.name.contains(" ") {
                let word = Self.fold(name.name)
                if name.language == .ky { behind.insert(word) } else { before.insert(word) }
            }
        }
        // `им` stands in too many words to look for.
        let words = before.union(behind).filter { $0.utf16.count > 2 }.map { Array($0.utf8) }
        for (number, row) in lexicon.concepts.enumerated() where row.classes.contains(.org) && lexicon.holds(words, Int32(number)) {
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

    /// The words of a name, folded, without what stands before the eponym's surname; nil if the name has no eponym.
    private func key(of name: String) -> String? {
        var words = Self.words(name)
        guard let at = words.firstIndex(where: { before.contains(Self.fold($0)) || behind.contains(Self.fold($0)) }) else { return nil }
        let isBefore = before.contains(Self.fold(words[at]))
        if isBefore {
            let run = words[(at + 1)...].prefix(while: Self.hasCapital)
            if run.count > 1 { words.removeSubrange(run.startIndex..<run.endIndex - 1) }
        } else {
            let run = words[..<at].suffix(while: Self.hasCapital)
            if run.count > 1 { words.removeSubrange(run.startIndex..<run.endIndex - 1) }
        }
        return words.map { before.contains(Self.fold($0)) || behind.contains(Self.fold($0)) ? "*" : Self.fold($0) }.joined(separator: " ")
    }

    /// The words of a name; a full stop ends one: `М.П. Чумаков` has three.
    private static func words(_ name: String) -> [Substring] {
        name.split { $0 == " " || $0 == "." || $0 == "«" || $0 == "»" || $0 == "\"" }
    }

    private static func hasCapital(_ word: Substring) -> Bool {
        guard let first = word.utf16.first else { return false }
        return CharacterTable.shared.lower[Int(first)] != first
    }

    private static func fold(_ word: some StringProtocol) -> String {
        String(decoding: word.utf16.map { CharacterTable.shared.fold[Int($0)] }, as: UTF16.self)
    }
}

extension BidirectionalCollection {
    fileprivate func suffix(while test: (Element) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex, test(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}
