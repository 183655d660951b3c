import Lexicons
import Morphology

/// What is known of a word form in one language and one kind of capitals: everything that does not depend on its neighbours.
public struct Form: Sendable {
    /// Union over the readings.
    public var features: Features = []
    /// Union over the single-word lexicon entries that it matches, and the traits that `FormTable` adds.
    public var classes = ClassSet()
    /// The same without the entries that are tagged `weak`, or are a listed body that is an ordinary word or a place too.
    public var strong = ClassSet()
    /// Readings in `FormTable.buffer`, most likely first.
    public var analyses: Range<Int32> = 0..<0
    /// How many readings at their end are given names that the lists alone have.
    var addedReadings: UInt8 = 0
    /// Lexicon word numbers of its surface, base forms and lemmas, in `FormTable.keys`.
    public var keys: Range<Int32> = 0..<0
    /// Bits of its keys, and of the words that follow them in entries (`Lexicon.bit`): a quick no to entries of several words.
    var keyBits: UInt64 = 0
    var followers: UInt64 = 0
    /// How many of the keys come from the surface, and from that or a base form; they stand first.
    var surfaceKeys: UInt8 = 0
    var baseKeys: UInt8 = 0
    /// Hashes of its surface and base forms as a name, in `FormTable.nameKeys`; for capitalised words alone.
    public var nameKeys: Range<Int32> = 0..<0
    /// Single-word entries it matches, in `FormTable.singles`.
    public var singles: Range<Int32> = 0..<0
}
