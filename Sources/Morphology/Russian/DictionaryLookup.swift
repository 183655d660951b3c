extension RussianDictionary {
    private static let e: UInt16 = 0x435
    private static let yo: UInt16 = 0x451

    /// Calls `body` with each key of `graph` that the word may stand for, `е` read as `ё` where the graph has it, and the
    /// node behind it; the word as printed comes first (pymorphy's `similar_items`).
    func forEachSpelling(
        _ word: WordRange, in graph: WordGraph, _ workspace: inout Workspace, _ body: (WordRange, UInt32, inout Workspace) -> Void
    ) {
        visit(word, from: 0, at: WordGraph.root, graph, &workspace, body)
    }

    private func visit(
        _ word: WordRange, from start: Int, at node: UInt32, _ graph: WordGraph, _ workspace: inout Workspace,
        _ body: (WordRange, UInt32, inout Workspace) -> Void
    ) {
        let units = workspace.units + Int(word.start)
        let count = Int(word.count)
        var node = node
        var position = start
        // Bit `i` is set if letter `i` is an `е` that the graph also has as a `ё` here.
        var branches: UInt64 = 0
        while position < count {
            let unit = units[position]
            if unit == Self.e, position < 64, graph.follow(unit: Self.yo, from: node) != 0 { branches |= 1 << UInt64(position) }
            node = graph.follow(unit: unit, from: node)
            if node == 0 { break }
            position += 1
        }
        if node != 0 {
            let payload = graph.follow(byte: WordGraph.payloadSeparator, from: node)
            if payload != 0 { body(word, payload, &workspace) }
        }
        while branches != 0 {
            let place = branches.trailingZeroBitCount
            branches &= branches - 1
            workspace.reserve(units: count)
            let copy = WordRange(start: Int32(workspace.unitCount), count: word.count)
            workspace.put(word)
            workspace.units[Int(copy.start) + place] = Self.yo
            // Walk anew to the branch: it is rare, and keeps the common way free of bookkeeping.
            var branch = WordGraph.root
            for index in 0...place { branch = graph.follow(unit: workspace.units[Int(copy.start) + index], from: branch) }
            visit(copy, from: place + 1, at: branch, graph, &workspace, body)
        }
    }

    /// Appends the readings that the dictionary has for `word` (pymorphy's `DictionaryAnalyzer`).
    func lookUp(_ word: WordRange, _ workspace: inout Workspace) {
        forEachSpelling(word, in: words, &workspace) { spelling, node, workspace in
            append(spelling, workspace.formSets.set(below: node, in: words, of: self), &workspace)
        }
    }

    /// Appends the readings of `word` that has these forms.
    func append(_ word: WordRange, _ set: FormSets.FormSet, _ workspace: inout Workspace) {
        var last = LastForm()
        for reading in workspace.formSets[set] { append(word, reading, score: 1, source: .dictionary, &workspace, &last) }
    }

    /// The reading appended last, whose words the next one can often share.
    struct LastForm {
        var paradigm: Int32 = -1
        var word = WordRange(start: -1, count: 0)
        var stem = WordRange(start: -1, count: 0)
        var baseSuffix: UInt16 = 0
        var basePrefix: UInt8 = 0
        var lemma = WordRange(start: -1, count: 0)
        var base = WordRange(start: -1, count: 0)
    }

    /// Appends a reading of `word`.
    @inline(__always)
    func append(
        _ word: WordRange, _ reading: FormReading, score: Double, source: Parse.Source, _ workspace: inout Workspace,
        _ last: inout LastForm
    ) {
        let stemCount = word.count - Int32(reading.prefixUnits) - Int32(reading.suffixUnits)
        guard stemCount >= 0 else { return }
        let stem = WordRange(start: word.start + Int32(reading.prefixUnits), count: stemCount)
        let paradigm = Int32(reading.paradigm)

        let isLike = last.paradigm == paradigm && last.word == word && last.stem == stem
        let lemma =
            reading.isLemma
            ? word : isLike ? last.lemma : build(reading.lemmaPrefix, stem, reading.lemmaSuffix, &workspace)
        let base: WordRange
        switch reading.base {
        case .itself: base = word
        case .lemma: base = lemma
        case .other:
            base =
                isLike && reading.baseSuffix == last.baseSuffix && reading.basePrefix == last.basePrefix
                ? last.base : build(reading.basePrefix, stem, reading.baseSuffix, &workspace)
        }
        last = LastForm(
            paradigm: paradigm, word: word, stem: stem, baseSuffix: reading.baseSuffix, basePrefix: reading.basePrefix, lemma: lemma,
            base: base)
        workspace.append(
            Parse(
                word: word, lemma: lemma, base: base, features: tags[Int(reading.tag)].features, score: score, tag: Int32(reading.tag),
                paradigm: paradigm, source: source))
    }

    /// Stores a form of a paradigm.
    private func build(_ prefix: UInt8, _ stem: WordRange, _ suffix: UInt16, _ workspace: inout Workspace) -> WordRange {
        let prefix = paradigms.prefix(Int(prefix))
        let suffix = paradigms.suffix(Int(suffix))
        workspace.reserve(units: Int(prefix.unitCount) + Int(stem.count) + Int(suffix.unitCount))
        let start = workspace.unitCount
        workspace.put(affix: paradigms.letters(of: prefix))
        workspace.put(stem)
        workspace.put(affix: paradigms.letters(of: suffix))
        return WordRange(start: Int32(start), count: Int32(workspace.unitCount - start))
    }
}
