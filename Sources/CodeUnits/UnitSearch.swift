extension UnsafeBufferPointer<UInt16> {
    /// The first place from `start` on where `unit` stands, or the count: four units at a time.
    public func index(of unit: UInt16, from start: Int = 0) -> Int {
        let ones: UInt64 = 0x0001_0001_0001_0001
        var i = start
        while i + 4 <= count {
            // A part is 0 where the unit stands; the difference then sets its highest bit.
            let parts = UnsafeRawPointer(baseAddress! + i).loadUnaligned(as: UInt64.self) ^ ones &* UInt64(unit)
            if (parts &- ones) & ~parts & (ones &<< 15) != 0 { break }
            i += 4
        }
        while i < count, self[i] != unit { i += 1 }
        return i
    }
}
