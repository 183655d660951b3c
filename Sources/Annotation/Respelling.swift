import CodeUnits
import Normalization
import Tokenization

/// Gives Kyrgyz words that were typed without ө, ү and ң their letters back, where the neighbourhood is typed so.
///
/// On real pages sound and bare spelling stand side by side, so each paragraph decides for itself, and a short one follows its text.
/// A word that is none as it is printed counts as evidence and is mended where it is not alone among sound ones; one that is a word
/// both ways (`тур`, `түр`) only where bare spelling prevails.
extension Annotator {
    private struct Tally {
        /// Words with ө, ү or ң.
        var full = 0
        /// Words that are none unless they get these letters.
        var bare = 0
        /// Words that are none unless their ё is ө.
        var yo = 0

        var mends: Bool { bare > 0 && bare * 10 >= full }
        var mendsAll: Bool { bare * 3 >= full && (bare > 1 || full == 0 && bare > 0) }
    }

    mutating func respell(_ text: inout NormalizedText, _ annotated: inout AnnotatedText) {
        guard annotated.text.mayLackLetters else { return }
        var whole = Tally()
        var paragraphs = [Tally](repeating: Tally(), count: annotated.text.paragraphCount)
        var found: [(token: Int, paragraph: Int, respelling: Respeller.Respelling)] = []
        for sentence in annotated.text.sentences where sentence.language == .kyrgyz {
            let paragraph = Int(sentence.paragraph)
            for i in Int(sentence.start)..<Int(sentence.end) {
                let token = annotated.text.tokens[i]
                guard token.kind == .word, token.shape != .upperWithSuffix, token.shape != .mixed else { continue }
                let isFull = forms.words.votes[Int(token.word)].spelling.contains(.full)
                if isFull { paragraphs[paragraph].full += 1 }
                let isName = token.shape == .title || token.shape == .titleEach
                guard let respelling = forms.respelling(of: token.word, isName: isName) else { continue }
                found.append((i, paragraph, respelling))
                guard respelling.isCertain else { continue }
                if respelling.isOfYo { whole.yo += 1 } else if !isFull { paragraphs[paragraph].bare += 1 }
            }
        }
        guard !found.isEmpty else { return }
        for tally in paragraphs {
            whole.full += tally.full
            whole.bare += tally.bare
        }
        var changed = false
        for (i, paragraph, respelling) in found {
            let own = paragraphs[paragraph]
            let tally = own.full + own.bare < 4 ? whole : own
            let isMended =
                respelling.isOfYo ? respelling.isCertain || whole.yo > 1 : respelling.isCertain ? tally.mends : tally.mendsAll
            guard isMended else { continue }
            changed = true
            let token = annotated.text.tokens[i]
            text.respell(Int(token.start), respelling.units)
            annotated.text.setWord(of: i, forms.intern(respelling.units))
        }
        if changed { text.sortRepairs() }
    }
}

extension FormTable {
    mutating func respelling(of word: Int32, isName: Bool) -> Respeller.Respelling? {
        words.withUnits(of: word) { respeller.respelling(of: word, $0, isName: isName) }
    }

    mutating func intern(_ word: [UInt16]) -> Int32 {
        word.withUnsafeBufferPointer { words.intern($0, CharacterTable.shared.lower) }
    }
}
