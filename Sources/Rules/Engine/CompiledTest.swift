import Lexicons
import Morphology
import Tokenization

/// A token test as the matcher runs it: what nearly every test asks comes first and without a branch for each part, what few
/// ask is looked at only where it is asked.
struct CompiledTest: @unchecked Sendable {
    /// Bits by `look`, all set where any kind and any shape will do.
    let looks: UInt64
    /// Empty where no class is asked for; then `unlessClass` has all bits set, else none.
    let anyClass: ClassSet
    private let unlessClass: UInt64
    let noFeature: UInt64
    let allFeatures: UInt64
    /// As with the classes.
    let anyFeature: UInt64
    private let unlessFeature: UInt64
    let noClass: ClassSet
    let allClasses: ClassSet
    /// Whether something of the second group is asked: of the form by its strong classes, or of the token.
    let hasMore: Bool
    /// Whether something is asked that two tokens of one form may differ in, kind and shape aside.
    let asksOfToken: Bool
    /// The second group, apart from the first so that this stays small.
    let rest: UnsafePointer<TokenTest>

    init(_ test: TokenTest) { self.init(test, rest: .keeping([test])) }

    /// - Parameter rest: where the test stands.
    init(_ test: TokenTest, rest: UnsafePointer<TokenTest>) {
        looks = Self.looks(test)
        anyClass = test.anyClass
        unlessClass = test.anyClass.isEmpty ? .max : 0
        noFeature = test.noFeature
        allFeatures = test.allFeatures
        anyFeature = test.anyFeature
        unlessFeature = test.anyFeature == 0 ? .max : 0
        noClass = test.noClass
        allClasses = test.allClasses
        self.rest = rest
        asksOfToken = test.units != 0 || test.gap != 0 || test.minimumLength != 0 || test.maximumLength != 0 || test.agrees
        hasMore = asksOfToken || !test.anyStrong.isEmpty || !test.noStrong.isEmpty
    }

    /// The kind and the shape of a token in one number, below 64.
    @inline(__always)
    static func look(_ token: Token) -> UInt64 { UInt64(token.shape.rawValue &<< 3 | token.kind.rawValue) }

    private static func looks(_ test: TokenTest) -> UInt64 {
        var looks: UInt64 = 0
        for shape in UInt64(0)..<8 where test.shapes == 0 || test.shapes >> shape & 1 != 0 {
            looks |= UInt64(test.kinds == 0 ? .max : test.kinds) << (shape * 8)
        }
        return looks
    }

    @inline(__always)
    fileprivate func accepts(_ classes: ClassSet) -> Bool {
        (classes.low & anyClass.low) | (classes.middle & anyClass.middle) | (classes.high & anyClass.high) | unlessClass != 0
    }

    @inline(__always)
    fileprivate func fits(_ features: UInt64, _ classes: ClassSet) -> Bool {
        let wrong = (features & noFeature) | (~features & allFeatures)
        return wrong == 0 && (features & anyFeature) | unlessFeature != 0 && !classes.intersects(noClass)
            && classes.isSuperset(of: allClasses)
    }
}

/// Tests are looked at where they are: they are too large to be handed around.
extension UnsafePointer<CompiledTest> {
    /// What most tests fail by, told on the spot: a look at the token and at one set of classes.
    ///
    /// - Parameter previous: token matched before this one, -1 if none.
    @inline(__always)
    func holds(_ i: Int, previous: Int, _ view: TextView) -> Bool {
        pointee.looks &>> CompiledTest.look(view.tokens[i]) & 1 != 0 && pointee.accepts(view.classes[i])
            && holdsAll(i, previous, view)
    }

    /// All but the kind, the shape and `anyClass`.
    @inline(never)
    private func holdsAll(_ i: Int, _ previous: Int, _ view: TextView) -> Bool {
        pointee.fits(view.features[i].rawValue, view.classes[i]) && (!pointee.hasMore || holdsRest(i, previous: previous, view))
    }

    /// What few tests ask.
    func holdsRest(_ i: Int, previous: Int, _ view: TextView) -> Bool {
        let token = view.tokens[i]
        if pointee.rest.pointee.units != 0, !pointee.rest.pointee.hasUnit(token.unit) { return false }
        let strong = view.strong[i]
        if !pointee.rest.pointee.anyStrong.isEmpty, !strong.intersects(pointee.rest.pointee.anyStrong) { return false }
        if strong.intersects(pointee.rest.pointee.noStrong) { return false }
        if pointee.rest.pointee.gap != 0, token.flags.contains(.spaceBefore) != (pointee.rest.pointee.gap == 2) { return false }
        let length = token.end - token.start
        if pointee.rest.pointee.minimumLength != 0, length < Int32(pointee.rest.pointee.minimumLength) { return false }
        if pointee.rest.pointee.maximumLength != 0, length > Int32(pointee.rest.pointee.maximumLength) { return false }
        return !pointee.rest.pointee.agrees || previous < 0
            || view.features[i].rawValue & view.features[previous].rawValue & Features.anyCase.rawValue != 0
    }

    /// What the test asks of a word form, whatever the token: `mayHold` says no only where `holds` does for all its tokens.
    @inline(__always)
    func mayHold(forFormOf i: Int, _ view: TextView) -> Bool {
        let classes = view.classes[i], strong = view.strong[i]
        return pointee.accepts(classes) && pointee.fits(view.features[i].rawValue, classes)
            && !strong.intersects(pointee.rest.pointee.noStrong)
            && (pointee.rest.pointee.anyStrong.isEmpty || strong.intersects(pointee.rest.pointee.anyStrong))
    }
}
