import CodeUnits

/// An abbreviation in brackets that proves the words before it.
enum BracketedName {
    /// Whether an abbreviation is made of the first letters of words, in their order; words without a letter in it may stand between:
    /// `Чакан бизнес боюнча коомдук кеңеш` and `ЧБКК`.
    static func spells(_ abbreviation: UnsafeBufferPointer<UInt16>, _ words: Range<Int>, _ view: TextView) -> Bool {
        let lower = CharacterTable.shared.lower
        let initials = words.filter { view.tokens[$0].kind == .word }.compactMap { view.surface($0).first.map { lower[Int($0)] } }
        let letters = abbreviation.map { lower[Int($0)] }
        guard letters.count > 1, letters.first == initials.first else { return false }
        var next = 0
        for initial in initials where next < letters.count && initial == letters[next] { next += 1 }
        return next == letters.count
    }
}
