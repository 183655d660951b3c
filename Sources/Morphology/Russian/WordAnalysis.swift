import CodeUnits

/// The order in which pymorphy's units are asked; the first that has a reading ends the search.
extension RussianDictionary {
    /// Words of more letters are not taken apart: this bounds the depth of recursion.
    private static let longestCompound: Int32 = 96

    /// Appends the readings of `word` with their scores, which sum up to 1 or less.
    ///
    /// - Parameters:
    ///   - isCapital: whether the word begins with a capital, as the initial of a name does.
    ///   - found: what is known of the word already.
    /// - Returns: whether the dictionary itself has the form.
    @discardableResult
    func analyze(_ word: WordRange, isCapital: Bool = false, knowing found: WordList.Found? = nil, _ workspace: inout Workspace) -> Bool {
        let first = workspace.count
        if let found, !found.isRestored { append(word, found.set, &workspace) } else { lookUp(word, &workspace) }
        let isKnown = workspace.count > first
        if isCapital, word.count == 1 { appendInitials(word, &workspace) }
        if workspace.count == first { appendByShape(word, &workspace) }
        if workspace.count == first, word.count <= Self.longestCompound { appendByHyphen(word, &workspace) }
        if workspace.count == first, word.count <= Self.longestCompound { appendByKnownPrefix(word, &workspace) }
        if workspace.count == first {
            appendByUnknownPrefix(word, found?.tails, &workspace)
            appendByEnding(word, from: first, &workspace)
        }
        if workspace.count == first { append(word, tag: tagTable.unknown, score: 1, source: .prediction, &workspace) }
        weigh(word, from: first, found?.shares, &workspace)
        return isKnown
    }

    /// Appends a reading that leaves the word as it is.
    func append(_ word: WordRange, tag: Int32, score: Double, source: Parse.Source, _ workspace: inout Workspace) {
        workspace.append(
            Parse(
                word: word, lemma: word, base: word, features: tags[Int(tag)].features, score: score, tag: tag, paradigm: -1,
                source: source))
    }
}

/// What can be told from the characters of a word.
extension RussianDictionary {
    private static let initialScore = 0.1
    private static let shapeScore = 0.9

    /// Appends the readings of a single capital: given name or patronymic, of either gender, in any case.
    private func appendInitials(_ word: WordRange, _ workspace: inout Workspace) {
        let letter = workspace[word][0]
        let kind = CharacterTable.shared.kind(letter)
        // No name begins with ъ, ы, ь; Kyrgyz and Kazakh letters, which pymorphy does not have, do begin names.
        guard kind == .cyrillicLower || kind == .cyrillicUpper, !(0x44A...0x44C).contains(letter) else { return }
        for tag in tagTable.initials { append(word, tag: tag, score: Self.initialScore, source: .shape, &workspace) }
    }

    /// Appends the readings of numbers, punctuation marks, Roman numbers and Latin words.
    private func appendByShape(_ word: WordRange, _ workspace: inout Workspace) {
        let units = workspace[word]
        guard let start = units.first else { return }
        let table = CharacterTable.shared
        // Nearly every word ends the search here.
        if table.kind(start) == .cyrillicLower { return }

        var hasLatin = false
        var hasOtherLetter = false
        var isPunctuation = true
        var digits = 0
        var points = 0
        for unit in units {
            switch table.kind(unit) {
            case .latinLower, .latinUpper:
                hasLatin = true
                isPunctuation = false
            case .cyrillicLower, .cyrillicUpper, .otherLetter:
                hasOtherLetter = true
                isPunctuation = false
            case .digit:
                digits += 1
                isPunctuation = false
            case .punctuation, .dash, .quote, .apostrophe:
                if unit == 0x2E || unit == 0x2C { points += 1 }
            // Symbols for the tokens, but punctuation in Unicode, and so for pymorphy.
            case .symbol: if unit != 0x25 && unit != 0xA7 && unit != 0x2030 { isPunctuation = false }
            default: isPunctuation = false
            }
        }
        func add(_ tag: Int32) { append(word, tag: tag, score: Self.shapeScore, source: .shape, &workspace) }
        if digits > 0, digits == units.count {
            add(tagTable.integer)
        } else if digits > 0, points == 1, digits + points == units.count {
            add(tagTable.real)
        } else if isPunctuation {
            add(tagTable.punctuation)
        } else if hasLatin, !hasOtherLetter {
            if RomanNumber.isRoman(UnsafeBufferPointer(units)) { add(tagTable.roman) }
            add(tagTable.latin)
        }
    }
}

/// Roman numbers as pymorphy tells them: thousands, hundreds, tens and ones in this order, each well formed.
enum RomanNumber {
    /// - Parameter word: lower-case units.
    static func isRoman(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
        var position = 0
        func at(_ index: Int) -> UInt16 { index < word.count ? word[index] : 0 }
        func skip(_ letter: Character, atMost limit: Int) {
            let unit = UInt16(letter.asciiValue!)
            var taken = 0
            while taken < limit, at(position) == unit {
                position += 1
                taken += 1
            }
        }
        skip("m", atMost: 4)
        for (one, five, ten) in [("c", "d", "m"), ("x", "l", "c"), ("i", "v", "x")] as [(Character, Character, Character)] {
            let pair = at(position + 1)
            if at(position) == UInt16(one.asciiValue!), pair == UInt16(five.asciiValue!) || pair == UInt16(ten.asciiValue!) {
                position += 2
            } else {
                skip(five, atMost: 1)
                skip(one, atMost: 3)
            }
        }
        return position == word.count && !word.isEmpty
    }
}
