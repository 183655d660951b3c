import CodeUnits
import Documents
import Lexicons
import Rules

/// Canonical names that were made before, by all that they depend on: the same places and bodies come again in document
/// after document. One for each worker; forgets everything when it is full.
struct NameCache: Sendable {
    struct Name: Sendable {
        var text: String
        /// Of a listed name: `ConceptCache.rank`.
        var rank = 0
    }

    private static let limit = 1 << 15
    private var names = HashedTable<Name>()

    /// The name kept under `key`, or what `make` makes, which is kept.
    mutating func name(_ key: UInt64, _ make: () -> Name) -> Name {
        if let name = names[key] { return name }
        if names.count >= Self.limit { names.removeAll() }
        let name = make()
        names[key] = name
        return name
    }

    /// Hash of what the canonical name of a place or body depends on: its words as printed with the blanks between them, its
    /// head and its language.
    ///
    /// - Parameter isQuoted: of a listed name that keeps the quotation marks of the text.
    static func key(_ mention: Candidate, _ context: DocumentContext, concept: Int32 = -1, isQuoted: Bool = false) -> UInt64 {
        var hash = FNVHash(salt: isQuoted ? 1 : 0)
        hash.mix(UInt64(mention.type.order) << 1 | (context.isRussian(mention) ? 1 : 0))
        hash.mix(UInt64(UInt32(bitPattern: concept)))
        hash.mix(UInt64(mention.anchor.lowerBound - mention.start + 256) << 32 | UInt64(mention.anchor.count))
        for i in mention.start..<mention.end {
            hash.mix(context.tokens[i].flags.contains(.spaceBefore) ? 0x10001 : 0x10000)
            for unit in context.surfaceUnits(i) { hash.mix(UInt64(unit)) }
        }
        return hash.value ^ hash.value >> 29
    }
}
