/// OpenCorpora's dictionary of Russian as the PyPI package `pymorphy3-dicts-ru` ships it, mapped straight into memory.
///
/// Immutable once opened: any number of analysers on any number of threads may share one.
public final class RussianDictionary: @unchecked Sendable {
    /// The format that this reader knows: the number before the point must match.
    static let formatVersion = "2.4"

    let words: WordGraph
    /// For each prefix of paradigms: word endings with the paradigms that they may belong to, and how often they do.
    let endings: [WordGraph]
    /// Share of each tag among the uses of a word in the OpenCorpora corpus, in millionths; nil if the dictionary has none.
    let shares: WordGraph?
    let paradigms: ParadigmTable
    let tagTable: TagTable
    /// The tags of `tagTable` where they can be reached without a check.
    let tags: UnsafePointer<Tag>
    /// `nominativeKey` of each tag.
    let nominativeKeys: UnsafePointer<UInt64>
    /// The longest ending that `endings` holds, in letters.
    let longestEnding: Int

    /// Opens the dictionary in `directory`, which must hold the files of `pymorphy3_dicts_ru/data`.
    public init(directory: String) throws(RussianDictionaryError) {
        guard MappedFile.isDirectory(directory) else { throw .missingDirectory(path: directory) }
        func path(_ name: String) -> String { directory.hasSuffix("/") ? directory + name : directory + "/" + name }

        let metaPath = path("meta.json")
        let meta = FlatJSON(file: try MappedFile(path: metaPath))
        let version = try meta.string(after: "format_version")
        guard version.split(separator: ".").first == Self.formatVersion.split(separator: ".").first else {
            throw .unsupportedVersion(path: metaPath, found: version, expected: Self.formatVersion)
        }
        let language = try meta.string(after: "language_code")
        guard language == "ru" else {
            throw .unsupportedVersion(
                path: metaPath, found: "\(version) of language \(language)", expected: "\(Self.formatVersion) of language ru")
        }
        longestEnding = try meta.integer(after: "max_suffix_length")
        let prefixes = try meta.array(after: "paradigm_prefixes")
        guard (1...8).contains(longestEnding), (1...8).contains(prefixes.count) else {
            throw .malformedFile(path: metaPath, reason: "its compile_options are out of range")
        }

        words = try WordGraph(path: path("words.dawg"))
        var endings: [WordGraph] = []
        for number in prefixes.indices { endings.append(try WordGraph(path: path("prediction-suffixes-\(number).dawg"))) }
        self.endings = endings
        shares = try WordGraph(path: path("p_t_given_w.intdawg"))
        tagTable = try TagTable(path: path("gramtab-opencorpora-int.json"))
        paradigms = try ParadigmTable(
            path: path("paradigms.array"), suffixPath: path("suffixes.json"), prefixes: prefixes, tagCount: tagTable.dictionaryCount)
        let tags = UnsafeMutablePointer<Tag>.allocate(capacity: tagTable.tags.count)
        tags.initialize(from: tagTable.tags, count: tagTable.tags.count)
        self.tags = UnsafePointer(tags)
        let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: tagTable.tags.count)
        keys.initialize(from: tagTable.tags.map(\.nominativeKey), count: tagTable.tags.count)
        nominativeKeys = UnsafePointer(keys)
    }

    deinit {
        tags.deallocate()
        nominativeKeys.deallocate()
    }
}
