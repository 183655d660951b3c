import Documents
import Lexicons
import Morphology

/// Where the name of a Kyrgyz body that grew to the left begins.
extension KyrgyzBodies {
    /// `Бириккен [Улуттар Уюмунун көркөм комитети`: what begins inside a listed name begins where that does.
    static func fromListedName(_ range: Range<Int>, _ view: TextView) -> Range<Int> {
        let first = range.lowerBound
        guard first > 0, !view.tokens[first].flags.contains(.sentenceStart) else { return range }
        let hit = view.hits(startingIn: max(0, first - 3)..<first).first { hit in
            let classes = view.lexicon.entries[Int(hit.entry)].classes
            return Int(hit.end) > first && Int(hit.end) < range.upperBound && classes.intersects(ClassSet(.org, .loc))
                && !classes.contains(.weak) && view.classes[Int(hit.start)].contains(.capital)
                && view.sentence(of: Int(hit.start)) == view.sentence(of: first)
        }
        return hit.map { Int($0.start)..<range.upperBound } ?? range
    }

    /// `Баткен шаарындагы КР УКМКнын …`: where a body is, is not part of its name, unless the name goes on with a capital
    /// right there (`Европа Биримдигинин Кыргыз Республикасындагы Өкүлчүлүгү`).
    static func skipWhere(_ range: Range<Int>, _ view: TextView) -> Int {
        var end = range.lowerBound
        while end < range.upperBound - 1, end < range.lowerBound + 3 {
            if view.features[end].contains(.attributive) {
                // `Япониянын Кыргызстандагы элчилиги`: between an owner and the head it belongs to the name.
                // `Япониянын Түштүк Кореядагы элчилиги`: the place may have two words.
                var owner = end - 1
                if owner > range.lowerBound, view.classes[owner].contains(.capital), !view.features[owner].contains(.genitive) {
                    owner -= 1
                }
                if owner >= range.lowerBound, end + 1 == range.upperBound - 1, view.features[owner].contains(.genitive) {
                    return range.lowerBound
                }
                return (end + 1..<range.upperBound).first { view.classes[$0].contains(.capital) } ?? range.upperBound
            }
            end += 1
        }
        return range.lowerBound
    }

    /// `… банкынын «…» долбоору Ош шаарынын мэриясы`: a possessive in the nominative ends a phrase, and a capital behind it
    /// begins the next.
    static func skipPhraseEnds(_ range: Range<Int>, _ view: TextView) -> Int {
        var start = range.lowerBound
        for i in range.dropLast() where i + 1 < range.upperBound - 1 && view.tokens[i].kind == .word {
            let likely = view.likelyFeatures(i)
            guard likely.isSuperset(of: [.possessive, .nominative]) else { continue }
            if view.classes[i + 1].contains(.capital) { start = i + 1 }
            // … компаниясы [«Заря» радиосуна; … полициясы жана [«Тез жардам» кызматы
            let isJoined = view.strong[i + 1].contains(.andWord), next = isJoined ? i + 2 : i + 1
            guard isJoined || view.classes[i].intersects(ClassSet(.orgHead, .orgUnit)), view.tokens[i].shape == .lower,
                next < range.upperBound - 2, view.opensQuotation(next)
            else { continue }
            start = next
        }
        return start
    }

    /// `Жарлыктын аткарылышын контролдоо [Кыргыз Республикасынын …`, `Токтом [Ноокат райондук …`: a country's name in the genitive opens
    /// a body's, and so does a place behind a common noun; but not behind `атындагы`, a name in quotation marks or another capital.
    static func skipToCountry(_ range: Range<Int>, _ view: TextView) -> Int {
        var start = range.lowerBound
        for i in range.dropFirst().dropLast() {
            guard view.tokens[i].shape != .lower, view.strong[i].contains(.loc) || startsCountry(i, view), view.tokens[i - 1].kind == .word,
                view.tokens[i - 1].shape == .lower, !view.classes[i - 1].intersects(ClassSet(.namedAfter, .subordinateWord, .andWord)),
                view.features[i - 1].isDisjoint(with: .genitive) || view.features[i - 1].contains(.verbalNoun),
                view.classes[start].contains(.capital),
                !(start..<i).contains(where: { view.strong[$0].intersects(ClassSet(.org, .orgHead, .orgUnit)) })
            else { continue }
            start = i
        }
        // Токтом [Ноокат районунун …; Буйрук [Кыргыз Республикасынын …; Кечени [Ысык-Көл …
        if start == range.lowerBound, range.count > 3, view.startsSentence(start), view.tokens[start + 1].shape == .title,
            view.strong[start + 1].contains(.loc) || startsCountry(start + 1, view), view.features[start].contains(.known),
            !view.features[start].isDisjoint(with: [.nominative, .accusative]),
            !view.classes[start].intersects(ClassSet(.loc, .given, .surname, .capitals)), !view.strong[start].contains(.org)
        {
            return start + 1
        }
        return start
    }

    /// `Кадамжай районуна караштуу [Орозбеков айыл өкмөтү`: the district to which a body belongs is none of its parents.
    static func skipDistrict(_ range: Range<Int>, _ view: TextView) -> Int {
        let joint = range.dropLast().first { view.classes[$0].contains(.subordinateWord) && view.likelyFeatures($0 - 1).contains(.dative) }
        guard let joint, joint > range.lowerBound, joint + 1 < range.upperBound - 1, view.classes[joint + 1].contains(.capital),
            view.classes[joint - 1].contains(.locHead),
            (range.lowerBound..<joint).allSatisfy({ view.classes[$0].intersects(ClassSet(.loc, .locHead)) })
        else { return range.lowerBound }
        return joint + 1
    }

    /// Whether a country of several words begins at a token: `Кыргыз Республикасынын`.
    private static func startsCountry(_ i: Int, _ view: TextView) -> Bool {
        view.hits(startingAt: i).contains { view.lexicon.entries[Int($0.entry)].classes.contains(.country) }
    }

    /// `КБК Мамлекеттик органдардын …`: an abbreviation in the nominative before a name of its own is another body.
    static func skipSubject(_ range: Range<Int>, _ view: TextView) -> Int {
        let first = range.lowerBound
        // ЖМКга [райондук администрациядан: another case than the genitive is none of a parent
        if range.count > 2, view.tokens[first].shape == .upperWithSuffix,
            !view.likelyFeatures(first).isDisjoint(with: [.dative, .accusative, .locative, .ablative]),
            !view.classes[first + 1].contains(.subordinateWord), !view.features[first].contains(.attributive)
        {
            return view.classes[first + 1].contains(.capital) || view.classes[first + 1].contains(.territorial)
                ? first + 1 : range.upperBound
        }
        // Өкмөт [Министрлер кабинети болуп түзүлдү: two bodies, the first in the nominative
        if range.count > 2, view.classes[first].contains(.orgBare), view.likelyFeatures(first).contains(.nominative),
            view.likelyFeatures(first).isDisjoint(with: [.genitive, .possessive]),
            view.hits(startingAt: first + 1).contains(where: {
                let classes = view.lexicon.entries[Int($0.entry)].classes
                return Int($0.end) == range.upperBound && classes.contains(.org) && !classes.contains(.weak)
            })
        {
            return first + 1
        }
        // Газпром [Кыргызстан өкмөтү: a listed body in the nominative before a place, which owns the head
        if range.count > 2, view.strong[first].contains(.org), view.likelyFeatures(first).contains(.nominative),
            !view.features[first].contains(.genitive), view.strong[first + 1].contains(.loc), !view.strong[first].contains(.loc),
            !view.hits(startingAt: first).contains(where: { view.lexicon.entries[Int($0.entry)].classes.contains(.org) })
        {
            return first + 1
        }
        guard range.count > 2, view.tokens[first].shape == .upper, !view.classes[first].contains(.loc),
            view.tokens[first + 1].shape == .title, !view.classes[first + 1].contains(.orgHead),
            // РИА Новости маалымат агенттиги: one listed name
            !view.hits(startingAt: first).contains(where: { view.lexicon.entries[Int($0.entry)].classes.contains(.org) })
        else { return first }
        return first + 1
    }

    /// `Казакстан [«Заря» ишканасынан]`, `БШКга [«Заря» партиясынын]`, `шектүүлөрдү [№ 1 абакка]`: what is quoted, Latin or numbered has
    /// no place or body in front of it but in the genitive.
    static func skipOutside(_ range: Range<Int>, _ view: TextView) -> Int {
        let first = range.lowerBound
        let name = range.dropFirst().dropLast().first { i in
            view.opensQuotation(i) || view.tokens[i].unit == 0x2116
                || (view.classes[i].contains(.latin) && view.classes[i].contains(.capital) && !view.classes[i - 1].contains(.latin))
        }
        guard let name, !view.classes[name - 1].contains(.subordinateWord) else { return first }
        let before = view.likelyFeatures(name - 1), isNumber = view.tokens[name].unit == 0x2116
        let isOutside = !before.isDisjoint(with: [.dative, .accusative, .locative, .ablative]) && before.isDisjoint(with: .attributive)
        let isPlace =
            before.contains(.nominative) && view.classes[name - 1].contains(.loc) && view.tokens[name - 1].shape != .upper && !isNumber
        return isOutside && before.isDisjoint(with: [.genitive, .nominative]) || isPlace ? name : first
    }

    /// `Шайлоо комиссиясынын (ШК) иштерин [Улуттук банк`: behind a short name an object ends what its owner has to do with the body.
    static func skipObject(_ range: Range<Int>, _ view: TextView) -> Int {
        guard let close = range.first(where: { view.tokens[$0].unit == 0x29 }) else { return range.lowerBound }
        let object = (close + 1..<max(close + 1, range.upperBound - 1)).last { i in
            view.tokens[i].shape == .lower && view.likelyFeatures(i).contains(.accusative)
                && view.likelyFeatures(i + 1).isDisjoint(with: [.verbalNoun, .dative]) && !isJoint(i + 1, view)
        }
        return object.map { $0 + 1 } ?? range.lowerBound
    }

    /// A person's name before a body is not part of it: `Аскар Бешимов Каржы министрлигинин`.
    static func skipPersons(_ range: Range<Int>, _ view: TextView) -> Int {
        var start = range.lowerBound
        // A person whom the body is named after belongs to it: `И. Раззаков атындагы …`.
        let namedAfter = range.last { view.classes[$0].contains(.namedAfter) } ?? range.lowerBound
        for i in range.dropLast() where i >= namedAfter {
            let classes = view.classes[i]
            let isName = classes.contains(.surname) || classes.contains(.patronymic) || classes.contains(.given)
            // `Айлана чөйрөнү коргоо …`: a given name that is a word, too
            if classes.contains(.stem), view.likelyFeatures(i).contains(.nominative), !classes.contains(.surname), i == range.lowerBound,
                view.tokens[i + 1].shape == .lower
            {
                continue
            }
            // Нарын облусу боюнча башкармалыгы: a town that is a rare given name, too
            let isPlace = view.strong[i].contains(.loc)
            // Барпы айылдык кеңеши, Карыпов айыл өкмөтү: a village that is named like a person
            let isVillage =
                (view.classes[i + 1].contains(.territorial) || isVillageHead(i + 1, range, view))
                && (i == 0 || !view.classes[i - 1].contains(.capital) || view.startsSentence(i - 1) && view.isOrdinary(i - 1))
            if isName, classes.contains(.capital), !isPlace, !isVillage, !view.features[i].contains(.genitive), i + 1 < range.upperBound - 1
            {
                start = i + 1
            }
        }
        while start < range.upperBound - 1, !view.classes[start].contains(.capital), view.tokens[start].unit != 0x22 { start += 1 }
        return start
    }
}
