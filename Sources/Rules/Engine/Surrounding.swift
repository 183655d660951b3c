/// What must stand at an anchor and around it, as far as single tokens tell: looked at before the patterns of a rule are run, which most
/// rules then need not be.
struct Surrounding {
    /// Of the anchor, if it is a token.
    fileprivate let anchor: UnsafePointer<CompiledTest>?
    /// Of the tokens beside the anchor; nil where anything may stand, or nothing.
    fileprivate let previous: UnsafePointer<Program.Gate>?
    fileprivate let next: UnsafePointer<Program.Gate>?
    /// Of what comes before the anchor, and of the sentence for what comes behind it.
    fileprivate let left: UnsafeBufferPointer<Need>
    fileprivate let right: UnsafeBufferPointer<Need>

    init(_ rule: Rule, _ trigger: Trigger) {
        anchor = trigger.test
        previous = (rule.before ?? rule.behind)?.gate
        next = (rule.after ?? rule.ahead)?.gate
        left = Self.rarest(rule.leftNeeds)
        right = Self.rarest(rule.rightNeeds)
    }

    /// The rarest first, and few: each costs a look.
    private static func rarest(_ needs: [Need]) -> UnsafeBufferPointer<Need> {
        var distinct: [Need] = []
        for need in needs where !distinct.contains(need) { distinct.append(need) }
        let chosen = Array(distinct.sorted { $0.size < $1.size }.prefix(3))
        return UnsafeBufferPointer(start: .keeping(chosen), count: chosen.count)
    }
}

/// A sentence, as rules look at it.
struct SentenceView {
    let bounds: Range<Int>
    /// Index of the sentence.
    let number: Int
    /// What stands before token `seen`; what stands in the sentence, once it was asked for.
    private var before = Stock()
    private var seen: Int
    private var all: Stock?

    init(_ bounds: Range<Int>, _ number: Int) {
        self.bounds = bounds
        self.number = number
        seen = bounds.lowerBound
    }

    /// Whether the tokens at and beside an anchor let a rule match, and the sentence has what it needs.
    @inline(__always)
    mutating func fits(_ surrounding: UnsafePointer<Surrounding>, _ anchor: Range<Int>, _ view: TextView) -> Bool {
        if let test = surrounding.pointee.anchor, !test.holds(anchor.lowerBound, previous: -1, view) { return false }
        if let gate = surrounding.pointee.next {
            guard anchor.upperBound < bounds.upperBound, gate.isOpen(anchor.upperBound, previous: anchor.upperBound - 1, false, view)
            else { return false }
        }
        if let gate = surrounding.pointee.previous {
            guard anchor.lowerBound > bounds.lowerBound, gate.isOpen(anchor.lowerBound - 1, previous: anchor.lowerBound, true, view)
            else { return false }
        }
        return (surrounding.pointee.left.isEmpty || hasBefore(anchor.lowerBound, surrounding.pointee.left, view))
            && (surrounding.pointee.right.isEmpty || has(surrounding.pointee.right, view))
    }

    /// Whether what stands before token `i` meets all needs. Anchors come in the order of the text.
    private mutating func hasBefore(_ i: Int, _ needs: UnsafeBufferPointer<Need>, _ view: TextView) -> Bool {
        while seen < i {
            before.add(seen, view)
            seen += 1
        }
        return needs.allSatisfy(before.meets)
    }

    private mutating func has(_ needs: UnsafeBufferPointer<Need>, _ view: TextView) -> Bool {
        if all == nil {
            var stock = Stock()
            for i in bounds { stock.add(i, view) }
            all = stock
        }
        return needs.allSatisfy(all!.meets)
    }
}
