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
    var surnames: Set<[UInt16]> = []
    var given: Set<[UInt16]> = []
    /// First letters that stand for given names, in order.
    var initials: [UInt16] = []

    init(_ mention: Candidate, _ context: DocumentContext) {
        var words: [Int] = []
        for i in mention.start..<mention.end where context.tokens[i].kind == .word {
            let classes = context.classes(i)
            if classes.contains(.initial) {
                initials.append(CharacterTable.shared.fold[Int(context.surfaceUnits(i).first!)])
            } else if !classes.contains(.patronymic) || classes.contains(.surname) || classes.contains(.given) {
                words.append(i)
            }
        }
        for (place, i) in words.enumerated() {
            let classes = context.classes(i)
            let isGiven: Bool
            if words.count == 1 {
                isGiven = classes.contains(.given) && !classes.contains(.surname) && initials.isEmpty
            } else if classes.contains(.given) != classes.contains(.surname) {
                isGiven = classes.contains(.given)
            } else {
                isGiven = place == 0
            }
            for base in Self.bases(i, context) { if isGiven { given.insert(base) } else { surnames.insert(base) } }
        }
    }

    private static func bases(_ i: Int, _ context: DocumentContext) -> [[UInt16]] {
        let fold = CharacterTable.shared.fold
        var bases = [context.surfaceUnits(i).map { fold[Int($0)] }]
        for analysis in context.analyses(i) where analysis.features.isDisjoint(with: [.verb, .participle]) {
            bases.append(context.forms.buffer[analysis.base].map { fold[Int($0)] })
        }
        return bases
    }

    /// Whether the two can be one person.
    func matches(_ other: PersonName) -> Bool {
        if surnames.isEmpty || other.surnames.isEmpty {
            return !given.isEmpty && !given.isDisjoint(with: other.given)
        }
        guard !surnames.isDisjoint(with: other.surnames) else { return false }
        if !given.isEmpty, !other.given.isEmpty { return !given.isDisjoint(with: other.given) }
        if let initial = initials.first, !other.given.isEmpty { return other.given.contains { $0.first == initial } }
        if let initial = other.initials.first, !given.isEmpty { return given.contains { $0.first == initial } }
        if let a = initials.first, let b = other.initials.first { return a == b }
        return true
    }

    /// How much of a name it is: a fuller form is a better canonical name.
    var fullness: Int { (surnames.isEmpty ? 0 : 4) + (given.isEmpty ? initials.isEmpty ? 0 : 1 : 2) }

    mutating func merge(_ other: PersonName) {
        // A form that both have is the right one of several.
        if !surnames.isEmpty, !other.surnames.isEmpty { surnames.formIntersection(other.surnames) } else { surnames.formUnion(other.surnames) }
        if given.isEmpty { given = other.given } else if !other.given.isEmpty { given.formIntersection(other.given) }
        if initials.isEmpty { initials = other.initials }
    }
}
