import Documents
import Lexicons
import Rules

/// Whose body a shared name is. A line of the tag `shared` (`Министерство культуры`, `Верховный суд`) names a body that each country
/// has one of; the words around it, the document before it or the document's country tell which.
struct Owners {
    /// For each mention the owner that goes into its id: a country's code (`ru`), or the id of a smaller place (`region:карелия`); empty
    /// where nothing tells, and for all that is no shared name.
    private(set) var owners: [String]
    private let mentions: [Candidate]
    private let context: DocumentContext

    init(_ mentions: [Candidate], _ context: DocumentContext, _ concepts: inout ConceptCache) {
        self.mentions = mentions
        self.context = context
        owners = [String](repeating: "", count: mentions.count)
        let shared = mentions.indices.filter { isShared($0, &concepts) }
        guard !shared.isEmpty else { return }
        for i in shared { owners[i] = owner(inNameOf: i, &concepts) }
        let names = shared.map { concepts.identity(context.lexicon.entries[Int(mentions[$0].entry)].concept) }
        settle(shared, names, documentCountry(&concepts))
    }

    /// Gives bare names their owner: that of the same name before it, else the document's country. `МИД РФ … в МИД`, but
    /// `МИД РФ … с главой МИД Казахстана … МИД` is the home country's, if it is one of them.
    ///
    /// - Parameter names: which name each of them is; `Өкмөт` and `өкмөтү` are one.
    private mutating func settle(_ shared: [Int], _ names: [UInt64], _ country: String) {
        let home = Set(zip(shared, names).filter { !owners[$0.0].isEmpty && owners[$0.0] == country }.map(\.1))
        var last: [UInt64: String] = [:]
        for (i, name) in zip(shared, names) {
            if owners[i].isEmpty {
                owners[i] = home.contains(name) ? country : last[name] ?? country
            } else {
                last[name] = owners[i]
            }
        }
    }

    private func isShared(_ i: Int, _ concepts: inout ConceptCache) -> Bool {
        let mention = mentions[i]
        guard mention.type == .organisation, mention.entry >= 0 else { return false }
        let entry = context.lexicon.entries[Int(mention.entry)]
        return entry.classes.intersects(Self.names) && concepts.isShared(entry.concept)
    }

    /// `Министерство культуры`; `өкмөт`, `правительство`
    private static let names = ClassSet(.org, .orgBare, .orgHead)

    /// `Минздрав России`, `Карелиянын Маданият министрлиги`, `британский Минфин`: the listed place in the name. The smaller one, if there
    /// are two.
    private func owner(inNameOf i: Int, _ concepts: inout ConceptCache) -> String {
        var owner = ""
        for place in mentions.nested(in: i) where mentions[place].type == .location && mentions[place].entry >= 0 {
            let entry = context.lexicon.entries[Int(mentions[place].entry)]
            // `Южный округ` is known by its head alone.
            guard entry.classes.contains(.loc) else { continue }
            let concept = entry.concept
            guard let country = concepts.country(concept) else {
                // Of a line of one country a place in it names that body: `Октябрьский районный суд Бишкека`, but not `… Омска`.
                let body = context.lexicon.entries[Int(mentions[i].entry)].concept
                if let home = concepts.home(body), home == concepts.home(concept) { return home }
                return String(concepts.id(concept).dropFirst())
            }
            owner = country
        }
        if owner.isEmpty, let nation = context.nation(in: mentions[i], &concepts) { owner = concepts.country(nation) ?? "" }
        return owner
    }

    /// Countries that write in Kyrgyz or Russian themselves.
    private static let near: Set<String> = ["kg", "kz", "ru", "uz", "tj", "tm", "ua", "by"]

    /// The country that a document is about and in: by places and bodies of known countries, and by its language.
    private func documentCountry(_ concepts: inout ConceptCache) -> String {
        // A text names few countries; of two with one weight, the one that it names first.
        var countries: [(code: String, weight: Int, first: Int)] = []
        func add(_ code: String, _ weight: Int, at place: Int) {
            if let known = countries.firstIndex(where: { $0.code == code }) {
                countries[known].weight += weight
                countries[known].first = min(countries[known].first, place)
            } else {
                countries.append((code, weight, place))
            }
        }
        switch context.annotated.text.language {
        case .kyrgyz: add("kg", 3, at: mentions.count)
        case .kazakh: add("kz", 3, at: mentions.count)
        default: break
        }
        for (i, mention) in mentions.enumerated() where mention.entry >= 0 {
            let concept = context.lexicon.entries[Int(mention.entry)].concept
            if let country = concepts.country(concept) {
                add(country, 1, at: i)
            } else if let country = concepts.home(concept), Self.near.contains(country) {
                // A foreign country is news in any country; a town or a body is named where it is known.
                add(country, 2, at: i)
            }
        }
        for (i, owner) in owners.enumerated() where owner.utf8.count == 2 { add(owner, 1, at: i) }
        return countries.min { ($1.weight, $0.first) < ($0.weight, $1.first) }?.code ?? ""
    }
}
