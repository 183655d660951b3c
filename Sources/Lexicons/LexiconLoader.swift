import CodeUnits
import Tokenization

/// Reads lexicon files (format: Lexicons/README.md) into one `Lexicon`.
public struct LexiconLoader {
    public let lexicon = Lexicon()
    /// Lines that could not be used; the others are.
    public private(set) var problems: [LexiconProblem] = []

    private var tokens: [Token] = []
    private var cells: [Range<Int>] = []
    /// What tag cells say by their hash: thousands of lines have the same few.
    private var knownTags = HashedTable<Tags>()

    /// What a tag cell says.
    private struct Tags {
        var classes = ClassSet()
        /// Where in the cell the text of its `value=` stands; empty if there is none.
        var value = 0..<0
        /// The number of its `wikidata=`, 0 if there is none.
        var wikidata: UInt32 = 0
    }

    public init() {}

    /// Makes room for lexicons of so many bytes together: tables that never grow are filled once.
    public mutating func reserve(bytes: Int) {
        lexicon.concepts.reserveCapacity(bytes / 32)
        lexicon.entries.reserveCapacity(bytes / 20)
        lexicon.nodeEntry.reserveCapacity(bytes / 20)
        lexicon.roots.reserveCapacity(bytes / 32)
        lexicon.followers.reserveCapacity(bytes / 32)
        lexicon.vocabulary.reserve(words: bytes / 40)
    }

    /// Adds one file.
    ///
    /// - Parameters:
    ///   - bytes: its content, UTF-8.
    ///   - path: for messages and explanations.
    public mutating func add(_ bytes: [UInt8], path: String) {
        lexicon.files.append(.init(path: path, bytes: bytes, columns: []))
        bytes.withUnsafeBufferPointer { addLines($0, path) }
    }

    private mutating func addLines(_ bytes: LexiconBytes, _ path: String) {
        let file = lexicon.files.count - 1
        var header = Header()
        var lineNumber = 0
        var start = 0
        while start < bytes.count {
            let end = bytes.find(0x0A, start, bytes.count)
            lineNumber += 1
            let line = bytes.content(start, end)
            start = end + 1
            guard !line.isEmpty else { continue }
            if bytes[line.lowerBound] == 0x40 {
                let words = bytes.words(line)
                switch bytes.string(words[0]) {
                case "@columns":
                    header.columns = []
                    for word in words.dropFirst() {
                        switch bytes.string(word) {
                        case "ky": header.columns.append(.ky)
                        case "ru": header.columns.append(.ru)
                        case "any": header.columns.append(.any)
                        case let other: report(.malformed, path, lineNumber, "unknown column ‘\(other)’: use ky, ru or any")
                        }
                    }
                    lexicon.files[file].columns.append(header.columns)
                case "@tags":
                    header.tags = words.count > 1 ? words[1].lowerBound..<line.upperBound : line.upperBound..<line.upperBound
                    let own = tags(bytes, header.tags, path, lineNumber)
                    header.classes = own.classes
                    header.value = own.value
                    if own.wikidata != 0 { report(.malformed, path, lineNumber, "wikidata= is for a line, not for @tags") }
                case let other:
                    report(.malformed, path, lineNumber, "unknown directive ‘\(other)’: use @columns or @tags")
                }
            } else if header.columns.isEmpty {
                report(.malformed, path, lineNumber, "an entry before @columns")
            } else {
                addLine(bytes, line, header, path, lineNumber)
            }
        }
    }

    /// What the `@columns` and `@tags` in force say.
    private struct Header {
        var columns: [Lexicon.Language] = []
        var tags = 0..<0
        var classes = ClassSet()
        var value = 0..<0
    }

    private mutating func addLine(_ bytes: LexiconBytes, _ line: Range<Int>, _ header: Header, _ path: String, _ lineNumber: Int) {
        cells.removeAll(keepingCapacity: true)
        bytes.forEachPart(line, 0x7C) { cells.append($0) }
        guard cells.count <= header.columns.count + 1 else {
            report(.malformed, path, lineNumber, "\(cells.count) columns, but @columns names \(header.columns.count) and one for tags")
            return
        }
        let tagCell = cells.count > header.columns.count ? cells[header.columns.count] : 0..<0
        var lineClasses = header.classes
        var value = header.value
        var wikidata: UInt32 = 0
        if !tagCell.isEmpty {
            let own = tags(bytes, tagCell, path, lineNumber)
            lineClasses.formUnion(own.classes)
            if !own.value.isEmpty { value = own.value }
            wikidata = own.wikidata
        }
        let concept = Int32(lexicon.concepts.count)
        let file = lexicon.files.count - 1
        lexicon.concepts.append(
            .init(
                file: Int32(file), line: Int32(lineNumber), text: Int32(line.lowerBound)..<Int32(line.upperBound),
                tags: Int32(header.tags.lowerBound)..<Int32(header.tags.upperBound),
                columns: UInt8(lexicon.files[file].columns.count - 1), classes: lineClasses,
                value: Int32(value.lowerBound)..<Int32(value.upperBound), wikidata: wikidata))
        var names = 0
        for column in 0..<min(cells.count, header.columns.count) {
            bytes.forEachName(cells[column]) { name in
                names += 1
                addName(bytes, name, header.columns[column], concept, lineClasses)
            }
        }
        if names == 0 { report(.malformed, path, lineNumber, "a line without a name") }
    }

    private mutating func addName(
        _ bytes: LexiconBytes, _ name: Range<Int>, _ language: Lexicon.Language, _ concept: Int32, _ classes: ClassSet
    ) {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: name.count) { units in
            let count = bytes.decode(name, into: units.baseAddress!)
            Tokenizer.entryTokens(
                UnsafeBufferPointer(start: units.baseAddress, count: count), vocabulary: &lexicon.vocabulary, into: &tokens)
        }
        while lexicon.followers.count < lexicon.vocabulary.count {
            lexicon.followers.append(0)
            lexicon.roots.append(-1)
        }
        guard let first = tokens.first, tokens.count < 256 else { return }
        if tokens.count > 1 { lexicon.followers[Int(first.word)] |= Lexicon.bit(of: tokens[1].word) }
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

    /// What a tag cell says, its value as a range of the file.
    private mutating func tags(_ bytes: LexiconBytes, _ cell: Range<Int>, _ path: String, _ line: Int) -> Tags {
        let hash = bytes.hash(cell)
        if let known = knownTags[hash] {
            let start = cell.lowerBound
            return Tags(
                classes: known.classes, value: start + known.value.lowerBound..<start + known.value.upperBound, wikidata: known.wikidata)
        }
        var set = ClassSet()
        var isSound = true
        var wikidata: UInt32 = 0
        for word in bytes.words(cell) {
            guard bytes.find(0x3D, word.lowerBound, word.upperBound) == word.upperBound else {
                guard let item = Self.wikidata(bytes, word) else { continue }
                wikidata = item
                if item == 0 {
                    isSound = false
                    report(.malformed, path, line, "‘\(bytes.string(word))’ names no item: write wikidata=Q and its number")
                }
                continue
            }
            let tag = bytes.string(word)
            if let element = LexicalClass.byTag[tag] {
                set.insert(element)
            } else if !Self.freeTags.contains(tag) {
                isSound = false
                report(.unknownTag, path, line, "unknown tag ‘\(tag)’")
            }
        }
        let value = value(bytes, cell)
        // A cell with an unknown tag is reported each time it comes.
        if isSound {
            let start = value.isEmpty ? 0 : cell.lowerBound
            knownTags[hash] = Tags(classes: set, value: value.lowerBound - start..<value.upperBound - start, wikidata: wikidata)
        }
        return Tags(classes: set, value: value, wikidata: wikidata)
    }

    /// The number of the item that `wikidata=Q813` names: 0 if it is no `Q` and number, nil if the word is another attribute.
    private static func wikidata(_ bytes: LexiconBytes, _ word: Range<Int>) -> UInt32? {
        let key: StaticString = "wikidata="
        let isKey = key.withUTF8Buffer { key in
            word.count >= key.count && key.indices.allSatisfy { key[$0] == bytes[word.lowerBound + $0] }
        }
        guard isKey else { return nil }
        let start = word.lowerBound + key.utf8CodeUnitCount
        // Items have no leading 0 and, so far, nine digits at most.
        guard (2...10).contains(word.upperBound - start), bytes[start] == UInt8(ascii: "Q"), bytes[start + 1] != UInt8(ascii: "0") else {
            return 0
        }
        var number: UInt32 = 0
        for i in (start + 1)..<word.upperBound {
            let digit = bytes[i] &- UInt8(ascii: "0")
            guard digit < 10 else { return 0 }
            number = number * 10 + UInt32(digit)
        }
        return number
    }

    /// What `value=` says in a tag cell, empty if it is not there.
    private func value(_ bytes: LexiconBytes, _ cell: Range<Int>) -> Range<Int> {
        var i = cell.lowerBound
        while i + 6 <= cell.upperBound {
            i = bytes.find(0x76, i, cell.upperBound)
            if i + 6 <= cell.upperBound, bytes[i + 5] == 0x3D, i == cell.lowerBound || LexiconBytes.isBlank(bytes[i - 1]),
                bytes[i + 1] == 0x61, bytes[i + 2] == 0x6C, bytes[i + 3] == 0x75, bytes[i + 4] == 0x65
            {
                var end = i + 6
                while end < cell.upperBound, !LexiconBytes.isBlank(bytes[end]) { end += 1 }
                return (i + 6)..<end
            }
            i += 1
        }
        return 0..<0
    }

    /// Tags that make no class: whose a line is, whether each country has one, and what is for people alone.
    private static let freeTags: Set<String> = [
        "kg", "kz", "ru", "uz", "tj", "tm", "shared", "big", "capital", "club", "desert", "valley", "historic", "honours", "union",
        "abroad", "hall", "numbered", "route",
    ]

    private mutating func report(_ kind: LexiconProblem.Kind, _ path: String, _ line: Int, _ message: String) {
        problems.append(.init(kind: kind, path: path, line: line, message: message))
    }
}
