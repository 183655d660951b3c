import CodeUnits
import Tokenization

/// Reads lexicon files (format: Lexicons/README.md) into one `Lexicon`.
public struct LexiconLoader {
    public let lexicon = Lexicon()
    /// Lines that could not be used; the others are.
    public private(set) var problems: [LexiconProblem] = []

    private var units: [UInt16] = []
    private var tokens: [Token] = []

    public init() {}

    /// Adds one file.
    ///
    /// - Parameters:
    ///   - bytes: its content, UTF-8.
    ///   - path: for messages and explanations.
    public mutating func add(_ bytes: [UInt8], path: String) {
        let fileIndex = Int32(lexicon.files.count)
        lexicon.files.append(.init(path: path, bytes: bytes, columns: []))
        var columns: [Lexicon.Language] = []
        var tagRange = 0..<0
        var tagClasses = ClassSet()
        var lineNumber = 0
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            lineNumber += 1
            let line = Self.content(bytes, start, end)
            start = end + 1
            guard !line.isEmpty else { continue }
            if bytes[line.lowerBound] == 0x40 {
                let words = Self.words(bytes, line)
                switch String(decoding: bytes[words[0]], as: UTF8.self) {
                case "@columns":
                    columns = []
                    for word in words.dropFirst() {
                        switch String(decoding: bytes[word], as: UTF8.self) {
                        case "ky": columns.append(.ky)
                        case "ru": columns.append(.ru)
                        case "any": columns.append(.any)
                        case let other: report(.malformed, path, lineNumber, "unknown column ‘\(other)’: use ky, ru or any")
                        }
                    }
                    lexicon.files[Int(fileIndex)].columns.append(columns)
                case "@tags":
                    tagRange = words.count > 1 ? words[1].lowerBound..<line.upperBound : line.upperBound..<line.upperBound
                    tagClasses = classes(bytes, words.dropFirst(), path, lineNumber)
                case let other:
                    report(.malformed, path, lineNumber, "unknown directive ‘\(other)’: use @columns or @tags")
                }
                continue
            }
            guard !columns.isEmpty else {
                report(.malformed, path, lineNumber, "an entry before @columns")
                continue
            }
            addLine(bytes, line, columns, fileIndex, lineNumber, tagRange, tagClasses)
        }
    }

    private mutating func addLine(
        _ bytes: [UInt8], _ line: Range<Int>, _ columns: [Lexicon.Language], _ file: Int32, _ lineNumber: Int, _ tags: Range<Int>,
        _ tagClasses: ClassSet
    ) {
        let path = lexicon.files[Int(file)].path
        let cells = Self.split(bytes, line, 0x7C)
        guard cells.count <= columns.count + 1 else {
            report(.malformed, path, lineNumber, "\(cells.count) columns, but @columns names \(columns.count) and one for tags")
            return
        }
        var lineClasses = tagClasses
        if cells.count == columns.count + 1 {
            lineClasses.formUnion(classes(bytes, Self.words(bytes, cells[columns.count])[...], path, lineNumber))
        }
        let concept = Int32(lexicon.concepts.count)
        lexicon.concepts.append(
            .init(
                file: file, line: Int32(lineNumber), text: Int32(line.lowerBound)..<Int32(line.upperBound),
                tags: Int32(tags.lowerBound)..<Int32(tags.upperBound), columns: UInt8(lexicon.files[Int(file)].columns.count - 1),
                classes: lineClasses))
        var names = 0
        for (language, cell) in zip(columns, cells) {
            Self.forEachName(bytes, cell) { name in
                names += 1
                addName(bytes, name, language, concept, lineClasses)
            }
        }
        if names == 0 { report(.malformed, path, lineNumber, "a line without a name") }
    }

    private mutating func addName(_ bytes: [UInt8], _ name: Range<Int>, _ language: Lexicon.Language, _ concept: Int32, _ classes: ClassSet)
    {
        units.removeAll(keepingCapacity: true)
        Self.decode(bytes, name, into: &units)
        units.withUnsafeBufferPointer { Tokenizer.entryTokens($0, vocabulary: &lexicon.vocabulary, into: &tokens) }
        while lexicon.starts.count < lexicon.vocabulary.count {
            lexicon.starts.append(false)
            lexicon.roots.append(-1)
        }
        guard let first = tokens.first, tokens.count < 256 else { return }
        if tokens.count > 1 { lexicon.starts[Int(first.word)] = true }
        var node: Int32 = 0
        for token in tokens {
            var next = lexicon.step(node, token.word)
            if next < 0 {
                next = Int32(lexicon.nodeEntry.count)
                lexicon.nodeEntry.append(-1)
                if node == 0 { lexicon.roots[Int(token.word)] = next } else { lexicon.edges.insert(node, token.word, next) }
            }
            node = next
        }
        let capitals: Lexicon.Capitals
        switch first.shape {
        // An abbreviation keeps its capitals: the court `ВАС` is no form of the pronoun `вас`.
        case .upper where classes.contains(.org): capitals = .all
        case _ where classes.contains(.anycase): capitals = .any
        case .upper: capitals = .all
        // State bodies stand in the press in small letters too: `салык кызматынын`.
        case .title where tokens.count > 1 && classes.contains(.org) && (classes.contains(.ministry) || classes.contains(.agency)):
            capitals = .any
        case .title, .titleEach, .mixed, .upperWithSuffix: capitals = .first
        default: capitals = .any
        }
        let index = Int32(lexicon.entries.count)
        lexicon.entries.append(
            .init(classes: classes, concept: concept, next: -1, capitals: capitals, language: language, length: UInt8(tokens.count)))
        // Entries of one spelling stay in the order of the files.
        var last = lexicon.nodeEntry[Int(node)]
        if last < 0 {
            lexicon.nodeEntry[Int(node)] = index
        } else {
            while lexicon.entries[Int(last)].next >= 0 { last = lexicon.entries[Int(last)].next }
            lexicon.entries[Int(last)].next = index
        }
    }

    private mutating func classes(_ bytes: [UInt8], _ words: ArraySlice<Range<Int>>, _ path: String, _ line: Int) -> ClassSet {
        var set = ClassSet()
        for word in words where !bytes[word].contains(0x3D) {
            let tag = String(decoding: bytes[word], as: UTF8.self)
            if let element = LexicalClass.byTag[tag] {
                set.insert(element)
            } else if !Self.freeTags.contains(tag) {
                report(.unknownTag, path, line, "unknown tag ‘\(tag)’")
            }
        }
        return set
    }

    /// Tags for people and for later use, which no rule reads yet.
    private static let freeTags: Set<String> = ["kg", "kz", "ru", "uz", "tj", "tm", "big", "capital"]

    private mutating func report(_ kind: LexiconProblem.Kind, _ path: String, _ line: Int, _ message: String) {
        problems.append(.init(kind: kind, path: path, line: line, message: message))
    }
}
