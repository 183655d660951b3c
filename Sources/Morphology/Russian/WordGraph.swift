/// A DAWG as the `dawgdic` library stores it: a double array of 32-bit units, then a guide of two bytes a unit that
/// names the first child and the next sibling of each node, so that all keys under a node can be listed.
///
/// Nodes are unit indices; 0 is the root, and as nothing leads back to it, also "no such node".
/// Format: `dawgdic` (Susumu Yata), as used by the DAWG package of pymorphy.
struct WordGraph: @unchecked Sendable {
    private let file: MappedFile
    private let units: UnsafePointer<UInt32>
    private let guide: UnsafePointer<UInt8>

    static let root: UInt32 = 0
    /// Stands between a key and its payload.
    static let payloadSeparator: UInt8 = 0x01

    /// - Throws: what `MappedFile` throws; `.malformedFile` if the sizes in the file do not add up to its length.
    init(path: String) throws(RussianDictionaryError) {
        file = try MappedFile(path: path)
        let bytes = file.bytes
        guard bytes.count >= 8 else { throw .malformedFile(path: path, reason: "it is too short") }
        let unitCount = Int(bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
        let guideStart = 4 + 4 * unitCount
        guard unitCount > 0, bytes.count >= guideStart + 4 else { throw .malformedFile(path: path, reason: "its graph is cut off") }
        let guideCount = Int(bytes.loadUnaligned(fromByteOffset: guideStart, as: UInt32.self))
        guard guideCount == unitCount, bytes.count == guideStart + 4 + 2 * guideCount else {
            throw .malformedFile(path: path, reason: "its guide is cut off")
        }
        units = (bytes.baseAddress! + 4).assumingMemoryBound(to: UInt32.self)
        guide = (bytes.baseAddress! + guideStart + 4).assumingMemoryBound(to: UInt8.self)
    }

    /// Where the children of `node` are: the child that `label` leads to is at this number with its bits turned by `label`.
    ///
    /// Nodes from which the same words lead on have their children in common.
    @inline(__always)
    func children(of node: UInt32) -> UInt32 {
        let unit = units[Int(node)]
        return node ^ (unit >> 10) << ((unit & (1 << 9)) >> 6)
    }

    /// The child that `label` leads to among `children`, and where its own children are; nil if there is none.
    @inline(__always)
    func step(_ label: UInt8, among children: UInt32) -> (node: UInt32, children: UInt32)? {
        let node = children ^ UInt32(label)
        let unit = units[Int(node)]
        return unit & 0x8000_00FF == UInt32(label) ? (node, node ^ (unit >> 10) << ((unit & (1 << 9)) >> 6)) : nil
    }

    /// The node that `label` leads to from `node`, or 0.
    @inline(__always)
    func follow(byte label: UInt8, from node: UInt32) -> UInt32 {
        let unit = units[Int(node)]
        let offset = (unit >> 10) << ((unit & (1 << 9)) >> 6)
        let next = node ^ offset ^ UInt32(label)
        return units[Int(next)] & 0x8000_00FF == UInt32(label) ? next : 0
    }

    /// The node that a UTF-16 unit, as UTF-8, leads to from `node`, or 0. Half a surrogate pair leads nowhere.
    @inline(__always)
    func follow(unit: UInt16, from node: UInt32) -> UInt32 {
        if unit < 0x80 { return unit > 1 ? follow(byte: UInt8(unit), from: node) : 0 }
        let last = UInt8(0x80 | (unit & 0x3F))
        var next: UInt32
        if unit < 0x800 {
            next = follow(byte: UInt8(0xC0 | (unit >> 6)), from: node)
        } else {
            next = follow(byte: UInt8(0xE0 | (unit >> 12)), from: node)
            if next != 0 { next = follow(byte: UInt8(0x80 | ((unit >> 6) & 0x3F)), from: next) }
        }
        return next == 0 ? 0 : follow(byte: last, from: next)
    }

    /// The first child of `node`, or 0.
    @inline(__always)
    func firstChild(of node: UInt32) -> UInt32 {
        let label = guide[2 * Int(node)]
        return label == 0 ? 0 : follow(byte: label, from: node)
    }

    /// Whether a key ends at `node`.
    @inline(__always)
    func endsKey(_ node: UInt32) -> Bool {
        units[Int(node)] & (1 << 8) != 0
    }

    /// The number stored with the key that ends at `node`.
    @inline(__always)
    func value(_ node: UInt32) -> UInt32 {
        let unit = units[Int(node)]
        let offset = (unit >> 10) << ((unit & (1 << 9)) >> 6)
        return units[Int(node ^ offset)] & 0x7FFF_FFFF
    }

    /// Calls `body` with each Base64 payload below `node` (a node behind the separator), in key order.
    ///
    /// The digits come as one number, six bits each, the last one lowest; of payloads with more than ten digits the
    /// uppermost bits are lost, which no count in the dictionary reaches.
    @inline(__always)
    func forEachPayload(below node: UInt32, _ body: (UInt64) -> Void) {
        // Payloads have at most twelve digits and a line feed: a stack of sixteen nodes is enough.
        withUnsafeTemporaryAllocation(of: (node: UInt32, digits: UInt64).self, capacity: 16) { stack in
            var depth = 0
            stack[0] = (node, 0)
            var label = guide[2 * Int(node)]
            while true {
                if label != 0, depth + 1 < 16 {
                    let child = follow(byte: label, from: stack[depth].node)
                    guard child != 0 else { return }
                    let digits = Self.appending(label, to: stack[depth].digits)
                    depth += 1
                    stack[depth] = (child, digits)
                    if endsKey(child) { body(digits) }
                    label = guide[2 * Int(child)]
                } else {
                    guard depth > 0 else { return }
                    label = guide[2 * Int(stack[depth].node) + 1]
                    depth -= 1
                }
            }
        }
    }

    @inline(__always)
    private static func appending(_ label: UInt8, to digits: UInt64) -> UInt64 {
        switch label {
        case 0x41...0x5A: digits << 6 | UInt64(label - 0x41)
        case 0x61...0x7A: digits << 6 | UInt64(label - 0x61 + 26)
        case 0x30...0x39: digits << 6 | UInt64(label - 0x30 + 52)
        case 0x2B: digits << 6 | 62
        case 0x2F: digits << 6 | 63
        default: digits
        }
    }
}
