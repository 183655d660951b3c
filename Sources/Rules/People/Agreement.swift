import Documents
import Lexicons
import Morphology
import Tokenization

/// Whether the parts of a name fit together.
enum Agreement {
    /// In Russian all parts share a case (an indeclinable or unknown part fits any); in Kyrgyz only the last part is inflected.
    static let check: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        !isKyrgyzTown(range.upperBound - 1, view) && !fillsQuotation(range, view) && !isListedPlace(range, view) && fits(view, range)
            ? range : nil
    }

    /// `в Марий Эл`: all the words are a place's name that a list has.
    private static func isListedPlace(_ range: Range<Int>, _ view: TextView) -> Bool {
        range.count > 1
            && view.hits(startingAt: range.lowerBound).contains {
                let classes = view.lexicon.entries[Int($0.entry)].classes
                return Int($0.end) == range.upperBound && classes.contains(.region) && !classes.contains(.weak)
            }
    }

    /// `агентство «Натали Турс»`, `роман «Дон Хуан»`: a name that fills its quotation marks is a thing's.
    private static func fillsQuotation(_ range: Range<Int>, _ view: TextView) -> Bool {
        let open = range.lowerBound - 1
        return open >= 0 && view.isRussian(range.lowerBound) && Int(view.quotes[open]) == range.upperBound
    }

    /// `Хая Лондонго келди`: a Kyrgyz form of a town is no surname, if it is a surname by a weak line alone.
    private static func isKyrgyzTown(_ i: Int, _ view: TextView) -> Bool {
        guard !view.isRussian(i), view.strong[i].contains(.loc), view.features[i].isDisjoint(with: .nominative),
            let surname = view.single(i, .surname)
        else { return false }
        return view.lexicon.entries[Int(surname)].classes.contains(.weak)
    }

    /// The same for names that may begin too early: `Салтанат Токтогул Сатылганов атындагы …`, where the first word is an ordinary
    /// one at the start of a sentence and a sure given name follows.
    static let checkFromName: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound
        // `Жогорку Кеңеш [Асан Бекжановдун]`: the end of another name is no given name.
        if view.endsListedName(first) { return range.count > 2 ? check(view, (first + 1)..<range.upperBound) : nil }
        // Nor is the body of a post: `спикер Рады [Иван Соколов]`.
        if range.count > 2, view.classes[first].contains(.orgHead), !view.strong[first].contains(.given), first > 0,
            view.classes[first - 1].contains(.post), view.features[first].contains(.genitive), view.strong[first + 1].contains(.given)
        {
            return check(view, (first + 1)..<range.upperBound)
        }
        // Nor is a post, which begins the sentence: `Аким [Асан Бекжанов]`.
        if range.count > 2, view.classes[first].contains(.post), view.startsSentence(first), view.isRussian(first),
            view.strong[first + 1].contains(.given)
        {
            return check(view, (first + 1)..<range.upperBound)
        }
        // Nor is the place of a post a given name: `губернатор штата Юта Джон Соколов`.
        let isDoubtful = view.startsSentence(first) && !view.strong[first].contains(.given) || view.strong[first].contains(.loc)
        let skips = range.count > 2 && isDoubtful && view.strong[first + 1].contains(.given)
        return check(view, withoutSecondSurname(skips ? (first + 1)..<range.upperBound : range, view))
    }

    /// `Отунбаева Роза Исаковна`: takes the surname before a given name and a patronymic, if there is one.
    static let takeSurnameBefore: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let before = range.lowerBound - 1
        guard before >= 0, !view.tokens[range.lowerBound].flags.contains(.sentenceStart),
            TokenTest.surname.holds(before, previous: -1, view) || surnameInCapitals.holds(before, previous: -1, view)
                || TokenTest.pluralSurname.holds(before, previous: -1, view) || isKnownSurname(before, view),
            // акции Norvind Романа Андреевича
            view.classes[before].contains(.latin) == view.classes[range.lowerBound].contains(.latin), !isRelative(before, view)
        else { return range }
        let full = before..<range.upperBound
        return fits(view, full) ? full : range
    }

    /// `Рыбаков Иван Петрович`, though there are рыбаки.
    private static func isKnownSurname(_ i: Int, _ view: TextView) -> Bool {
        TokenTest.provenSurname.holds(i, previous: -1, view)
            && view.analyses(i).contains { $0.features.isSuperset(of: [.surname, .known, .singular]) }
    }

    /// `АСАНОВ Бакыт Жумабекович`: between a patronymic and a sure surname no abbreviation is meant.
    private static let surnameInCapitals = TokenTest.provenSurname.tagged(.capitals).notStrongly(.loc, .org)

    /// `Асан Бекжанов [Осмоновду] көрдү`: of two surnames in Kyrgyz the second is another person's.
    private static func withoutSecondSurname(_ range: Range<Int>, _ view: TextView) -> Range<Int> {
        let last = range.upperBound - 1
        guard range.count > 2, view.isKyrgyz(last), view.strong[last].contains(.surname), view.strong[last - 1].contains(.surname),
            view.classes[last].contains(.unknown) || view.classes[last - 1].contains(.unknown) || isBeforeSurname(last, view)
        else { return range }
        return range.lowerBound..<last
    }

    /// `Асан Бекжанов [Кабай Осмонов]`: what stands before a surname is the given name of that.
    private static func isBeforeSurname(_ i: Int, _ view: TextView) -> Bool {
        i + 1 < view.tokens.count && !view.tokens[i + 1].flags.contains(.sentenceStart)
            && TokenTest.provenSurname.holds(i + 1, previous: -1, view)
    }

    /// `MySQL Майкл Видениус`, `адвокат Гаева Александр Аснис`: of three words or more, the name begins with the given name.
    static let fromGivenName: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound
        let range = withoutSecondSurname(range, view)
        guard range.count > 1, view.strong[first + 1].contains(.given) else { return fits(view, range) ? range : nil }
        // `жена Манделы Граса Машел`, `супруга Януковича Людмила`
        let isOther =
            range.count > 2 ? !view.classes[first].contains(.given) : !fits(view, range) || !view.features[first].contains(.nominative)
        guard isOther || !fits(view, range) else { return range }
        return (range.lowerBound + 1)..<range.upperBound
    }

    /// `в университете Джона Брауна Ольви Петрова рассказала`: of a name and unknown words, the last is rather the given name of the
    /// surname behind it.
    static let twoSurnames: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let next = range.upperBound
        guard range.count == 3, next < view.tokens.count, !view.tokens[next].flags.contains(.sentenceStart),
            TokenTest.provenSurname.holds(next, previous: -1, view)
        else { return checkFromName(view, range) }
        return checkFromName(view, range.lowerBound..<(next - 1))
    }

    /// `да`, `ла` and others are ordinary words: beside them a sure given name must stand.
    static let sureParticle: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let isSure = range.contains { view.tokens[$0].shape == .lower && view.strong[$0].contains(.nameParticle) }
        return isSure || view.strong[range.lowerBound].contains(.given) ? range : nil
    }

    /// In Kyrgyz only the last part of a name has a case: `Хуан Де Монтиске`.
    static let inflectedLast: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let isSound = range.dropLast().allSatisfy {
            view.features[$0].contains(.nominative) || view.classes[$0].contains(.nameParticle) || isGuess(view, $0)
        }
        return isSound || view.isRussian(range.lowerBound) ? range : nil
    }

    /// Whether the readings of a name are guesses that say nothing of its case: a listed name that the dictionary does not know,
    /// a word that no pattern of surnames explains (`Снелл`, `Фриске`).
    private static func isGuess(_ view: TextView, _ i: Int) -> Bool {
        let classes = view.classes[i], features = view.features[i]
        if classes.contains(.given), !view.analyses(i).contains(where: { $0.features.isSuperset(of: [.givenName, .known]) }) {
            // Forms of an ordinary word or a place decline as it does: `Рады` is no nominative of `Рада`. A woman's name that looks
            // like a man's does not decline at all: `Алтын`.
            let isWord = view.isRussian(i) && features.contains(.known) && !features.isDisjoint(with: .givenName)
            return !isWord || (!classes.contains(.m) && features.contains(.masculine)) || features.contains(.indeclinable)
        }
        guard view.isRussian(i) else { return false }
        // `Аркадий Арканов`: what is a form of an ordinary word, too.
        return classes.contains(.unknown)
            ? !features.contains(.surname) : features.isDisjoint(with: .personName)
    }

    /// The cases that a word can have as a name of one person, empty where it has no such reading: `Марины` is no nominative,
    /// and `Керимов` behind a given name is no form of `Керим`.
    private static func nameCases(_ view: TextView, _ i: Int) -> Features {
        guard view.isRussian(i) else { return view.features[i].intersection(.anyCase) }
        var cases: Features = []
        let isUnknown = view.classes[i].contains(.unknown)
        for analysis in view.analyses(i)
        where analysis.features.contains(.singular)
            && (isUnknown || !analysis.features.isDisjoint(with: .personName))
        {
            cases.formUnion(analysis.features.intersection(.anyCase))
        }
        return cases
    }

    /// Behind a woman's given name a surname that a man would have in the nominative is hers in any case: `Людмилы Касьян`.
    private static func isFixed(_ i: Int, _ range: Range<Int>, _ view: TextView) -> Bool {
        guard i > range.lowerBound, view.isRussian(i) else { return false }
        let first = view.classes[range.lowerBound]
        return first.contains(.f) && !first.contains(.m)
            && view.analyses(i).contains { $0.features.isSuperset(of: [.nominative, .singular, .masculine]) }
            && view.analyses(i).allSatisfy { !$0.features.isSuperset(of: [.nominative, .feminine, .singular]) }
    }

    /// Whether a surname can be of the gender of the given name beside it in one and the same case: `Карпова Тарас` are a town and
    /// a man, though each alone is a nominative.
    private static func sharesGender(_ surname: Int, _ given: Int, _ view: TextView) -> Bool {
        let name = view.classes[given]
        guard name.contains(.m) != name.contains(.f), view.features[surname].isDisjoint(with: .indeclinable) else { return true }
        let gender: Features = name.contains(.m) ? .masculine : .feminine
        var cases: Features = [], any = false
        for analysis in view.analyses(surname) where analysis.features.isSuperset(of: [.surname, .known, .singular]) {
            any = true
            if analysis.features.contains(gender) { cases.formUnion(analysis.features.intersection(.anyCase)) }
        }
        return !any || !cases.isDisjoint(with: nameCases(view, given))
    }

    /// `дочь [Немцова] Жанна`: behind a word for a relative, a surname in the genitive says whose relative it is.
    private static func isRelative(_ i: Int, _ view: TextView) -> Bool {
        i > 0 && view.classes[i - 1].contains(.kinWord) && view.features[i - 1].contains(.nominative)
            && view.features[i].contains(.genitive)
            && view.features[i + 1].contains(.nominative)
    }

    /// `вдова [Ельцина] Наина Иосифовна`
    static let checkPatronymicLast: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound
        // владелец Norvind Роман Андреевич
        let isForeign = view.classes[first].contains(.latin) != view.classes[range.upperBound - 1].contains(.latin)
        return isForeign || isRelative(first, view) ? first + 1..<range.upperBound : check(view, range)
    }

    /// `Асанова Роза`, but not `[Львова] Тарас …`.
    static let checkSurnameFirst: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        if isRelative(range.lowerBound, view) { return range.lowerBound + 1..<range.upperBound }
        // Асанов [Токтогул ГЭСинде: a place or a body that a list has
        let isOther = view.hits(startingAt: range.lowerBound + 1).contains {
            Int($0.end) > range.upperBound && view.lexicon.entries[Int($0.entry)].classes.intersects(ClassSet(.loc, .org))
        }
        if isOther { return nil }
        if view.isRussian(range.lowerBound), !sharesGender(range.lowerBound, range.lowerBound + 1, view) { return nil }
        return check(view, range)
    }

    /// `Елизавета Вторая`, but not `Елизавета Второй [школы`: the words share a case and a gender.
    static let sameCase: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = view.features[range.lowerBound], last = view.features[range.upperBound - 1]
        let gender = first.intersection([.masculine, .feminine])
        return first.intersection(last).isDisjoint(with: .anyCase) || gender.isDisjoint(with: last) ? nil : range
    }

    /// Whether all parts can stand in one case.
    static func fits(_ view: TextView, _ range: Range<Int>) -> Bool {
        var cases = Features.anyCase
        let isRussian = view.isRussian(range.lowerBound)
        for i in range where view.tokens[i].kind == .word && view.tokens[i].end - view.tokens[i].start > 1 {
            let features = view.features[i]
            if features.contains(.possessive) || features.contains(.attributive) { continue }
            // Kyrgyz: a part with a case ending must be the last.
            let own = nameCases(view, i)
            if own.isEmpty || features.contains(.indeclinable) || isFixed(i, range, view) { continue }
            if isGuess(view, i) { continue }
            if isRussian {
                cases.formIntersection(own)
                if cases.isEmpty { return false }
            } else if i < range.upperBound - 1, !own.contains(.nominative) {
                return false
            }
        }
        return true
    }
}
