import Documents
import Lexicons
import Morphology

/// Kyrgyz bodies that bear a person's name.
enum NamesakeBodies {
    static let kyrgyz = [
        // Чыңгыз Карыпов атындагы №5 орто мектеп; К.Карыпов атындагы улуттук университети
        Rule(
            "body.honours-ky", .organisation, in: [.kyrgyz],
            before: [
                // Нарын облустук К. Карыпов атындагы театры
                .optional([.token(.capital.tagged(.loc)), .token(.territorial)]), KyrgyzBodies.honoured,
                .many(KyrgyzBodies.ownWord, upTo: 6),
            ], anchor: .entry(.orgHead, .orgUnit), priority: 60,
            refine: KyrgyzBodies.checkHonoured),
        // К.Карыпов айыл өкмөтүнүн
        Rule(
            "body.village-of-person-ky", .organisation, in: [.kyrgyz],
            before: [.initial, .optional(.initial), .token(.capital.untagged(.initial, .post).without(.genitive))],
            anchor: .entry(.orgHead, not: ClassSet(.weak)), priority: 79, refine: KyrgyzBodies.villageOfPerson),
        // К.Карыпов атындагы университетинин педагогика факультети
        Rule(
            "body.unit-of-honours-ky", .organisation, in: [.kyrgyz],
            before: [
                KyrgyzBodies.honoured, .many(KyrgyzBodies.ownWord, upTo: 6), .token(KyrgyzBodies.smallHead),
                .many(KyrgyzBodies.ownWord, upTo: 4),
            ], anchor: .entry(.orgUnit, not: ClassSet(.weak)), priority: 61, refine: KyrgyzBodies.checkHonouredUnit),
    ]
}

extension KyrgyzBodies {
    /// `Балдар [Карыпов атындагы паркта`: at the start of a sentence a common noun is no part of a namesake.
    static let checkHonoured: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound
        // Бишкекте [Карыпов атындагы театрда: where something happens
        let likely = view.likelyFeatures(first)
        if view.strong[first].contains(.loc), !likely.isDisjoint(with: [.locative, .dative, .ablative]),
            likely.isDisjoint(with: [.attributive, .genitive, .nominative]), view.classes[first + 1].contains(.capital)
        {
            return (first + 1)..<range.upperBound
        }
        let isName = view.classes[first].intersects(ClassSet(.given, .surname, .unknown, .initial))
        return view.startsSentence(first) && !isName && view.classes[first + 1].contains(.capital) ? (first + 1)..<range.upperBound : range
    }

    static let checkHonouredUnit: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        checkTerritorial(view, range).flatMap { checkHonoured(view, $0) }
    }

    /// `айыл өкмөтү`: a head of several words, the first of which makes a place of the name before it.
    static func isVillageHead(_ i: Int, _ range: Range<Int>, _ view: TextView) -> Bool {
        view.classes[i].isSuperset(of: ClassSet(.locHead, .village))
            && view.hits(startingAt: i).contains {
                Int($0.end) == range.upperBound && Int($0.end) > i + 1
                    && view.lexicon.entries[Int($0.entry)].classes.contains(.orgHead)
            }
    }

    /// `К.Карыпов [айыл өкмөтү`: whose village it is.
    static let villageOfPerson: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = (range.lowerBound..<range.upperBound).first { view.tokens[$0].shape == .lower }
        return head.flatMap { isVillageHead($0, range, view) ? range : nil }
    }
}
