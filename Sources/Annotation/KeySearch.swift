import CodeUnits
import Lexicons
import Tokenization

/// Looks the forms of one word up in the lexicons' vocabulary, each spelling once.
struct KeySearch {
    private let words: WordIndex
    /// Nil where words are not looked up in bare spelling.
    private let bare: BareSpelling?
    /// All keys found, behind those of earlier words.
    private(set) var keys: [Int32]
    /// Where the keys of this word begin.
    let start: Int
    /// Hashes of the spellings that were looked up, a few at most.
    private var tried: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0)
    private var count = 0

    init(words: WordIndex, bare: BareSpelling?, keys: [Int32]) {
        self.words = words
        self.bare = bare
        self.keys = keys
        start = keys.count
    }

    mutating func add(_ word: UnsafeBufferPointer<UInt16>) {
        let fold = CharacterTable.shared.fold
        let hash = WordHash.of(word, fold)
        if hash == tried.0 || hash == tried.1 || hash == tried.2 || hash == tried.3 || hash == tried.4 || hash == tried.5 { return }
        switch count % 6 {
        case 0: tried.0 = hash
        case 1: tried.1 = hash
        case 2: tried.2 = hash
        case 3: tried.3 = hash
        case 4: tried.4 = hash
        default: tried.5 = hash
        }
        count += 1
        guard let key = words.find(word, fold) ?? bare?.find(word) else { return }
        if !keys[start...].contains(key) { keys.append(key) }
    }
}
