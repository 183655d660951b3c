import Lexicons
import Tokenization

/// Something of which a stretch of tokens must have one: a class, a kind of token, a mark.
///
/// Nearly all rules want some rare word far from their anchor, behind much that may or may not stand there: `№` before `мектеп`, a
/// month behind `5, 6 и`. A sentence that has none need not be searched for the rest.
struct Need: Hashable {
    var classes = ClassSet()
    /// Bits of `Stock.kinds`.
    var kinds: UInt64 = 0

    /// The smaller, the rarer what it asks for.
    var size: Int { classes.count + kinds.nonzeroBitCount }
}

/// What some tokens have.
struct Stock {
    var classes = ClassSet()
    var kinds: UInt64 = 0

    /// Bits of a kind of token, and of a mark by its folded unit: different marks may share a bit.
    @inline(__always)
    static func bit(_ kind: Token.Kind) -> UInt64 { 1 << UInt64(kind.rawValue) }
    @inline(__always)
    static func bit(ofMark unit: UInt16) -> UInt64 { 1 << UInt64(8 + unit % 56) }

    /// Adds what token `i` is and, of entries of several words, what ends with it.
    @inline(__always)
    mutating func add(_ i: Int, _ view: TextView) {
        classes.formUnion(view.classes[i])
        let token = view.tokens[i]
        kinds |= Self.bit(token.kind)
        if token.kind == .mark { kinds |= Self.bit(ofMark: token.unit) }
        var hit = Int(view.lastHitEnding[i])
        while hit >= 0 {
            classes.formUnion(view.lexicon.entries[Int(view.hits[hit].entry)].classes)
            hit = Int(view.hits[hit].previousWithEnd)
        }
    }

    @inline(__always)
    func meets(_ needs: UnsafeBufferPointer<Need>) -> Bool {
        for need in needs where !(classes.intersects(need.classes) || kinds & need.kinds != 0) { return false }
        return true
    }
}

extension Pattern {
    /// What any stretch has that the pattern matches.
    var needs: [Need] {
        switch self {
        case .token(let test), .look(let test, true): test.needs
        case .look: []
        case .entry(let classes, _): classes.intersects(TokenTest.common) ? [] : [Need(classes: classes)]
        case .quoted: TokenTest.quote.needs
        case .sequence(let parts): parts.flatMap(\.needs)
        case .choice(let options): Self.common(options.map(\.needs))
        case .repeated(let part, let range): range.lowerBound > 0 ? part.needs : []
        }
    }

    /// Of each way the rarest need, all together.
    private static func common(_ ways: [[Need]]) -> [Need] {
        var all = Need()
        for way in ways {
            guard let rarest = way.min(by: { $0.size < $1.size }) else { return [] }
            all.classes.formUnion(rarest.classes)
            all.kinds |= rarest.kinds
        }
        return [all]
    }
}

extension TokenTest {
    fileprivate var needs: [Need] {
        var needs: [Need] = []
        allClasses.subtracting(Self.common).forEach { element in
            if let element = LexicalClass(rawValue: UInt8(element)) { needs.append(Need(classes: ClassSet(element))) }
        }
        for set in [anyClass, anyStrong] where !set.isEmpty && !set.intersects(Self.common) { needs.append(Need(classes: set)) }
        let kindBits = UInt64(kinds)
        if kindBits == Stock.bit(.mark), units != 0 {
            var bits: UInt64 = 0, rest = units
            while rest != 0 {
                bits |= Stock.bit(ofMark: UInt16(truncatingIfNeeded: rest))
                rest >>= 16
            }
            needs.append(Need(kinds: bits))
        } else if kindBits != 0, kindBits & (Stock.bit(.word) | Stock.bit(.mark)) == 0 {
            needs.append(Need(kinds: kindBits))
        }
        return needs
    }
}
