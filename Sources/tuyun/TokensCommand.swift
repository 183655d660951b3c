import ArgumentParser

struct TokensCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tokens",
        abstract: "Cuts each line of text into tokens.",
        discussion: """
            A line in, a line out: its tokens with their offsets, in code points. The tokens are those of the Russian corpora, which \
            razdel has as well: 14|:|00, 24|.|kg, but 85-м, 3,5, 50/64, ?! as one. With --rules they are those that Tuyun's rules see, \
            each with its kind: there dates, clock times, e-mail and web addresses are one token.

            Examples:
              echo 'Кружка-термос на 0.5л (50/64 см³, 516;...)' | tuyun tokens --bars
              tuyun tokens sentences.txt --output tokens.jsonl
              echo 'Жазыңыз: info@mektep.kg, 24.10.17' | tuyun tokens --rules
            """)

    @OptionGroup var lines: LineOptions
    @OptionGroup var jobs: JobOptions
    @OptionGroup var output: OutputOptions

    @Flag(name: .shortAndLong, help: #"Print the tokens with | between them, not JSON; a | of the text becomes \|."#)
    var bars = false

    @Flag(name: .shortAndLong, help: "The tokens that the rules see: dates, times, addresses whole.")
    var rules = false

    func run() throws {
        try Stop.handling {
            let bars = bars
            let rules = rules
            try LineFilter.run(lines.listing(), jobs: jobs.jobs, output) {
                var cutter = LineTokens(rules: rules)
                return { lines, out in
                    for line in lines {
                        cutter.cut(line)
                        if bars { cutter.appendBars(to: &out) } else { cutter.appendJSON(to: &out) }
                        out.append(0x0A)
                    }
                }
            }
        }
    }
}
