import Documents

/// What speaks for two appearances of people being one: things that both have, as numbers to be compared.
///
/// Weights do not depend on how often a thing is named in the collection, so that no further document can take back what was found.
struct PeopleEvidence {
    /// A thing that an appearance has. Equal numbers are one thing.
    typealias Item = Int64

    private enum Kind: Int64 {
        /// stands in the same document
        case company
        /// the body or place of a post
        case office
        /// a post that says what of: `маданият министри`
        case post
    }

    private let context: LinkContext
    /// Root of each person's group by rank of its key, -1 for what is no full name of a person.
    private let groups: [Int32]
    /// Item of each post as printed: -1 if it says too little.
    private var posts: [Item] = []
    private var postNames: [String: Int64] = [:]
    /// What each post as printed says, and a number for each that is another.
    private var postTexts: [String] = []
    private var postNumbers: [Int32] = []

    init(_ index: PeopleIndex, _ context: inout LinkContext, groups: [Int32]) {
        self.groups = groups
        let terms = index.roles.map { context.reading(ofPost: $0).terms.sorted() }
        self.context = context
        postTexts = terms.map { $0.joined(separator: " ") }
        // In the order of the alphabet, which no order of documents changes.
        var numbers: [String: Int32] = [:]
        for text in Set(postTexts).sorted() { numbers[text] = Int32(item(ofPost: text) >> 2) }
        for (terms, text) in zip(terms, postTexts) {
            posts.append(terms.count >= 2 ? item(ofPost: text) : -1)
            postNumbers.append(numbers[text] ?? -1)
        }
    }

    private mutating func item(ofPost name: String) -> Item {
        let number = postNames[name] ?? Int64(postNames.count)
        postNames[name] = number
        return number << 2 | Kind.post.rawValue
    }

    /// What one appearance has, without itself.
    struct Items {
        /// Sorted.
        var all: [Item] = []
        /// The office of a body outside the lexicons or of a small place: many have such a post at a time.
        var isLocal = false
        /// An office of a state or a listed body: of one name, one person.
        var isHigh = false
        /// Posts by the numbers of their terms, and the languages of the documents that tell of them.
        var posts: Set<Int32> = []
        var languages: Set<String> = []
        /// Rank of the object of a local office that names the person, -1 if there is none.
        var office = -1
    }

    mutating func items(_ appearance: PeopleIndex.Appearance, _ index: PeopleIndex) -> Items {
        var items = Items()
        let own = Int(context.clusters.ranks[Int(appearance.key)])
        let document = index.documents[Int(appearance.document)]
        for companion in document.companions {
            let rank = Int(context.clusters.ranks[Int(index.companions[Int(companion)])])
            if rank != own { insert(companion: rank, own: own, &items) }
        }
        if !appearance.facts.isEmpty { items.languages.insert(document.language) }
        for number in appearance.facts {
            let fact = index.facts[Int(number)]
            insert(fact, object: fact.object < 0 ? -1 : Int(context.clusters.ranks[Int(fact.object)]), &items)
        }
        items.all = items.all.sortedOnce()
        return items
    }

    private func insert(companion rank: Int, own: Int, _ items: inout Items) {
        let isPerson = context.clusters.entries[rank].type == .person
        if isPerson {
            // A short name says little of who it is.
            guard groups[rank] >= 0, groups[rank] != groups[own] else { return }
            items.all.append(Int64(context.clusters.entries.count + Int(groups[rank])) << 2 | Kind.company.rawValue)
        } else {
            items.all.append(Int64(context.clusters.root(rank)) << 2 | Kind.company.rawValue)
        }
    }

    private mutating func insert(_ fact: PeopleIndex.Fact, object rank: Int, _ items: inout Items) {
        let post = fact.role < 0 ? -1 : posts[Int(fact.role)]
        if post >= 0 { items.all.append(post) }
        if fact.role >= 0 { items.posts.insert(postNumbers[Int(fact.role)]) }
        guard rank >= 0 else { return }
        let entry = context.clusters.entries[rank]
        guard entry.type == .organisation || entry.type == .location else { return }
        let root = context.clusters.root(rank)
        if PeopleIndex.isWide(context.clusters.entries[root].key) {
            items.isHigh = true
            // `Кыргызстандын президенти`: post and country together.
            if fact.role >= 0 {
                items.all.append(item(ofPost: postTexts[Int(fact.role)] + " \(root)"))
            }
            return
        }
        items.all.append(Int64(root) << 2 | Kind.office.rawValue)
        if LinkKey.isConcept(context.clusters.entries[root].key) {
            items.isHigh = true
        } else {
            items.isLocal = true
            if items.office < 0 || rank < items.office { items.office = rank }
        }
    }

    /// How much one thing that both have says: with 2 it is hardly chance.
    func weight(_ item: Item) -> Int {
        switch Kind(rawValue: item & 3) {
        case .office, .post: return 3
        default:
            let rank = Int(item >> 2)
            guard rank < context.clusters.entries.count else { return 1 }
            let entry = context.clusters.entries[rank]
            return entry.type == .organisation && !LinkKey.isConcept(entry.key) ? 2 : 1
        }
    }

    /// What an item is, for people.
    func name(_ item: Item) -> String {
        let rank = Int(item >> 2)
        switch Kind(rawValue: item & 3) {
        case .post: return postNames.first { $0.value == item >> 2 }?.key ?? ""
        default:
            if rank < context.clusters.entries.count { return LinkKey.id(of: context.clusters.entries[rank].key) }
            guard let person = groups.firstIndex(of: Int32(rank - context.clusters.entries.count)) else { return "" }
            return LinkKey.id(of: context.clusters.entries[person].key)
        }
    }
}

extension [PeopleEvidence.Item] {
    /// Sorted, each item once.
    fileprivate func sortedOnce() -> Self {
        var once: Self = []
        once.reserveCapacity(count)
        for item in sorted() where item != once.last { once.append(item) }
        return once
    }
}
