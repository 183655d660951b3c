/// Finds lines that say what others have said.
public enum LexiconCheck {
    /// Classes whose concepts are things of their own: which line a name belongs to decides which thing is found.
    private static let things: [LexicalClass] = [.loc, .org, .event, .law, .project]

    /// All findings, by file and line in the order of the files.
    ///
    /// - A line is a **duplicate** if an earlier one has the same name in the same language with the same tags, or if it says a
    ///   name twice.
    /// - It is a **duplicate**, too, if it names the Wikidata item of an earlier line with another id.
    /// - Its **successor** is wrong if it names no concept or leads back to the line.
    /// - It is **shadowed** if an earlier one has the same name for another thing of the same type: by that name only the earlier
    ///   one is found.
    ///
    /// - Parameter loaderProblems: what the loader reported about the same files.
    public static func problems(_ lexicon: Lexicon, loaderProblems: [LexiconProblem]) -> [LexiconProblem] {
        var problems = Set(loaderProblems)
        for first in lexicon.nodeEntry where first >= 0 {
            var earlier: [Lexicon.Entry] = []
            var next = first
            while next >= 0 {
                let entry = lexicon.entries[Int(next)]
                if let problem = problem(of: entry, after: earlier, lexicon) { problems.insert(problem) }
                earlier.append(entry)
                next = entry.next
            }
        }
        problems.formUnion(itemsNamedTwice(lexicon))
        problems.formUnion(SuccessionCheck.problems(lexicon))
        problems.formUnion(unknownDistricts(lexicon))
        let fileOrder = Dictionary(
            lexicon.files.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
        return problems.sorted { a, b in
            let (fileA, fileB) = (fileOrder[a.path] ?? -1, fileOrder[b.path] ?? -1)
            return (fileA, a.line, a.kind.rawValue, a.message) < (fileB, b.line, b.kind.rawValue, b.message)
        }
    }

    /// An item is one thing: two lines may name it only if they are one concept.
    private static func itemsNamedTwice(_ lexicon: Lexicon) -> [LexiconProblem] {
        var owners: [UInt32: Int32] = [:]
        var problems: [LexiconProblem] = []
        for (index, concept) in lexicon.concepts.enumerated() where concept.wikidata != 0 {
            guard let owner = owners[concept.wikidata] else {
                owners[concept.wikidata] = Int32(index)
                continue
            }
            if lexicon.conceptID(owner) == lexicon.conceptID(Int32(index)) { continue }
            let name = lexicon.canonicalName(of: Int32(index), in: .ky)
            problems.append(
                LexiconProblem(
                    kind: .duplicate, path: lexicon.files[Int(concept.file)].path, line: Int(concept.line),
                    message: "\(name): the same Wikidata item: \(lexicon.place(of: owner)) \(lexicon.canonicalName(of: owner, in: .ky))"))
        }
        return problems
    }

    /// `districts=` lists districts that have lines of their own.
    private static func unknownDistricts(_ lexicon: Lexicon) -> [LexiconProblem] {
        let concepts = lexicon.concepts.indices.map(Int32.init)
        let known = Set(concepts.filter { lexicon.concepts[Int($0)].classes.contains(.district) }.map(lexicon.conceptID))
        return concepts.flatMap { concept in
            let line = lexicon.concepts[Int(concept)]
            guard line.classes.contains(.village) || line.classes.contains(.district) else { return [LexiconProblem]() }
            return lexicon.districts(of: concept).filter { !known.contains($0) }.map { id in
                LexiconProblem(
                    kind: .malformed, path: lexicon.files[Int(line.file)].path, line: Int(line.line),
                    message: "\(lexicon.canonicalName(of: concept, in: .ky)): districts= names no district ‘\(id.dropFirst())’")
            }
        }
    }

    /// - Parameter earlier: entries of the same spelling.
    private static func problem(of entry: Lexicon.Entry, after earlier: [Lexicon.Entry], _ lexicon: Lexicon) -> LexiconProblem? {
        let alike = earlier.filter { $0.capitals == entry.capitals }
        if let other = alike.first(where: { $0.language == entry.language && $0.classes == entry.classes }) {
            if other.concept == entry.concept { return report(.duplicate, entry, "a name twice in one line", lexicon) }
            return report(.duplicate, entry, "the same name with the same tags: \(place(other, lexicon))", lexicon)
        }
        for type in things where entry.classes.contains(type) {
            guard let other = alike.first(where: { $0.classes.contains(type) && $0.concept != entry.concept }) else { continue }
            return report(.shadowed, entry, "the same name for another \(type.tag): \(place(other, lexicon))", lexicon)
        }
        return nil
    }

    private static func place(_ entry: Lexicon.Entry, _ lexicon: Lexicon) -> String {
        "\(lexicon.place(of: entry.concept)) \(lexicon.canonicalName(of: entry.concept, in: entry.language))"
    }

    private static func report(
        _ kind: LexiconProblem.Kind, _ entry: Lexicon.Entry, _ message: String, _ lexicon: Lexicon
    ) -> LexiconProblem {
        let concept = lexicon.concepts[Int(entry.concept)]
        let name = lexicon.canonicalName(of: entry.concept, in: entry.language)
        return LexiconProblem(
            kind: kind, path: lexicon.files[Int(concept.file)].path, line: Int(concept.line), message: "\(name): \(message)")
    }
}
