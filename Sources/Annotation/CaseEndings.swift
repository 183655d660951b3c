/// Nominatives that an inflected Russian word may have by its ending alone: `Бенфике` → `Бенфика`, `Бенфик`, …
///
/// The dictionary guesses how an unknown word is inflected, and often guesses another gender than the name has. Lexicons know
/// the nominative, so each that the ending allows is looked up there, and only listed words are found this way.
enum CaseEndings {
    private static let table: [(ending: [UInt16], nominative: [[UInt16]])] = [
        ("ою", ["а"]), ("ом", ["", "о"]), ("ем", ["ь", "й", ""]), ("ой", ["а"]), ("ей", ["я", "а"]), ("ью", ["ь"]),
        ("а", ["", "о"]), ("я", ["ь", "й"]), ("у", ["", "а", "о"]), ("ю", ["ь", "й", "я"]),
        ("е", ["", "а", "ь", "й", "я", "о"]), ("ы", ["а"]), ("и", ["а", "я", "ь"]),
    ].map { (Array($0.utf16), $1.map { Array($0.utf16) }) }

    private static let shortestStem = 3

    /// Calls `body` with each nominative.
    static func forEachNominative(
        _ word: UnsafeBufferPointer<UInt16>, lower: UnsafePointer<UInt16>, _ body: (UnsafeBufferPointer<UInt16>) -> Void
    ) {
        for (ending, nominatives) in table where word.count >= ending.count + shortestStem {
            let stem = word.count - ending.count
            guard (0..<ending.count).allSatisfy({ lower[Int(word[stem + $0])] == ending[$0] }) else { continue }
            for nominative in nominatives {
                let units = word.prefix(stem) + nominative
                Array(units).withUnsafeBufferPointer(body)
            }
        }
    }
}
