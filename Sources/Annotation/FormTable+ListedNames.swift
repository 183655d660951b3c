import CodeUnits
import Lexicons
import Morphology
import Tokenization

/// Readings as a given name that the lists prove and the Russian dictionary lacks: to it `Сауле` is a form of `Саул`, `Альфой` a
/// letter's name.
extension FormTable {
    /// Adds readings behind those of the dictionary. They are not `known`, and their probability is 0.
    mutating func addListedNames(_ token: Token, _ form: inout Form) {
        guard token.shape != .lower, token.shape != .none, token.end - token.start > 2, form.classes.contains(.given) else { return }
        var added: [Analysis] = []
        for i in form.analyses {
            // `Альфой` is a form of a listed name; `альфа` itself is handled below.
            let analysis = buffer.analyses[Int(i)]
            guard analysis.features.isSuperset(of: [.noun, .singular]), analysis.features.isDisjoint(with: .givenName),
                let genders = listedGenders(buffer[analysis.base])
            else { continue }
            var features = analysis.features.subtracting([.known, .masculine, .feminine, .neuter])
            features.formUnion([.givenName, .animate])
            features.formUnion(genders)
            added.append(Analysis(lemma: analysis.base, base: analysis.base, features: features, probability: 0))
        }
        if let nominative = nominativeOfListed(token, form, added) { added.append(nominative) }
        add(added, to: &form)
        for analysis in added { form.features.formUnion(analysis.features) }
    }

    /// Adds readings of ours behind those of the dictionary.
    mutating func add(_ added: [Analysis], to form: inout Form) {
        guard !added.isEmpty else { return }
        if Int(form.analyses.upperBound) != buffer.analyses.count {
            let start = Int32(buffer.analyses.count)
            buffer.analyses.append(contentsOf: Array(buffer.analyses[Int(form.analyses.lowerBound)..<Int(form.analyses.upperBound)]))
            form.analyses = start..<Int32(buffer.analyses.count)
        }
        buffer.analyses.append(contentsOf: added)
        form.analyses = form.analyses.lowerBound..<Int32(buffer.analyses.count)
        form.addedReadings += UInt8(added.count)
    }

    /// The word as printed as the nominative of a listed name. Not `Павла` or `Фрейда`, which the dictionary has as forms of a
    /// listed name and of a surname; but `Сауле`, though there is a man's name `Саул`, whose form it would be only behind `о`,
    /// `в` or `на`.
    private mutating func nominativeOfListed(_ token: Token, _ form: Form, _ added: [Analysis]) -> Analysis? {
        let units = words.withUnits(of: token.word) { Array($0) }
        guard let genders = listedGenders(units[...]) else { return nil }
        for analysis in form.analyses.map({ buffer.analyses[Int($0)] }) + added
        where !analysis.features.isDisjoint(with: [.givenName, .surname]) {
            let isGiven = analysis.features.contains(.givenName)
            if isGiven, analysis.features.contains(.nominative), buffer[analysis.base].elementsEqual(units) { return nil }
            let cases = analysis.features.intersection(.anyCase)
            if analysis.features.contains(.known), cases.isDisjoint(with: .nominative), cases != .locative,
                !isGiven || listedGenders(buffer[analysis.base]) != nil
            {
                return nil
            }
        }
        let word = buffer.store(units)
        var features: Features = [.noun, .givenName, .animate, .singular, .nominative]
        features.formUnion(genders)
        if Self.isIndeclinable(units, genders) { features.formUnion([.anyCase, .indeclinable]) }
        return Analysis(lemma: word, base: word, features: features, probability: 0)
    }

    /// `Линдси`, `Сауле`; a woman's name that ends in a consonant: `Айжан`.
    private static func isIndeclinable(_ units: [UInt16], _ genders: Features) -> Bool {
        guard let last = units.last else { return false }
        if declinedVowels.contains(last) { return false }
        return otherVowels.contains(last) || genders == .feminine
    }

    private static let declinedVowels: [UInt16] = Array("ая".utf16)
    private static let otherVowels: [UInt16] = Array("еёиоуыэюөү".utf16)

    /// The genders of a listed given name of one word, nil if the lists do not have it.
    private func listedGenders(_ word: ArraySlice<UInt16>) -> Features? {
        let key = word.withUnsafeBufferPointer { lexiconWords.find($0, CharacterTable.shared.fold) }
        guard let key else { return nil }
        let node = lexicon.step(0, key)
        guard node >= 0 else { return nil }
        var genders: Features?
        lexicon.forEachEntry(at: node) { _, entry in
            guard entry.classes.contains(.given) else { return }
            var found = genders ?? []
            if entry.classes.contains(.m) { found.insert(.masculine) }
            if entry.classes.contains(.f) { found.insert(.feminine) }
            genders = found
        }
        return genders
    }
}
