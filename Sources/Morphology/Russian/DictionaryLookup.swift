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
        var last = LastForm()
        forEachSpelling(word, in: words, &workspace) { spelling, node, workspace in
            words.forEachPayload(below: node) { digits in
                // Four bytes in six digits, four bits of them padding.
                let number = Int((digits >> 20) & 0xFFFF)
                let form = Int((digits >> 4) & 0xFFFF)
                append(spelling, paradigm: number, form: form, score: 1, source: .dictionary, &workspace, &last)
            }
        }
    }

    /// The reading appended last, whose words the next one can often share.
    struct LastForm {
        var paradigm = -1
        var word = WordRange(start: -1, count: 0)
        var stem = WordRange(start: -1, count: 0)
        var nominative = -1
        var lemma = WordRange(start: -1, count: 0)
        var base = WordRange(start: -1, count: 0)
    }

    /// Appends the reading of `word` as a form of a paradigm.
    @inline(__always)
    func append(
        _ word: WordRange, paradigm number: Int, form: Int, score: Double, source: Parse.Source, _ workspace: inout Workspace,
        _ last: inout LastForm
    ) {
        guard let paradigm = paradigms.paradigm(number), form < paradigm.count else { return }
        let tag = paradigm.tag(form)
        let prefix = paradigms.prefixes[paradigm.prefix(form)].count
        let stemCount = Int(word.count) - prefix - paradigms.suffixLength(paradigm.suffix(form))
        guard stemCount >= 0 else { return }
        let stem = WordRange(start: word.start + Int32(prefix), count: Int32(stemCount))
        let nominative = workspace.wantsBases ? paradigm.nominative(of: form, tags, nominativeKeys) : form

        let isLike = last.paradigm == number && last.word == word && last.stem == stem
        let lemma = form == 0 ? word : isLike ? last.lemma : build(paradigm, form: 0, stem: stem, &workspace)
        let base =
            nominative == form
            ? word
            : nominative == 0
                ? lemma : isLike && nominative == last.nominative ? last.base : build(paradigm, form: nominative, stem: stem, &workspace)
        last = LastForm(paradigm: number, word: word, stem: stem, nominative: nominative, lemma: lemma, base: base)
        let features = tags[tag].features
        workspace.append(
            Parse(
                word: word, lemma: lemma, base: base, features: features, score: score, tag: Int32(tag), paradigm: Int32(number),
                source: source))
    }

    /// Stores a form of a paradigm.
    private func build(_ paradigm: Paradigm, form: Int, stem: WordRange, _ workspace: inout Workspace) -> WordRange {
        let prefix = paradigms.prefixes[paradigm.prefix(form)]
        let suffix = paradigm.suffix(form)
        workspace.reserve(units: prefix.count + Int(stem.count) + paradigms.suffixLength(suffix))
        let start = workspace.unitCount
        if !prefix.isEmpty { prefix.withUnsafeBufferPointer { workspace.put($0) } }
        workspace.put(stem)
        paradigms.withSuffix(suffix) { workspace.put($0) }
        return WordRange(start: Int32(start), count: Int32(workspace.unitCount - start))
    }
}
