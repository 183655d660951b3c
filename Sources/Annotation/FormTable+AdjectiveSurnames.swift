import CodeUnits
import Morphology
import Tokenization

/// Surnames that the dictionary has as adjectives alone: `Рыжиковым` is a form of `Рыжиков` as of `рыжиковый`.
extension FormTable {
    /// Adds readings as a surname. They are not `known`, their probability is 0, and they make no surname of the word for the rules: what
    /// stands beside it decides whether it is a person's.
    mutating func addAdjectiveSurname(_ token: Token, _ form: inout Form) {
        guard token.shape == .title, form.features.contains(.known), !form.features.isDisjoint(with: [.adjective, .predicative]),
            form.features.isDisjoint(with: .personName)
        else {
            return
        }
        let units = words.withUnits(of: token.word) { Array($0) }
        var added: [Analysis] = []
        for ending in Self.surnameEndings
        where units.count > ending.units.count + 3 && units.suffix(ending.units.count).elementsEqual(ending.units) {
            let stem = units.dropLast(ending.units.count)
            guard Self.surnameStems.contains(where: { stem.suffix(2).elementsEqual($0) }) else { continue }
            let base = buffer.store(ending.features.contains(.feminine) ? stem + [0x430] : Array(stem))
            added.append(
                Analysis(lemma: base, base: base, features: ending.features.union([.noun, .surname, .animate, .singular]), probability: 0))
        }
        add(added, to: &form)
    }

    private struct SurnameEnding {
        let units: [UInt16]
        let features: Features

        init(_ ending: String, _ features: Features) {
            units = Array(ending.utf16)
            self.features = features
        }
    }

    private static let surnameEndings = [
        SurnameEnding("", [.masculine, .nominative]), SurnameEnding("а", [.masculine, .genitive, .accusative]),
        SurnameEnding("у", [.masculine, .dative]), SurnameEnding("ым", [.masculine, .instrumental]),
        SurnameEnding("е", [.masculine, .locative]), SurnameEnding("а", [.feminine, .nominative]),
        SurnameEnding("у", [.feminine, .accusative]), SurnameEnding("ой", [.feminine, .genitive, .dative, .instrumental, .locative]),
    ]
    private static let surnameStems = ["ов", "ев", "ёв"].map { Array($0.utf16) }
}
