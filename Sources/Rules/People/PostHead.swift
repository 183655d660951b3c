import Documents
import Lexicons
import Morphology
import Tokenization

/// The head noun of a post, and what it tells of its holder.
struct PostHead {
    private let post: Candidate
    private let view: TextView
    private let isRussian: Bool
    private let head: Int

    init(_ post: Candidate, _ view: TextView) {
        self.post = post
        self.view = view
        isRussian = view.annotated.text.sentences[post.sentence].language == .russian
        head = isRussian ? Self.russianHead(post, view) : post.end - 1
    }

    /// The first noun: `министр` in `министр внутренних дел`, `директор` in `генеральный директор`; an adjective is the head where
    /// no noun comes next to it, as in `уполномоченный по правам ребёнка`.
    private static func russianHead(_ post: Candidate, _ view: TextView) -> Int {
        for i in post.anchor.lowerBound..<post.end {
            if view.tokens[i].kind != .word || view.likelyFeatures(i).contains(.noun) { return i }
            let next = i + 1
            if next == post.end || view.likelyFeatures(next).isDisjoint(with: [.noun, .adjective]) { return i }
        }
        return post.anchor.lowerBound
    }

    /// Whether the word is that of a post at all: not `после` (of `посол`), `политике` (of `политик`), `во главе`, `военной операции`.
    var isPost: Bool {
        // чет элдик жаран: an adjective that belongs to another word
        guard isRussian else { return !isOtherPhrase && !isAbstract }
        if post.anchor.count > 1 { return true }
        return isAnimate && !isLikelierOther && !isAttribute && !isOtherPhrase
    }

    /// Whether a name may be in the same case; in Kyrgyz that tells nothing.
    func agrees(with name: Candidate) -> Bool {
        guard isRussian, view.features[name.start].contains(.known) else { return true }
        let cases = view.features[name.start].intersection(.anyCase)
        return cases.isEmpty || view.features[name.start].contains(.indeclinable) || !cases.isDisjoint(with: view.features[head])
    }

    /// `Учителя требуют`: a form that may be a plural is one at the start of a sentence, where no genitive stands.
    var isPlural: Bool {
        let likely = view.likelyFeatures(head)
        if likely.contains(.plural) { return true }
        guard isRussian, !likely.contains(.nominative), view.startsSentence(post.start) else { return false }
        return view.analyses(head).contains { $0.features.isSuperset(of: [.plural, .nominative]) }
    }

    /// Whether a Russian post is somebody's by itself, with one holder.
    var standsAlone: Bool { isOffice && !isPlural && !isName && !isOfSomeLevel }

    /// A post or profession in Russian, no mere role in a deed or among others.
    var isOffice: Bool {
        guard isRussian, post.entry >= 0 else { return false }
        let classes = view.lexicon.entries[Int(post.entry)].classes
        return !classes.contains(.role) && !classes.contains(.weak)
    }

    /// `уроки физики`: likelier a form of another word, `физика`, than of the post's.
    private var isLikelierOther: Bool {
        let analyses = view.analyses(head)
        guard post.anchor.count == 1, let first = analyses.first, first.features.contains(.noun),
            first.features.isDisjoint(with: [.animate, .indeclinable]), first.features.contains(.known)
        else { return false }
        let lemma = view.forms.buffer[first.lemma]
        return !analyses.contains { $0.features.contains(.animate) && view.forms.buffer[$0.lemma].elementsEqual(lemma) }
    }

    /// `аким области`, `мэр города`: whose it is stays open, as nothing names the place.
    private var isOfSomeLevel: Bool {
        let next = post.end
        guard next < view.tokens.count, view.tokens[next].shape == .lower, view.classes[next].contains(.locHead),
            view.classes[next].intersects(ClassSet(.region, .district, .city, .village, .settlement))
        else { return false }
        let behind = next + 1
        return behind == view.tokens.count || view.tokens[behind].flags.contains(.sentenceStart)
            || !view.classes[behind].contains(.capital)
    }

    /// A person's word in one of ten readings at least; an adjective may be one by itself (`полицейский`).
    private var isAnimate: Bool {
        var share: Float = 0
        for analysis in view.analyses(head) {
            let features = analysis.features
            if features.contains(.animate) || !features.contains(.known) || features.contains(.indeclinable)
                || (features.contains(.adjective) && features.isDisjoint(with: .noun))
            {
                share += analysis.probability
            }
        }
        return share >= 0.1
    }

    /// `военной операции`: an adjective before its noun.
    private var isAttribute: Bool {
        guard view.likelyFeatures(head).contains(.adjective), head + 1 < view.tokens.count, view.tokens[head + 1].kind == .word,
            !view.tokens[head + 1].flags.contains(.sentenceStart)
        else { return false }
        let cases = view.features[head].intersection(.anyCase)
        return view.analyses(head + 1).prefix(2).contains {
            $0.probability > 0.05 && !$0.features.isDisjoint(with: [.noun, .adjective]) && !$0.features.isDisjoint(with: cases)
                && $0.features.isDisjoint(with: [.givenName, .surname])
        }
    }

    /// `жактоочулук лицензиясы`: what belongs to the post, with `-лык` behind its word.
    private var isAbstract: Bool {
        guard let first = view.analyses(head).first else { return false }
        let base = view.forms.buffer[first.base], lemma = view.forms.buffer[first.lemma]
        guard base.count > lemma.count + 2, base.last == 0x43A else { return false }
        return base[base.endIndex - 3] == 0x43B && [0x44B, 0x438, 0x443, 0x4AF].contains(base[base.endIndex - 2])
    }

    /// `во главе`
    private var isOtherPhrase: Bool {
        for start in max(0, head - 3)...head {
            for hit in view.hits(startingAt: start) where Int(hit.end) > head {
                if view.lexicon.entries[Int(hit.entry)].classes.contains(.notPost) { return true }
            }
        }
        return false
    }

    /// `Султан`, `Король`: a capital amid the sentence, of a word that is a name too.
    private var isName: Bool {
        view.classes[head].contains(.capital) && !view.startsSentence(head)
            && view.classes[head].intersects(ClassSet(.given, .surname))
    }
}
