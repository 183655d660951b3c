import CodeUnits

/// What a line says, read back from its bytes when it is asked for: names and attributes are rarely needed.
extension Lexicon {
    /// The names of a concept by column, canonical form first.
    public func names(of concept: Int32) -> [(language: Language, name: String)] {
        withText(of: concept) { bytes, cells, columns in
            var names: [(language: Language, name: String)] = []
            for (language, cell) in zip(columns, cells) {
                bytes.forEachName(cell) { names.append((language, bytes.string($0))) }
            }
            return names
        }
    }

    /// Whether one of some words, in UTF-8, stands on the line of a concept, as it is printed there.
    func holds(_ words: [[UInt8]], _ concept: Int32) -> Bool {
        let concept = concepts[Int(concept)]
        let line = Int(concept.text.lowerBound)..<Int(concept.text.upperBound)
        return files[Int(concept.file)].bytes.withUnsafeBufferPointer { bytes in words.contains { bytes.holds($0, line) } }
    }

    /// The canonical name in a language, or in the other one if it has none there.
    public func canonicalName(of concept: Int32, in language: Language) -> String {
        withText(of: concept) { bytes, cells, columns in
            var own: Range<Int>?, first: Range<Int>?
            for (column, cell) in zip(columns, cells) where own == nil {
                bytes.forEachName(cell) {
                    if first == nil { first = $0 }
                    if own == nil, column == language { own = $0 }
                }
            }
            return (own ?? first).map(bytes.string) ?? ""
        }
    }

    /// The `value=` of a concept.
    public func value(of concept: Int32) -> String? {
        let concept = concepts[Int(concept)]
        guard !concept.value.isEmpty else { return nil }
        return files[Int(concept.file)].bytes.withUnsafeBufferPointer {
            $0.string(Int(concept.value.lowerBound)..<Int(concept.value.upperBound))
        }
    }

    /// The Wikidata item of a concept: `Q813`.
    public func wikidata(of concept: Int32) -> String? {
        let number = concepts[Int(concept)].wikidata
        return number == 0 ? nil : "Q\(number)"
    }

    /// The value of `key=` on the line or in its `@tags`.
    public func attribute(_ key: String, of concept: Int32) -> String? {
        firstTag(of: concept) { bytes, tag in
            let value = tag.lowerBound + key.utf8.count + 1
            guard value <= tag.upperBound, bytes[value - 1] == 0x3D, bytes.isEqual(tag.lowerBound..<(value - 1), to: key) else {
                return nil
            }
            return bytes.string(value..<tag.upperBound)
        }
    }

    /// What `successor=` says on the line: ids without their `@`, and whose body it was if the name is shared (`successor.kg=`).
    func successors(of concept: Int32) -> [(owner: String, ids: [String])] {
        let found: [(String, [String])]? = withText(of: concept) { bytes, cells, columns in
            guard cells.count > columns.count else { return nil }
            return bytes.words(cells[columns.count]).compactMap { word in
                let key: StaticString = "successor"
                let equals = bytes.find(0x3D, word.lowerBound, word.upperBound)
                guard bytes.begins(word, key), equals < word.upperBound else { return nil }
                // `.kg`, or nothing
                var owner = word.lowerBound + key.utf8CodeUnitCount..<equals
                if !owner.isEmpty {
                    guard bytes[owner.lowerBound] == 0x2E else { return nil }
                    owner = owner.dropFirst()
                    guard bytes.find(0x2E, owner.lowerBound, equals) == equals else { return nil }
                }
                var ids: [String] = []
                bytes.forEachPart(equals + 1..<word.upperBound, 0x3B) { ids.append(bytes.string($0)) }
                return (bytes.string(owner), ids)
            }
        }
        return found ?? []
    }

    /// The ids of the districts that `districts=` lists: those that have a village of the line's name.
    func districts(of concept: Int32) -> [String] {
        attribute("districts", of: concept)?.split(separator: ";").map { "@district:\($0)" } ?? []
    }

    /// Whether the line or its `@tags` has a tag, one that no rule knows too.
    public func hasTag(_ tag: String, _ concept: Int32) -> Bool {
        firstTag(of: concept) { bytes, found in bytes.isEqual(found, to: tag) ? true : nil } ?? false
    }

    /// The ISO code, in small letters, of the country whose body or place the line or its `@tags` lists.
    func countryCode(of concept: Int32) -> String? {
        firstTag(of: concept) { bytes, found in found.count == 2 && CountryCode.isCode(bytes.string(found)) ? bytes.string(found) : nil }
    }

    /// The first answer of `body` to the tags of the line, then to those of its `@tags`.
    private func firstTag<Result>(of concept: Int32, _ body: (LexiconBytes, Range<Int>) -> Result?) -> Result? {
        let concept = concepts[Int(concept)]
        let columns = files[Int(concept.file)].columns[Int(concept.columns)].count
        return files[Int(concept.file)].bytes.withUnsafeBufferPointer { bytes in
            var cell = 0
            var own = 0..<0
            bytes.forEachPart(Int(concept.text.lowerBound)..<Int(concept.text.upperBound), 0x7C) { part in
                if cell == columns { own = part }
                cell += 1
            }
            return bytes.firstWord(own) { body(bytes, $0) }
                ?? bytes.firstWord(Int(concept.tags.lowerBound)..<Int(concept.tags.upperBound)) { body(bytes, $0) }
        }
    }

    /// Whether the line stands in a file of terms: see `LexiconFiles.list`.
    public func isTerm(_ concept: Int32) -> Bool { files[Int(concepts[Int(concept)].file)].path.hasSuffix(".terms") }

    /// `Lexicons/places/kyrgyzstan.txt:12`
    public func place(of concept: Int32) -> String {
        "\(files[Int(concepts[Int(concept)].file)].path):\(concepts[Int(concept)].line)"
    }

    private func withText<Result>(of concept: Int32, _ body: (LexiconBytes, [Range<Int>], [Language]) -> Result) -> Result {
        let concept = concepts[Int(concept)]
        let columns = files[Int(concept.file)].columns[Int(concept.columns)]
        return files[Int(concept.file)].bytes.withUnsafeBufferPointer { bytes in
            let line = Int(concept.text.lowerBound)..<Int(concept.text.upperBound)
            return body(bytes, bytes.cells(line), columns)
        }
    }
}

extension Lexicon {
    /// The id of a concept: `@` and its `id=`, or else its kind and canonical name, `@city:алматы`.
    public func conceptID(_ concept: Int32) -> String {
        if let id = attribute("id", of: concept) { return "@" + id }
        let classes = concepts[Int(concept)].classes
        let kind = Self.kinds.first { classes.contains($0) }?.tag ?? "concept"
        let lower = CharacterTable.shared.lower
        var name: [UInt16] = []
        UnitText.forEachUnit(of: canonicalName(of: concept, in: .ru)) { name.append($0 == 0x20 ? 0x2D : lower[Int($0)]) }
        return "@" + kind + ":" + UnitText.string(name)
    }

    private static let kinds: [LexicalClass] = [
        .country, .region, .district, .city, .village, .river, .lake, .mountain, .loc, .org, .event, .law, .project,
    ]
}
