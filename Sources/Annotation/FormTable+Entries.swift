import CodeUnits
import Lexicons
import Tokenization

/// The entries of one word that a form may be.
extension FormTable {
    private static let surfaceClasses = ClassSet(.notName, .abbreviation, .caseEnding, .speechVerb, .regnalNumber)
    private static let majorPlaces = ClassSet(.country, .region, .district, .city, .continent, .celestial)
    private static let nameClasses = ClassSet(.loc, .org, .given, .surname, .patronymic, .event, .law, .project, .currency, .notBody)

    mutating func findSingles(_ token: Token, _ isRussian: Bool, _ form: inout Form) {
        let start = singles.count
        var isMajorPlace = false
        for i in form.keys {
            let key = keys[Int(i)]
            let isSurface = Int(i - form.keys.lowerBound) < Int(form.surfaceKeys)
            let isBase = Int(i - form.keys.lowerBound) < Int(form.baseKeys)
            form.keyBits |= Lexicon.bit(of: key)
            form.followers |= lexicon.followers(key)
            let node = lexicon.step(0, key)
            guard node >= 0 else { continue }
            lexicon.forEachEntry(at: node) { index, entry in
                // Words that only their printed form tells: `Романов` is no form of `роман`.
                if entry.classes.intersects(Self.surfaceClasses), !isSurface { return }
                if entry.classes.contains(.nameParticle), !isBase { return }
                // `ОС` is no genitive of the listed `ОСА`: an abbreviation that is inflected shows it in small letters, `МИДа`.
                if isRussian, entry.capitals == .all, token.shape == .upper, !isSurface { return }
                if Self.capitalsFit(entry.capitals, token.shape), Self.languageFits(entry, isRussian),
                    !singles[start...].contains(index)
                {
                    singles.append(index)
                    form.classes.formUnion(entry.classes)
                    if !entry.classes.contains(.weak) {
                        form.strong.formUnion(entry.classes)
                        if entry.classes.intersects(Self.majorPlaces) { isMajorPlace = true }
                    }
                }
            }
        }
        if form.followers != 0 { form.classes.insert(.startsEntry) }
        // A village or a hill that is an ordinary word too proves little.
        let isCompound = words.withUnits(of: token.word) { $0.contains(0x2D) }
        if form.strong.contains(.loc), !isMajorPlace, !isCompound, form.classes.contains(.stem) || hasOrdinaryReading(form) {
            form.strong.remove(.loc)
        }
        form.singles = Int32(start)..<Int32(singles.count)
    }

    /// Whether a token with these capitals may begin an entry that wants those.
    @inline(__always)
    static func capitalsFit(_ wanted: Lexicon.Capitals, _ shape: WordShape) -> Bool {
        switch wanted {
        case .any: true
        case .first: shape != .lower
        case .all: shape == .upper || shape == .upperWithSuffix || shape == .none
        }
    }

    /// Names serve both languages; words that only rules look for serve their own.
    @inline(__always)
    static func languageFits(_ entry: Lexicon.Entry, _ isRussian: Bool) -> Bool {
        // A body's Kyrgyz abbreviation means other things in Russian: `МСК`.
        if isRussian, entry.language == .ky, entry.capitals == .all, entry.length == 1, entry.classes.contains(.org) { return false }
        return entry.language == .any || (entry.language == .ru) == isRussian || entry.classes.intersects(nameClasses)
    }
}
