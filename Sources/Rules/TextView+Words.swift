import Annotation
import Lexicons
import Morphology
import Tokenization

/// What refinements of all kinds ask about a token and its neighbours.
extension TextView {
    // MARK: Sentences

    /// Language of the sentence that holds a token.
    func language(of token: Int) -> Language { sentences[sentence(of: token)].language }

    /// Whether the sentence of a token is Russian.
    func isRussian(_ token: Int) -> Bool { language(of: token) == .russian }

    /// Whether it is Kyrgyz, or Kazakh, which the Kyrgyz rules read.
    func isKyrgyz(_ token: Int) -> Bool { language(of: token).hasKyrgyzRules }

    /// Number of the sentence that holds a token.
    func sentence(of token: Int) -> Int {
        // Mostly the one that was asked for last.
        if Int(sentences[lastSentence].start) <= token, token < Int(sentences[lastSentence].end) { return lastSentence }
        var low = 0, high = sentences.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(sentences[middle].start) <= token { low = middle } else { high = middle }
        }
        lastSentence = low
        return low
    }

    /// First word of its sentence, quotation marks, bullets and dashes aside.
    func startsSentence(_ token: Int) -> Bool {
        var i = token
        while !tokens[i].flags.contains(.sentenceStart), i > 0, tokens[i - 1].kind == .mark { i -= 1 }
        return tokens[i].flags.contains(.sentenceStart)
    }

    // MARK: Words

    /// The token is all that stands between two quotation marks.
    func isQuotedAlone(_ i: Int) -> Bool {
        i > 0 && i + 1 < tokens.count && quotes[i - 1] == Int32(i + 1)
    }

    /// A given name that is no place stands before the token, in the same case; nothing but a small word before that.
    func followsGivenName(_ i: Int) -> Bool {
        guard i > 0, !tokens[i].flags.contains(.sentenceStart), classes[i - 1].contains(.capital), strong[i - 1].contains(.given),
            !classes[i - 1].contains(.loc), !features[i - 1].intersection(features[i]).isDisjoint(with: .anyCase)
        else { return false }
        return i < 2 || tokens[i - 1].flags.contains(.sentenceStart) || !classes[i - 2].contains(.capital)
            || classes[i - 2].contains(.capitals)
    }

    /// The dictionary has the word as something else than a name.
    func isOrdinary(_ i: Int) -> Bool {
        analyses(i).contains {
            $0.features.contains(.known)
                && $0.features.isDisjoint(with: [.givenName, .surname, .patronymic, .geographic, .organisation, .abbreviation])
        }
    }

    /// Whether the first letter is Cyrillic: `Фоксфилд`, but not `Foxfield`.
    func isCyrillic(_ i: Int) -> Bool { surface(i).first.map { $0 >= 0x400 && $0 < 0x530 } ?? false }

    /// A plural by every reading: `суды`, but not `думы`, which is the genitive of one too.
    func isPluralOnly(_ i: Int) -> Bool { features[i].contains(.plural) && features[i].isDisjoint(with: .singular) }

    /// Whether an entry makes the token the head of a body and has a tag that classes don't know: `club`, `honours`, `union`.
    func isHead(_ i: Int, tagged tag: String) -> Bool {
        singles(i).contains {
            let entry = lexicon.entries[Int($0)]
            return entry.classes.contains(.orgHead) && lexicon.hasTag(tag, entry.concept)
        }
    }

    // MARK: Quotation marks and entries

    /// Whether a quotation mark stands here whose partner comes later.
    func opensQuotation(_ i: Int) -> Bool { quotes[i] > Int32(i) }

    /// Whether one of two quotation marks stands in a range and the other outside: `Ак-Кайың» суу` of «Ак-Кайың» суу бирикмеси.
    func holdsHalfQuotation(_ range: Range<Int>) -> Bool {
        range.count > 2 && range.contains { quotes[$0] >= 0 && !range.contains(Int(quotes[$0])) }
    }

    /// Whether a body or a place of several words that a lexicon lists ends with a token: `Кеңеш` of `Жогорку Кеңеш`.
    func endsListedName(_ i: Int) -> Bool {
        hits(endingAt: i).contains { hit in
            let classes = lexicon.entries[Int(hit.entry)].classes
            return classes.intersects(ClassSet(.org, .loc)) && !classes.contains(.weak)
        }
    }

    /// Entries of several words that begin at tokens of a range: `Соединённые Штаты`.
    func hits(startingIn range: Range<Int>) -> Slice<UnsafeBufferPointer<AnnotatedText.Hit>> {
        hits[Int(firstHit[range.lowerBound])..<Int(firstHit[range.upperBound])]
    }

    /// Entries of several words that begin at a token.
    func hits(startingAt i: Int) -> Slice<UnsafeBufferPointer<AnnotatedText.Hit>> { hits(startingIn: i..<(i + 1)) }

    /// Entries of several words that end with a token.
    func hits(endingAt i: Int) -> some Sequence<AnnotatedText.Hit> {
        sequence(state: lastHitEnding[i]) { next in
            guard next >= 0 else { return nil }
            let hit = self.hits[Int(next)]
            next = self.annotated.previousHit(Int(next))
            return hit
        }
    }
}

extension Language {
    /// Kazakh text is read by the Kyrgyz rules.
    var hasKyrgyzRules: Bool { self == .kyrgyz || self == .kazakh }
}
