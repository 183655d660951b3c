import ArgumentParser
import Graph
import Reading

/// What people have decided about entities.
struct CurationOptions: ParsableArguments {
    @Option(
        name: .customLong("curation"), parsing: .upToNextOption,
        help: ArgumentHelp(
            "Files of decisions: merge, split, ignore, rename, retype.",
            discussion: "Lines that change nothing are reported, with file and line."),
        completion: .file())
    var files: [String] = []

    /// Reads the files.
    ///
    /// - Throws: exit code 2 if one can't be read, or has a line that can't be understood.
    func load() throws -> Curation {
        var curation = Curation()
        for path in files { curation.add(try Self.text(path), file: path) }
        guard curation.problems.isEmpty else {
            for problem in curation.problems { Terminal.warn("\(problem)") }
            throw Stop(2, "the curation can't be applied: nothing was linked")
        }
        return curation
    }

    static func text(_ path: String) throws -> String {
        do throws(ReadingError) {
            return String(decoding: try WholeFiles.read(path), as: UTF8.self)
        } catch {
            throw Stop(2, "\(error)")
        }
    }

    /// Says which lines change nothing.
    static func report(_ linker: Linker) {
        for line in linker.idleLines { Terminal.warn("\(line)") }
    }
}
