import CodeUnits

/// The names of a concept beside those that texts print.
extension ConceptCache {
    /// One name of a concept, with its folded units.
    struct Variant: Sendable {
        var language: Lexicon.Language
        var name: String
        var folded: [UInt16]
    }

    /// The listed name that a printed one is a form of: the same word for word but for its ending.
    ///
    /// - Parameters:
    ///   - base: the nominative that morphology proposes.
    ///   - printed: the name as it stands in the text.
    public mutating func listedName(_ concept: Int32, base: @autoclosure () -> String, printed: String) -> String {
        let all = allNames(of: concept)
        let folded = UnitText.folded(printed)
        if let same = all.first(where: { $0.folded == folded }) { return same.name }
        let base = base()
        let foldedBase = UnitText.folded(base)
        if let same = all.first(where: { $0.folded == foldedBase }) { return same.name }
        // `Боснии и Герцеговине`: morphology may have done the first word alone.
        func likeness(_ variant: Variant) -> Int {
            max(Self.commonPrefix(variant.folded, folded), Self.commonPrefix(variant.folded, foldedBase))
        }
        let best = all.max { likeness($0) < likeness($1) }
        guard let best, likeness(best) * 3 >= best.folded.count * 2 else { return base }
        return best.name
    }

    /// Whether one of a concept's names has half the words of another name, or that half its words, by their first letters:
    /// `Швейцариянын өнүктүрүү жана кызматташуу агенттиги`, `Швейцария өнүктүрүү жана кызматташтык агенттиги`.
    public mutating func hasName(like name: String, _ concept: Int32) -> Bool {
        func stems(_ name: [UInt16]) -> Set<[UInt16]> {
            Set(name.split(separator: 0x20).filter { $0.count > 3 }.map { Array($0.prefix(5)) })
        }
        let own = stems(UnitText.folded(name))
        guard own.count > 1 else { return false }
        return allNames(of: concept).contains { variant in
            let other = stems(variant.folded)
            return other.count > 1 && own.intersection(other).count * 2 >= max(own.count, other.count)
        }
    }

    private mutating func allNames(of concept: Int32) -> [Variant] {
        let row = row(concept)
        if let all = rows[row].variants { return all }
        let all = lexicon.names(of: concept).map { Variant(language: $0.language, name: $0.name, folded: UnitText.folded($0.name)) }
        rows[row].variants = all
        return all
    }

    /// How good a name is for a concept, the smallest number being best: the order of its line, names of the language first,
    /// abbreviations (`КР`) last. 0 is the canonical name.
    public mutating func rank(of name: String, _ concept: Int32, russian: Bool) -> Int {
        let all = allNames(of: concept)
        let other: Lexicon.Language = russian ? .ky : .ru
        let own = all.filter { $0.language != other }.map(\.name)
        if name == own.first ?? all.first?.name { return 0 }
        let place = own.firstIndex(of: name) ?? all.firstIndex { $0.name == name }.map { own.count + $0 } ?? own.count + all.count
        return place + (Self.isAbbreviation(name) ? Self.abbreviation : 0)
    }

    private static let abbreviation = 1000

    /// One word with two capitals or more and fewer small letters: `КР`, `ЕАЭБ`, `СПбГУ`.
    private static func isAbbreviation(_ name: String) -> Bool {
        let lower = CharacterTable.shared.lower
        let capitals = name.utf16.count { lower[Int($0)] != $0 }
        return capitals > 1 && capitals * 2 > name.utf16.count && !name.utf16.contains(0x20)
    }

    private static func commonPrefix(_ a: [UInt16], _ b: [UInt16]) -> Int { zip(a, b).prefix { $0 == $1 }.count }
}
