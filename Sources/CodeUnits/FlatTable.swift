/// A growing array for tables that are read millions of times a second: plain memory, so that a look-up counts no reference and
/// checks no bounds, as one in an `Array` that a class holds does each time.
///
/// For elements that hold no references. Copies share the memory. Whoever owns it frees it, or keeps it as long as the process lives.
@frozen
public struct FlatTable<Element: Sendable>: RandomAccessCollection, @unchecked Sendable {
    @usableFromInline var base: UnsafeMutablePointer<Element>
    @usableFromInline var capacity: Int
    @usableFromInline var length: Int
    @inlinable public var count: Int { length }

    @inlinable
    public init() {
        base = UnsafeMutablePointer.allocate(capacity: 0)
        capacity = 0
        length = 0
    }

    @inlinable
    public init(repeating element: Element, count: Int) {
        base = UnsafeMutablePointer.allocate(capacity: count)
        base.initialize(repeating: element, count: count)
        capacity = count
        length = count
    }

    /// Gives the memory back; nobody may look into the table or a copy of it any more.
    @inlinable public func free() { base.deallocate() }

    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { count }

    @inlinable
    public subscript(i: Int) -> Element {
        @inline(__always) get {
            assert(i >= 0 && i < count)
            return base[i]
        }
        @inline(__always) nonmutating set {
            assert(i >= 0 && i < count)
            base[i] = newValue
        }
    }

    @inlinable
    public mutating func reserveCapacity(_ wanted: Int) {
        guard wanted > capacity else { return }
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = wanted
    }

    @inlinable @inline(__always)
    public mutating func append(_ element: Element) {
        if count == capacity { reserveCapacity(Swift.max(16, capacity * 2)) }
        (base + count).initialize(to: element)
        length += 1
    }
}
