import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Whose post it is, in Kyrgyz, where a word stands for a body or a country that is named elsewhere: `мекеменин директору`,
/// `өлкөнүн президенти`, `казак президенти`.
extension RelationFinder {
    /// `казак президенти`: the country that the document names elsewhere.
    func nation(of post: Candidate, _ predicate: String) -> Int? {
        var word = post.start - 1
        // `орус президентинин басма сөз катчысы`
        let isUnderOffice =
            word > sentenceStart(post) && context.classes(word).contains(.post)
            && context.features(word).isSuperset(of: [.possessive, .genitive])
        if isUnderOffice { word -= 1 }
        // Offices of a state: `кыргыз жазуучусу` works for nobody.
        guard word >= sentenceStart(post), context.features(post.end - 1).contains(.possessive),
            context.classes(word).contains(.nationality),
            isUnderOffice || predicate == "heads" || predicate == "deputy-head-of" || isHeldAbroad(post)
        else { return nil }
        for entry in context.singles(word) {
            let entry = context.lexicon.entries[Int(entry)]
            guard entry.classes.contains(.nationality), let code = context.lexicon.attribute("iso", of: entry.concept) else { continue }
            return mentions.indices.first {
                isListedPlace($0, .country)
                    && context.lexicon.attribute("iso", of: context.lexicon.entries[Int(mentions[$0].entry)].concept) == code
            }
        }
        return nil
    }

    /// `ишкананын директору`, `министрлик өкүлү`: the body of that kind last named; `мекеменин`: any body but the medium that reports.
    func meantBody(of post: Candidate) -> Int? {
        let word = post.start - 1
        guard word >= sentenceStart(post), context.tokens[word].kind == .word, !isMany(post), !isHeld(word, post), isAlone(word, post)
        else {
            return nil
        }
        let features = context.analyses(word).first?.features ?? []
        guard features.contains(.noun), features.isDisjoint(with: [.possessive, .plural]),
            !features.isDisjoint(with: [.genitive, .nominative])
        else { return nil }
        if deed(at: word)?.kinds.contains(.body) == true {
            return mentions.indices.last {
                mentions[$0].end <= word && mentions[$0].type == .organisation && isOutermost($0) && !isMedium($0)
            }
        }
        return meantPlace(at: word, of: post) ?? namedBody(ofKindAt: word)
    }

    /// The body last named whose head is the word at a token, `министрлик`, or of whose full name it is: `ИИМ`.
    func namedBody(ofKindAt word: Int) -> Int? {
        let heads = Set(context.singles(word).filter { isHead($0) }.map { context.lexicon.entries[Int($0)].concept })
        guard !heads.isEmpty else { return nil }
        return mentions.indices.last { i in
            guard mentions[i].end <= word, mentions[i].type == .organisation, isOutermost(i) else { return false }
            return mentions[i].anchor.contains { token in
                context.singles(token).contains { isHead($0) && heads.contains(context.lexicon.entries[Int($0)].concept) }
            } || isShort(i) && hasHead(of: heads, in: mentions[i].entry)
        }
    }

    /// `ИИМ`, `КСДП`
    private func isShort(_ i: Int) -> Bool {
        mentions[i].entry >= 0 && mentions[i].end - mentions[i].start == 1 && context.classes(mentions[i].start).contains(.capitals)
    }

    /// Whether a name of a listed body ends with one of some heads: `Ички иштер министрлиги` with `министрлик; министрлиги`.
    private func hasHead(of heads: Set<Int32>, in entry: Int32) -> Bool {
        context.foldedNames(of: context.lexicon.entries[Int(entry)].concept).contains { name in
            guard let last = name.split(separator: 0x20).last else { return false }
            return heads.contains { head in context.foldedNames(of: head).contains { $0.elementsEqual(last) } }
        }
    }

    /// `өлкөнүн президенти`, `облустун губернатору`: the place of that kind last named.
    private func meantPlace(at word: Int, of post: Candidate) -> Int? {
        let isCountry = deed(at: word)?.kinds.contains(.land) == true
        // `өлкө башчы` is no post of the country last named, as `өлкөнүн башчысы`, `өлкө башчысы` are.
        guard context.features(word).contains(.genitive) || context.features(post.end - 1).contains(.possessive) else { return nil }
        guard let kind = isCountry ? .country : placeKind(at: word) else { return nil }
        return placeMeant(kind, before: word) { context.classes($0.end - 1).contains(kind) }
    }

    private func isHead(_ entry: Int32) -> Bool { context.lexicon.entries[Int(entry)].classes.contains(.orgHead) }

    private func isHeld(_ token: Int, _ post: Candidate) -> Bool {
        neighbours(post).contains { mentions[$0].start <= token && token < mentions[$0].end }
    }

    /// Whether no word before describes it, as in `токой чарбасы мамлекеттик агенттиктин`.
    private func isAlone(_ word: Int, _ post: Candidate) -> Bool {
        let before = word - 1
        guard before >= sentenceStart(post), context.tokens[before].kind == .word else { return true }
        let features = context.analyses(before).first?.features ?? []
        if isHeld(before, post) { return !features.contains(.genitive) && !features.contains(.nominative) }
        // `Конокторду лицейдин директору тосуп алды`
        if !features.isDisjoint(with: [.accusative, .dative, .locative, .ablative]), features.isDisjoint(with: .attributive) {
            return true
        }
        return features.isDisjoint(with: [.noun, .adjective, .verbalNoun]) || features.contains(.pronoun)
    }

    /// `24.kg агенттигине билдирди`
    func isMedium(_ i: Int) -> Bool {
        (mentions[i].start..<mentions[i].end).contains { context.classes($0).contains(.media) || context.tokens[$0].kind == .domain }
            || mentions[i].entry >= 0 && context.lexicon.entries[Int(mentions[i].entry)].classes.contains(.media)
    }
}
