/// Words with hyphens that the dictionary does not have.
extension RussianDictionary {
    private static let hyphen: UInt16 = 0x2D
    private static let particleScore = 0.9
    private static let adverbScore = 0.7
    private static let compoundScore = 0.75
    /// `-то`, `-ка`, `-таки`, …: the first that a word ends with is taken.
    private static let particles: [[UInt16]] = ["-то", "-ка", "-таки", "-де", "-тко", "-тка", "-с", "-ста"].map { Array($0.utf16) }

    /// Appends readings of a word with a hyphen: with a particle, an adverb in `по-`, a compound.
    func appendByHyphen(_ word: WordRange, _ workspace: inout Workspace) {
        let units = workspace[word]
        var hyphens = 0
        var place = 0
        for index in 0..<units.count where units[index] == Self.hyphen {
            hyphens += 1
            place = index
        }
        guard hyphens > 0 else { return }
        let first = workspace.count
        appendWithoutParticle(word, &workspace)
        if workspace.count == first { appendAdverb(word, &workspace) }
        // A compound has one hyphen, inside the word; one after a known prefix is for `appendByKnownPrefix`.
        guard workspace.count == first, hyphens == 1, place > 0, place < Int(word.count) - 1 else { return }
        guard KnownPrefixes.lengths(in: UnsafeBufferPointer(workspace[word])) == 0 else { return }
        appendCompound(word, hyphen: Int32(place), &workspace)
    }

    /// `смотри-ка` as `смотри` (pymorphy's `HyphenSeparatedParticleAnalyzer`).
    private func appendWithoutParticle(_ word: WordRange, _ workspace: inout Workspace) {
        guard let particle = Self.particles.first(where: { ends(word, with: $0, workspace) }), particle.count < word.count else { return }
        let first = workspace.count
        let rest = WordRange(start: word.start, count: word.count - Int32(particle.count))
        let tail = WordRange(start: rest.start + rest.count, count: Int32(particle.count))
        analyze(rest, &workspace)
        var kept = first
        for index in first..<workspace.count {
            var parse = workspace.parses[index]
            parse.word = parse.word == rest ? word : workspace.joined(parse.word, tail)
            if workspace.holds(parse.word, tag: parse.tag, paradigm: parse.paradigm, from: first, to: kept) { continue }
            let isBaseLemma = parse.base == parse.lemma
            parse.lemma = workspace.joined(parse.lemma, tail)
            parse.base = isBaseLemma ? parse.lemma : workspace.joined(parse.base, tail)
            parse.score *= Self.particleScore
            parse.source = .prediction
            workspace.parses[kept] = parse
            kept += 1
        }
        workspace.count = kept
    }

    /// `по-западному`, an adverb if the rest may be an adjective in the dative (pymorphy's `HyphenAdverbAnalyzer`).
    private func appendAdverb(_ word: WordRange, _ workspace: inout Workspace) {
        let units = workspace[word]
        guard word.count >= 5, units[0] == 0x43F, units[1] == 0x43E, units[2] == Self.hyphen else { return }
        let first = workspace.count
        analyze(WordRange(start: word.start + 3, count: word.count - 3), &workspace)
        let wanted = tagTable.adjectiveInSingularDative
        var isAdverb = false
        for index in first..<workspace.count where tags[Int(workspace.parses[index].tag)].agreement & wanted == wanted { isAdverb = true }
        workspace.count = first
        if isAdverb { append(word, tag: tagTable.adverb, score: Self.adverbScore, source: .prediction, &workspace) }
    }

    /// `человек-гора`, both halves inflected, and `интернет-магазин`, only the second (pymorphy's `HyphenatedWordsAnalyzer`).
    private func appendCompound(_ word: WordRange, hyphen: Int32, _ workspace: inout Workspace) {
        let leftWord = WordRange(start: word.start, count: hyphen)
        let left = workspace.count
        analyze(leftWord, &workspace)
        let right = workspace.count
        analyze(WordRange(start: word.start + hyphen + 1, count: word.count - hyphen - 1), &workspace)
        let made = workspace.count

        for index in left..<right {
            let parse = workspace.parses[index]
            let tag = tags[Int(parse.tag)]
            guard tag.isWord else { continue }
            for other in right..<made where tags[Int(workspace.parses[other].tag)].agreement == tag.agreement {
                appendJoined(parse, parse.word, parse.lemma, parse.base, other, right, &workspace)
            }
        }
        for index in right..<made where tags[Int(workspace.parses[index].tag)].isWord {
            appendJoined(workspace.parses[index], leftWord, leftWord, leftWord, index, right, &workspace)
        }
        for index in made..<workspace.count { workspace.parses[left + index - made] = workspace.parses[index] }
        workspace.count -= made - left
    }

    /// Appends a reading like `model` whose words are the three given and those of the reading `other` of the second half,
    /// the readings of which begin at `first`.
    private func appendJoined(
        _ model: Parse, _ word: WordRange, _ lemma: WordRange, _ base: WordRange, _ other: Int, _ first: Int,
        _ workspace: inout Workspace
    ) {
        let right = workspace.parses[other]
        var parse = model
        parse.word = workspace.joined(word, right.word, separator: Self.hyphen)
        parse.lemma = workspace.joined(lemma, right.lemma, separator: Self.hyphen)
        parse.base = workspace.joined(base, right.base, separator: Self.hyphen)
        parse.score *= Self.compoundScore
        parse.source = .prediction
        // As in pymorphy: behind a known prefix, compounds with one reading of the second half are one.
        parse.paradigm = -2 - Int32(other - first)
        workspace.append(parse)
    }

    private func ends(_ word: WordRange, with tail: [UInt16], _ workspace: borrowing Workspace) -> Bool {
        guard tail.count <= Int(word.count) else { return false }
        let start = Int(word.start + word.count) - tail.count
        for index in 0..<tail.count where workspace.units[start + index] != tail[index] { return false }
        return true
    }
}
