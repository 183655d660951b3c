import Annotation
import CodeUnits
import Lexicons
import Morphology
import Tokenization

/// The nominative of a Russian person's name.
struct RussianPersonForm {
    let names: NameForm
    private var context: DocumentContext { names.context }

    private static let genders: Features = [.masculine, .feminine]

    init(names: NameForm) { self.names = names }

    /// Every part of the name in the nominative of one gender.
    func form(_ range: Range<Int>, _ known: Features) -> String {
        // `им. Д. Серикбаева`: the name stands in the genitive, whatever else its form may be.
        let isNamedAfter =
            range.lowerBound > 0
            && [1, 2].contains { range.lowerBound >= $0 && context.classes(range.lowerBound - $0).contains(.namedAfter) }
        let wanted: Features = isNamedAfter ? .genitive : []
        let gender = known.isEmpty ? self.gender(range, wanted) : known
        let isNominative = !isNamedAfter && mayBeNominative(range, gender)
        let cases = isNamedAfter ? .genitive : commonCases(range, gender)
        return context.written { units in
            for i in range {
                if i > range.lowerBound, context.tokens[i].flags.contains(.spaceBefore) { units.append(0x20) }
                let stays = !isDeclined(i, range) || isNominative && isUnknown(i)
                names.append(
                    stays ? nil : reading(i, gender, wanted, cases, isNominative: isNominative)?.base, i, to: &units)
            }
        }
    }

    /// Initials, particles and Latin words stay as they are.
    private func isDeclined(_ i: Int, _ range: Range<Int>) -> Bool {
        let token = context.tokens[i]
        guard token.kind == .word, token.shape != .lower, token.end - token.start > 1 else { return false }
        let classes = context.classes(i)
        if classes.contains(.latin) || classes.contains(.regnalNumber) { return false }
        // `Хана Эль Сали`
        return !(classes.contains(.nameParticle) && i > range.lowerBound && i + 1 < range.upperBound)
    }

    /// A word that neither the dictionary nor a pattern of surnames has as a name: only its neighbours tell its case.
    private func isUnknown(_ i: Int) -> Bool {
        context.features(i).isDisjoint(with: [.personName, .known])
            || context.features(i).isDisjoint(with: .known)
                && !context.features(i).contains(.surname)
    }

    /// Whether the parts whose case is known can all be a nominative: then the unknown ones are printed in it.
    private func mayBeNominative(_ range: Range<Int>, _ gender: Features) -> Bool {
        var isTold = false
        for i in range where isDeclined(i, range) && !isUnknown(i) {
            let cases = nameCases(i, gender)
            guard !cases.isEmpty else { continue }
            if !cases.contains(.nominative) { return false }
            isTold = true
        }
        return isTold && !isGoverned(range)
    }

    /// Whether a preposition, a word in another case or a thing stands before the name: `для Александра Иванова`, `указ Иванова`.
    private func isGoverned(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1
        guard before >= 0, context.tokens[before].kind == .word, !context.tokens[range.lowerBound].flags.contains(.sentenceStart) else {
            return false
        }
        let features = context.analyses(before).first?.features ?? []
        if features.contains(.adposition) { return true }
        guard features.contains(.noun) else { return false }
        if features.contains(.animate) { return context.features(before).isDisjoint(with: .nominative) }
        // Not `директор завода Иванова`, nor `В этом письме Иванова рассказала`.
        if features.contains(.genitive) { return false }
        return (context.tokens[before].shape == .lower || context.tokens[before].flags.contains(.sentenceStart)) && !isSubject(range)
    }

    /// Whether a verb follows.
    private func isSubject(_ range: Range<Int>) -> Bool {
        let next = range.upperBound
        guard next < context.tokens.count, context.tokens[next].shape == .lower else { return false }
        return context.analyses(next).first?.features.contains(.verb) ?? false
    }

    /// The gender that all parts can have, and the given name proves; masculine if nothing tells.
    private func gender(_ range: Range<Int>, _ wanted: Features) -> Features {
        for i in range where context.classes(i).contains(.given) {
            let classes = context.classes(i)
            if classes.contains(.f) != classes.contains(.m) { return classes.contains(.f) ? .feminine : .masculine }
        }
        var possible = Self.genders
        for i in range where context.tokens[i].kind == .word && context.tokens[i].end - context.tokens[i].start > 1 {
            let own = context.nameGenders(i, wanted, isFirst: i == range.lowerBound && range.count > 1)
            if !own.isEmpty, !possible.isDisjoint(with: own) { possible.formIntersection(own) }
        }
        if possible == .feminine || possible == .masculine { return possible }
        if isGoverned(range) { return .masculine }
        // Both fit: the form as printed is the nominative of one of them.
        for i in range where context.tokens[i].kind == .word {
            for reading in context.analyses(i) where reading.features.contains(.nominative) && reading.features.contains(.surname) {
                return reading.features.contains(.feminine) ? .feminine : .masculine
            }
        }
        return .masculine
    }

    /// The cases that all parts which the dictionary has as names can stand in; any if they share none: `Анне` beside `Петровне` is
    /// no nominative.
    private func commonCases(_ range: Range<Int>, _ gender: Features) -> Features {
        var common = Features.anyCase
        for i in range where isDeclined(i, range) && !isUnknown(i) {
            let own = nameCases(i, gender)
            if !own.isEmpty { common.formIntersection(own) }
        }
        return common.isEmpty ? .anyCase : common
    }

    /// Cases in which a word is the name of one person of a gender: `Иванову` is a dative of his name, an accusative of hers.
    private func nameCases(_ i: Int, _ gender: Features) -> Features {
        var cases: Features = []
        for reading in context.analyses(i)
        where reading.features.contains(.singular) && !reading.features.isDisjoint(with: .personName)
            && !reading.features.isDisjoint(with: gender)
        {
            cases.formUnion(reading.features.intersection(.anyCase))
        }
        return cases
    }

    private func reading(_ i: Int, _ gender: Features, _ wanted: Features, _ cases: Features, isNominative: Bool) -> Analysis? {
        let all = context.analyses(i)
        let isWanted = all.contains { $0.features.isSuperset(of: wanted) }
        func isReading(_ reading: Analysis) -> Bool { !isWanted || reading.features.isSuperset(of: wanted) }
        func isName(_ reading: Analysis) -> Bool {
            isReading(reading) && !reading.features.isDisjoint(with: .personName) && reading.features.contains(.singular)
        }
        func fitsAll(_ reading: Analysis) -> Bool {
            isName(reading) && !reading.features.isDisjoint(with: gender) && !reading.features.isDisjoint(with: cases)
        }
        // `Альфа Конде`: no form of `Альф`.
        if isNominative,
            let asPrinted = all.first(where: {
                fitsAll($0) && $0.features.contains(.nominative) && !$0.features.contains(.indeclinable)
                    && $0.base.count == context.surfaceUnits(i).count
            })
        {
            return asPrinted
        }
        // An oblique name is rather a form that is declined: `Анне` is `Анна`, though there is an `Анне` as well.
        let isOblique = cases.isDisjoint(with: .nominative)
        return all.first { fitsAll($0) && (!isOblique || !$0.features.contains(.indeclinable)) } ?? all.first(where: fitsAll)
            ?? all.first { isName($0) && !$0.features.isDisjoint(with: gender) } ?? all.first(where: isName)
            ?? all.first {
                isReading($0) && $0.features.contains(.noun) && $0.features.contains(.singular)
                    && !$0.features.isDisjoint(with: gender)
            }
    }
}
