import ArgumentParser
import Lexicons
import Morphology
import Pipeline

struct MorphCommand: ParsableCommand {
    enum Language: String, ExpressibleByArgument, CaseIterable {
        case ru, ky
    }

    static let configuration = CommandConfiguration(
        commandName: "morph",
        abstract: "Reads word forms, Russian or Kyrgyz: dictionary form, features, probability.",
        discussion: """
            A word form a line in, a line of JSON out, the likeliest reading first. Give forms as printed: capitals tell names \
            from words.

            Russian readings are those of pymorphy3, with OpenCorpora tags. "known" says whether the dictionary has the form; if not, \
            it is read like the words that it resembles.

            Kyrgyz readings come of suffixes, stripped by vowel harmony and assimilation, and of the stems in the lexicons. "lemma" is \
            the bare stem, a verb's as well (өнүктүр); "base" keeps plural and possessive (министрлиги). "features" are those of \
            tuyun explain; "known" says whether a lexicon has the stem of the first reading.

            Examples:
              echo стали | tuyun morph
              tuyun morph words.txt --output readings.jsonl
              grep -oE '[А-Яа-яё-]+' letter.txt | tuyun morph | jq -r '.readings[0].lemma'
              printf 'КБКлардын\\nЖаманкуловага\\n' | tuyun morph --language ky

            Out: {"form":"стали","readings":[{"lemma":"стать","tag":"VERB,perf,intr plur,past,indc","probability":0.975342},…],"known":true}

            Out, with --language ky: {"form":"министрлигинин","readings":[{"lemma":"министрлик","base":"министрлиги",\
            "features":"noun gen sg poss3 known","probability":0.977},…],"known":true}
            """)

    @OptionGroup var lines: LineOptions

    @Option(name: .shortAndLong, help: "The language of the forms: ru or ky.")
    var language: Language = .ru

    @OptionGroup var jobs: JobOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Stop.handling {
            switch language {
            case .ru:
                let dictionary = try Self.dictionary()
                try LineFilter.run(lines.listing(), jobs: jobs.jobs, output) {
                    let words = WordLines(dictionary)
                    return { lines, out in words.append(lines, to: &out) }
                }
            case .ky:
                let lexicon = try Self.lexicon()
                try LineFilter.run(lines.listing(), jobs: jobs.jobs, output) {
                    let words = KyrgyzWordLines(lexicon)
                    return { lines, out in words.append(lines, to: &out) }
                }
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

    /// The lexicons alone: Kyrgyz needs no Russian dictionary.
    private static func lexicon() throws -> Lexicon {
        do {
            return try Resources(lexiconDirectory: ResourceOptions.folder(), russianDirectory: nil).lexicon
        } catch let stop as Stop {
            throw stop
        } catch {
            throw Stop(2, "\(error)")
        }
    }
}
