/// What must stand at an anchor and around it, as far as single tokens tell: looked at before the patterns of a rule are run, which most
/// rules then need not be.
struct Surrounding {
    /// What an anchor that is a token must look like, and what more is asked of it. What is asked of its form was asked when the rules
    /// of the form were listed.
    fileprivate let anchorLooks: UInt64
    fileprivate let anchorRest: UnsafePointer<CompiledTest>?
    /// Of the tokens beside the anchor; nil where anything may stand, or nothing.
    fileprivate let previous: UnsafePointer<Program.Gate>?
    fileprivate let next: UnsafePointer<Program.Gate>?
    /// Of what comes before the anchor, and of the sentence for what comes behind it.
    fileprivate let left: UnsafeBufferPointer<Need>
    fileprivate let right: UnsafeBufferPointer<Need>

    init(_ rule: Rule, _ trigger: Trigger) {
        anchorLooks = trigger.test?.pointee.looks ?? .max
        anchorRest = trigger.test.flatMap { $0.pointee.asksOfToken ? $0 : nil }
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
    /// What stands before token `seen`; what stands in the sentence, counted once it is asked for.
    private var before = Stock()
    private var seen: Int
    private var all = Stock()
    private var isCounted = false

    init(_ bounds: Range<Int>, _ number: Int) {
        self.bounds = bounds
        self.number = number
        seen = bounds.lowerBound
    }

    /// Whether the tokens at and beside an anchor let a rule match, and the sentence has what it needs.
    @inline(__always)
    mutating func fits(_ surrounding: UnsafePointer<Surrounding>, _ anchor: Range<Int>, _ view: TextView) -> Bool {
        guard surrounding.pointee.anchorLooks &>> CompiledTest.look(view.tokens[anchor.lowerBound]) & 1 != 0 else { return false }
        if let gate = surrounding.pointee.next {
            guard anchor.upperBound < bounds.upperBound, gate.isOpen(anchor.upperBound, previous: anchor.upperBound - 1, false, view)
            else { return false }
        }
        if let gate = surrounding.pointee.previous {
            guard anchor.lowerBound > bounds.lowerBound, gate.isOpen(anchor.lowerBound - 1, previous: anchor.lowerBound, true, view)
            else { return false }
        }
        if let rest = surrounding.pointee.anchorRest, !rest.holdsRest(anchor.lowerBound, previous: -1, view) { return false }
        return (surrounding.pointee.left.isEmpty || hasBefore(anchor.lowerBound, surrounding.pointee.left, view))
            && (surrounding.pointee.right.isEmpty || has(surrounding.pointee.right, view))
    }

    /// Whether what stands before token `i` meets all needs. Anchors come in the order of the text.
    private mutating func hasBefore(_ i: Int, _ needs: UnsafeBufferPointer<Need>, _ view: TextView) -> Bool {
        while seen < i {
            before.add(seen, view)
            seen += 1
        }
        return before.meets(needs)
    }

    private mutating func has(_ needs: UnsafeBufferPointer<Need>, _ view: TextView) -> Bool {
        if !isCounted {
            for i in bounds { all.add(i, view) }
            isCounted = true
        }
        return all.meets(needs)
    }
}
