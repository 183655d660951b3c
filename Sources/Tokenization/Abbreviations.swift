import CodeUnits

/// Words whose full stop ends no sentence, from the lexicons' `abbreviation` lines.
public struct Abbreviations: Sendable {
    /// Hashes of the folded word before the last full stop: `г`, `ж.б.у.с`, `им`.
    private let hashes: Set<UInt64>

    /// - Parameter entries: abbreviations as printed, with their full stops.
    public init(_ entries: some Sequence<String>) {
        hashes = WordHash.set(
            entries.flatMap { $0.split(separator: " ") }.flatMap { entry in
                // `ж.б.у.с.`: each part is one too, as the tokens are `ж`, `.`, `б` …
                entry.split(separator: ".")
            })
    }

    func contains(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
        hashes.contains(WordHash.of(word, CharacterTable.shared.fold))
    }
}
