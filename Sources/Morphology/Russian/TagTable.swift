/// What the analyser must know of one OpenCorpora tag.
struct Tag {
    var features: Features = []
    /// Grammemes in which the halves of a hyphenated word agree, a bit each.
    var agreement: UInt64 = 0
    /// Equal for the forms of a lexeme that have one nominative: a hash of the tag without case and variant marks.
    var group: UInt64 = 0
    /// The tag as OpenCorpora writes it, ASCII; see `PackedTexts.padding` for those of the dictionary.
    var text: UnsafeBufferPointer<UInt8>
    var isNominative = false
    /// Whether it bears no mark of a variant.
    var isPlain = true
    /// Whether unknown words may be like it.
    var isProductive = true
    /// Whether it has a part of speech; numbers, punctuation, Latin words have none.
    var isWord = false
}

extension Tag {
    /// What `Paradigm.nominative` asks of a tag, in one number: its group without the lowest bit, which says whether it is plain; 0
    /// for one that is no nominative.
    var nominativeKey: UInt64 { isNominative ? max(2, group & ~1) | (isPlain ? 1 : 0) : 0 }
}

/// The tags of the dictionary by their number, followed by those that pymorphy's units give to what no dictionary holds.
struct TagTable: @unchecked Sendable {
    private(set) var tags: [Tag] = []
    /// How many tags come from the dictionary.
    let dictionaryCount: Int
    private(set) var adverb: Int32 = 0
    /// The tags of a single capital: given name, then patronymic; each masculine, feminine; each in six cases.
    private(set) var initials: Range<Int32> = 0..<0
    private(set) var punctuation: Int32 = 0
    private(set) var roman: Int32 = 0
    private(set) var latin: Int32 = 0
    private(set) var integer: Int32 = 0
    private(set) var real: Int32 = 0
    private(set) var unknown: Int32 = 0
    /// Agreement bits of a singular dative full adjective (`по-западному`).
    let adjectiveInSingularDative: UInt64
    private let texts: PackedTexts

    /// - Parameter path: `gramtab-opencorpora-int.json`.
    init(path: String) throws(RussianDictionaryError) {
        let file = try MappedFile(path: path)
        let texts = PackedTexts(capacity: file.bytes.count)
        self.texts = texts
        let grammemes = GrammemeTable.shared
        var tags: [Tag] = []
        tags.reserveCapacity(6000)
        var isPlain = true
        try FlatJSON(file: file).forEachString { text in
            if let packed = texts.store(text) { tags.append(Self.parse(texts[packed], grammemes)) } else { isPlain = false }
        }
        guard isPlain else { throw .malformedFile(path: path, reason: "a tag is no plain text") }
        guard !tags.isEmpty, tags.count < 1 << 16 else { throw .malformedFile(path: path, reason: "it has \(tags.count) tags") }
        dictionaryCount = tags.count
        var adjective: UInt64 = 0
        for name in ["ADJF", "sing", "datv"] as [StaticString] { adjective |= grammemes[GrammemeTable.key(name)].agreement }
        adjectiveInSingularDative = adjective
        self.tags = tags

        func add(_ text: StaticString) -> Int32 {
            let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
            self.tags.append(Self.parse(bytes, grammemes))
            return Int32(self.tags.count - 1)
        }
        let first = Int32(tags.count)
        for text in Self.initialTags { _ = add(text) }
        initials = first..<Int32(self.tags.count)
        punctuation = add("PNCT")
        roman = add("ROMN")
        latin = add("LATN")
        integer = add("NUMB,intg")
        real = add("NUMB,real")
        unknown = add("UNKN")
        if let known = tags.firstIndex(where: { $0.text.elementsEqual("ADVB".utf8) }) {
            adverb = Int32(known)
        } else {
            adverb = add("ADVB")
        }
    }

    private static func parse(_ text: UnsafeBufferPointer<UInt8>, _ grammemes: GrammemeTable) -> Tag {
        var tag = Tag(text: text)
        var group: UInt64 = 0xCBF2_9CE4_8422_2325
        var position = 0
        while position + 4 <= text.count {
            let key = GrammemeTable.key(text.baseAddress! + position)
            let grammeme = grammemes[key]
            tag.features.formUnion(grammeme.features)
            tag.agreement |= grammeme.agreement
            if grammeme.isClosedClass { tag.isProductive = false }
            if grammeme.isVariant { tag.isPlain = false }
            if !grammeme.isInflection { group = (group ^ UInt64(key)) &* 0x0000_0100_0000_01B3 }
            position += 4
            while position < text.count, text[position] == 0x2C || text[position] == 0x20 { position += 1 }
        }
        tag.group = group
        tag.isWord = tag.agreement & grammemes.anyPartOfSpeech != 0
        tag.isNominative = tag.agreement & grammemes[GrammemeTable.key("nomn")].agreement != 0
        // `Apro` also marks adverbs (`здесь`), which are no pronouns for the rules.
        if tag.features.contains(.adverb) { tag.features.subtract(.pronoun) }
        return tag
    }

    private static let initialTags: [StaticString] = [
        "NOUN,anim,masc,Sgtm,Name,Fixd,Abbr,Init sing,nomn", "NOUN,anim,masc,Sgtm,Name,Fixd,Abbr,Init sing,gent",
        "NOUN,anim,masc,Sgtm,Name,Fixd,Abbr,Init sing,datv", "NOUN,anim,masc,Sgtm,Name,Fixd,Abbr,Init sing,accs",
        "NOUN,anim,masc,Sgtm,Name,Fixd,Abbr,Init sing,ablt", "NOUN,anim,masc,Sgtm,Name,Fixd,Abbr,Init sing,loct",
        "NOUN,anim,femn,Sgtm,Name,Fixd,Abbr,Init sing,nomn", "NOUN,anim,femn,Sgtm,Name,Fixd,Abbr,Init sing,gent",
        "NOUN,anim,femn,Sgtm,Name,Fixd,Abbr,Init sing,datv", "NOUN,anim,femn,Sgtm,Name,Fixd,Abbr,Init sing,accs",
        "NOUN,anim,femn,Sgtm,Name,Fixd,Abbr,Init sing,ablt", "NOUN,anim,femn,Sgtm,Name,Fixd,Abbr,Init sing,loct",
        "NOUN,anim,masc,Sgtm,Patr,Fixd,Abbr,Init sing,nomn", "NOUN,anim,masc,Sgtm,Patr,Fixd,Abbr,Init sing,gent",
        "NOUN,anim,masc,Sgtm,Patr,Fixd,Abbr,Init sing,datv", "NOUN,anim,masc,Sgtm,Patr,Fixd,Abbr,Init sing,accs",
        "NOUN,anim,masc,Sgtm,Patr,Fixd,Abbr,Init sing,ablt", "NOUN,anim,masc,Sgtm,Patr,Fixd,Abbr,Init sing,loct",
        "NOUN,anim,femn,Sgtm,Patr,Fixd,Abbr,Init sing,nomn", "NOUN,anim,femn,Sgtm,Patr,Fixd,Abbr,Init sing,gent",
        "NOUN,anim,femn,Sgtm,Patr,Fixd,Abbr,Init sing,datv", "NOUN,anim,femn,Sgtm,Patr,Fixd,Abbr,Init sing,accs",
        "NOUN,anim,femn,Sgtm,Patr,Fixd,Abbr,Init sing,ablt", "NOUN,anim,femn,Sgtm,Patr,Fixd,Abbr,Init sing,loct",
    ]
}
