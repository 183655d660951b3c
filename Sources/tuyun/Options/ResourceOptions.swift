import ArgumentParser
import Lexicons
import Pipeline
import Reading
import Rules

/// What extraction stands on.
struct ResourceOptions: ParsableArguments {
    @Option(
        name: .customLong("lexicon"), parsing: .upToNextOption,
        help: ArgumentHelp("Lexicon files of your own, which work like those of Tuyun.", valueName: "file"), completion: .file())
    var lexiconFiles: [String] = []

    /// The folder of our own lexicons.
    static func folder() throws -> String {
        do { return try ResourceLocator().lexicons } catch { throw Stop(2, "\(error)") }
    }

    /// What linking reads names with; what is missing was told by extraction.
    static func loadForLinking() throws -> Resources {
        do {
            let locator = try ResourceLocator()
            return try Resources(lexiconDirectory: locator.lexicons, terms: true, russianDirectory: locator.russianDictionary)
        } catch {
            throw Stop(2, "\(error)")
        }
    }

    /// Loads lexicons and dictionary, and says on standard error what is missing.
    func load() throws -> Resources {
        for path in lexiconFiles where WholeFiles.isFolder(path) {
            throw Stop(64, "--lexicon \(path) is a folder; what is to be read stands before --lexicon")
        }
        let resources: Resources
        do {
            let locator = try ResourceLocator()
            // Lexicons take the most time; another core opens the dictionary and puts the rules together meanwhile.
            let russian = Meanwhile {
                let russian = Resources.Russian(directory: locator.russianDictionary)
                _ = RuleSet.standard
                return russian
            }
            resources = try Resources(lexiconDirectory: locator.lexicons, extraLexicons: lexiconFiles) { russian.value() }
        } catch {
            throw Stop(2, "\(error)")
        }
        if let problem = resources.russianProblem {
            Terminal.warn("Russian text gets no morphology: \(problem)")
        }
        let own = Set(lexiconFiles)
        for problem in resources.lexiconProblems where own.contains(problem.path) { Terminal.warn("\(problem)") }
        return resources
    }
}
