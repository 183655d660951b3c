import CodeUnits
import Tokenization

/// Reads lexicon files (format: Lexicons/README.md) into one `Lexicon`.
public struct LexiconLoader {
    public let lexicon = Lexicon()
    /// Lines that could not be used; the others are.
    public private(set) var problems: [LexiconProblem] = []

    private var cells: [Range<Int>] = []
    /// Names that are put into the trie together, and their tokens and units.
    var names: [Name] = []
    var tokens: [Token] = []
    var units: [UInt16] = []
    /// What tag cells say by their hash: thousands of lines have the same few.
    var knownTags = HashedTable<Tags>()

    public init() {}

    /// Makes room for lexicons of so many bytes together: tables that never grow are filled once.
    public mutating func reserve(bytes: Int) {
        lexicon.concepts.reserveCapacity(bytes / 32)
        lexicon.entries.reserveCapacity(bytes / 20)
        lexicon.nodeEntry.reserveCapacity(bytes / 20)
        lexicon.roots.reserveCapacity(bytes / 32)
        lexicon.followers.reserveCapacity(bytes / 32)
        lexicon.vocabulary.reserve(words: bytes / 40)
        lexicon.edges.reserveCapacity(bytes / 50)
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
                    if own.hasSuccessor { report(.malformed, path, lineNumber, "successor= is for a line, not for @tags") }
                case let other:
                    report(.malformed, path, lineNumber, "unknown directive ‘\(other)’: use @columns or @tags")
                }
            } else if header.columns.isEmpty {
                report(.malformed, path, lineNumber, "an entry before @columns")
            } else {
                addLine(bytes, line, header, path, lineNumber)
            }
        }
        enterNames()
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
        var hasSuccessor = false
        if !tagCell.isEmpty {
            let own = tags(bytes, tagCell, path, lineNumber)
            lineClasses.formUnion(own.classes)
            if !own.value.isEmpty { value = own.value }
            wikidata = own.wikidata
            hasSuccessor = own.hasSuccessor
        }
        let concept = Int32(lexicon.concepts.count)
        if hasSuccessor { lexicon.succeeded.append(concept) }
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

    mutating func report(_ kind: LexiconProblem.Kind, _ path: String, _ line: Int, _ message: String) {
        problems.append(.init(kind: kind, path: path, line: line, message: message))
    }
}
