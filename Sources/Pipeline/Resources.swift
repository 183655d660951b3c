import Lexicons
import Morphology

/// The data that extraction stands on: lexicons and the Russian dictionary. Loaded once, shared by all workers.
public struct Resources: Sendable {
    public let lexicon: Lexicon
    /// Lexicon lines that could not be used, and unknown tags.
    public let lexiconProblems: [LexiconProblem]
    /// Nil if there is no usable Russian dictionary; `russianProblem` then says why and what to do.
    public let russian: RussianDictionary?
    public let russianProblem: String?

    /// The Russian dictionary, or why there is none.
    public struct Russian: Sendable {
        let dictionary: RussianDictionary?
        let problem: String?

        /// - Parameter directory: folder of the dictionary's data files.
        public init(directory: String?) {
            guard let directory else {
                dictionary = nil
                problem = "the Russian dictionary is not installed: run scripts/setup"
                return
            }
            do {
                dictionary = try RussianDictionary(directory: directory)
                problem = nil
            } catch {
                dictionary = nil
                problem = "\(error)"
            }
        }
    }

    /// - Parameters:
    ///   - lexiconDirectory: folder whose `.txt` files, at any depth, are the lexicons.
    ///   - extraLexicons: further lexicon files, which work the same way.
    ///   - terms: the files of terms, too, which linking needs and extraction must not have.
    ///   - russianDirectory: folder of the Russian dictionary's data files.
    /// - Throws: `LexiconProblem` if a lexicon file or the folder can't be read.
    public init(lexiconDirectory: String, extraLexicons: [String] = [], terms: Bool = false, russianDirectory: String?)
        throws(LexiconProblem)
    {
        try self.init(lexiconDirectory: lexiconDirectory, extraLexicons: extraLexicons, terms: terms) {
            Russian(directory: russianDirectory)
        }
    }

    /// The same with a dictionary that may have been opened meanwhile.
    public init(lexiconDirectory: String, extraLexicons: [String] = [], terms: Bool = false, russian: () -> Russian)
        throws(LexiconProblem)
    {
        var loader = LexiconLoader()
        var files: [(path: String, bytes: [UInt8])] = []
        var paths = try LexiconFiles.list(lexiconDirectory) + extraLexicons
        if terms { paths += try LexiconFiles.list(lexiconDirectory, ending: ".terms") }
        for path in paths { files.append((path, try LexiconFiles.read(path))) }
        loader.reserve(bytes: files.reduce(0) { $0 + $1.bytes.count })
        for file in files { loader.add(file.bytes, path: file.path) }
        lexicon = loader.lexicon
        lexiconProblems = loader.problems
        let opened = russian()
        self.russian = opened.dictionary
        russianProblem = opened.problem
    }
}
