import Lexicons
import Morphology
import Tokenization

/// Traits of a form: what capitals, dictionary and name endings tell beyond the lexicon entries it matches.
extension FormTable {
    /// Latin letters with all their marks stand below it.
    private static let firstAfterLatin: UInt16 = 0x250

    /// Adds the traits of a capitalised word to its classes.
    func addTraits(_ token: Token, _ isRussian: Bool, _ form: inout Form) {
        guard token.kind == .word else { return }
        if token.unit < 0x250 { form.classes.insert(.latin) }
        guard token.shape != .lower, token.shape != .none else { return }
        form.classes.insert(.capital)
        if words.withUnits(of: token.word, { $0[0] < Self.firstAfterLatin }) { form.classes.insert(.latin) }
        let length = token.end - token.start
        if length == 1 {
            form.classes.insert(.initial)
            return
        }
        if token.shape == .upper || token.shape == .upperWithSuffix { form.classes.insert(.capitals) }
        if form.features.isDisjoint(with: .known) { form.classes.insert(.unknown) }
        if form.features.contains(.surname) { form.classes.insert(.surname) }
        if form.features.contains(.patronymic) { form.classes.insert(.patronymic) }
        defer { form.strong.formUnion(form.classes.intersection(ClassSet(.surname, .patronymic))) }
        // The Russian dictionary's given names: whether the word is an ordinary one too tells how much it proves.
        let isKnownGiven = form.analyses.contains { buffer.analyses[Int($0)].features.isSuperset(of: [.givenName, .known]) }
        if isKnownGiven, !form.classes.contains(.given) {
            form.classes.insert(.given)
            if hasOrdinaryReading(form) { form.classes.insert(.weak) } else { form.strong.insert(.given) }
        } else if isKnownGiven, isRussian, !form.strong.contains(.given), !form.classes.contains(.org), !hasOrdinaryReading(form) {
            // `Алла` is an ordinary word in Kyrgyz alone; `Спартак` is a club in both.
            form.strong.insert(.given)
        }
        guard !isRussian else { return }
        buffer.units.withUnsafeBufferPointer { units in
            for i in form.analyses {
                let analysis = buffer.analyses[Int(i)]
                guard analysis.features.isDisjoint(with: [.verb, .participle]) else { continue }
                let base = UnsafeBufferPointer(rebasing: units[Int(analysis.base.start)..<Int(analysis.base.start + analysis.base.count)])
                // A village named after a person does not hide the surname: `Абдрахманов`.
                if !form.features.contains(.known) || analysis.features.contains(.geographic), surnameSuffixes.matches(base) {
                    form.classes.insert(.surname)
                }
                if patronymicSuffixes.matches(base) { form.classes.insert(.patronymic) }
            }
        }
    }

    /// Whether the dictionary has the word as something else than a name.
    func hasOrdinaryReading(_ form: Form) -> Bool {
        form.analyses.contains {
            let features = buffer.analyses[Int($0)].features
            return features.contains(.known)
                && features.isDisjoint(with: [.givenName, .surname, .patronymic, .geographic, .organisation, .abbreviation, .initial])
        }
    }

    /// Whether the word in capitals is a listed abbreviation: `ФИФА` is the body, whatever `фифа` means.
    func isAbbreviatedBody(_ token: Token, _ form: Form) -> Bool {
        guard token.shape == .upper || token.shape == .upperWithSuffix else { return false }
        return singles[Int(form.singles.lowerBound)..<Int(form.singles.upperBound)].contains {
            let entry = lexicon.entries[Int($0)]
            return entry.capitals == .all && entry.classes.contains(.org) && !entry.classes.contains(.weak)
        }
    }

    /// Whether a listed body's name of one word may mean something else: a place or a person of another list, or a word of the
    /// language. The Russian dictionary has names of bodies as plain nouns (`сбербанк`) and guesses surnames (`Форин-офис`), so
    /// there the lists decide: a name that is an ordinary word has the tag `weak`.
    func isOtherWord(_ form: Form, _ isRussian: Bool) -> Bool {
        let others = ClassSet(.loc, .given, .surname)
        guard isRussian else {
            return form.classes.contains(.stem) || form.classes.intersects(others) || hasOrdinaryReading(form)
        }
        return singles[Int(form.singles.lowerBound)..<Int(form.singles.upperBound)].contains {
            let classes = lexicon.entries[Int($0)].classes
            return classes.intersects(others) && !classes.contains(.weak)
        }
    }
}
