import Graph
import Lexicons

/// Towns, districts and regions in the names of bodies, in whatever way they are said: `Бишкек шаарынын мэриясы`, `Бишкек мэриясы` and
/// `мэрия города Бишкек` have the same terms, and so have `Чүй облустук соту` and `суд Чуйской области`.
extension LexiconNames {
    /// Takes the words for a kind of territory (`шаардык`, `область`) together with the place beside them.
    mutating func settleTerritories(_ reading: inout NameReading, _ concepts: [Int32]) {
        guard reading.terms.count > 1 else { return }
        var dropped: [Int] = []
        for (i, concept) in concepts.enumerated() where concept >= 0 {
            guard let kind = territory(concept) else { continue }
            for neighbour in [i - 1, i + 1] where concepts.indices.contains(neighbour) && !dropped.contains(neighbour) {
                let place = concepts[neighbour]
                guard place >= 0, isPlace(place), let meant = self.place(place, of: kind) else { continue }
                reading.terms[neighbour] = term(meant)
                dropped.append(i)
                break
            }
        }
        for i in dropped.reversed() { reading.terms.remove(at: i) }
    }

    /// A head of two words or more that begins with one for a territory, `областной суд`: the concept of that word and the term of the
    /// others; -1 and nil of all else.
    mutating func territorialHead(_ concept: Int32) -> (territory: Int32, rest: String?) {
        guard lexicon.concepts[Int(concept)].classes.contains(.orgHead) || lexicon.concepts[Int(concept)].classes.contains(.orgBare) else {
            return (-1, nil)
        }
        if let known = territorialHeads[concept] { return known }
        var parted: (territory: Int32, rest: String?) = (-1, nil)
        let name = lexicon.canonicalName(of: concept, in: .ru)
        if let blank = name.firstIndex(of: " "), let first = listed(String(name[..<blank]), .organisation), territory(first) != nil {
            parted = (first, NameSkeleton.words(String(name[name.index(after: blank)...])).joined(separator: "-"))
        }
        territorialHeads[concept] = parted
        return parted
    }

    /// The kind of territory that a term says: `шаардык`.
    private func territory(_ concept: Int32) -> LexicalClass? {
        guard lexicon.isTerm(concept) else { return nil }
        return [.region, .district, .city].first { lexicon.concepts[Int(concept)].classes.contains($0) }
    }

    private func isPlace(_ concept: Int32) -> Bool { lexicon.concepts[Int(concept)].classes.contains(.loc) }

    /// The territory of a kind that bears a place's name: of the valley `Чүй` the region `Чүй облусу`.
    private mutating func place(_ place: Int32, of kind: LexicalClass) -> Int32? {
        if lexicon.concepts[Int(place)].classes.contains(kind) { return place }
        if let known = territories[Territory(place: place, kind: kind)] { return known }
        var found: Int32?
        for name in lexicon.names(of: place).map(\.name) where found == nil {
            let bare = Self.heads.values.first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
            for form in [bare + (Self.heads[kind] ?? ""), bare] where found == nil {
                found = listed(form, .location).flatMap { lexicon.concepts[Int($0)].classes.contains(kind) ? $0 : nil }
            }
        }
        territories[Territory(place: place, kind: kind)] = .some(found)
        return found
    }

    private static let heads: [LexicalClass: String] = [.region: " облусу", .district: " району", .city: " шаары"]

    /// A place and the kind of territory that is asked for.
    struct Territory: Hashable {
        var place: Int32
        var kind: LexicalClass
    }
}
