import Documents
import Lexicons
import Morphology
import Tokenization

/// Which word of a Russian body is its head, and where the words around it begin and end to be its name.
extension RussianBodies {
    /// The head of a body: the first entry in its words that is one, the longest of those that begin there.
    struct Head {
        var range: Range<Int>
        var classes = ClassSet()
        var isWeak = true

        init?(in words: Range<Int>, _ view: TextView) {
            let wanted = ClassSet(.orgHead, .orgUnit)
            for i in words {
                var found: Range<Int>?
                if view.classes[i].intersects(wanted) {
                    found = i..<(i + 1)
                    classes = view.classes[i]
                    // A part of a body that names itself: `департамент культуры`, `пресс-служба министерства`.
                    isWeak = !view.strong[i].contains(.orgHead) && !view.strong[i].isSuperset(of: ClassSet(.orgUnit, .state))
                }
                for hit in view.hits(startingAt: i) {
                    let end = Int(hit.end)
                    let entry = view.lexicon.entries[Int(hit.entry)].classes
                    guard end <= words.upperBound, entry.intersects(wanted), end > found?.upperBound ?? 0 else { continue }
                    found = i..<end
                    classes = entry
                    isWeak = entry.contains(.weak) || !entry.intersects(ClassSet(.orgHead, .state))
                }
                if let found {
                    range = found
                    return
                }
            }
            return nil
        }

        /// `суды`, but not `думы`, which is the genitive of one too, nor `силы обороны`, which have no singular.
        func isPlural(_ view: TextView) -> Bool {
            !classes.contains(.pluralName) && view.isPluralOnly(range.lowerBound)
        }
    }

    /// Where the words behind the head stop being its name: before a quoted sentence, a verb or a participle (`армии, стоящей`),
    /// and, behind a body that one word names, before any small letter: `правительство [страны`.
    static func complementEnd(_ head: Head, _ range: Range<Int>, _ view: TextView) -> Int {
        let isBare = view.classes[head.range.lowerBound].contains(.orgBare)
        var i = head.range.upperBound
        while i < range.upperBound {
            if view.opensQuotation(i) {
                let partner = min(Int(view.quotes[i]), range.upperBound - 1)
                if QuotedName.check(view, i..<(partner + 1)) == nil { break }
                // В Следственном комитете РФ [«Речной газете» сообщили: no name of a state's body stands behind its country
                if i > head.range.upperBound, head.classes.intersects(ClassSet(.ministry, .agency, .court)),
                    view.classes[i - 1].contains(.country)
                {
                    break
                }
                i = partner
            } else if i == head.range.upperBound || view.features[i].contains(.adposition),
                view.hits(startingAt: i).contains(where: { view.lexicon.entries[Int($0.entry)].classes.contains(.notBody) })
            {
                // министерство [по результатам проверки, организация [специального комитета; but агентство по делам государственной службы
                break
            } else if i > head.range.upperBound, view.strong[i - 1].contains(.org),
                view.classes[i].contains(.andWord) || view.tokens[i].unit == 0x2C
            {
                // движение Талибан [и его сторонники
                break
            } else if view.classes[i].contains(.matterWord), i + 1 < range.upperBound, view.classes[i + 1].contains(.country),
                endsListedBody(i, from: range.lowerBound, view)
            {
                // представитель Лиги арабских государств [по Сирии: what he deals with
                break
            } else if opensOtherBody(i, range.upperBound, view) {
                // службы финансовой полиции [и Бишкекской городской прокуратуры
                break
            } else if opensPurpose(i, view), !isPurpose(i, of: head, view) {
                // правительство [против повышения цен
                break
            } else if isSubject(i, view) || isThing(i, view) || isBeforeSurname(i, view) || isHolder(i, view) {
                // сеть [Internet
                break
            } else if view.tokens[i].kind == .word, view.tokens[i].shape == .lower {
                let likely = view.likelyFeatures(i)
                // персональных [данных: behind an adjective it is a noun
                let isNoun =
                    i > head.range.upperBound && view.features[i].isSuperset(of: [.noun, .plural, .genitive])
                    && view.likelyFeatures(i - 1).isSuperset(of: [.adjective, .plural, .genitive])
                // по борьбе с организованной преступностью
                let isObject = view.features[i - 1].contains(.adposition)
                if isBare || likely.contains(.participle) && !isNoun && !isObject
                    || (likely.contains(.verb) && likely.isDisjoint(with: .noun))
                {
                    break
                }
            }
            i += 1
        }
        // сборной [последних лет: what an adjective without its noun would tell lies outside, and so does a joint to nothing.
        while i > head.range.upperBound,
            isLooseAdjective(i - 1, view) && !isMembers(i - 1, view) || i < range.upperBound && isJoint(i - 1, view)
        {
            i -= 1
        }
        return i
    }

    /// `и Бишкекской городской прокуратуры`: behind a joint, adjectives of which the first has a capital, and the head of a body.
    private static func opensOtherBody(_ i: Int, _ end: Int, _ view: TextView) -> Bool {
        guard view.classes[i].contains(.andWord), i + 2 < end, view.tokens[i + 1].shape == .title else { return false }
        var head = i + 1
        while head < end, head < i + 4, view.likelyFeatures(head).contains(.adjective) { head += 1 }
        return head > i + 1 && head < end && view.tokens[head].shape == .lower && view.classes[head].contains(.orgHead)
    }

    /// Whether the words before are a listed name of several: `Лига арабских государств`.
    private static func endsListedBody(_ i: Int, from start: Int, _ view: TextView) -> Bool {
        view.hits(endingAt: i - 1).contains {
            Int($0.start) >= start && i - Int($0.start) > 1 && view.lexicon.entries[Int($0.entry)].classes.contains(.org)
        }
    }

    /// `управление [главы`, but `управление энергетики`: the holder of a post in the singular by its likeliest reading.
    private static func isHolder(_ i: Int, _ view: TextView) -> Bool {
        guard view.classes[i].contains(.post), view.tokens[i].shape == .lower, view.features[i].isSuperset(of: [.masculine, .feminine]),
            !view.features[i - 1].contains(.adposition), !view.classes[i - 1].contains(.namedAfter), let first = view.analyses(i).first
        else { return false }
        return first.features.isSuperset(of: [.animate, .singular])
    }

    /// `спикер Сената [Кентай Асанов`: a word that no dictionary has, and a surname behind it, are a person's name.
    private static func isBeforeSurname(_ i: Int, _ view: TextView) -> Bool {
        let next = i + 1
        // сборная Чехии [Уилвинг Норлано: a given name in the nominative, though it is a town too, and a word that nothing explains
        if view.classes[i].contains(.given), !view.strong[i].contains(.loc), isNominative(i, view), next < view.tokens.count,
            !view.tokens[next].flags.contains(.sentenceStart), view.classes[next].contains(.capital),
            view.classes[next].intersects(ClassSet(.surname, .unknown)), !isHonoured(i, view)
        {
            return true
        }
        return view.classes[i].isSuperset(of: ClassSet(.capital, .unknown)) && !view.classes[i].intersects(ClassSet(.capitals, .loc))
            && next < view.tokens.count && !view.tokens[next].flags.contains(.sentenceStart)
            && view.classes[next].isSuperset(of: ClassSet(.capital, .surname)) && !view.inPlaceHit(next)
            && !view.classes[next].contains(.loc) && !isHonoured(i, view)
    }

    /// `лицей имени [Кентая Асанова`, `центр им. академика [Кентая Асанова`
    private static func isHonoured(_ i: Int, _ view: TextView) -> Bool {
        var before = i - 1
        while before > 0, view.tokens[before].unit == 0x2E || view.classes[before].contains(.post) { before -= 1 }
        return before >= 0 && view.classes[before].contains(.namedAfter)
    }

    /// A listed thing, but no place: `сеть [Internet]`, but `армия США`, `борьба со СПИДом`.
    private static func isThing(_ i: Int, _ view: TextView) -> Bool {
        !view.features[i - 1].contains(.adposition) && view.classes[i].contains(.capital) && view.classes[i].contains(.notBody)
            && !view.classes[i].contains(.loc)
    }

    /// `по делам несовершеннолетних`: an adjective in the plural that no noun follows names people.
    private static func isMembers(_ i: Int, _ view: TextView) -> Bool {
        let next = i + 1
        guard view.features[i].isSuperset(of: [.plural, .genitive]), view.features[i - 1].contains(.noun) else { return false }
        return next == view.tokens.count || view.tokens[next].kind != .word || view.tokens[next].flags.contains(.sentenceStart)
            || view.classes[next].contains(.andWord) || view.features[next].isDisjoint(with: [.noun, .adjective])
    }

    /// `последних` at the end of a name: an adjective with a small letter by its only reading.
    private static func isLooseAdjective(_ i: Int, _ view: TextView) -> Bool {
        view.tokens[i].shape == .lower && view.features[i].contains(.adjective)
            && view.features[i].isDisjoint(with: [.noun, .indeclinable])
    }

    /// `совет концерна`, `администрация телеканала`: whose body it is is a kind, too, and so it has no name.
    static func isOfKind(_ head: Head, _ words: Range<Int>, _ view: TextView) -> Bool {
        let behind = head.range.upperBound..<words.upperBound
        guard behind.count == 1, let kind = behind.first, view.tokens[kind].shape == .lower,
            !words.contains(where: { view.classes[$0].contains(.capital) })
        else { return false }
        return view.classes[kind].intersects(ClassSet(.company, .media, .party, .venueHead))
            && view.classes[kind].intersects(ClassSet(.orgHead, .venueHead))
    }

    static func isJoint(_ i: Int, _ view: TextView) -> Bool {
        view.tokens[i].unit == 0x2C || !view.features[i].isDisjoint(with: [.adposition, .conjunction]) && view.tokens[i].shape == .lower
    }

    /// `информационное агентство [Киодо]`: a listed medium behind an agency, which is no part of its name.
    private static func isMedium(_ head: Head, _ range: Range<Int>, _ view: TextView) -> Bool {
        let name = head.range.upperBound
        return head.classes.intersects(ClassSet(.agency, .media)) && !head.classes.contains(.orgUnit) && name < range.upperBound
            && view.strong[name].isSuperset(of: ClassSet(.org, .media))
    }

    /// `компания «Заря»`, `агентство Reuters`, `фракция ЛДПР`: a common noun before a name that needs none is no part of it.
    static func nameBehindDescriptor(_ head: Head, _ range: Range<Int>, _ view: TextView) -> Range<Int>? {
        let first = head.range.lowerBound
        guard !view.classes[first].contains(.capital) || view.startsSentence(first) || view.startsSentence(range.lowerBound),
            // Государственный научный центр «Вектор»
            !(range.lowerBound..<first).contains(where: { view.classes[$0].contains(.capital) && !view.startsSentence($0) }),
            !head.classes.intersects(ownKinds) || head.classes.contains(.media) || isMedium(head, range, view)
        else { return nil }
        var i = head.range.upperBound
        while i < range.upperBound, view.tokens[i].shape == .lower, view.tokens[i].kind == .word { i += 1 }
        guard i < range.upperBound else { return nil }
        if head.classes.intersects(ClassSet(.university, .school)) { return nil }
        if view.opensQuotation(i) { return i..<min(range.upperBound, Int(view.quotes[i]) + 1) }
        if i == head.range.upperBound, isMedium(head, range, view) { return i..<(i + 1) }
        let end = (i..<range.upperBound).first { !isSelfStanding($0, view) } ?? range.upperBound
        // завод по производству турбин Norvind, but not `отдел серверов HP`: in Latin script alone may it stand apart.
        return end > i && (i == head.range.upperBound || view.classes[i].contains(.latin)) ? i..<end : nil
    }
}
