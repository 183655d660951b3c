/// How an explanation is printed.
struct ExplanationStyle {
    /// Columns of the pictures.
    var width: Int
    var colours: Bool
    var showsTokens: Bool
    /// Our own lexicons, whose paths are printed short.
    var lexiconFolder: String

    func bold(_ text: String) -> String { colours ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    func dim(_ text: String) -> String { colours ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
    func accent(_ text: String) -> String { colours ? "\u{1B}[36m\(text)\u{1B}[0m" : text }

    /// `Lexicons/places/kyrgyzstan.txt:12` of a place below the lexicon folder.
    func place(_ place: String) -> String {
        guard place.hasPrefix(lexiconFolder + "/") else { return place }
        return "Lexicons" + place.dropFirst(lexiconFolder.count)
    }
}

extension String {
    /// Filled up with blanks to so many characters.
    func padded(_ width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - unicodeScalars.count)) }
}
