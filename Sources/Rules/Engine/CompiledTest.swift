import Lexicons
import Morphology
import Tokenization

/// A token test as the matcher runs it: what nearly every test asks comes first and without a branch for each part, what few
/// ask is looked at only where it is asked.
struct CompiledTest: @unchecked Sendable {
    /// Bits by `Token.Kind` and by `WordShape`, all set where any will do.
    let kinds: UInt8
    let shapes: UInt8
    /// Whether something of the second group is asked.
    let hasMore: Bool
    let noFeature: UInt64
    let allFeatures: UInt64
    /// All set where none is asked for.
    let anyFeature: UInt64
    let noClass: ClassSet
    let allClasses: ClassSet
    /// Empty where no class is asked for.
    let anyClass: ClassSet
    /// The second group, apart from the first so that this stays small.
    let rest: UnsafePointer<TokenTest>

    init(_ test: TokenTest) { self.init(test, rest: .keeping([test])) }

    /// - Parameter rest: where the test stands.
    init(_ test: TokenTest, rest: UnsafePointer<TokenTest>) {
        kinds = test.kinds == 0 ? .max : test.kinds
        shapes = test.shapes == 0 ? .max : test.shapes
        noFeature = test.noFeature
        allFeatures = test.allFeatures
        anyFeature = test.anyFeature == 0 ? .max : test.anyFeature
        noClass = test.noClass
        allClasses = test.allClasses
        anyClass = test.anyClass
        self.rest = rest
        hasMore =
            test.units != 0 || !test.anyStrong.isEmpty || !test.noStrong.isEmpty || test.gap != 0
            || test.minimumLength != 0 || test.maximumLength != 0 || test.agrees
    }
}

/// Tests are looked at where they are: they are too large to be handed around.
extension UnsafePointer<CompiledTest> {
    /// - Parameter previous: token matched before this one, -1 if none.
    @inline(__always)
    func holds(_ i: Int, previous: Int, _ view: TextView) -> Bool {
        let token = view.tokens[i]
        guard pointee.kinds >> token.kind.rawValue & pointee.shapes >> token.shape.rawValue & 1 != 0 else { return false }
        let classes = view.classes[i]
        let features = view.features[i].rawValue
        let wrong = (features & pointee.noFeature) | (~features & pointee.allFeatures)
        guard wrong == 0, !classes.intersects(pointee.noClass), classes.isSuperset(of: pointee.allClasses),
            pointee.anyClass.isEmpty || classes.intersects(pointee.anyClass),
            features & pointee.anyFeature != 0 || pointee.anyFeature == .max
        else { return false }
        return !pointee.hasMore || holdsRest(i, token, features, previous, view)
    }

    private func holdsRest(_ i: Int, _ token: Token, _ features: UInt64, _ previous: Int, _ view: TextView) -> Bool {
        if pointee.rest.pointee.units != 0, !pointee.rest.pointee.hasUnit(token.unit) { return false }
        let strong = view.strong[i]
        if !pointee.rest.pointee.anyStrong.isEmpty, !strong.intersects(pointee.rest.pointee.anyStrong) { return false }
        if strong.intersects(pointee.rest.pointee.noStrong) { return false }
        if pointee.rest.pointee.gap != 0, token.flags.contains(.spaceBefore) != (pointee.rest.pointee.gap == 2) { return false }
        let length = token.end - token.start
        if pointee.rest.pointee.minimumLength != 0, length < Int32(pointee.rest.pointee.minimumLength) { return false }
        if pointee.rest.pointee.maximumLength != 0, length > Int32(pointee.rest.pointee.maximumLength) { return false }
        return !pointee.rest.pointee.agrees || previous < 0 || features & view.features[previous].rawValue & Features.anyCase.rawValue != 0
    }

    /// What the test asks of a word form, whatever the token: `mayHold` says no only where `holds` does for all its tokens.
    @inline(__always)
    func mayHold(forFormOf i: Int, _ view: TextView) -> Bool {
        let classes = view.classes[i], strong = view.strong[i]
        let features = view.features[i].rawValue
        return (features & pointee.noFeature) | (~features & pointee.allFeatures) == 0 && !classes.intersects(pointee.noClass)
            && classes.isSuperset(of: pointee.allClasses) && (pointee.anyClass.isEmpty || classes.intersects(pointee.anyClass))
            && (pointee.anyFeature == .max || features & pointee.anyFeature != 0) && !strong.intersects(pointee.rest.pointee.noStrong)
            && (pointee.rest.pointee.anyStrong.isEmpty || strong.intersects(pointee.rest.pointee.anyStrong))
    }
}
