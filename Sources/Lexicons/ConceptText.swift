import CodeUnits

/// What a line says, read back from its bytes when it is asked for: names and attributes are rarely needed.
extension Lexicon {
    /// The names of a concept by column, canonical form first.
    public func names(of concept: Int32) -> [(language: Language, name: String)] {
        let (bytes, cells, columns) = cells(of: concept)
        var names: [(Language, String)] = []
        for (language, cell) in zip(columns, cells) {
            LexiconLoader.forEachName(bytes, cell) { names.append((language, String(decoding: bytes[$0], as: UTF8.self))) }
        }
        return names
    }

    /// The canonical name in a language, or in the other one if it has none there.
    public func canonicalName(of concept: Int32, in language: Language) -> String {
        let names = names(of: concept)
        return names.first { $0.language == language }?.name ?? names.first?.name ?? ""
    }

    /// The value of `key=` on the line or in its `@tags`.
    public func attribute(_ key: String, of concept: Int32) -> String? {
        let (bytes, cells, columns) = cells(of: concept)
        let tags = concepts[Int(concept)].tags
        var words: [Range<Int>] = []
        if cells.count > columns.count { words = LexiconLoader.words(bytes, cells[columns.count]) }
        words += LexiconLoader.words(bytes, Int(tags.lowerBound)..<Int(tags.upperBound))
        let prefix = Array(key.utf8) + [0x3D]
        for word in words where bytes[word].starts(with: prefix) {
            return String(decoding: bytes[word.dropFirst(prefix.count)], as: UTF8.self)
        }
        return nil
    }

    /// Whether the line or its `@tags` has a tag, one that no rule knows too.
    public func hasTag(_ tag: String, _ concept: Int32) -> Bool {
        let (bytes, cells, columns) = cells(of: concept)
        let tags = concepts[Int(concept)].tags
        var words: [Range<Int>] = LexiconLoader.words(bytes, Int(tags.lowerBound)..<Int(tags.upperBound))
        if cells.count > columns.count { words += LexiconLoader.words(bytes, cells[columns.count]) }
        return words.contains { bytes[$0].elementsEqual(tag.utf8) }
    }

    /// `Lexicons/places/kyrgyzstan.txt:12`
    public func place(of concept: Int32) -> String {
        "\(files[Int(concepts[Int(concept)].file)].path):\(concepts[Int(concept)].line)"
    }

    private func cells(of concept: Int32) -> ([UInt8], [Range<Int>], [Language]) {
        let concept = concepts[Int(concept)]
        let file = files[Int(concept.file)]
        let line = Int(concept.text.lowerBound)..<Int(concept.text.upperBound)
        return (file.bytes, LexiconLoader.split(file.bytes, line, 0x7C), file.columns[Int(concept.columns)])
    }
}

extension Lexicon {
    /// The id of a concept: `@` and its `id=`, or else its kind and canonical name, `@city:алматы`.
    public func conceptID(_ concept: Int32) -> String {
        if let id = attribute("id", of: concept) { return "@" + id }
        let classes = concepts[Int(concept)].classes
        let kinds: [LexicalClass] = [
            .country, .region, .district, .city, .village, .river, .lake, .mountain, .loc, .org, .event, .law, .project,
        ]
        let kind = kinds.first { classes.contains($0) }?.tag ?? "concept"
        let name = canonicalName(of: concept, in: .ru)
        let lower = CharacterTable.shared.lower
        return "@" + kind + ":" + UnitText.string(name.utf16.map { $0 == 0x20 ? 0x2D : lower[Int($0)] })
    }
}
