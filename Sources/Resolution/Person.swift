import Annotation
import CodeUnits
import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// The parts of a person's name, folded, for telling which mentions are one person.
struct PersonName {
    /// Forms that each part may have in the nominative: Russian surnames often have two (`Медведева`).
    /// Each by the hash that `FormTable.nameKeys` gives it.
    var surnames: [UInt64] = []
    var given: [UInt64] = []
    /// The same of patronymics.
    var patronymics: [UInt64] = []
    /// Masculine or feminine if the forms tell it, empty if they fit both or neither: `Путина` may be his or her name.
    var gender: Features = []
    /// Where the second of two given names begins in `given`, if the name has no surname: `Рухшона Эмомали`. 0 of all others.
    private var secondGiven = 0
    /// First letters of the given name.
    var givenInitial: UInt16 = 0
    /// First letters that stand for given names, in order.
    var initials: [UInt16] = []

    init(_ mention: Candidate, _ context: DocumentContext) {
        var words = 0
        for i in mention.start..<mention.end where context.tokens[i].kind == .word {
            let classes = context.classes(i)
            if classes.contains(.patronymic) { patronymics += context.nameKeys(i) }
            if classes.contains(.initial) {
                initials.append(CharacterTable.shared.fold[Int(context.surfaceUnits(i).first!)])
            } else if Self.isOwn(classes) {
                words += 1
            }
        }
        var place = -1
        for i in mention.start..<mention.end where context.tokens[i].kind == .word {
            let classes = context.classes(i)
            guard !classes.contains(.initial), Self.isOwn(classes) else { continue }
            place += 1
            let isGiven: Bool
            if words == 1 {
                isGiven = classes.contains(.given) && !classes.contains(.surname) && initials.isEmpty
            } else if place == words - 1, place > 0, !given.isEmpty, surnames.isEmpty {
                // `Сулейман Керимов`: the last word is the surname, though it may be a form of a given name too.
                isGiven = context.isRussian(mention) == false && classes.contains(.given) && !classes.contains(.surname)
            } else if classes.contains(.given) != classes.contains(.surname) {
                isGiven = classes.contains(.given)
            } else {
                isGiven = place == 0
            }
            if isGiven {
                if givenInitial == 0 { givenInitial = CharacterTable.shared.fold[Int(context.surfaceUnits(i).first!)] }
                if words == 2, place == 1 { secondGiven = given.count }
                given += context.nameKeys(i)
            } else {
                surnames += context.nameKeys(i)
            }
        }
        gender = Self.gender(mention, context)
    }

    /// A given name or a surname, whatever else it may be.
    @inline(__always)
    private static func isOwn(_ classes: ClassSet) -> Bool {
        !classes.contains(.patronymic) || classes.contains(.surname) || classes.contains(.given)
    }

    /// What the given name, the patronymic and the surname all allow.
    private static func gender(_ mention: Candidate, _ context: DocumentContext) -> Features {
        let both: Features = [.masculine, .feminine]
        guard context.isRussian(mention) else { return [] }
        var possible = both
        for i in mention.start..<mention.end where context.tokens[i].kind == .word {
            let own = context.nameGenders(i, [.singular], isFirst: i == mention.start && mention.end - i > 1)
            if !own.isEmpty { possible.formIntersection(own) }
        }
        return possible == .masculine || possible == .feminine ? possible : []
    }

    private static func share(_ a: [UInt64], _ b: [UInt64]) -> Bool { a.contains { b.contains($0) } }

    /// Whether the two can be one person.
    func matches(_ other: PersonName) -> Bool {
        // Two fathers, a man and a woman: `Олег Аронович` and `Олег Петрович`, `Иванов` and `Ольга Иванова`.
        if !patronymics.isEmpty, !other.patronymics.isEmpty, !Self.share(patronymics, other.patronymics) { return false }
        if !gender.isEmpty, !other.gender.isEmpty, gender != other.gender { return false }
        if surnames.isEmpty || other.surnames.isEmpty {
            return !given.isEmpty && Self.share(given, other.given) && bothFit(other) && other.bothFit(self)
        }
        guard Self.share(surnames, other.surnames) else { return false }
        if !given.isEmpty, !other.given.isEmpty { return Self.share(given, other.given) }
        if let initial = initials.first, !other.given.isEmpty { return other.givenInitial == initial }
        if let initial = other.initials.first, !given.isEmpty { return givenInitial == initial }
        if let a = initials.first, let b = other.initials.first { return a == b }
        return true
    }

    /// `Рухшона Эмомали` is not `Эмомали Рахмон`: both of two given names must be the other's, if that has more than one word.
    private func bothFit(_ other: PersonName) -> Bool {
        guard secondGiven > 0, surnames.isEmpty, other.secondGiven > 0 || !other.surnames.isEmpty else { return true }
        return [given[..<secondGiven], given[secondGiven...]].allSatisfy { part in
            part.contains { other.given.contains($0) || other.surnames.contains($0) }
        }
    }

    /// How much of a name it is: a fuller form is a better canonical name.
    var fullness: Int { (surnames.isEmpty ? 0 : 4) + (given.isEmpty ? initials.isEmpty ? 0 : 1 : 2) }

    mutating func merge(_ other: PersonName) {
        // A form that both have is the right one of several.
        if surnames.isEmpty {
            surnames = other.surnames
        } else if !other.surnames.isEmpty {
            surnames.removeAll { !other.surnames.contains($0) }
        }
        if given.isEmpty {
            given = other.given
            givenInitial = other.givenInitial
        } else if secondGiven == 0, Self.share(given, other.given) {
            given.removeAll { !other.given.contains($0) }
        }
        if initials.isEmpty { initials = other.initials }
        if patronymics.isEmpty { patronymics = other.patronymics }
        if gender.isEmpty { gender = other.gender }
    }
}

extension DocumentContext {
    /// The genders that the readings of a part of a name have. The lists decide on a given name that they have for one gender
    /// alone (`Алина`, though there is a form of `Алин`) or that the dictionary does not know (`Айжан`).
    func nameGenders(_ i: Int, _ wanted: Features, isFirst: Bool = false) -> Features {
        var own: Features = []
        let classes = classes(i)
        // A guess at a given name tells nothing where a surname follows: `Владмира Путина`.
        let isGuess = isFirst && !classes.contains(.given) && !features(i).contains(.known)
        let telling: Features = isGuess ? [.surname, .patronymic] : .personName
        for reading in analyses(i)
        where reading.features.isSuperset(of: wanted) && !reading.features.isDisjoint(with: telling) {
            own.formUnion(reading.features.intersection([.masculine, .feminine]))
        }
        guard classes.contains(.given), !classes.contains(.surname) else { return own }
        var listed: Features = []
        if classes.contains(.m) { listed.insert(.masculine) }
        if classes.contains(.f) { listed.insert(.feminine) }
        if listed.isEmpty { return own }
        return features(i).contains(.known) && !own.isDisjoint(with: listed) ? own.intersection(listed) : listed
    }
}
