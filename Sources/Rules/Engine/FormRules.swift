import Annotation
import CodeUnits
import Tokenization

/// Which rules a token can set off, told once for each word form: classes and features, which nearly all anchors ask for, are the form's.
/// What they ask of the token besides (capitals, blanks) is looked at each time.
///
/// Kept from document to document, as forms are. Most forms have one of a few lists, the empty one first of all: equal lists are one, so
/// that they stay in the processor's nearest cache.
struct FormRules: Sendable {
    /// A rule, and the entry that is its anchor; -1 if it is no entry's.
    struct Item: Hashable {
        let rule: Int32
        let entry: Int32
    }

    private var edition: FormTable.Edition?
    /// By language and form where its list begins in `items`; below 0 if it is not known yet.
    private var starts = [[Int32]](repeating: [], count: Language.allCases.count)
    /// Lists of rules, each behind one item with its length and the kind of token that it is for.
    private var items: [Item] = []
    /// Lists by their hash.
    private var known = HashedTable<Int32>()
    /// Items after which all are forgotten, so that memory stays bounded.
    private static let limit = 1 << 22

    /// Makes room for all forms, and forgets what it knows if these are others.
    mutating func prepare(for forms: FormTable) {
        if edition !== forms.edition || items.count > Self.limit {
            edition = forms.edition
            for language in starts.indices { starts[language].removeAll(keepingCapacity: true) }
            items.removeAll(keepingCapacity: true)
            known.removeAll()
        }
        for language in starts.indices where starts[language].count < forms.forms.count {
            starts[language].append(contentsOf: repeatElement(-1, count: forms.forms.count - starts[language].count))
        }
    }

    /// Where the lists of the tokens of a sentence begin; `make` finds those that are not known.
    mutating func find(
        _ tokens: Range<Int>, _ language: Language, _ view: TextView, into lists: UnsafeMutablePointer<Int32>,
        _ make: (Int, inout [Item]) -> Void
    ) {
        // All look-ups first: the processor waits for several at once.
        starts[Int(language.rawValue)].withUnsafeBufferPointer { starts in
            for (place, i) in tokens.enumerated() { lists[place] = starts[Int(view.formNumbers[i])] }
        }
        for (place, i) in tokens.enumerated() {
            let kind = Int32(view.tokens[i].kind.rawValue)
            let list = Int(lists[place])
            // The same word may be an address in one place and none in another.
            if list >= 0, items[list].entry == kind { continue }
            lists[place] = newList(kind) { make(i, &$0) }
            starts[Int(language.rawValue)][Int(view.formNumbers[i])] = lists[place]
        }
    }

    private mutating func newList(_ kind: Int32, _ make: (inout [Item]) -> Void) -> Int32 {
        let start = items.count
        items.append(Item(rule: 0, entry: kind))
        make(&items)
        items[start] = Item(rule: Int32(items.count - start - 1), entry: kind)
        var hash = FNVHash()
        for item in items[start...] { hash.mix(UInt64(UInt32(bitPattern: item.rule)) << 32 | UInt64(UInt32(bitPattern: item.entry))) }
        let key = hash.value ^ hash.value >> 29
        if let other = known[key], items[Int(other)...].starts(with: items[start...]) {
            items.removeLast(items.count - start)
            return other
        }
        known[key] = Int32(start)
        return Int32(start)
    }

    /// All lists, for those who go through many.
    @inline(__always)
    func withLists(_ body: (UnsafePointer<Item>) -> Void) { items.withUnsafeBufferPointer { body($0.baseAddress!) } }

    /// The rules of a list.
    @inline(__always)
    static func forEach(_ list: Int32, of items: UnsafePointer<Item>, _ body: (Item) -> Void) {
        let first = Int(list) + 1
        for i in first..<(first + Int(items[Int(list)].rule)) { body(items[i]) }
    }
}
