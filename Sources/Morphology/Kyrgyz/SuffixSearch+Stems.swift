import CodeUnits

/// Stems: what is looked up where one may end, and the readings that come of it.
extension SuffixSearch {
    /// Tries the stem that ends at `end`, in the spellings that the suffix behind it may have changed.
    mutating func tryStem(_ end: Int, _ path: Path) {
        if capitals > 0 {
            if end == capitals, path.left.contains(.nominalStem),
                path.features.isDisjoint(with: [.verb, .participle, .converb, .verbalNoun])
            {
                add(path, Spelling(end: Int32(end)), [.noun, .abbreviation], path.known)
            }
            return
        }
        if CharacterTable.shared.kind(word[end - 1]) == .apostrophe {
            guard end > 2, path.left.contains(.nominalStem) else { return }
            return add(path, Spelling(end: Int32(end - 1)), [.noun, .predicted], 2 + path.known)
        }
        var found = false
        var spelling = Spelling(end: Int32(end), added: path.restored)
        found = tryKnown(spelling, path)
        if path.restored == 0 {
            let last = word[end - 1]
            if tryIrregular(end, path) { found = true }
            if path.beginsWithVowel {
                let hard: UInt16 = last == 0x433 ? 0x43A : last == 0x431 ? 0x43F : 0
                if hard != 0 {
                    spelling.replaced = hard
                    if tryKnown(spelling, path) { found = true }
                }
                if let index = IrregularForms.shared.stem(UnsafeBufferPointer(rebasing: word[..<end])) {
                    let stored = Spelling(end: Int32(end), stored: Int32(index))
                    if let features = stems.stem(IrregularForms.shared.lemma(index)) {
                        addKnown(stored, features, path, -0.2)
                        found = true
                    }
                }
            }
            // Loans in two consonants may take a vowel before a suffix: `объектилер`, `актылар`.
            if !found, path.left.contains(.nominalStem), end > 3, isHighVowel(last), !hasVowel(end - 3, end - 1) {
                found = tryKnown(Spelling(end: Int32(end - 1)), path)
            }
            // Loans drop their soft sign before a suffix: `апрелинде`, `Пермден`, `Керчте`.
            if !found, path.left.contains(.nominalStem), Self.takesSoftSign(last) {
                found = tryKnown(Spelling(end: Int32(end), added: 0x44C), path)
            }
        }
        if !found { addUnknown(spelling, path) }
    }

    /// л р н т д м ч б
    private static func takesSoftSign(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x43B, 0x440, 0x43D, 0x442, 0x434, 0x43C, 0x447, 0x431: true
        default: false
        }
    }

    /// `балдарга` → `бала`, of which the base form is `балдар`; `убактысы` → `убакыт`; `баратат` → `бар`.
    private mutating func tryIrregular(_ end: Int, _ path: Path) -> Bool {
        guard let index = IrregularForms.shared.wholeStem(UnsafeBufferPointer(rebasing: word[..<end])),
            let features = stems.stem(IrregularForms.shared.lemma(index))
        else { return false }
        var path = path
        if features.contains(.noun) {
            path.left.remove(.verbalStem)
            if word[end - 1] == 0x440 {
                path.features.insert(.plural)
                if path.base < 0 { path.base = Int32(end) }
            }
        }
        return addKnown(Spelling(end: Int32(end), stored: Int32(index)), features, path, -0.2)
    }

    /// Features that the lexicon has for a spelling; for a hyphenated word it does not have, those of its last part.
    private func lookUp(_ spelling: Spelling) -> (features: Features, isPart: Bool)? {
        var count = Int(spelling.end)
        let original = scratch[count - 1]
        let following = scratch[count]
        defer {
            scratch[Int(spelling.end) - 1] = original
            scratch[Int(spelling.end)] = following
        }
        if spelling.replaced != 0 { scratch[count - 1] = spelling.replaced }
        if spelling.added != 0 {
            scratch[count] = spelling.added
            count += 1
        }
        if let features = stems.stem(UnsafeBufferPointer(start: scratch, count: count)) { return (features, false) }
        guard lastPart > 0, count > lastPart + 1 else { return nil }
        guard let features = stems.stem(UnsafeBufferPointer(start: scratch + lastPart, count: count - lastPart)) else { return nil }
        return (features.intersection(.anyPartOfSpeech), true)
    }

    private mutating func tryKnown(_ spelling: Spelling, _ path: Path) -> Bool {
        guard let (features, isPart) = lookUp(spelling) else { return false }
        return addKnown(spelling, features, path, isPart ? 0.8 : 0)
    }

    /// Adds the readings that a known stem allows; `false` if it is of the wrong part of speech.
    @discardableResult
    private mutating func addKnown(_ spelling: Spelling, _ features: Features, _ path: Path, _ extra: Float) -> Bool {
        var added = false
        var cost = path.known + extra
        if path.left.contains(.verbalStem), features.contains(.verb) {
            add(path, spelling, [.known, .verb], cost + (isCapitalised ? 1 : 0))
            added = true
        }
        guard path.left.contains(.nominalStem) else { return added }
        if spelling.end <= 2 { cost += 0.3 }
        // Names are seldom cut down to a stem of three letters (`Нарын`), unless that is a place itself (`Ошто`).
        // `Мамин` is a surname, not `Ма` who says who he is.
        if isCapitalised, path.features.contains(.predicative), spelling.end <= 3, !features.isDisjoint(with: .personName) { cost += 3 }
        if isCapitalised, features.contains(.geographic) { cost -= 0.2 } else if isCapitalised, spelling.end <= 3 { cost += 0.8 }
        // `алдык` is a verb, no quality of `ал` (he).
        if path.stripped.contains(.abstract), features.contains(.pronoun) { cost += 1.5 }
        if path.stripped.contains(.ordinal), !features.contains(.numeral) { return added }
        let speech = features.intersection(.anyPartOfSpeech)
        let nominal = features.intersection(WholeWord.nominal)
        if nominal.isEmpty {
            if speech == .verb || (speech.isEmpty == false && speech.isDisjoint(with: [.adverb, .adposition, .conjunction, .particle])) {
                return added
            }
            // An adverb with an ending, or a word that only occurs inside an entry.
            cost += speech.isEmpty ? 1.5 : speech.contains(.adverb) ? 0.8 : 3.5
        } else if speech.isEmpty, !isCapitalised, nominal.isDisjoint(with: .abbreviation) {
            // A name without its capital.
            cost += 1.5
        } else if speech.isEmpty, nominal.isDisjoint(with: .personName) {
            if nominal.isDisjoint(with: [.geographic, .abbreviation]) {
                cost += 1
            } else if spelling.replaced == 0, spelling.added == 0, isPossessive(Int(spelling.end)) {
                cost += 1.5
            }
        }
        add(path, spelling, nominal.union(.known), cost)
        return true
    }

    private mutating func addUnknown(_ spelling: Spelling, _ path: Path) {
        guard spelling.end >= 3, hasVowel(lastPart, Int(spelling.end)) else { return }
        if spelling.added == 0, path.left.contains(.nominalStem), endsInLoanVowel(Int(spelling.end)) {
            // `субъектилер`: the vowel is the suffix's.
            var shorter = spelling
            shorter.end -= 1
            return add(path, shorter, .predicted, ReadingList.unknownWord + max(path.unknown, -4))
        }
        var cost = ReadingList.unknownWord + max(path.unknown, -4)
        var features: Features = .predicted
        if path.beginsWithVowel, spelling.added == 0, endsInHardCluster(Int(spelling.end)) { cost += 1 }
        let isVerbal = path.left.contains(.verbalStem)
        if isVerbal {
            features.insert(.verb)
        } else if isCapitalised, spelling.added == 0,
            let ending = NameEndings.shared.match(UnsafeBufferPointer(rebasing: word[lastPart..<Int(spelling.end)]))
        {
            cost -= ending.bonus
            features.formUnion([ending.features, .noun])
        }
        add(path, spelling, features, cost)
    }

    private func hasVowel(_ start: Int, _ end: Int) -> Bool {
        for index in start..<end {
            let kind = word[index] &- Sounds.firstUnit
            if kind >= UInt16(Sounds.blockSize) || SuffixTable.shared.vowels[Int(kind)] != Sounds.notVowel { return true }
        }
        return false
    }

    private func isHighVowel(_ unit: UInt16) -> Bool { unit == 0x44B || unit == 0x438 || unit == 0x443 || unit == 0x4AF }

    /// `-кт` or `-пт`, in which only loans end, and a high vowel.
    private func endsInLoanVowel(_ end: Int) -> Bool {
        guard end > 4, isHighVowel(word[end - 1]), word[end - 2] == 0x442 else { return false }
        return word[end - 3] == 0x43A || word[end - 3] == 0x43F
    }

    /// A consonant and `б г д`, which ends no native stem: `төшөлд` is none, but `төшөлдү` a past.
    private func endsInHardCluster(_ end: Int) -> Bool {
        let last = word[end - 1]
        return (last == 0x434 || last == 0x433 || last == 0x431) && !hasVowel(end - 2, end - 1)
    }

    /// Whether the word up to `end` is a known noun of four letters or more with a possessive: `облусу`, `республикасы`.
    func isPossessive(_ end: Int) -> Bool {
        guard lastPart == 0, end > 4, isHighVowel(word[end - 1]) else { return false }
        if let features = stems.stem(UnsafeBufferPointer(start: scratch, count: end - 1)), features.contains(.noun) { return true }
        guard end > 5, word[end - 2] == 0x441, hasVowel(end - 3, end - 2) else { return false }
        return stems.stem(UnsafeBufferPointer(start: scratch, count: end - 2))?.contains(.noun) ?? false
    }

    /// Adds a reading: what the path says of the form and `stem` of the stem.
    private mutating func add(_ path: Path, _ spelling: Spelling, _ stem: Features, _ cost: Float) {
        var lemma = path.lemma ?? spelling
        var features = path.features
        let status = stem.intersection([.known, .predicted])
        let isDerived = path.lemma != nil || !path.stripped.isDisjoint(with: [.abstract, .having, .relational])
        if !features.isDisjoint(with: [.verb, .participle, .converb, .verbalNoun]) {
            if features.contains([.participle, .locative]), features.isDisjoint(with: [.possessive, .possessivePersonal, .attributive]) {
                features.insert(.converb)
            }
            if features.contains(.verbalNoun), features.isDisjoint(with: .anyCase) { features.formUnion([.nominative, .singular]) }
        } else if path.abstract >= 0, path.lemma == nil, stem.contains(.adjective), !stem.contains(.noun) {
            // `таза` → `тазалык` is a noun.
            lemma = Spelling(end: path.abstract)
            features.remove(.derivedAdjective)
            features.formUnion([.noun, .nominative, .singular])
        } else {
            if isDerived {
                if features.contains(.derivedAdjective) { features.insert(.adjective) } else { features.insert(.noun) }
            } else {
                features.formUnion(stem)
                if features.isDisjoint(with: WholeWord.inflecting) { features.insert(.noun) }
            }
            if features.isDisjoint(with: .anyCase), path.stripped.isDisjoint(with: [.comparison]) { features.insert(.nominative) }
            if !features.contains(.plural) { features.insert(.singular) }
        }
        features.formUnion(status)
        let base = path.base < 0 ? spelling : Spelling(end: path.base)
        readings.add(Reading(cost: cost, features: features, lemma: lemma, base: base))
    }
}
