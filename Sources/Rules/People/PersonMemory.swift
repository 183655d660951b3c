import Documents
import Lexicons
import Morphology
import Tokenization

/// What a full name tells of its parts elsewhere in the document.
enum PersonMemory {
    /// Whether a part of a full name tells a person where it stands alone: `Соколов`, but no initial and no patronymic.
    static func isTelling(_ i: Int, in name: Candidate, _ view: TextView) -> Bool {
        let classes = view.classes[i]
        guard view.tokens[i].kind == .word, view.tokens[i].shape != .lower,
            !classes.intersects(ClassSet(.initial, .nameParticle, .regnalNumber))
        else { return false }
        // `Михаил Юревич` may have a surname that looks like a patronymic.
        if classes.contains(.patronymic), name.end - name.start > 2 || !classes.contains(.unknown) { return false }
        let length = view.tokens[i].end - view.tokens[i].start
        guard view.isRussian(i) else {
            return length > 3 && !classes.contains(.loc) && classes.intersects(ClassSet(.unknown, .surname))
        }
        // `Владимир` of `Владимир Соколов`; `Лью` of `Джек Лью`.
        return length > 1 && (i > name.start || classes.intersects(ClassSet(.unknown, .surname, .given)))
    }

    /// Whether a verb or a noun has proved that a word which nothing else explains is a person: `сказал Хэтч`, `певец Хэтч`.
    static func isProvenAlone(_ name: Candidate, _ view: TextView) -> Bool {
        let rules = SinglePersonRules.proving
        return view.isRussian(name.start) && view.classes[name.start].contains(.unknown) && rules.contains { $0 == name.rule }
    }

    /// Whether a word that a full name has may be that person here.
    static func mayStandAlone(_ i: Int, _ view: TextView) -> Bool {
        guard view.isRussian(i) else { return true }
        let range = i..<(i + 1)
        if Surroundings.isQuoted(range, view) { return false }
        if view.strong[i].contains(.loc), Surroundings.isPlace(range, view) || Surroundings.isBehindPlaceWord(i, view) { return false }
        if Surroundings.qualifiesNext(i, view), view.features[i].contains(.adjective) { return false }
        // `Рост цен` opens a sentence, too: an ordinary word wants a capital inside the sentence or a verb behind it.
        return !view.startsSentence(i) || !isOrdinary(i, view) || Surroundings.isBeforeVerb(i, view)
    }

    /// Whether two words of full names in a row are one name.
    static func isOneName(_ range: Range<Int>, _ view: TextView) -> Bool {
        view.classes[range.lowerBound].contains(.latin) == view.classes[range.upperBound - 1].contains(.latin)
            && Agreement.fits(view, range)
    }

    /// `Өндүрүш [Бекжанов]`: the word before a surname is the one that the full name has there.
    static func isSameWord(_ i: Int, _ other: Int, _ view: TextView) -> Bool {
        view.tokens[i].kind == .word && view.tokens[i].shape == view.tokens[other].shape && !view.classes[i].contains(.initial)
            && view.surface(i).elementsEqual(view.surface(other))
    }

    private static func isOrdinary(_ i: Int, _ view: TextView) -> Bool {
        guard let likeliest = view.analyses(i).first?.features else { return false }
        return likeliest.contains(.known)
            && likeliest.isDisjoint(with: [.givenName, .surname, .patronymic, .geographic, .organisation])
    }

    /// `фон дер Ляйен`, `де Ниро`: the particles before a surname belong to it.
    static func withParticles(_ i: Int, from start: Int, _ view: TextView) -> Range<Int> {
        var first = i
        while view.isRussian(i), first > start, first > i - 2, view.classes[first - 1].contains(.nameParticle),
            !view.classes[first - 1].contains(.personTitle),
            view.tokens[first].flags.contains(.spaceBefore)
        {
            first -= 1
        }
        return first..<(i + 1)
    }
}
