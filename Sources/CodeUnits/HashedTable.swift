/// A table from 64-bit hashes to values, for keys that are well mixed already: a look-up is a few instructions, where the
/// standard dictionary hashes once more. Two keys with one hash are one key.
@frozen
public struct HashedTable<Value: Sendable>: Sendable {
    /// Open addressing; `free` where a slot is empty. A hash of that value is kept as its neighbour.
    @usableFromInline var hashes: [UInt64]
    @usableFromInline var values: [Value?]
    public var count: Int { entries }
    @usableFromInline var entries: Int
    @inlinable static var free: UInt64 { .max }

    @inlinable
    public init() {
        hashes = []
        values = []
        entries = 0
    }

    /// A table that takes so many values before it grows.
    @inlinable
    public init(capacity: Int) {
        var size = 32
        while size < capacity * 2 { size *= 2 }
        hashes = [UInt64](repeating: Self.free, count: size)
        values = [Value?](repeating: nil, count: size)
        entries = 0
    }

    @inlinable public var isEmpty: Bool { count == 0 }

    @inlinable public mutating func removeAll() { self = HashedTable() }

    @inlinable
    public subscript(hash: UInt64) -> Value? {
        get {
            guard count > 0 else { return nil }
            return values[slot(hash)]
        }
        set {
            guard let newValue else { preconditionFailure("a hashed table forgets nothing but all") }
            if (count + 1) * 2 > hashes.count { grow() }
            let slot = slot(hash)
            if hashes[slot] == Self.free {
                hashes[slot] = Self.kept(hash)
                entries += 1
            }
            values[slot] = newValue
        }
    }

    @inlinable @inline(__always)
    static func kept(_ hash: UInt64) -> UInt64 { hash == free ? free - 1 : hash }

    /// The slot that holds the hash, or the free one where it belongs.
    @inlinable @inline(__always)
    func slot(_ hash: UInt64) -> Int {
        let hash = Self.kept(hash)
        let mask = hashes.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        while hashes[slot] != hash, hashes[slot] != Self.free { slot = (slot + 1) & mask }
        return slot
    }

    @inlinable
    mutating func grow() {
        let old = (hashes, values)
        hashes = [UInt64](repeating: Self.free, count: max(32, old.0.count * 2))
        values = [Value?](repeating: nil, count: hashes.count)
        for (hash, value) in zip(old.0, old.1) where hash != Self.free {
            let slot = slot(hash)
            hashes[slot] = hash
            values[slot] = value
        }
    }
}
