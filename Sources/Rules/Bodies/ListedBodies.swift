import Documents
import Lexicons
import Morphology
import Tokenization

/// Listed names that are ordinary words or places too (tag `weak`): quotation marks or a word beside them prove the body.
enum ListedBodies {
    static let all = [
        // «Заря» обыграла «Маяк»
        Rule(
            "body.listed-quoted", .organisation, in: [.russian], behind: .token(.quote), anchor: .entry(.org), ahead: .token(.quote),
            priority: 45, refine: checkQuoted),
        // в статье Вечернего вестника: a capital inside a sentence
        Rule(
            "body.listed-phrase", .organisation, in: [.russian], anchor: .entry(.org), priority: 28, refine: checkPhrase),
        // вратарь Зари; тренер Маяка
        Rule(
            "body.listed-behind-cue", .organisation, in: [.russian], behind: .token(.lexical(.bodyCue)),
            anchor: .token(TokenTest.capital.tagged(.org, .weak).untagged(.media).notStrongly(.loc, .given, .surname)), priority: 40),
        // клуб Заря; газета Вестник
        Rule(
            "body.listed-behind-head", .organisation, in: [.russian], behind: .token(.lexical(.orgHead)),
            anchor: .token(TokenTest.capital.and([.nominative, .indeclinable]).tagged(.org, .weak)), priority: Rule.certain,
            refine: behindHead),
        // бул тууралуу Азаттык жазды: in Kyrgyz too the capital inside a sentence tells the name from the word
        Rule(
            "body.listed-word-ky", .organisation, in: [.kyrgyz],
            anchor: .token(
                TokenTest.shape(.title, .titleEach).tagged(.org).notStrongly(.org).untagged(.given, .surname, .orgHead, .post, .month)),
            priority: 40, refine: wordInSentence),
        // Бишкек, 5-май. /Кабар/; /Асан Бекжанов – Кабар/: an agency at the head of its news
        Rule(
            "body.dateline-ky", .organisation, in: [.kyrgyz], behind: .token(.mark("/", "-")),
            anchor: .token(TokenTest.capital.tagged(.org).taggedAny(.media, .agency)), ahead: .token(.mark("/")), priority: 44),
        // мюнхенская Бавария, лондонский Арсенал: named by its town
        Rule(
            "body.listed-of-town", .organisation, in: [.russian], behind: .token(TokenTest.lower.and(.adjective)),
            anchor: .token(TokenTest.capital.tagged(.org, .weak)), priority: 60,
            refine: { view, range in
                let i = range.lowerBound
                // московского Спартака, but not of a person: `московского Спартака Иванова`
                if range.upperBound < view.tokens.count, view.classes[range.upperBound].contains(.capital) { return nil }
                let cases = view.features[i].intersection(view.features[i - 1]).intersection(.anyCase)
                return RussianBodies.isRelational(i - 1, view) && !cases.isEmpty ? range : nil
            }),
        // ЦБ Финляндии: an abbreviation of many meanings, with the country whose body it is
        Rule(
            "body.listed-short-of-place", .organisation, in: [.russian], anchor: .entry(.org),
            after: [.next(.word.and([.genitive, .indeclinable, .abbreviation])), .entry(.country)], priority: 56, refine: ofManyMeanings),
        // ЦБ повысил ставку
        Rule(
            "body.listed-short-acts", .organisation, in: [.russian], anchor: .entry(.org),
            ahead: .token(TokenTest.lower.and(.verb).without([.noun, .adjective])), priority: 40,
            refine: { view, range in
                view.features[range.lowerBound].isDisjoint(with: [.nominative, .indeclinable]) ? nil : ofManyMeanings(view, range)
            }),
        // Белый дом подтвердил, in which the head of the state is meant; but `живёт в Белом доме`
        Rule(
            "body.residence", .organisation, in: [.russian], anchor: .entry(.office, not: ClassSet(.orgBare)), priority: 58,
            refine: { view, range in
                let before = range.lowerBound - 1
                guard view.classes[range.lowerBound].contains(.capital), range.count > 1 else { return nil }
                guard before >= 0, !view.startsSentence(range.lowerBound) else { return range }
                return view.classes[before].intersects(placeWords) ? nil : range
            }),
        // сообщает Вестник
        Rule(
            "body.listed-media", .organisation, in: [.russian], behind: .token(.lexical(.speechVerb)),
            anchor: .token(TokenTest.capital.tagged(.org, .media, .weak).untagged(.given)), priority: 40),
    ]

    /// An entry that is not weak, between words in small letters.
    private static let wordInSentence: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound
        guard !view.startsSentence(i), !view.isQuotedAlone(i), !view.strong[i].contains(.loc), !view.endsListedName(i),
            view.singles(i).contains(where: {
                let entry = view.lexicon.entries[Int($0)]
                // Финансы: a Russian list's name, and a word of Kyrgyz
                return entry.classes.contains(.org) && !entry.classes.contains(.weak)
                    && !(entry.language == .ru && view.classes[i].contains(.stem))
            })
        else { return nil }
        let isBeside = [i - 1, i + 1].contains {
            view.tokens.indices.contains($0) && view.classes[$0].contains(.capital) && !view.startsSentence($0)
        }
        return isBeside ? nil : range
    }

    /// The name fills its quotation marks, and nothing before them says that it is a work or a thing: no `роман «Заря»`, and no
    /// `фильмы «Заря» и «Маяк»`.
    private static let checkQuoted: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let open = range.lowerBound - 1
        guard open >= 0, Int(view.quotes[open]) == range.upperBound else { return nil }
        var head = open - 1
        while head >= 0, !view.startsSentence(head + 1) {
            if view.tokens[head].kind == .mark, view.quotes[head] >= 0, Int(view.quotes[head]) < head {
                head = Int(view.quotes[head]) - 1
            } else if view.tokens[head].unit == 0x2C || view.classes[head].contains(.andWord) {
                head -= 1
            } else {
                return view.classes[head].intersects(otherHeads) && !view.classes[head].contains(.orgHead) ? nil : range
            }
        }
        return range
    }

    /// `клуба Челси`: a club's name though it is a place and a given name too; elsewhere `фонд Роза` would be a person's.
    private static let behindHead: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound
        // правительство Республики Казахстан
        if view.inPlaceHit(i) { return nil }
        let isOther = view.classes[i].intersects(ClassSet(.loc, .given, .surname))
        return !isOther || view.isHead(i - 1, tagged: "club") ? range : nil
    }

    /// Several words, the first with a capital though it begins neither the sentence nor a quotation.
    private static let checkPhrase: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound
        guard range.count > 1, view.classes[first].contains(.capital), !view.startsSentence(first), view.tokens[first - 1].kind == .word,
            view.tokens[first - 1].shape == .lower, !view.features[first - 1].contains(.adposition)
        else { return nil }
        return range
    }

    /// Parents that don't belong to the body are cut off; a number behind a hyphen makes a model: no `МАЗ` in `МАЗ-500`.
    static let checkListed: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let end = range.upperBound
        if end + 1 < view.tokens.count, view.tokens[end].unit == 0x2D, !view.tokens[end].flags.contains(.spaceBefore),
            view.tokens[end + 1].kind == .number
        {
            return nil
        }
        return RussianBodies.trimParents(view, RussianBodies.withoutOuterArea(range, view))
    }

    /// Begins with an abbreviation that no strong entry has.
    private static let ofManyMeanings: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        short.holds(range.lowerBound, previous: -1, view) && !view.strong[range.lowerBound].contains(.org) ? range : nil
    }
    private static let short = TokenTest.lexical(.capitals).tagged(.org, .weak).untagged(.loc, .initial, .legalForm)
    private static let placeWords = ClassSet(.inPreposition, .fromPreposition, .pathPreposition, .venueHead, .locHead, .productHead)
    private static let otherHeads = ClassSet(.productHead, .eventHead, .projectHead, .lawHead, .venueHead, .locHead, .locAbbr)
}
