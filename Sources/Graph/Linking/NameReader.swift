import Documents

/// What a name says, apart from its language and its endings.
public struct NameReading: Sendable, Hashable {
    /// Its words as terms, in the order of the name: `Маданият министрлиги` and `Министерство культуры` have the same two.
    public var terms: [String]
    /// The name says what kind of thing it is and no more: `Агенттик`, `министерство`. It is another body in each document.
    public var isBare: Bool
    /// Those of its terms that stand in quotation marks, in the order of the name.
    public var quoted: [String]

    public init(terms: [String], isBare: Bool = false, quoted: [String] = []) {
        self.terms = terms
        self.isBare = isBare
        self.quoted = quoted
    }
}

/// Reads names for the linker.
///
/// The linker knows no language: whoever has lexicons and morphology gives it a reader of theirs. The same name must always have
/// the same reading.
public protocol NameReader: Sendable {
    /// - Parameter type: what the name is of; a post's is `.position`.
    mutating func reading(of name: String, _ type: MentionType) -> NameReading

    /// What a name may be in the nominative, if it stands in another case: `Осмонов Аскарга` is `Осмонов Аскар`.
    mutating func nominatives(of name: String) -> [String]

    /// What the lexicons call the body of this id, `@org:министерство-культуры/kg`; nil if they have none.
    func name(ofID id: String) -> String?

    /// The ids of the bodies from which that of this id took over, as the lexicons know.
    func predecessors(ofID id: String) -> [String]
}

extension NameReader {
    public func name(ofID id: String) -> String? { nil }
    public func predecessors(ofID id: String) -> [String] { [] }
}

/// Reads names without any lexicon: the terms of a name are its words in their plainest spelling.
public struct PlainNames: NameReader {
    public init() {}

    public func reading(of name: String, _ type: MentionType) -> NameReading {
        NameReading(terms: NameSkeleton.words(name))
    }

    public func nominatives(of name: String) -> [String] { [name] }
}
