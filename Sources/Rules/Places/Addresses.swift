import Documents
import Lexicons
import Tokenization

/// Addresses: places in a row with commas between them, a street among them, and the numbers of house and flat:
/// `Бишкек ш., Ленин көч., 336`, `720040, г. Бишкек, ул. Киевская, 96а, офис 5`. Each is one place that holds its parts.
enum Addresses {
    /// Adds a mention for each address in the text.
    static func join(_ mentions: inout [Candidate], _ view: TextView) {
        // Those that no other holds.
        guard mentions.contains(where: { $0.type == .location }) else { return }
        var outer: [Candidate] = []
        outer.reserveCapacity(mentions.count)
        var reach = 0
        for mention in mentions where mention.end > reach {
            outer.append(mention)
            reach = mention.end
        }
        var found: [Candidate] = []
        var next = 0
        while next < outer.count {
            let first = outer[next]
            next += 1
            guard first.type == .location else { continue }
            var address = Address(first, view)
            while next < outer.count, outer[next].type == .location, address.takes(outer[next], view) {
                address.add(outer[next], view)
                next += 1
            }
            address.addHouse(view)
            if address.isWhole(view) { found.append(address.candidate(first)) }
        }
        guard !found.isEmpty else { return }
        mentions += found
        mentions.sort(by: Selection.precedes)
    }
}

/// An address in the making.
private struct Address {
    private var start: Int
    private(set) var end: Int
    private var parts = 1
    private var hasStreet: Bool
    private var hasHouse = false
    /// Its last part is not declined away: `Киев көчөсү`, but not `Киев көчөсүнүн`.
    private var mayGoOn: Bool

    init(_ place: Candidate, _ view: TextView) {
        start = place.start
        end = place.end
        hasStreet = Self.isStreet(place, view)
        mayGoOn = Self.isNamed(place, view)
        // [г. Ош; the head before a Russian name is part of an address, though not of the name
        if let head = Self.head(before: start, view) { start = head }
        // 720040, Бишкек ш.; the house number of an address that stands in a list is no postal code
        if start > 1, view.tokens[start - 1].unit == 0x2C, Self.isPostalCode(start - 2, view) { start -= 2 }
    }

    /// `көч.`, `улица`: a word of the mention is the head of a street, or the abbreviation of one.
    private static func isStreet(_ place: Candidate, _ view: TextView) -> Bool {
        let heads = ClassSet(.locHead, .locAbbr)
        let words = place.start..<place.end
        if words.contains(where: { view.classes[$0].contains(.street) && view.classes[$0].intersects(heads) }) { return true }
        return view.hits(startingIn: words).contains { hit in
            let classes = view.lexicon.entries[Int(hit.entry)].classes
            return classes.contains(.street) && classes.intersects(heads)
        }
    }

    private static func isPostalCode(_ i: Int, _ view: TextView) -> Bool {
        view.tokens[i].kind == .number && view.tokens[i].end - view.tokens[i].start == 6 && view.number(i) != nil
    }

    /// A part that goes on with it; two streets are a list.
    func takes(_ place: Candidate, _ view: TextView) -> Bool {
        !(hasStreet && Self.isStreet(place, view)) && !Self.isOfSeveral(place, view) && continues(to: place.start, view)
    }

    /// `Киев көчөлөрү` ends a list of streets with one head for all.
    private static func isOfSeveral(_ place: Candidate, _ view: TextView) -> Bool {
        let last = place.end - 1
        return view.isKyrgyz(last) && view.classes[last].contains(.locHead) && view.likelyFeatures(last).contains(.plural)
    }

    /// Whether nothing but a comma, or a postal code between two, stands before `place`.
    private func continues(to place: Int, _ view: TextView) -> Bool {
        guard mayGoOn else { return false }
        let gap = (end..<max(end, Self.head(before: place, view) ?? place)).filter { view.tokens[$0].unit != 0x2E }
        guard let comma = gap.first, view.tokens[comma].unit == 0x2C,
            !(end..<(place + 1)).contains(where: { view.tokens[$0].flags.contains(.sentenceStart) })
        else { return false }
        return gap.count == 1 || gap.count == 3 && Self.isPostalCode(gap[1], view) && view.tokens[gap[2]].unit == 0x2C
    }

    mutating func add(_ place: Candidate, _ view: TextView) {
        end = place.end
        parts += 1
        hasStreet = hasStreet || Self.isStreet(place, view)
        mayGoOn = Self.isNamed(place, view)
    }

    /// One place, in a form that an address has: no `көчөлөрү` of several, no genitive before what it has.
    private static func isNamed(_ place: Candidate, _ view: TextView) -> Bool {
        let last = place.end - 1
        guard view.isKyrgyz(last), view.tokens[last].kind == .word, !view.classes[last].contains(.locAbbr) else { return true }
        return view.features[last].contains(.nominative) && !view.likelyFeatures(last).contains(.plural)
            && view.likelyFeatures(last).isDisjoint(with: .genitive)
    }

    /// `г.`, `город` before a name: where that begins.
    private static func head(before place: Int, _ view: TextView) -> Int? {
        guard place > 0, !view.tokens[place].flags.contains(.sentenceStart) else { return nil }
        if view.tokens[place - 1].unit == 0x2E, place > 1, view.tokens[place - 2].shape == .lower,
            view.classes[place - 2].contains(.locAbbr)
                || view.hits(startingAt: place - 2).contains(where: {
                    view.lexicon.entries[Int($0.entry)].classes.contains(.locAbbr)
                })
        {
            return place - 2
        }
        return view.tokens[place - 1].shape == .lower && view.classes[place - 1].contains(.locHead) && view.isRussian(place)
            ? place - 1 : nil
    }

    /// `, 96а`, ` 44`, `, 125/1, офис 604`
    mutating func addHouse(_ view: TextView) {
        guard hasStreet, mayGoOn else { return }
        while let house = houseNumber(at: end, view) {
            end = house
            hasHouse = true
        }
    }

    /// The end of a house number behind token `i`, or of what stands behind one, nil if there is none.
    private func houseNumber(at i: Int, _ view: TextView) -> Int? {
        let tokens = view.tokens
        func isOpen(_ k: Int) -> Bool { k < tokens.count && !tokens[k].flags.contains(.sentenceStart) }
        var k = i
        if isOpen(k), tokens[k].unit == 0x2E { k += 1 }
        let comma = k
        if isOpen(k), tokens[k].unit == 0x2C { k += 1 }
        var hasWord = false
        if isOpen(k), view.classes[k].contains(.houseWord) {
            hasWord = true
            k += 1
            if isOpen(k), tokens[k].unit == 0x2E { k += 1 }
        }
        if isOpen(k), tokens[k].unit == 0x2116 { k += 1 }
        guard isOpen(k), tokens[k].kind == .number, let number = view.number(k), number < 10_000, number > 0 else { return nil }
        if hasHouse, !hasWord { return nil }
        k += 1
        // 96а; 125/1; 12-үй
        if isOpen(k), tokens[k].kind == .word, !tokens[k].flags.contains(.spaceBefore), tokens[k].end - tokens[k].start == 1 { k += 1 }
        while isOpen(k + 1), tokens[k].unit == 0x2F || tokens[k].unit == 0x2D,
            tokens[k + 1].kind == .number || view.classes[k + 1].contains(.houseWord),
            !tokens[k].flags.contains(.spaceBefore), !tokens[k + 1].flags.contains(.spaceBefore)
        {
            hasWord = hasWord || tokens[k + 1].kind == .word
            k += 2
        }
        // 58-чакырым
        if isOpen(k), tokens[k].unit == 0x2D, !tokens[k].flags.contains(.spaceBefore) { return nil }
        guard isOpen(k), tokens[k].kind == .word, !hasWord else { return k }
        // Ленин көчөсүнө 5 бак; по улице Московской, 200 человек: what is counted. `374 дареги боюнча` is none.
        if view.classes[k].contains(.houseWord) || view.value(k, .bond) == "address-label" { return k }
        return comma < i + 1 && tokens[comma].unit == 0x2C && view.classes[k].contains(.capital) ? k : nil
    }

    /// A street and its house, or a street and where it is; behind `Дареги:` any places in a row.
    func isWhole(_ view: TextView) -> Bool {
        if hasStreet, hasHouse || parts > 1 { return true }
        guard parts > 1, start > 1, view.tokens[start - 1].unit == 0x3A else { return false }
        return view.value(start - 2, .bond) == "address-label"
    }

    func candidate(_ first: Candidate) -> Candidate {
        Candidate(
            start: start, end: end, type: .location, ruleName: "place.address", priority: 50, ruleIndex: -1, anchor: start..<end, entry: -1,
            sentence: first.sentence)
    }
}
