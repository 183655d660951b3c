extension WordGraph {
    /// How many words are walked at a time: more do not go faster.
    private static let group = 8
    /// Digits of a payload of `words.dawg`, and its line feed.
    private static let payloadLength = 9

    /// Walks the way of some keys and their payloads, all keys a step at a time, so that the waits for memory, of which a look-up
    /// has one for each byte, go on side by side. Looking the keys up afterwards finds what it needs in the cache.
    ///
    /// - Returns: a number without meaning, so that no compiler leaves the walk out.
    @inline(never)
    func prefetch(_ keys: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>) -> UInt32 {
        var sum: UInt32 = 0
        var first = 0
        while first < keys.count {
            let end = min(keys.count, first + Self.group)
            sum ^= prefetchGroup(UnsafeBufferPointer(rebasing: keys[first..<end]))
            first = end
        }
        return sum
    }

    private func prefetchGroup(_ keys: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>) -> UInt32 {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.group) { nodes in
            var longest = 0
            for (i, key) in keys.enumerated() {
                nodes[i] = Self.root
                longest = max(longest, key.count)
            }
            for position in 0..<longest {
                for i in 0..<keys.count where position < keys[i].count && (nodes[i] != 0 || position == 0) {
                    let byte = keys[i][position]
                    // No key has what parts it from its payload.
                    nodes[i] = byte > Self.payloadSeparator ? follow(byte: byte, from: nodes[i]) : 0
                }
            }
            for i in 0..<keys.count where nodes[i] != 0 { nodes[i] = follow(byte: Self.payloadSeparator, from: nodes[i]) }
            for _ in 0..<Self.payloadLength {
                for i in 0..<keys.count where nodes[i] != 0 { nodes[i] = firstChild(of: nodes[i]) }
            }
            return nodes.prefix(keys.count).reduce(0, ^)
        }
    }
}
