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
        for path in try LexiconFiles.list(lexiconDirectory) + extraLexicons { loader.add(try LexiconFiles.read(path), path: path) }
        if terms {
            for path in try LexiconFiles.list(lexiconDirectory, ending: ".terms") { loader.add(try LexiconFiles.read(path), path: path) }
        }
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
