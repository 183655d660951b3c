import CodeUnits

extension LexiconLoader {
    /// What a tag cell says.
    struct Tags {
        var classes = ClassSet()
        /// Where in the cell the text of its `value=` stands; empty if there is none.
        var value = 0..<0
        /// The number of its `wikidata=`, 0 if there is none.
        var wikidata: UInt32 = 0
        /// Whether it says who took over: see `Succession`.
        var hasSuccessor = false
    }

    /// What a tag cell says, its value as a range of the file.
    mutating func tags(_ bytes: LexiconBytes, _ cell: Range<Int>, _ path: String, _ line: Int) -> Tags {
        let hash = bytes.hash(cell)
        if let known = knownTags[hash] {
            let start = cell.lowerBound
            return Tags(
                classes: known.classes, value: start + known.value.lowerBound..<start + known.value.upperBound, wikidata: known.wikidata,
                hasSuccessor: known.hasSuccessor)
        }
        var set = ClassSet()
        var isSound = true
        var wikidata: UInt32 = 0
        var hasSuccessor = false
        for word in bytes.words(cell) {
            guard bytes.find(0x3D, word.lowerBound, word.upperBound) == word.upperBound else {
                if Self.isSuccessor(bytes, word) { hasSuccessor = true }
                guard let item = Self.wikidata(bytes, word) else { continue }
                wikidata = item
                if item == 0 {
                    isSound = false
                    report(.malformed, path, line, "‘\(bytes.string(word))’ names no item: write wikidata=Q and its number")
                }
                continue
            }
            let tag = bytes.string(word)
            if let element = LexicalClass.byTag[tag] {
                set.insert(element)
            } else if !Self.freeTags.contains(tag), !CountryCode.isCode(tag) {
                isSound = false
                report(.unknownTag, path, line, "unknown tag ‘\(tag)’")
            }
        }
        let value = value(bytes, cell)
        // A cell with an unknown tag is reported each time it comes.
        if isSound {
            let start = value.isEmpty ? 0 : cell.lowerBound
            knownTags[hash] = Tags(
                classes: set, value: value.lowerBound - start..<value.upperBound - start, wikidata: wikidata, hasSuccessor: hasSuccessor)
        }
        return Tags(classes: set, value: value, wikidata: wikidata, hasSuccessor: hasSuccessor)
    }

    /// The number of the item that `wikidata=Q813` names: 0 if it is no `Q` and number, nil if the word is another attribute.
    private static func wikidata(_ bytes: LexiconBytes, _ word: Range<Int>) -> UInt32? {
        let key: StaticString = "wikidata="
        guard bytes.begins(word, key) else { return nil }
        let start = word.lowerBound + key.utf8CodeUnitCount
        // Items have no leading 0 and, so far, nine digits at most.
        guard (2...10).contains(word.upperBound - start), bytes[start] == UInt8(ascii: "Q"), bytes[start + 1] != UInt8(ascii: "0") else {
            return 0
        }
        var number: UInt32 = 0
        for i in (start + 1)..<word.upperBound {
            let digit = bytes[i] &- UInt8(ascii: "0")
            guard digit < 10 else { return 0 }
            number = number * 10 + UInt32(digit)
        }
        return number
    }

    /// `successor=…`, and `successor.kg=…` of a shared name.
    private static func isSuccessor(_ bytes: LexiconBytes, _ word: Range<Int>) -> Bool {
        bytes.begins(word, "successor=") || bytes.begins(word, "successor.")
    }

    /// What `value=` says in a tag cell, empty if it is not there.
    private func value(_ bytes: LexiconBytes, _ cell: Range<Int>) -> Range<Int> {
        var i = cell.lowerBound
        while i + 6 <= cell.upperBound {
            i = bytes.find(0x76, i, cell.upperBound)
            if i + 6 <= cell.upperBound, bytes[i + 5] == 0x3D, i == cell.lowerBound || LexiconBytes.isBlank(bytes[i - 1]),
                bytes[i + 1] == 0x61, bytes[i + 2] == 0x6C, bytes[i + 3] == 0x75, bytes[i + 4] == 0x65
            {
                var end = i + 6
                while end < cell.upperBound, !LexiconBytes.isBlank(bytes[end]) { end += 1 }
                return (i + 6)..<end
            }
            i += 1
        }
        return 0..<0
    }

    /// Tags that make no class, beside `CountryCode`: whether each country has one, and what is for people alone.
    private static let freeTags: Set<String> = [
        "shared", "big", "capital", "club", "desert", "valley", "historic", "honours", "union",
        "abroad", "hall", "faction", "numbered", "route", "service", "kind", "see",
    ]
}
