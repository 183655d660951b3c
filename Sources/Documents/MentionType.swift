/// What a mention names. The raw value is how it stands in files.
public enum MentionType: String, CaseIterable, Sendable, Hashable, Comparable {
    /// A person.
    case person = "PER"
    /// A named body: state organ, company, party, university …
    case organisation = "ORG"
    /// A place, an address, a venue.
    case location = "LOC"
    case date = "DATE"
    /// A post or role of a person.
    case position = "POSITION"
    /// A named conference, war, election …
    case event = "EVENT"
    case project = "PROJECT"
    /// A named act.
    case law = "LAW"
    case time = "TIME"
    case money = "MONEY"
    case phone = "PHONE"
    case email = "EMAIL"
    case url = "URL"

    /// Position in `allCases`, the order of types wherever one is needed.
    public var order: Int {
        switch self {
        case .person: 0
        case .organisation: 1
        case .location: 2
        case .date: 3
        case .position: 4
        case .event: 5
        case .project: 6
        case .law: 7
        case .time: 8
        case .money: 9
        case .phone: 10
        case .email: 11
        case .url: 12
        }
    }

    public static func < (a: MentionType, b: MentionType) -> Bool { a.order < b.order }

    /// The types of a list such as `PER,ORG`.
    ///
    /// - Throws: `UnknownType` with the first name that is none.
    public static func list(_ names: String) throws(UnknownType) -> Set<MentionType> {
        var types: Set<MentionType> = []
        for name in names.split(separator: ",") {
            let trimmed = String(name.filter { $0 != " " })
            guard let type = MentionType(rawValue: trimmed) else { throw UnknownType(name: trimmed) }
            types.insert(type)
        }
        return types
    }

    public struct UnknownType: Error, Equatable, CustomStringConvertible {
        public let name: String

        public init(name: String) { self.name = name }

        public var description: String {
            "unknown type '\(name)'; the types are \(MentionType.allCases.map(\.rawValue).joined(separator: ", "))"
        }
    }
}
