import Documents
import Lexicons
import Morphology

/// Which words are the head of a Kyrgyz body.
extension KyrgyzBodies {
    /// `жол кыймылы`, which the lexicon has as no body; so is the `кызматы` of `министрдин орун басары кызматына дайындалды`.
    static func isOtherHead(_ i: Int, _ view: TextView) -> Bool {
        let posts = ClassSet(.post, .postDeputy)
        if i > 0, view.classes[i].contains(.bond), view.likelyFeatures(i - 1).isSuperset(of: [.possessive, .nominative]),
            view.classes[i - 1].intersects(posts)
                || view.hits(endingAt: i - 1).contains(where: { view.lexicon.entries[Int($0.entry)].classes.intersects(posts) })
        {
            return true
        }
        return view.hits(endingAt: i).contains { view.lexicon.entries[Int($0.entry)].classes.contains(.notBody) }
    }

    /// `«Республика» фракциясы [билим тармагынын] абалын угат`: a sure head with its possessive in the nominative ends a name.
    static func endsWithin(_ range: Range<Int>, _ view: TextView, weakly: Bool = false) -> Bool {
        range.dropLast().contains { i in
            view.tokens[i].shape == .lower && view.quotes[i + 1] < 0
                && ((weakly || view.likelyFeatures(i).contains(.plural) ? view.classes[i] : view.strong[i]).intersects(
                    ClassSet(.orgHead, .orgUnit)) || endsListed(i, range, view))
                && view.likelyFeatures(i).isSuperset(of: [.possessive, .nominative])
                && !view.classes[i + 1].intersects(ClassSet(.subordinateWord, .andWord))
        }
    }

    /// `УКМКнын Чек ара кызматы [мамлекеттик инспекцияга`: whether a body that a lexicon lists ends at a token.
    private static func endsListed(_ i: Int, _ range: Range<Int>, _ view: TextView) -> Bool {
        view.classes[i].intersects(ClassSet(.orgHead, .orgUnit))
            && view.hits(endingAt: i).contains {
                let classes = view.lexicon.entries[Int($0.entry)].classes
                return classes.contains(.org) && !classes.contains(.weak) && Int($0.start) >= range.lowerBound && Int($0.start) < i
            }
    }

    /// `«Береке» фонду`, but not `«Береке» борборлору` unless a list ends there; nor `«Кабар» [облустук оорукананын дарыгерине таянып …`,
    /// where the name is a listed body's and another body begins behind it.
    static let checkQuoted: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let open = range.lowerBound, close = Int(view.quotes[open]), head = range.upperBound - 1
        if endsWithin(range, view, weakly: true) { return nil }
        // «Ак-Суу» базарында дүкөндөр тармагы: where something is
        let isElsewhere = (close + 1..<head).contains {
            view.likelyFeatures($0).contains(.locative) && !view.likelyFeatures($0).contains(.attributive)
        }
        if isElsewhere { return nil }
        if view.likelyFeatures(head).contains(.plural) {
            return open > 0 && isJoint(open - 1, view) ? range : nil
        }
        guard close > open, close + 1 < head, view.classes[close + 1].contains(.territorial), !view.classes[head].contains(.media) else {
            return range
        }
        func isBody(_ entry: Int32) -> Bool {
            let classes = view.lexicon.entries[Int(entry)].classes
            return classes.contains(.org) && (classes.contains(.media) || !classes.contains(.weak))
        }
        let isListed =
            close == open + 2 && view.singles(open + 1).contains(where: isBody)
            || view.hits(startingAt: open + 1).contains { Int($0.end) == close && isBody($0.entry) }
        return isListed ? nil : range
    }

    /// The head of a named body has its possessive (`министрлиги`) or is an abbreviation; `министрлик` alone is a kind.
    static func isHeadForm(_ i: Int, _ range: Range<Int>, _ view: TextView) -> Bool {
        view.features[i].contains(.possessive) || (view.classes[i].contains(.capitals) && !Abbreviation.isHeading(i, view))
            // №11 мектеп-гимназия; саясат боюнча комитет
            || range.contains { view.tokens[$0].unit == 0x2116 }
            || isOfMatter(i, range, view)
            || (range.count > 1 && !view.startsSentence(range.lowerBound) && view.features[i - 1].contains(.adjective)
                && view.strong[i].contains(.orgHead))
            || (range.count > 1 && range.upperBound < view.tokens.count && view.tokens[range.upperBound].unit == 0x28)
    }

    /// `саясат боюнча комитет`; `Башкы прокуратуранын укук коргоо боюнча (башкы) башкармалыгы`
    private static func isOfMatter(_ i: Int, _ range: Range<Int>, _ view: TextView) -> Bool {
        var matter = i - 1
        while matter > range.lowerBound, view.tokens[matter].shape == .lower, view.likelyFeatures(matter).contains(.adjective) {
            matter -= 1
        }
        guard matter > range.lowerBound, view.classes[matter].contains(.subordinateWord) else { return false }
        if view.strong[i].contains(.orgHead) { return matter == i - 1 }
        return view.strong[i].contains(.orgUnit)
            && (provesName(range.lowerBound, view) || !view.startsSentence(range.lowerBound))
    }

    /// Heads such as `тобу`, `архиви`, `сайты` make a name only of their own words: not in the plural, not behind a person
    /// or a parent body in the genitive.
    static func acceptsWeakHead(_ range: Range<Int>, _ view: TextView) -> Bool {
        let head = range.upperBound - 1
        let strong = view.strong[head]
        if strong.contains(.orgHead) || strong.contains(.orgUnit) { return true }
        let isSure = view.hits(endingAt: head).contains { hit in
            let classes = view.lexicon.entries[Int(hit.entry)].classes
            return classes.intersects(ClassSet(.orgHead, .orgUnit)) && !classes.contains(.weak)
        }
        if isSure { return true }
        if view.likelyFeatures(head).contains(.plural) { return false }
        if view.classes[head].contains(.capital) || isIntroduced(range, view) { return true }
        // Улуттук илим борбору, but not `Жаңы илим борбору`
        if view.startsSentence(range.lowerBound), !provesName(range.lowerBound, view), !view.classes[range.lowerBound].contains(.bodyRank) {
            return false
        }
        for i in range.dropLast() where view.features[i].contains(.genitive) {
            // Жаштар уюмдарынын биримдиги: the members of a union are no parent.
            if view.classes[i].contains(.orgHead), view.features[i].contains(.plural), view.isHead(head, tagged: "union") { continue }
            if isPlaceOfOwn(i, head, view) { continue }
            let isOther = view.classes[i].intersects(ClassSet(.surname, .given, .orgHead, .capitals, .org, .loc, .locHead, .lawHead))
            // `КБКнын Координациялык кеңеши`: a capital behind the parent begins a name of its own.
            if isOther, !((i + 1)..<head).contains(where: { view.classes[$0].contains(.capital) }) { return false }
        }
        return true
    }

    /// `Нарын облусунун фермерлер союзу`, `Ак-Суу районунун өнүктүрүү фонду`: a place before the union of those who are named, or before a
    /// head of two words.
    private static func isPlaceOfOwn(_ i: Int, _ head: Int, _ view: TextView) -> Bool {
        guard view.classes[i].contains(.locHead), i > 0, view.classes[i - 1].contains(.capital), i + 1 < head,
            !view.classes[i].intersects(ClassSet(.surname, .given, .orgHead, .capitals))
        else { return false }
        if view.isHead(head, tagged: "union") {
            return view.classes[head - 1].contains(.post) && view.likelyFeatures(head - 1).contains(.plural)
        }
        return view.hits(endingAt: head).contains {
            let classes = view.lexicon.entries[Int($0.entry)].classes
            return classes.contains(.orgHead) && Int($0.start) < head && Int($0.start) > i
        }
    }

    /// `Республикалык штабдан`; `шаардык кеңештин төрагасы`: in small letters, or at the start of a sentence, a body that has a post of
    /// its own.
    static let wholeHead: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound, next = range.upperBound
        guard range.count > 1, !view.likelyFeatures(next - 1).contains(.plural) else { return nil }
        let isCapital = view.classes[first].contains(.capital)
        if isCapital, !view.startsSentence(first) { return range }
        guard isCapital || view.classes[first].contains(.territorial), next < view.tokens.count, view.features[next - 1].contains(.genitive)
        else { return nil }
        return view.classes[next].intersects(ClassSet(.post, .postDeputy)) && !view.likelyFeatures(next).contains(.plural) ? range : nil
    }

    /// `Чакан бизнес боюнча коомдук кеңеш (ЧБКК)`, `… кызматташуу коому (GIZ)`: brackets that hold its short name.
    static func isIntroduced(_ range: Range<Int>, _ view: TextView) -> Bool {
        if BracketedName.introduces(range, view) { return true }
        guard let short = BracketedName.word(behind: range, view) else { return false }
        return view.tokens[short].shape == .upper && view.classes[short].contains(.latin)
    }
}
