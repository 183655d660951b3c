import Documents
import Lexicons
import Morphology
import Tokenization

/// Russian names of bodies that have no head: what stands beside them proves that they are bodies.
enum ContextBodies {
    static let all = quoted + latin

    // MARK: Quoted names

    static let quoted = [
        // сообщает «Вечерний вестник»; интервью «Вестнику»; нападающий «Зари»; глава «Степного ветра»
        Rule(
            "body.quoted-behind-cue", .organisation, in: [.russian],
            behind: [
                cue, .many(.token(adposition), upTo: 1),
                .many(.token(adjective), upTo: 1),
            ],
            anchor: .quoted, priority: 55, refine: QuotedName.check),
        // гродненский «Неман», столичная «Заря»: named by its town
        Rule(
            "body.quoted-of-town", .organisation, in: [.russian],
            behind: .token(adjective), anchor: .quoted, priority: 50,
            refine: { view, range in RussianBodies.isRelational(range.lowerBound - 1, view) ? QuotedName.check(view, range) : nil }),
        // клубы «Заря», «Маяк» и гродненский «Неман»: all but the first
        Rule(
            "body.quoted-list", .organisation, in: [.russian],
            behind: [
                .any(cue, .entry(.orgHead)), .many(.token(adjective), upTo: 1), .quoted,
                .many([joint, .many(.token(adjective), upTo: 1), .quoted], upTo: 6), joint, .many(.token(adjective), upTo: 1),
            ],
            anchor: .quoted, priority: 54, refine: QuotedName.check),
        // «Вестник» пишет; «Степной ветер» объявил
        Rule(
            "body.quoted-speaks", .organisation, in: [.russian], behind: .notNext(.lexical(.productHead)), anchor: .quoted,
            ahead: .token(.lexical(.speechVerb)), priority: 55, refine: QuotedName.check),
    ]

    /// автор «Зари», звезда «Зари»: a work.
    private static let cue: Pattern = .entry(.speechVerb, .bodyCue, .post, not: ClassSet(.productHead))
    /// матч против «Зари», but not `сыграла в «Заре»`
    private static let adposition = TokenTest.lower.and(.adposition).untagged(.dateInto, .subordinateWord)
    private static let adjective = TokenTest.lower.and(.adjective).without([.pronoun, .numeral])
    private static let joint: Pattern = .any(.comma, .token(TokenTest.lower.tagged(.andWord).untagged(.weak)))

    // MARK: Names in Latin script

    static let latin = [
        // основатель Acme Industries; акции Norrland & Sons выросли
        Rule(
            "body.latin", .organisation, in: [.russian], behind: .notNext(.latin), anchor: .token(.latinName),
            after: .many(
                .any(
                    .token(.latinName), [.token(.latin), .next(.latinName)], [.token(.mark("&")), .token(.latinName)],
                    [.token(.hyphen.glued()), .token(.latinName.glued())]), upTo: 8),
            priority: 31, refine: LatinName.check),
        // сообщает Vesti.kg; Vesti.kg пишет
        Rule(
            "body.domain-behind-cue", .organisation, in: [.russian], behind: .token(.lexical(.speechVerb, .bodyCue, .post)),
            anchor: .token(.kind(.domain)), priority: 57),
        Rule(
            "body.domain-speaks", .organisation, in: [.russian], anchor: .token(.kind(.domain)), ahead: .token(.lexical(.speechVerb)),
            priority: 57),
    ]
}

extension TokenTest {
    /// A word in Latin script, and one with a capital.
    static let latin = TokenTest.word.tagged(.latin)
    static let latinName = TokenTest.capital.tagged(.latin)
}

/// Whether what stands in quotation marks is a name.
enum QuotedName {
    /// One to six words, the first with a capital or a number: no quoted sentence.
    static let check: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let inner = (range.lowerBound + 1)..<(range.upperBound - 1)
        guard let first = inner.first, inner.count <= 8 else { return nil }
        let token = view.tokens[first]
        guard token.kind == .number || token.kind == .domain || view.classes[first].contains(.capital) else { return nil }
        var words = 0
        for i in inner {
            switch view.tokens[i].kind {
            case .word:
                words += 1
                // A verb with a small letter makes a sentence: «Мы победим».
                if view.tokens[i].shape == .lower, view.likelyFeatures(i).contains(.verb) { return nil }
            case .number, .domain: words += 1
            case .mark:
                // A comma or a stop inside: quoted speech.
                if [0x2C, 0x3F, 0x3A, 0x3B].contains(view.tokens[i].unit) { return nil }
            default: return nil
            }
        }
        return words <= 6 ? range : nil
    }
}

/// Whether a word or words in Latin script name a body: a firm, a medium, a band. Products and works are told by what stands
/// before them, a spelling in brackets belongs to the name before it, and a number behind makes it a model.
enum LatinName {
    static let check: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound, end = range.upperBound
        if range.count == 1 {
            let token = view.tokens[first]
            if token.end - token.start < 2 || isRoman(view.surface(first)) { return nil }
            if view.classes[first].intersects(ClassSet(.notBody, .currency, .legalForm, .given, .loc, .surname)) { return nil }
        }
        guard !Abbreviation.isHeading(first, view), !isPartOfMore(range, view) else { return nil }
        var head = first - 1
        if head >= 0, view.quotes[head] > Int32(head) {
            // A longer quotation that only begins so is no such name.
            guard Int(view.quotes[head]) == end else { return nil }
        }
        // песни Hello, Goodbye и Help: back over the list to what it is a list of.
        var steps = 0
        while head >= 0, steps < 12 {
            let isList =
                view.classes[head].contains(.latin) || view.classes[head].contains(.andWord) || view.classes[head].contains(.namingWord)
                || [0x22, 0x27, 0x2C].contains(view.tokens[head].unit)
            guard isList, !view.startsSentence(head) else { break }
            head -= 1
            steps += 1
        }
        guard head >= 0 else { return range }
        if view.classes[head].contains(.productHead), !view.startsSentence(first) { return nil }
        // в Instagram, на YouTube: services, not the firm.
        let isSourced = head > 0 && view.classes[head - 1].contains(.bodyCue)
        if steps == 0 || view.tokens[first - 1].kind == .mark, !isSourced, view.features[head].contains(.adposition),
            view.classes[head].contains(.dateInto) || isOn(head, view)
        {
            return nil
        }
        return range
    }

    /// A spelling in brackets, a model's number, a sentence in another language.
    private static func isPartOfMore(_ range: Range<Int>, _ view: TextView) -> Bool {
        let first = range.lowerBound, end = range.upperBound
        for i in stride(from: first - 1, through: max(0, first - 5), by: -1) {
            if view.tokens[i].unit == 0x29 { break }
            if view.tokens[i].unit == 0x28 { return true }
        }
        if end < view.tokens.count {
            let next = view.tokens[end]
            // iPhone 4, CR-V, RAV4, Happy birthday
            if next.kind == .number || (next.unit == 0x2D && !next.flags.contains(.spaceBefore)) || view.classes[end].contains(.latin) {
                return true
            }
            // HOWTO: Be More Productive
            if [0x3A, 0x27, 0x2019].contains(next.unit), end + 1 < view.tokens.count, view.classes[end + 1].contains(.latin) {
                return true
            }
        }
        return first > 1 && view.tokens[first - 1].unit == 0x3A && view.classes[first - 2].contains(.latin)
    }

    /// `на`
    private static func isOn(_ i: Int, _ view: TextView) -> Bool {
        let word = view.surface(i)
        return word.count == 2 && word[0] == 0x43D && word[1] == 0x430
    }

    private static func isRoman(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
        word.allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43].contains($0) }
    }
}
