/// Surnames and patronymics that the dictionary does not know, told by their endings: `Жээнбекова`, `Нуржадыевичем`.
struct NamePatterns: Sendable {
    static let shared = NamePatterns()

    /// One ending of one declension, ready for comparison.
    private struct Pattern: Sendable {
        var ending: [UInt16]
        /// The endings of the masculine nominative and of the nominative of the same gender and number.
        var lemma: [UInt16]
        var nominative: [UInt16]
        var features: Features
        var confidence: Float
        var weight: Float
    }

    /// By the last letter, from `а` on.
    private var patterns = [[Pattern]](repeating: [], count: 33)

    /// Letters that a name must have before the endings of `NameDeclension.endings`.
    private static let shortestStem = 2

    private init() {
        for declension in NameDeclension.all {
            for ending in declension.endings {
                let stem = String(ending.dropLast(declension.lost))
                for form in declension.forms {
                    let pattern = Pattern(
                        ending: Array((stem + form.ending).utf16), lemma: Array(ending.utf16),
                        nominative: Array((stem + form.nominative).utf16),
                        features: form.features.union([.noun, .animate, .predicted]).union(declension.kind),
                        confidence: declension.confidence, weight: form.weight)
                    patterns[Int(pattern.ending.last!) - 0x430].append(pattern)
                }
            }
        }
    }

    /// Appends the readings of `word` as a name; their scores sum up to how likely it is one.
    ///
    /// - Parameter word: lower case; a hyphen or anything but Cyrillic letters gives no reading.
    func append(_ word: WordRange, _ workspace: inout Workspace) {
        guard word.count > Self.shortestStem else { return }
        for unit in workspace[word] where unit < 0x400 || unit > 0x52F { return }
        let last = workspace[word][Int(word.count) - 1]
        guard last >= 0x430, last < 0x451 else { return }
        let first = workspace.count
        var confidence: Float = 0
        var weights: Float = 0
        for pattern in patterns[Int(last) - 0x430] where ends(word, with: pattern.ending, workspace) {
            let stem = WordRange(start: word.start, count: word.count - Int32(pattern.ending.count))
            let lemma = joined(stem, pattern.lemma, &workspace)
            let base =
                pattern.nominative == pattern.ending
                ? word : pattern.nominative == pattern.lemma ? lemma : joined(stem, pattern.nominative, &workspace)
            workspace.append(
                Parse(
                    word: word, lemma: lemma, base: base, features: pattern.features, score: Double(pattern.weight), tag: -1,
                    paradigm: -1, source: .prediction))
            confidence = max(confidence, pattern.confidence)
            weights += pattern.weight
        }
        for index in first..<workspace.count { workspace.parses[index].score *= Double(confidence / weights) }
    }

    private func ends(_ word: WordRange, with ending: [UInt16], _ workspace: borrowing Workspace) -> Bool {
        guard ending.count + Self.shortestStem <= Int(word.count) else { return false }
        let start = Int(word.start + word.count) - ending.count
        for index in 0..<ending.count where workspace.units[start + index] != ending[index] { return false }
        return true
    }

    private func joined(_ stem: WordRange, _ ending: [UInt16], _ workspace: inout Workspace) -> WordRange {
        workspace.reserve(units: Int(stem.count) + ending.count)
        let start = workspace.unitCount
        workspace.put(stem)
        ending.withUnsafeBufferPointer { workspace.put($0) }
        return WordRange(start: Int32(start), count: Int32(workspace.unitCount - start))
    }
}
