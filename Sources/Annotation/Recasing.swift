import CodeUnits
import Lexicons
import Morphology
import Normalization
import Tokenization

/// Gives words that stood in spaced-out capitals (`Т О К Т О М`) within running text the capitals that they have there: the spacing
/// was emphasis, and in capitals an ordinary word looks like an abbreviation. In a line of capitals they stay as they are.
extension Annotator {
    mutating func recase(_ text: inout NormalizedText, _ annotated: inout AnnotatedText) {
        guard text.repairs.contains(where: { $0.kind == .spacedCapitals }) else { return }
        var next = 0
        var sentence = 0
        for repair in text.repairs where repair.kind == .spacedCapitals {
            guard isRunningText(text.units, Int(repair.start), Int(repair.end)) else { continue }
            while next < annotated.text.tokens.count, annotated.text.tokens[next].start < repair.start { next += 1 }
            guard next < annotated.text.tokens.count, annotated.text.tokens[next].shape == .upper else { continue }
            while annotated.text.sentences[sentence].end <= next { sentence += 1 }
            let token = annotated.text.tokens[next]
            switch capitals(of: next, annotated, annotated.text.sentences[sentence]) {
            case .all: break
            case .first:
                annotated.text.setShape(of: next, .title)
                text.lower(Int(token.start) + 1..<Int(token.end))
            case .none:
                annotated.text.setShape(of: next, .lower)
                text.lower(Int(token.start)..<Int(token.end))
            case .abbreviation(let length):
                annotated.text.setShape(of: next, .upperWithSuffix, capitals: UInt8(length))
                text.lower(Int(token.start) + length..<Int(token.end))
            }
        }
    }

    private enum Capitals {
        case all, first, none, abbreviation(Int)
    }

    /// Whether small letters stand on the line.
    private func isRunningText(_ units: [UInt16], _ start: Int, _ end: Int) -> Bool {
        let table = CharacterTable.shared
        var i = start
        while i > 0, table.kind(units[i - 1]) != .newline {
            i -= 1
            if table.kind(units[i]) == .cyrillicLower { return true }
        }
        i = end
        while i < units.count, table.kind(units[i]) != .newline {
            if table.kind(units[i]) == .cyrillicLower { return true }
            i += 1
        }
        return false
    }

    private mutating func capitals(of i: Int, _ annotated: AnnotatedText, _ sentence: Sentence) -> Capitals {
        var token = annotated.text.tokens[i]
        token.shape = .title
        let title = forms.readForm(of: token, in: sentence.language)
        token.shape = .lower
        let small = forms.readForm(of: token, in: sentence.language)
        // `Е А Э Б`, `К Б К Н Ы Н`: no word, but an abbreviation, or begun by one.
        if !small.classes.contains(.stem), let length = abbreviation(token), length == token.end - token.start { return .all }
        let isName = title.strong.intersects(Self.names) || (title.features.contains(.surname) && !small.features.contains(.known))
        // `караганда`, `деди`: a city and a surname only with a capital, which nobody knows here.
        if isName, !small.classes.contains(.stem), !forms.hasOrdinaryReading(small) { return .first }
        guard small.features.contains(.known) else { return abbreviation(token).map { .abbreviation($0) } ?? .first }
        if i == Int(sentence.start) || isPartOfName(i, title, annotated, sentence) { return .first }
        return .none
    }

    /// `К Ы Р Г Ы З Республикасынын`, `Т А Б Ы Л Д Ы Осмонов`: a word that could be ordinary goes on as a name does.
    private mutating func isPartOfName(_ i: Int, _ title: Form, _ annotated: AnnotatedText, _ sentence: Sentence) -> Bool {
        guard i + 1 < Int(sentence.end), annotated.text.tokens[i + 1].kind == .word, annotated.text.tokens[i + 1].shape != .lower else {
            return false
        }
        let next = forms.readForm(of: annotated.text.tokens[i + 1], in: sentence.language)
        return title.followers & next.keyBits != 0 || title.classes.contains(.given) && next.classes.contains(.surname)
    }

    /// Length of the abbreviation that the word is, or begins with if a suffix follows.
    private func abbreviation(_ token: Token) -> Int? {
        forms.words.withUnits(of: token.word) { word in
            for length in stride(from: min(7, word.count), through: 2, by: -1) where length != word.count - 1 {
                let prefix = UnsafeBufferPointer(rebasing: word[..<length])
                guard let key = forms.lexiconWords.find(prefix, CharacterTable.shared.fold) else { continue }
                let node = forms.lexicon.step(0, key)
                var isAbbreviation = false
                guard node >= 0 else { continue }
                forms.lexicon.forEachEntry(at: node) { _, entry in isAbbreviation = isAbbreviation || entry.capitals == .all }
                if isAbbreviation { return length }
            }
            return nil
        }
    }

    private static let names = ClassSet(.given, .surname, .patronymic, .loc, .org)
}

extension FormTable {
    fileprivate mutating func readForm(of token: Token, in language: Language) -> Form {
        let number = form(of: token, in: language)
        return forms[Int(number)]
    }
}
