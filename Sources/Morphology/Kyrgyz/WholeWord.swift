import CodeUnits

/// Features that decide how a known word is read.
enum WholeWord {
    static let names: Features = [.personName, .geographic, .organisation, .abbreviation]
    /// Parts of speech that take case endings.
    static let inflecting: Features = [.noun, .adjective, .pronoun, .numeral]
    static let nominal: Features = [.noun, .adjective, .pronoun, .numeral, names]
}

extension SuffixSearch {
    /// Adds the readings of the form as it stands: dictionary word, pronoun form, bare verb stem, or unknown word.
    mutating func addWhole() {
        let whole = Spelling(end: Int32(word.count))
        if let (index, features) = IrregularForms.shared.form(word) {
            let spelling = Spelling(end: Int32(word.count), stored: Int32(index))
            let base = features.contains(.plural) ? whole : spelling
            readings.add(Reading(cost: 0.1, features: [features, .known], lemma: spelling, base: base))
        }
        if let features = stems.stem(word) {
            addWhole(whole, features, 0)
        } else if lastPart > 0, let features = stems.stem(UnsafeBufferPointer(rebasing: word[lastPart...])) {
            addWhole(whole, features.intersection(.anyPartOfSpeech), 0.8)
        } else {
            var cost = ReadingList.unknownWord
            var features: Features = [.noun, .nominative, .singular, .predicted]
            if isCapitalised, let ending = NameEndings.shared.match(UnsafeBufferPointer(rebasing: word[lastPart...])) {
                cost -= ending.bonus
                features.formUnion(ending.features)
            }
            readings.add(Reading(cost: cost, features: features, lemma: whole, base: whole))
        }
    }

    private mutating func addWhole(_ whole: Spelling, _ features: Features, _ extra: Float) {
        let speech = features.intersection(.anyPartOfSpeech)
        let names = features.intersection(WholeWord.names)
        let rest = features.subtracting([.verb])
        if features.contains(.verb) {
            // A bare stem is an imperative, which news and decrees hardly have.
            let cost: Float = rest.isEmpty ? 1.5 : 2.5
            readings.add(Reading(cost: cost + extra, features: [.verb, .known], lemma: whole, base: whole))
            if rest.isDisjoint(with: .anyPartOfSpeech), names.isEmpty { return }
        }
        var reading: Features = [rest, .known]
        var cost = extra
        if !isCapitalised, speech.isEmpty, !names.isEmpty { cost += 1.6 }
        if speech.isEmpty, features.isDisjoint(with: .personName) {
            // A place name that is a noun with a possessive yields to that reading.
            if names.isEmpty {
                cost += 2
            } else if isPossessive(word.count) {
                cost += 1.5
            }
        }
        if !rest.isDisjoint(with: WholeWord.inflecting) || rest.isDisjoint(with: .anyPartOfSpeech) {
            if rest.isDisjoint(with: .anyPartOfSpeech) { reading.insert(.noun) }
            reading.formUnion([.nominative, .singular])
        }
        readings.add(Reading(cost: cost, features: reading, lemma: whole, base: whole))
    }
}
