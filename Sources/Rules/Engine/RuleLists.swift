import Lexicons
import Tokenization

/// What sets a rule off, as plain memory: a token test, or lexicon entries of `classes` and none of `not`; nothing for a quotation,
/// which is all that it must be.
struct Trigger {
    var test: UnsafePointer<CompiledTest>?
    var classes = ClassSet()
    /// The entry must not be one of these; of a token alone, `weak` among them asks for an entry that is not weak.
    var not = ClassSet()
    private var isStrong = false
    private var others = ClassSet()

    init(_ anchor: Rule.Anchor) {
        switch anchor {
        case .token(let test): self.test = .keeping([CompiledTest(test)])
        case .entry(let classes, let not):
            (self.classes, self.not) = (classes, not)
            isStrong = not.contains(.weak)
            others = not
            others.remove(.weak)
        case .quoted: break
        }
    }

    /// Whether the form of token `i` can set the rule off; of an entry, that is all there is to ask.
    @inline(__always)
    func mayFire(_ i: Int, _ view: TextView) -> Bool {
        if let test { return test.mayHold(forFormOf: i, view) }
        let found = view.classes[i]
        return (isStrong ? view.strong[i] : found).intersects(classes) && !found.intersects(others)
    }
}

extension TokenTest {
    /// Classes of which every word that passes the test has one: those under which a rule with this anchor is listed. One that few
    /// words have keeps the rule from being tried at all others.
    var keys: ClassSet {
        let all = LexicalClass.allCases.filter(allClasses.contains)
        if let rare = all.first(where: { !Self.common.contains($0) }) { return ClassSet(rare) }
        for set in [anyStrong, anyClass] where !set.isEmpty && !set.intersects(Self.common) { return set }
        // `capital` is the most common of all.
        if let last = all.first(where: { $0 != .capital }) ?? all.first { return ClassSet(last) }
        return anyClass.isEmpty ? anyStrong : anyClass
    }

    /// Classes that many words have.
    static let common = ClassSet(
        .capital, .unknown, .startsEntry, .weak, .anycase, .notName, .stem, .noun, .adjective, .verb, .adverb, .pronoun, .numeral,
        .postposition, .conjunction, .particle, .interjection)
}

/// Numbers of rules by a key (a lexical class, a kind of token) and by the language of the sentence.
struct RuleLists: @unchecked Sendable {
    private static let languages = Language.allCases.count
    private let numbers: UnsafePointer<Int32>
    /// Where each list begins in `numbers`, and one place more.
    private let starts: UnsafePointer<Int32>

    /// - Parameters:
    ///   - pairs: keys, below `ClassSet.capacity`, and rules; the rules of one key in the order in which they are tried.
    ///   - languages: of each rule, as `Rule.languages`.
    init(_ pairs: [(key: Int, rule: Int)], _ languages: [UInt8]) {
        var numbers: [Int32] = [], starts: [Int32] = [0]
        var byKey = [[Int]](repeating: [], count: ClassSet.capacity)
        for pair in pairs { byKey[pair.key].append(pair.rule) }
        for rules in byKey {
            for language in 0..<Self.languages {
                for rule in rules where languages[rule] >> UInt8(language) & 1 != 0 { numbers.append(Int32(rule)) }
                starts.append(Int32(numbers.count))
            }
        }
        self.numbers = .keeping(numbers)
        self.starts = .keeping(starts)
    }

    @inline(__always)
    func rules(_ key: Int, _ language: Language) -> UnsafeBufferPointer<Int32> {
        let list = starts + (key * Self.languages + Int(language.rawValue))
        return UnsafeBufferPointer(start: numbers + Int(list[0]), count: Int(list[1] - list[0]))
    }
}

extension UnsafePointer {
    /// The elements as plain memory that is never freed, for tables that live as long as the process.
    static func keeping(_ elements: [Pointee]) -> UnsafePointer<Pointee> {
        let memory = UnsafeMutablePointer<Pointee>.allocate(capacity: Swift.max(1, elements.count))
        memory.initialize(from: elements, count: elements.count)
        return UnsafePointer(memory)
    }
}
