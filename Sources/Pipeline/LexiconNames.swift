import Annotation
import CodeUnits
import Graph
import Lexicons
import Morphology
import Normalization
import Tokenization
import Documents

/// Reads names by morphology, the lexicons and `Lexicons/terms`, so that a name in Kyrgyz and one in Russian have the same terms.
public struct LexiconNames: NameReader {
    let lexicon: Lexicon
    private var concepts: ConceptCache
    let normalizer = Normalizer()
    var annotator: Annotator
    var text = NormalizedText()
    var annotated = AnnotatedText()
    private var terms: [Int32: String] = [:]
    /// Heads that begin with a word for a territory, parted: `областной суд`.
    var territorialHeads: [Int32: (territory: Int32, rest: String?)] = [:]
    /// Territories of a kind by places of their names.
    var territories: [Territory: Int32?] = [:]
    /// Readings of adjectives out of places: `нарынский`.
    private var adjectives: [String: ([String], place: Int32)] = [:]

    /// - Parameter resources: loaded with `terms`.
    public init(resources: Resources) {
        lexicon = resources.lexicon
        concepts = ConceptCache(lexicon)
        annotator = Annotator(lexicon: lexicon, russian: resources.russian.map { RussianAnalyzer(dictionary: $0) })
    }

    public mutating func reading(of name: String, _ type: MentionType) -> NameReading {
        var reading = NameReading(terms: [])
        // The concept of each term that is a listed place or a listed term, -1 of others.
        var termConcepts: [Int32] = []
        var isBare = true
        // Terms of what something is in, and whether that tells it apart.
        var hosts: [Int] = []
        var isAbroad = false
        let words = withoutGivenNames(words(of: name))
        var at = 0
        while at < words.count {
            if words[at].isQuoted {
                // What stands in quotation marks is a name, whatever its words mean: «Тоң жер».
                reading.terms.append(words[at].lemma)
                termConcepts.append(-1)
                reading.quoted.append(words[at].lemma)
                isBare = false
                at += 1
            } else if let (length, concept) = longest(words, at, type) {
                if !lexicon.hasTag("no-term", concept) {
                    let (territory, rest) = territorialHead(concept)
                    if territory >= 0 {
                        reading.terms.append(term(territory))
                        termConcepts.append(territory)
                    }
                    if words[at..<(at + length)].contains(where: \.isHost) { hosts.append(reading.terms.count) }
                    isAbroad = isAbroad || lexicon.hasTag("abroad", concept)
                    reading.terms.append(rest ?? term(concept))
                    termConcepts.append(concept)
                    if !lexicon.concepts[Int(concept)].classes.intersects(Self.kinds) { isBare = false }
                }
                at += length
            } else {
                let (terms, place) = unlisted(words[at])
                if !terms.isEmpty { isBare = false }
                reading.terms += terms
                termConcepts += terms.map { _ in place }
                at += 1
            }
        }
        reading.isBare = isBare && !reading.terms.isEmpty
        if isAbroad { for host in hosts { reading.terms[host] = "in " + reading.terms[host] } }
        settleTerritories(&reading, termConcepts)
        return reading
    }

    /// Classes of words that say what kind of thing a name names.
    private static let kinds = ClassSet(.orgHead, .orgUnit, .orgBare, .legalForm, .locHead, .venueHead, .eventHead, .projectHead)
    private static let places = ClassSet(.loc, .org)
    private static let posts = ClassSet(.post, .role, .postDeputy, .postPrefix)

    public mutating func nominatives(of name: String) -> [String] {
        Array(name.utf8).withUnsafeBufferPointer { normalizer.normalize($0, into: &text) }
        annotator.annotate(&text, into: &annotated)
        var names = [""]
        for i in annotated.text.tokens.indices where annotated.text.tokens[i].kind != .mark {
            let token = annotated.text.tokens[i]
            var forms: [String] = [UnitText.string(text.units[Int(token.start)..<Int(token.end)])]
            for language in [Language.kyrgyz, .russian] {
                let number = annotator.forms.form(of: token, in: language)
                for at in annotator.forms.forms[Int(number)].analyses {
                    let analysis = annotator.forms.buffer.analyses[Int(at)]
                    for range in [analysis.base, analysis.lemma] {
                        let form = UnitText.string(annotator.forms.buffer[range])
                        if !forms.contains(form) { forms.append(form) }
                    }
                }
            }
            names = names.flatMap { name in forms.prefix(8).map { name.isEmpty ? $0 : "\(name) \($0)" } }
            if names.count > 512 { return [] }
        }
        return names
    }

    // MARK: Listed words

    /// The longest entry from a word on, and of several the one that says most of a name of this type.
    private func longest(_ words: [Word], _ start: Int, _ type: MentionType) -> (Int, Int32)? {
        var nodes: Set<Int32> = [0]
        var best: (Int, Int32)?
        for at in start..<words.count {
            if words[at].isQuoted { break }
            var next: Set<Int32> = []
            for node in nodes { for key in words[at].keys { next.insert(lexicon.step(node, key)) } }
            nodes = next.subtracting([-1])
            if nodes.isEmpty { break }
            var found: (rank: Int, concept: Int32)?
            for node in nodes {
                lexicon.forEachEntry(at: node) { _, entry in
                    guard capitalsFit(entry.capitals, words[start].shape), let rank = rank(entry, type) else { return }
                    let candidate = (rank: rank, concept: entry.concept)
                    if found.map({ candidate < $0 }) ?? true { found = candidate }
                }
            }
            if let found { best = (at - start + 1, found.concept) }
        }
        return best
    }

    /// How well an entry fits a name of a type, 0 best; nil if it does not.
    private func rank(_ entry: Lexicon.Entry, _ type: MentionType) -> Int? {
        if lexicon.isTerm(entry.concept) { return 0 }
        if type == .position, entry.classes.intersects(Self.posts) { return 1 }
        if entry.classes.intersects(Self.kinds) { return 2 }
        if entry.classes.contains(.loc) { return 3 }
        return entry.classes.contains(.org) ? 4 : nil
    }

    private func capitalsFit(_ wanted: Lexicon.Capitals, _ shape: WordShape) -> Bool {
        switch wanted {
        case .any: true
        case .first: shape != .lower
        case .all: shape == .upper || shape == .upperWithSuffix
        }
    }

    mutating func term(_ concept: Int32) -> String {
        if let known = terms[concept] { return known }
        let isPlace = lexicon.concepts[Int(concept)].classes.intersects(Self.places) && !lexicon.isTerm(concept)
        let term =
            isPlace ? lexicon.conceptID(concept) : NameSkeleton.words(lexicon.canonicalName(of: concept, in: .ru)).joined(separator: "-")
        terms[concept] = term
        return term
    }

    // MARK: Other words

    /// The skeleton of a word that no lexicon has; of an adjective out of a listed place the place, `нарынский` is `Нарын`, with its
    /// concept, -1 where it is none.
    private mutating func unlisted(_ word: Word) -> ([String], place: Int32) {
        // британский
        if let nation = concept(.nationality, word).flatMap({ concepts.nation($0) }) { return ([term(nation)], nation) }
        let folded = NameFolding.fold(word.lemma)
        guard let ending = Self.adjectiveEndings.first(where: { folded.hasSuffix($0) && folded.count > $0.count + 1 }) else {
            return (NameSkeleton.words(word.lemma), -1)
        }
        if let known = adjectives[folded] { return known }
        let stem = String(folded.dropLast(ending.count))
        // Of several the one that is listed first, as for a noun: `Балыкчы`, not the Uzbek `Балыкчинский район`.
        let stems = stem.hasSuffix("ин") ? [stem, String(stem.dropLast(2))] : [stem]
        let place = ([district(stem)] + stems.map { self.place($0) }).compactMap { $0 }.min()
        let terms = (place.map { [term($0)] } ?? NameSkeleton.words(stem), place: place ?? -1)
        adjectives[folded] = terms
        return terms
    }

    /// The listed place that is called so.
    private mutating func place(_ name: String) -> Int32? {
        let words = words(of: name.prefix(1).uppercased() + name.dropFirst())
        return words.count == 1 ? longest(words, 0, .location)?.1 : nil
    }

    /// The line that some words are, nothing left over.
    mutating func listed(_ name: String, _ type: MentionType) -> Int32? {
        let words = words(of: name)
        return longest(words, 0, type).flatMap { $0.0 == words.count ? $0.1 : nil }
    }

    /// The listed district of an adjective: `Ак-Талинский район` of `ак-талин`.
    private mutating func district(_ stem: String) -> Int32? {
        let words = words(of: stem.prefix(1).uppercased() + stem.dropFirst() + "ский район")
        guard words.count == 2, let found = longest(words, 0, .location), found.0 == 2 else { return nil }
        // One that is called so in Kyrgyz without its head, too: `Балыкчы` alone is the town.
        return lexicon.names(of: found.1).contains { !$0.name.contains(" ") } ? found.1 : nil
    }

    /// Of all genders: the dictionary has few adjectives with a hyphen.
    private static let adjectiveEndings = ["ский", "ская", "ское", "ские", "ской", "цкий"]
}
