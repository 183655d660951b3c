import CodeUnits
import Lexicons
import Morphology
import Tokenization

/// Finds the spelling that a Kyrgyz word was meant to have when ө, ү and ң were typed as о, у and н, or ө as ё: `окмотунун`,
/// `кенештин`, `ёткён`.
///
/// Each spelling that vowel harmony allows is analysed; the one whose stem a lexicon knows, and whose suffixes fit best, is the
/// word. Without such a one the word keeps its surface.
struct Respeller: Sendable {
    /// A word as it was meant.
    struct Respelling: Sendable {
        /// The letters, lower case: as many as the word has.
        var units: [UInt16]
        /// The word as printed is none; otherwise only the neighbourhood can tell.
        var isCertain: Bool
        /// Only ё was changed.
        var isOfYo: Bool
    }

    private let lexicon: Lexicon
    private let bare: BareSpelling
    private let kyrgyz: KyrgyzAnalyzer
    private let russian: (any MorphologicalAnalyzer)?
    /// Hashes of the lemmas that are meant though their bare spelling is another word.
    private let preferred: Set<UInt64>
    private var known: [UInt32: Respelling?] = [:]

    /// Costs of readings, as `KyrgyzAnalyzer` counts them.
    private enum Cost {
        /// The dearest reading that a word is respelled for.
        static let limit: Float = 4
        /// How much likelier the respelled word must be than the printed one.
        static let margin: Float = 1
        /// The same where vowel harmony speaks against the printed word, and of one whose last part alone is known.
        static let disharmonious: Float = 0.3
        static let compound: Float = 0.6
        /// н is far more frequent than ң.
        static let eng: Float = 0.4
    }

    /// - Parameter stems: as they are spelt alone.
    init(_ lexicon: Lexicon, _ bare: BareSpelling, stems: LexiconStems, russian: (any MorphologicalAnalyzer)?) {
        self.lexicon = lexicon
        self.bare = bare
        kyrgyz = KyrgyzAnalyzer(stems: stems)
        self.russian = russian
        let fold = CharacterTable.shared.fold
        var preferred: Set<UInt64> = []
        for concept in lexicon.concepts.indices where lexicon.value(of: Int32(concept)) == "respelled" {
            for (_, name) in lexicon.names(of: Int32(concept)) {
                Array(name.utf16).withUnsafeBufferPointer { _ = preferred.insert(WordHash.of($0, fold)) }
            }
        }
        self.preferred = preferred
    }

    mutating func removeAll() { known.removeAll(keepingCapacity: true) }

    /// - Parameters:
    ///   - word: number and lower-case units of a word.
    ///   - isName: it has a capital.
    mutating func respelling(of word: Int32, _ units: UnsafeBufferPointer<UInt16>, isName: Bool) -> Respelling? {
        let key = UInt32(bitPattern: word) << 1 | (isName ? 1 : 0)
        if let found = known[key] { return found }
        let found = find(units, isName)
        known[key] = .some(found)
        return found
    }

    private func find(_ word: UnsafeBufferPointer<UInt16>, _ isName: Bool) -> Respelling? {
        guard word.count > 1, word.count <= 40, word.allSatisfy({ $0 >= 0x430 && $0 < 0x500 || $0 == 0x2D }) else { return nil }
        var spellings = Spellings(of: word, isName: isName).all
        addListed(word, to: &spellings)
        guard !spellings.isEmpty else { return nil }
        // `кёп` is no way to write `кеп`, though lexicons take ё for е.
        let isRussian = isRussian(word)
        let printed = !isRussian && Spellings.hasFrontYo(word) ? nil : kyrgyz.knownReading(of: word, isCapitalised: isName)?.cost
        var best: (units: [UInt16], cost: Float, isPreferred: Bool)?
        for spelling in spellings {
            guard let reading = spelling.withUnsafeBufferPointer({ kyrgyz.knownReading(of: $0, isCapitalised: isName) }) else { continue }
            var cost = reading.cost
            if spelling.contains(0x4A3), !word.contains(0x4A3), !word.contains(0x451) {
                // Endings with ң address a person: `айтасың`.
                guard reading.lemma.contains(0x4A3) else { continue }
                cost += Cost.eng
            }
            // Of two that fit alike the one with more of the lost letters: `Соң-Көл` before `Соң-Кол`.
            let isFuller = best.map { cost == $0.cost && Spellings.fullness(spelling) > Spellings.fullness($0.units) } ?? false
            if cost < best?.cost ?? Cost.limit || isFuller {
                let hash = reading.lemma.withUnsafeBufferPointer { WordHash.of($0, CharacterTable.shared.fold) }
                best = (spelling, cost, preferred.contains(hash))
            }
        }
        guard let best else {
            guard Spellings.hasFrontYo(word), !isRussian else { return nil }
            return Respelling(units: word.map { $0 == 0x451 ? 0x4E9 : $0 }, isCertain: false, isOfYo: true)
        }
        let isOfYo = zip(word, best.units).allSatisfy { $0 == $1 || $0 == 0x451 }
        var isCertain = word.count > 2 && !isRussian
        if let printed {
            let gain = printed - best.cost
            let isClear =
                gain >= Cost.disharmonious && Spellings.isDisharmonious(word) || gain >= Cost.compound && isName && word.contains(0x2D)
            guard isClear || gain >= Cost.margin || best.isPreferred && gain >= -Cost.compound else { return nil }
            if !isClear { isCertain = false }
        }
        return Respelling(units: best.units, isCertain: isCertain, isOfYo: isOfYo)
    }

    /// Words that begin with a listed one, whatever its harmony: `торагасынын`, of `төрага`.
    private func addListed(_ word: UnsafeBufferPointer<UInt16>, to spellings: inout [[UInt16]]) {
        for count in stride(from: word.count, through: 4, by: -1) {
            guard let listed = bare.find(UnsafeBufferPointer(rebasing: word[..<count])) else { continue }
            var spelling = lexicon.vocabulary.withUnits(of: listed) { Array($0) }
            guard spelling.count == count else { continue }
            let isFront = spelling.last { Spellings.isVowel($0) }.map { Spellings.isFront($0) } ?? false
            spelling += word[count...].map { isFront && $0 == 0x43E ? 0x4E9 : isFront && $0 == 0x443 ? 0x4AF : $0 }
            if !spellings.contains(spelling) { spellings.append(spelling) }
        }
    }

    private func isRussian(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
        guard let russian else { return false }
        var buffer = AnalysisBuffer()
        russian.analyze(word, shape: .lower, into: &buffer)
        return buffer.analyses.contains { $0.features.contains(.known) }
    }
}

/// The spellings with ө, ү and ң that a word may stand for.
private struct Spellings {
    private(set) var all: [[UInt16]] = []
    private static let limit = 96

    /// Whether a ё stands where ө may: at the beginning or behind a consonant.
    static func hasFrontYo(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
        word.indices.contains { word[$0] == 0x451 && ($0 == 0 || !isVowel(word[$0 - 1])) }
    }

    /// Whether a round back vowel follows a front one, or о follows у: `беруу`, `кундору`.
    static func isDisharmonious(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
        var last: UInt16 = 0
        for unit in word where isVowel(unit) {
            let isFront = last == 0x435 || last == 0x438 || last == 0x44D
            if isFront && (unit == 0x43E || unit == 0x443) || last == 0x443 && unit == 0x43E { return true }
            last = unit
        }
        return false
    }

    init(of word: UnsafeBufferPointer<UInt16>, isName: Bool) {
        let word = Array(word)
        let isFull = word.contains { $0 == 0x4E9 || $0 == 0x4AF || $0 == 0x4A3 }
        for yo in Self.withoutYo(word) {
            for fronted in Self.fronted(yo, isName) {
                for spelling in isFull || yo.contains(0x451) || yo != word ? [fronted] : Self.withEng(fronted)
                where spelling != word && all.count < Self.limit && !all.contains(spelling) {
                    all.append(spelling)
                }
            }
        }
    }

    /// ё is ө behind a consonant; behind a vowel it is itself, as in `аёо`, or ң of an old font.
    private static func withoutYo(_ word: [UInt16]) -> [[UInt16]] {
        guard word.contains(0x451) else { return [word] }
        var front = word, old = word
        for i in word.indices where word[i] == 0x451 {
            if i > 0, isVowel(word[i - 1]), word[i - 1] != 0x451 {
                old[i] = 0x4A3
            } else {
                front[i] = 0x4E9
                old[i] = 0x4E9
            }
        }
        return [word, front, old]
    }

    /// о and у as ө and ү in one stretch of the word, the rest as it is: all of `окмотунун`, the end of `жергиликтуу`, the beginning
    /// of `Омурбеков`.
    private static func fronted(_ word: [UInt16], _ isName: Bool) -> [[UInt16]] {
        let round = word.indices.filter { word[$0] == 0x43E || word[$0] == 0x443 }
        var spellings = [word]
        for first in round.indices {
            for last in first..<round.count {
                guard isBorder(round, first, word, isName), isBorder(round, last + 1, word, isName) else { continue }
                guard isName || !hasBackNeighbour(word, round[first], round[last]) else { continue }
                guard !(round[first]...round[last]).contains(where: { isBack(word[$0]) }) else { continue }
                var spelling = word
                for i in round[first...last] { spelling[i] = word[i] == 0x43E ? 0x4E9 : 0x4AF }
                spellings.append(spelling)
            }
        }
        return spellings
    }

    /// Whether front vowels may begin or end before the round vowel of that number: at an end of the word, where another vowel or a
    /// hyphen stands between it and the round one before, before the `-ов` of a surname, and anywhere in a name of two.
    private static func isBorder(_ round: [Int], _ number: Int, _ word: [UInt16], _ isName: Bool) -> Bool {
        if number == 0 || number == round.count { return true }
        if word[(round[number - 1] + 1)..<round[number]].contains(where: { isVowel($0) || $0 == 0x2D }) { return true }
        return isName && round[number] > round[number - 1] + 1
    }

    /// Whether the vowel before or behind the stretch, in the same part of the word, is a back one.
    private static func hasBackNeighbour(_ word: [UInt16], _ first: Int, _ last: Int) -> Bool {
        func isBackOrRound(_ unit: UInt16) -> Bool { isBack(unit) || [0x43E, 0x443, 0x451].contains(unit) }
        let before = word[..<first].last { isVowel($0) || $0 == 0x2D }
        let behind = word[(last + 1)...].first { isVowel($0) || $0 == 0x2D }
        return before.map(isBackOrRound) ?? false || behind.map(isBackOrRound) ?? false
    }

    /// ң for one н, or for none.
    private static func withEng(_ word: [UInt16]) -> [[UInt16]] {
        var spellings = [word]
        for i in word.indices.dropFirst() where word[i] == 0x43D {
            spellings.append(word)
            spellings[spellings.count - 1][i] = 0x4A3
        }
        return spellings
    }

    // а ы я
    private static func isBack(_ unit: UInt16) -> Bool { unit == 0x430 || unit == 0x44B || unit == 0x44F }

    static func fullness(_ word: [UInt16]) -> Int { word.reduce(0) { $0 + ($1 == 0x4E9 || $1 == 0x4AF ? 1 : 0) } }

    // е и э ө ү
    static func isFront(_ unit: UInt16) -> Bool { [0x435, 0x438, 0x44D, 0x4E9, 0x4AF].contains(unit) }

    static func isVowel(_ unit: UInt16) -> Bool {
        switch unit {
        // а е и о у ы э ю я ё ө ү
        case 0x430, 0x435, 0x438, 0x43E, 0x443, 0x44B, 0x44D, 0x44E, 0x44F, 0x451, 0x4E9, 0x4AF: true
        default: false
        }
    }
}
