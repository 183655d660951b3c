import CodeUnits
import Lexicons
import Morphology
import Tokenization

/// A condition on one token. All that is set must hold; what is not set does not matter.
public struct TokenTest: Sendable, Hashable {
    /// Bits by `Token.Kind`; 0 for any kind.
    var kinds: UInt8 = 0
    /// Bits by `WordShape`; 0 for any shape.
    var shapes: UInt8 = 0
    /// Up to four folded first units, packed; 0 for any.
    var units: UInt64 = 0
    /// At least one of these features, all of those, none of the third.
    var anyFeature: UInt64 = 0
    var allFeatures: UInt64 = 0
    var noFeature: UInt64 = 0
    var anyClass = ClassSet()
    var allClasses = ClassSet()
    var noClass = ClassSet()
    /// One of these classes by an entry that is not weak; none of those by such an entry.
    var anyStrong = ClassSet()
    var noStrong = ClassSet()
    /// Shares a case with the token that was matched before it, in the direction of the match.
    var agrees = false
    /// 1: no blank before it; 2: a blank before it.
    var gap: UInt8 = 0
    /// Number of units of the word; 0 for any.
    var minimumLength: UInt8 = 0
    var maximumLength: UInt8 = 0

    public init() {}

    public static let anything = TokenTest()
    public static let word = kind(.word)
    public static let number = kind(.number)

    public static func kind(_ kinds: Token.Kind...) -> TokenTest {
        var test = TokenTest()
        for kind in kinds { test.kinds |= 1 << kind.rawValue }
        return test
    }

    public static func shape(_ shapes: WordShape...) -> TokenTest {
        var test = kind(.word)
        for shape in shapes { test.shapes |= 1 << shape.rawValue }
        return test
    }

    /// A word with a capital.
    public static let capital = shape(.title, .titleEach, .upper, .upperWithSuffix, .mixed)
    public static let lower = shape(.lower)

    /// One of up to four marks, as folded: `"`, `-`, `(`.
    public static func mark(_ marks: Character...) -> TokenTest {
        precondition(marks.count <= 4)
        var test = kind(.mark)
        for mark in marks { test.units = test.units << 16 | UInt64(mark.utf16.first!) }
        return test
    }

    public static func has(_ features: Features) -> TokenTest {
        var test = TokenTest()
        test.anyFeature = features.rawValue
        return test
    }

    public static func lexical(_ classes: LexicalClass...) -> TokenTest {
        var test = TokenTest()
        for element in classes { test.anyClass.insert(element) }
        return test
    }

    // MARK: Refinements

    public func and(_ features: Features) -> TokenTest {
        var test = self
        if test.anyFeature == 0 { test.anyFeature = features.rawValue } else { test.allFeatures |= features.rawValue }
        return test
    }

    public func tagged(_ classes: LexicalClass...) -> TokenTest {
        var test = self
        for element in classes { test.allClasses.insert(element) }
        return test
    }

    /// One class of these at least.
    public func taggedAny(_ classes: LexicalClass...) -> TokenTest {
        var test = self
        for element in classes { test.anyClass.insert(element) }
        return test
    }

    public func without(_ features: Features) -> TokenTest {
        var test = self
        test.noFeature |= features.rawValue
        return test
    }

    public func untagged(_ classes: LexicalClass...) -> TokenTest {
        var test = self
        for element in classes { test.noClass.insert(element) }
        return test
    }

    /// Has one of the classes by an entry that is not weak.
    public func strongly(_ classes: LexicalClass...) -> TokenTest {
        var test = self
        for element in classes { test.anyStrong.insert(element) }
        return test
    }

    /// Has none of the classes but by weak entries.
    public func notStrongly(_ classes: LexicalClass...) -> TokenTest {
        var test = self
        for element in classes { test.noStrong.insert(element) }
        return test
    }

    public func agreeing() -> TokenTest {
        var test = self
        test.agrees = true
        return test
    }

    /// No blank before it.
    public func glued() -> TokenTest {
        var test = self
        test.gap = 1
        return test
    }

    public func spaced() -> TokenTest {
        var test = self
        test.gap = 2
        return test
    }

    public func longer(than length: UInt8) -> TokenTest {
        var test = self
        test.minimumLength = length + 1
        return test
    }

    public func shorter(than length: UInt8) -> TokenTest {
        var test = self
        test.maximumLength = length - 1
        return test
    }

    /// A test that holds wherever this one or the other does, and as rarely elsewhere as one test can tell.
    func union(_ other: TokenTest) -> TokenTest {
        var test = TokenTest()
        if kinds != 0, other.kinds != 0 { test.kinds = kinds | other.kinds }
        if shapes != 0, other.shapes != 0 { test.shapes = shapes | other.shapes }
        if units == other.units { test.units = units }
        if anyFeature != 0, other.anyFeature != 0 { test.anyFeature = anyFeature | other.anyFeature }
        test.allFeatures = allFeatures & other.allFeatures
        test.noFeature = noFeature & other.noFeature
        if let own = oneClass, let others = other.oneClass {
            test.anyClass = own
            test.anyClass.formUnion(others)
        }
        test.noClass = noClass.intersection(other.noClass)
        return test
    }

    /// Classes of which whatever passes has one, nil if it need not.
    private var oneClass: ClassSet? {
        if !anyClass.isEmpty { return anyClass }
        // `capital` is the most common of all.
        let rare = allClasses.subtracting(ClassSet(.capital))
        if let one = (rare.isEmpty ? allClasses : rare).first { return ClassSet(one) }
        return anyStrong.isEmpty ? nil : anyStrong
    }

    // MARK: Evaluation

    /// - Parameter previous: token matched before this one, -1 if none.
    func holds(_ i: Int, previous: Int, _ view: TextView) -> Bool {
        withUnsafePointer(to: self) { rest in
            withUnsafePointer(to: CompiledTest(self, rest: rest)) { $0.holds(i, previous: previous, view) }
        }
    }

    /// Whether the first unit of a token is one of `units`.
    @inline(__always)
    func hasUnit(_ unit: UInt16) -> Bool {
        var rest = units
        while rest != 0 {
            if UInt16(truncatingIfNeeded: rest) == unit { return true }
            rest >>= 16
        }
        return false
    }
}
