import Testing

@Suite struct ExitCodeTests {
    @Test(
        arguments: [
            (["--version"], 0), (["--help"], 0), (["help", "extract"], 0), ([], 0),
            (["extract", "--jobs", "0"], 64), (["extract", "--types", "PERSON"], 64), (["extract", "--from", "pdf"], 64), (["dance"], 64),
            (["run"], 64), (["evaluate", "x"], 64),
            (["extract", "/nowhere/at-all"], 1),
            (["extract", "--lexicon", "/nowhere/at-all"], 2), (["extract", "--output", "/nowhere/at-all/x"], 2),
            (["evaluate", "/nowhere/at-all", "-"], 2),
        ] as [([String], Int32)])
    func codes(arguments: [String], code: Int32) throws {
        let found = try Command(arguments: arguments)
        #expect(found.code == code, "\(found.errors)")
    }

    @Test func sayWhatIsMissing() throws {
        let found = try Command("extract", input: "Салам", environment: ["TUYUN_RU_DICT": "/nowhere"])
        #expect(found.code == 0)
        #expect(found.errors.contains("scripts/setup"))
        #expect(found.lines.count == 1)
    }
}
