import Documents

/// Decides which appearances of people in documents are one person.
///
/// A full name (given name and surname, in whatever order, spelling and with or without patronymic) is one person in the whole
/// collection, unless the text gives reason for two: other patronymics, or posts in bodies that have nothing in common. A short name
/// (`К. Койлубаев`, `Койлубаев`) is the person whom it fits and with whom its document shares enough.
struct PeopleLinker {
    /// One person.
    struct Person {
        var id: String
        /// Ids that it had or would have with less evidence.
        var otherIDs: Set<String> = []
        /// More of them, which only some documents tell, by the document's number.
        var toldIDs: [Int32: [String]] = [:]
        var keys: Set<Int> = []
        var appearances: [Int32] = []
        /// What documents say of a person among namesakes.
        var items: Set<PeopleEvidence.Item> = []
    }

    let people: [Person]
    /// Person of each appearance by key and document, for those whose key does not tell it.
    let byDocument: [Appearance: Int]
    /// Person of each rank; -1 if the key alone does not tell it, or is no person's.
    let byKey: [Int32]
    /// Pairs that may be one person.
    let doubts: [Doubt]

    struct Appearance: Hashable {
        var rank: Int32
        /// Its number.
        var document: Int32
    }

    /// Two of whom the text does not tell whether they are one.
    struct Doubt {
        var a: Int
        var b: Int
        var shared: [PeopleEvidence.Item]
        var reason: String
        var score: Double
    }

    let evidence: PeopleEvidence

    /// - Parameter doubts: look for these, too.
    init(_ index: LinkIndex, _ context: inout LinkContext, doubts: Bool) {
        var work = PeopleWork(index, &context, isDoubting: doubts)
        work.partNamesakes()
        work.placeShortNames()
        people = work.people
        byDocument = work.byDocument
        byKey = work.byKey
        self.doubts = work.doubts
        evidence = work.evidence
    }
}
