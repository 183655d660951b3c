import CodeUnits
import Tokenization

/// What the Russian case forms of a name that no dictionary knows have in common: `Кампрад`, `Кампрада`, `Кампрадом`.
enum NameStem {
    /// Shorter stems are shared by chance.
    private static let shortest = 4

    /// Endings of nouns and of nothing else, longer ones first.
    private static let endings: [[UInt16]] = ["ом", "ем", "ём", "ой", "ей", "а", "я", "у", "ю", "е", "ы", "и", "о", "й", "ь"].map {
        Array($0.utf16)
    }

    /// Hash of the word without its case ending, nil where too little is left. It is the hash of no word.
    static func hash(_ word: UnsafeBufferPointer<UInt16>, _ fold: UnsafePointer<UInt16>) -> UInt64? {
        var count = word.count
        if let ending = endings.first(where: { ending in
            word.count >= ending.count
                && ending.indices.allSatisfy { fold[Int(word[word.count - ending.count + $0])] == fold[Int(ending[$0])] }
        }) {
            count -= ending.count
        }
        guard count >= shortest else { return nil }
        return WordHash.of(UnsafeBufferPointer(rebasing: word[..<count]), fold) ^ 0x5354_454D
    }
}
