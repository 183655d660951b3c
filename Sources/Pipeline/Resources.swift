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

    /// - Parameters:
    ///   - lexiconDirectory: folder whose `.txt` files, at any depth, are the lexicons.
    ///   - extraLexicons: further lexicon files, which work the same way.
    ///   - terms: the files of terms, too, which linking needs and extraction must not have.
    ///   - russianDirectory: folder of the Russian dictionary's data files.
    /// - Throws: `LexiconProblem` if a lexicon file or the folder can't be read.
    public init(lexiconDirectory: String, extraLexicons: [String] = [], terms: Bool = false, russianDirectory: String?)
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
        guard let russianDirectory else {
            russian = nil
            russianProblem = "the Russian dictionary is not installed: run scripts/setup"
            return
        }
        do {
            russian = try RussianDictionary(directory: russianDirectory)
            russianProblem = nil
        } catch {
            russian = nil
            russianProblem = "\(error)"
        }
    }
}
