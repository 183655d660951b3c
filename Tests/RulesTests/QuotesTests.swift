import Testing

@testable import Rules

@Suite struct QuotesTests {
    /// Each pair's tokens, as `0-2`.
    @Test(arguments: [
        ("«а»", ["0-2"]),
        ("«а «б» в»", ["0-6", "2-4"]),
        ("“а” жана „б“", ["0-2", "4-6"]),
        ("\"а\" жана \"б\"", ["0-2", "4-6"]),
        ("\"а \"б\" в\"", ["0-6", "2-4"]),
        ("(\"а\")", ["1-3"]),
        ("а «б», «в».", ["1-3", "5-7"]),
        ("«“а” б» в", ["0-5", "1-3"]),
        // Two opening marks closed by one.
        ("««а» б» в", ["0-5", "1-3"]),
        ("««а» в", ["1-3"]),
        ("«а", []),
        ("а»", []),
        ("»а«", []),
        ("", []),
        ("«а. Б»", ["0-4"]),
        // Quotation marks of two paragraphs don't pair.
        ("«а\n\nб»", []),
        ("\"а\n\nб\" \"в\"", ["4-6"]),
        ("5'", []),
    ])
    func pairs(text: String, wanted: [String]) {
        var engine = Engine([])
        let partners = engine.quotes(text)
        let pairs = partners.indices.filter { partners[$0] > Int32($0) }.map { "\($0)-\(partners[$0])" }
        #expect(pairs == wanted)
        for (token, partner) in partners.enumerated() where partner >= 0 { #expect(partners[Int(partner)] == Int32(token)) }
    }
}
