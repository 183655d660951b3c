import CodeUnits

/// Russian morphology: OpenCorpora's dictionary and, for words that it does not have, the predictions of pymorphy
/// (M. Korobov, «Morphological Analyzer and Generator for Russian and Ukrainian Languages», 2015) and `NamePatterns`.
public struct RussianAnalyzer: MorphologicalAnalyzer {
    let dictionary: RussianDictionary

    public init(dictionary: RussianDictionary) {
        self.dictionary = dictionary
        // Built now, so that the first word costs no more than others.
        _ = NamePatterns.shared
        _ = CharacterTable.shared
    }

    public func analyze(_ word: UnsafeBufferPointer<UInt16>, shape: WordShape, into buffer: inout AnalysisBuffer) {
        let memory = buffer.russianMemory(of: dictionary)
        analyze(word, shape: shape, memory.found(word), &memory.workspace)
        emit(memory.workspace, into: &buffer)
    }

    public func expect(_ word: UnsafeBufferPointer<UInt16>, in buffer: inout AnalysisBuffer) -> Bool {
        buffer.russianMemory(of: dictionary).expect(word)
    }

    private func analyze(
        _ word: UnsafeBufferPointer<UInt16>, shape: WordShape, _ found: WordList.Found?, _ workspace: inout Workspace
    ) {
        workspace.removeAll()
        let range = workspace.store(word)
        let isCapital = shape == .title || shape == .titleEach || shape == .upper
        let isKnown = dictionary.analyze(range, isCapital: isCapital, knowing: found, &workspace)
        if isCapital, word.count == 1 { raiseInitials(&workspace) }
        if isCapital, !isKnown { addNames(range, &workspace) }
        workspace.sort(from: 0)
    }

    /// What a single capital that is also a word (`В`, `К`, `С`) is an initial with, at least.
    private static let initialShare = 0.3

    /// Gives initials their share, as the corpus behind the dictionary's shares has none of them.
    private func raiseInitials(_ workspace: inout Workspace) {
        var initials = 0.0
        var others = 0.0
        var count = 0.0
        for index in 0..<workspace.count {
            if workspace.parses[index].features.contains(.initial) {
                initials += workspace.parses[index].score
                count += 1
            } else {
                others += workspace.parses[index].score
            }
        }
        guard count > 0, others > 0, initials < Self.initialShare * (initials + others) else { return }
        for index in 0..<workspace.count {
            if workspace.parses[index].features.contains(.initial) {
                workspace.parses[index].score = Self.initialShare / count
            } else {
                workspace.parses[index].score *= (1 - Self.initialShare) / others
            }
        }
    }

    /// Puts the readings as a surname or patronymic before the predictions in `workspace`, which become as much less likely.
    private func addNames(_ word: WordRange, _ workspace: inout Workspace) {
        let first = workspace.count
        NamePatterns.shared.append(word, &workspace)
        let end = workspace.count
        guard end > first else { return }
        var names = 0.0
        var rarest = 1.0
        for index in first..<end {
            names += workspace.parses[index].score
            rarest = min(rarest, workspace.parses[index].score)
        }
        var others = 0.0
        var likeliest = 0.0
        for index in 0..<first {
            // A prediction that says the same as a name says nothing.
            if isCovered(index, byReadings: first..<end, workspace) || workspace.parses[index].tag == dictionary.tagTable.unknown {
                workspace.parses[index].score = -1
                continue
            }
            others += workspace.parses[index].score
            likeliest = max(likeliest, workspace.parses[index].score)
        }
        let factor = others > 0 ? min((1 - names) / others, 0.99 * rarest / likeliest) : 0
        let sum = names + others * factor
        for index in 0..<end where workspace.parses[index].score > 0 {
            workspace.parses[index].score *= (index < first ? factor : 1) / sum
        }
    }

    private func isCovered(_ index: Int, byReadings names: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
        let parse = workspace.parses[index]
        for other in names {
            let name = workspace.parses[other]
            if name.features.isSuperset(of: parse.features), workspace.same(name.base, parse.base) { return true }
        }
        return false
    }

    /// Hands the readings over; those that differ only in what `Features` does not tell become one.
    private func emit(_ workspace: borrowing Workspace, into buffer: inout AnalysisBuffer) {
        let first = buffer.analyses.count
        var sum = 0.0
        for index in 0..<workspace.count where workspace.parses[index].score >= 0 { sum += workspace.parses[index].score }
        let factor = sum > 1 ? 1 / sum : 1
        var last = (lemma: WordRange(start: -1, count: 0), base: WordRange(start: -1, count: 0))
        next: for index in 0..<workspace.count {
            let parse = workspace.parses[index]
            if parse.score < 0 { continue }
            var features = parse.features
            switch parse.source {
            case .dictionary: features.insert(.known)
            case .prediction: features.insert(.predicted)
            case .shape: if features.contains(.initial) { features.insert(.known) }
            }
            let probability = Float(parse.score * factor)
            for earlier in first..<buffer.analyses.count where buffer.analyses[earlier].features == features {
                let analysis = buffer.analyses[earlier]
                if equal(parse.lemma, workspace, analysis.lemma, buffer), equal(parse.base, workspace, analysis.base, buffer) {
                    buffer.analyses[earlier].probability += probability
                    continue next
                }
            }
            let previous = buffer.analyses.count > first ? buffer.analyses[buffer.analyses.count - 1] : nil
            let lemma: WordRange
            if let previous, parse.lemma == last.lemma {
                lemma = previous.lemma
            } else {
                lemma = buffer.store(UnsafeBufferPointer(workspace[parse.lemma]))
            }
            let base: WordRange
            if parse.base == parse.lemma {
                base = lemma
            } else if let previous, parse.base == last.base {
                base = previous.base
            } else {
                base = buffer.store(UnsafeBufferPointer(workspace[parse.base]))
            }
            last = (parse.lemma, parse.base)
            buffer.analyses.append(Analysis(lemma: lemma, base: base, features: features, probability: probability))
        }
        orderByProbability(&buffer.analyses, from: first)
    }

    private func equal(_ left: WordRange, _ workspace: borrowing Workspace, _ right: WordRange, _ buffer: AnalysisBuffer) -> Bool {
        guard left.count == right.count else { return false }
        let units = workspace[left]
        for index in 0..<units.count where units[index] != buffer.units[Int(right.start) + index] { return false }
        return true
    }

    /// Merging may have made a later reading the likeliest.
    private func orderByProbability(_ analyses: inout [Analysis], from first: Int) {
        guard analyses.count - first > 1 else { return }
        for index in (first + 1)..<analyses.count {
            var place = index
            while place > first, analyses[place - 1].probability < analyses[place].probability {
                analyses.swapAt(place - 1, place)
                place -= 1
            }
        }
    }
}
