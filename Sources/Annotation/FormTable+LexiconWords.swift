import CodeUnits
import Lexicons
import Morphology
import Tokenization

/// The words of the lexicons that a form may be.
extension FormTable {
    private static let nominal: Features = [.noun, .adjective, .numeral, .pronoun, .participle]

    /// Lexicon words that the surface, the base forms and the lemmas are, each once; the surface comes first, then bases.
    mutating func findKeys(_ token: Token, _ isRussian: Bool, _ form: inout Form) {
        var search = KeySearch(words: lexiconWords, bare: isRussian ? nil : bare, keys: keys)
        keys = []
        words.withUnits(of: token.word) { search.add($0) }
        form.surfaceKeys = UInt8(search.keys.count - search.start)
        buffer.units.withUnsafeBufferPointer { units in
            func word(_ range: WordRange) -> UnsafeBufferPointer<UInt16> {
                UnsafeBufferPointer(rebasing: units[Int(range.start)..<Int(range.start + range.count)])
            }
            // Entries hold names and nouns: the forms of a verb are looked up as printed alone.
            for i in form.analyses where buffer.analyses[Int(i)].features.rawValue & Self.nominal.rawValue != 0 {
                search.add(word(buffer.analyses[Int(i)].base))
            }
            form.baseKeys = UInt8(min(255, search.keys.count - search.start))
            for i in form.analyses {
                let analysis = buffer.analyses[Int(i)]
                // `борбордук` is no form of `борбор`.
                guard !analysis.features.contains(.derivedAdjective), analysis.features.rawValue & Self.nominal.rawValue != 0 else {
                    continue
                }
                search.add(word(analysis.lemma))
            }
        }
        if isRussian, search.keys.count == search.start { addPostInCompound(form, &search) }
        // `Бенфике` is unknown; `Претории` is no form of `Претория` to the dictionary, but of `преторий`.
        let isKnown = form.features.contains(.known)
        if isRussian, token.shape != .lower, token.shape != .upper,
            !isKnown || (token.shape != .mixed && form.features.isDisjoint(with: Self.namesOrNoNoun))
        {
            words.withUnits(of: token.word) { DeclinedNames.forEachNominative(of: $0, feminineOnly: isKnown) { search.add($0) } }
        }
        keys = search.keys
        form.keys = Int32(search.start)..<Int32(keys.count)
    }

    /// `интернет-активист`, `писатель-сатирик`: a compound that no list has is a post if its last part is one, or its first.
    private func addPostInCompound(_ form: Form, _ search: inout KeySearch) {
        buffer.units.withUnsafeBufferPointer { units in
            for i in form.analyses where buffer.analyses[Int(i)].features.contains(.noun) {
                let base = buffer.analyses[Int(i)].base
                let word = units[Int(base.start)..<Int(base.start + base.count)]
                guard let last = word.lastIndex(of: 0x2D), let first = word.firstIndex(of: 0x2D) else { continue }
                for part in [word[(last + 1)...], word[..<first]] where part.count > 3 {
                    let part = UnsafeBufferPointer(rebasing: part)
                    if let key = lexiconWords.find(part, CharacterTable.shared.fold), isPost(key) {
                        search.add(part)
                        return
                    }
                }
            }
        }
    }

    private func isPost(_ key: Int32) -> Bool {
        let node = lexicon.step(0, key)
        guard node >= 0 else { return false }
        var found = false
        lexicon.forEachEntry(at: node) { _, entry in
            if entry.classes.contains(.post), !entry.classes.contains(.weak), entry.language == .ru { found = true }
        }
        return found
    }
}
