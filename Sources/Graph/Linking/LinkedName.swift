import Documents

/// Chooses the name that stands for a thing in the whole collection.
enum LinkedName {
    /// Of the names that documents use: no abbreviation if there is another; of people the fullest; then the one of most
    /// documents, the longest, and the first in the alphabet.
    ///
    /// - Parameter names: names with the number of documents, at least one.
    static func choose(_ names: [String: Int], type: MentionType) -> String {
        let ranked = names.map { name, documents in
            (name: name, fullness: fullness(name, type), documents: documents, length: name.unicodeScalars.count)
        }
        let best = ranked.max { a, b in
            if a.fullness != b.fullness { return a.fullness < b.fullness }
            if a.documents != b.documents { return a.documents < b.documents }
            if a.length != b.length { return a.length < b.length }
            return a.name > b.name
        }
        return best?.name ?? ""
    }

    private static func fullness(_ name: String, _ type: MentionType) -> Int {
        type == .person ? PersonName(name).fullness : isAbbreviation(name) ? 0 : 1
    }

    /// One word with two capitals or more and no small letter: `КБК`, `ЕАЭБ`.
    static func isAbbreviation(_ name: String) -> Bool {
        var capitals = 0
        for scalar in name.unicodeScalars {
            if NameFolding.isBlank(scalar) || scalar.properties.isLowercase { return false }
            if scalar.properties.isUppercase { capitals += 1 }
        }
        return capitals >= 2
    }
}
