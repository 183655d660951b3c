/// FNV-1a in 64 bits over numbers of any size, for keys of tables that live no longer than the process.
public struct FNVHash: Sendable {
    public var value: UInt64

    /// - Parameter salt: keeps kinds of keys apart that are made of the same parts.
    @inlinable public init(salt: UInt64 = 0) { value = 0xCBF2_9CE4_8422_2325 ^ salt }

    /// Goes on from a hash.
    @inlinable public init(from value: UInt64) { self.value = value }

    @inlinable public mutating func mix(_ part: UInt64) { value = (value ^ part) &* 0x0000_0100_0000_01B3 }

    @inlinable public mutating func mix(_ bytes: String.UTF8View) { for byte in bytes { mix(UInt64(byte)) } }
}
