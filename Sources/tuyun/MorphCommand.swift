import ArgumentParser
import Morphology
import Pipeline

struct MorphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "morph",
        abstract: "Reads Russian word forms: dictionary form, OpenCorpora tag, probability.",
        discussion: """
            A word form a line in, a line of JSON out, the likeliest reading first; the readings are those of pymorphy3. "known" says \
            whether the dictionary has the form; if not, it is read like the words that it resembles.

            Examples:
              echo стали | tuyun morph
              tuyun morph words.txt --output readings.jsonl
              grep -oE '[А-Яа-яё-]+' letter.txt | tuyun morph | jq -r '.readings[0].lemma'

            Out: {"form":"стали","readings":[{"lemma":"стать","tag":"VERB,perf,intr plur,past,indc","probability":0.975342},…],"known":true}
            """)

    @OptionGroup var lines: LineOptions
    @OptionGroup var jobs: JobOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Stop.handling {
            let dictionary = try Self.dictionary()
            try LineFilter.run(lines.listing(), jobs: jobs.jobs, output) {
                let words = WordLines(dictionary)
                return { lines, out in words.append(lines, to: &out) }
            }
        }
    }

    private static func dictionary() throws -> RussianDictionary {
        do {
            guard let folder = try ResourceLocator().russianDictionary else {
                throw Stop(2, "the Russian dictionary is not installed: run scripts/setup")
            }
            return try RussianDictionary(directory: folder)
        } catch let stop as Stop {
            throw stop
        } catch {
            throw Stop(2, "\(error)")
        }
    }
}
