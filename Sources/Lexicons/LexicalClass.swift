/// The tags that rules know. A tag in a lexicon file that is not among them is free text for people (and for `lexicon check`).
public enum LexicalClass: UInt8, CaseIterable, Sendable {
    case loc, country, region, district, city, village, settlement, continent, area, river, lake, sea, mountain, street,
        venue, celestial
    case locHead, venueHead, locAbbr
    case org, orgHead, orgBare, orgUnit, legalForm
    case state, ministry, agency, court, school, university, media, party, company, international
    case given, m, f, surname, patronymic, nameParticle, personTitle, degree, aliasHead, eponymHead, kinWord, notName, surnameSuffix,
        patronymicSuffix
    case post, postPrefix, postDeputy, role, notPost, postOfField, matterWord, bond, nationality
    case month, weekday, season, yearWord, monthWord, dayWord, weekWord, centuryWord, decadeWord, quarterWord
    case relativeDay, dateModifier, datePart, ordinal, numberWord, clockWord
    case currency, scale
    case eventHead, projectHead, lawHead, law, event, project
    case territorial, rangeEnd, datePreposition, decadeEnding, dateInto, caseEnding, phoneWord, notBody, phrase, office
    case familyFirst, regnalNumber, placeInto
    case offsetWord, approximation, era, clockTail, lawPart
    case inPreposition, fromPreposition, pathPreposition, direction
    case namingWord, subordinateWord, purposeWord, manages, convocation, andWord, abbreviation, namedAfter, houseWord
    case speechVerb, bodyCue, firmWord, productHead, bodyRank, pluralName
    case stem, noun, adjective, verb, adverb, pronoun, numeral, postposition, conjunction, particle, interjection
    case weak, anycase
    // Traits that the form table adds; no line carries them but `initial`, for `Дж` and the like.
    /// The word begins an entry of several words.
    case startsEntry
    /// has a capital; is all capitals (a suffix aside); is one capital letter; no dictionary knows it; is in Latin script
    case capital, capitals, initial, unknown, latin

    /// As written in a lexicon file: `org-head` for `orgHead`.
    public var tag: String { Self.tags[Int(rawValue)] }

    private static let tags = allCases.map { element in
        var tag = ""
        for unit in "\(element)".unicodeScalars {
            if unit.properties.isUppercase { tag += "-" + unit.properties.lowercaseMapping } else { tag.unicodeScalars.append(unit) }
        }
        return tag
    }

    static let byTag: [String: LexicalClass] = Dictionary(
        uniqueKeysWithValues: allCases.filter { !traits.contains($0) }.map { ($0.tag, $0) })

    /// Classes that no line of a lexicon carries.
    private static let traits: Set<LexicalClass> = [.startsEntry, .capital, .capitals, .unknown, .latin]
}

/// A set of lexical classes, 192 bits wide.
public struct ClassSet: Sendable, Hashable {
    /// Classes that a set has room for.
    public static let capacity = 192

    /// Classes 0 to 63, 64 to 127 and 128 to 191.
    public var low: UInt64
    public var middle: UInt64
    public var high: UInt64

    @inlinable public init() {
        low = 0
        middle = 0
        high = 0
    }

    @inlinable @_disfavoredOverload public init(_ classes: LexicalClass...) {
        self.init()
        for element in classes { insert(element) }
    }

    // Sets of a few classes, which the compiler folds into constants, as it does not with the loop above.
    @inlinable @inline(__always) public init(_ a: LexicalClass) { self.init(only: a) }
    @inlinable @inline(__always) public init(_ a: LexicalClass, _ b: LexicalClass) {
        self.init(only: a)
        insert(b)
    }
    @inlinable @inline(__always) public init(_ a: LexicalClass, _ b: LexicalClass, _ c: LexicalClass) {
        self.init(a, b)
        insert(c)
    }
    @inlinable @inline(__always) public init(_ a: LexicalClass, _ b: LexicalClass, _ c: LexicalClass, _ d: LexicalClass) {
        self.init(a, b, c)
        insert(d)
    }

    @inlinable @inline(__always) init(only element: LexicalClass) {
        let word = element.rawValue >> 6, bit: UInt64 = 1 << UInt64(element.rawValue & 63)
        low = word == 0 ? bit : 0
        middle = word == 1 ? bit : 0
        high = word == 2 ? bit : 0
    }

    @inlinable @inline(__always) public mutating func insert(_ element: LexicalClass) { formUnion(ClassSet(only: element)) }

    @inlinable public mutating func remove(_ element: LexicalClass) { self = subtracting(ClassSet(only: element)) }

    @inlinable @inline(__always) public func subtracting(_ other: ClassSet) -> ClassSet {
        var set = self
        set.low &= ~other.low
        set.middle &= ~other.middle
        set.high &= ~other.high
        return set
    }

    @inlinable public func intersection(_ other: ClassSet) -> ClassSet {
        var set = self
        set.low &= other.low
        set.middle &= other.middle
        set.high &= other.high
        return set
    }

    @inlinable @inline(__always) public func contains(_ element: LexicalClass) -> Bool { intersects(ClassSet(only: element)) }

    @inlinable @inline(__always) public mutating func formUnion(_ other: ClassSet) {
        low |= other.low
        middle |= other.middle
        high |= other.high
    }

    @inlinable @inline(__always) public func intersects(_ other: ClassSet) -> Bool {
        (low & other.low) | (middle & other.middle) | (high & other.high) != 0
    }

    @inlinable @inline(__always) public func isSuperset(of other: ClassSet) -> Bool { other.subtracting(self).isEmpty }

    @inlinable public var isEmpty: Bool { low | middle | high == 0 }

    /// The lowest class of the set.
    public var first: LexicalClass? {
        var lowest: Int?
        forEach { if lowest == nil { lowest = $0 } }
        return lowest.flatMap { LexicalClass(rawValue: UInt8($0)) }
    }

    /// How many classes it has.
    public var count: Int { low.nonzeroBitCount + middle.nonzeroBitCount + high.nonzeroBitCount }

    /// Calls the body with the raw value of each class of the set, ascending.
    @inlinable @inline(__always) public func forEach(_ body: (Int) -> Void) {
        var word = low
        while word != 0 {
            body(word.trailingZeroBitCount)
            word &= word - 1
        }
        word = middle
        while word != 0 {
            body(64 + word.trailingZeroBitCount)
            word &= word - 1
        }
        word = high
        while word != 0 {
            body(128 + word.trailingZeroBitCount)
            word &= word - 1
        }
    }
}
