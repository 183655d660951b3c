import CICU
import CodeUnits

/// Turns UTF-8 into clean UTF-16 with the way back: canonical composition (NFC), soft hyphens and zero-width characters
/// dropped, broken words and spaced-out capitals joined, look-alike letters and old font encodings mended.
public struct Normalizer: Sendable {
    private let knownWords: (any KnownWords)?

    /// - Parameter knownWords: tells words with a hyphen of their own from divided ones.
    public init(knownWords: (any KnownWords)? = nil) { self.knownWords = knownWords }

    /// Normalises `utf8`, which must be valid UTF-8, into `text`, whose former content is discarded.
    public func normalize(_ utf8: UnsafeBufferPointer<UInt8>, into text: inout NormalizedText) {
        text.repairs.removeAll(keepingCapacity: true)
        var signs = Self.decode(utf8, into: &text)
        if signs.contains(.composable) {
            Composition.compose(&text)
            signs = .all
        }
        if signs.contains(.brokenWords), BrokenWords.join(&text, knownWords) { signs = .all }
        if signs.contains(.looseHyphens), let knownWords { LooseHyphens.join(&text, knownWords) }
        if signs.contains(.spacedCapitals) { SpacedCapitals.join(&text) }
        LetterRepair.mend(&text, knownWords)
    }

    /// What a first look at a text tells of the work to do; few texts have any.
    private struct Signs: OptionSet {
        let rawValue: UInt8
        /// Something may compose.
        static let composable = Signs(rawValue: 1)
        /// A line ends with a hyphen.
        static let brokenWords = Signs(rawValue: 2)
        /// Blanks stand before and behind single characters.
        static let spacedCapitals = Signs(rawValue: 4)
        /// A blank and a hyphen or dash stand between a letter and a capital.
        static let looseHyphens = Signs(rawValue: 8)
        static let all: Signs = [.composable, .brokenWords, .spacedCapitals, .looseHyphens]
    }

    /// Decodes UTF-8 to UTF-16 and drops invisible characters.
    private static func decode(_ utf8: UnsafeBufferPointer<UInt8>, into text: inout NormalizedText) -> Signs {
        var signs: Signs = []
        let count = utf8.count
        var origin: [UInt32] = []
        text.units = [UInt16](unsafeUninitializedCapacity: count) { units, initialized in
            origin = [UInt32](unsafeUninitializedCapacity: count + 1) { origin, initializedOrigin in
                var written = 0
                var i = 0
                while i < count {
                    let letters = Four.cyrillic(utf8, at: i)
                    if letters > 0 {
                        // U+0400 … U+04FF, of which none composes. All four are written, as many as are such letters count.
                        let place = UnsafeMutableRawPointer(units.baseAddress! + written)
                        place.storeBytes(of: Four.units(utf8, at: i), as: UInt64.self)
                        for letter in 0..<4 { origin[written &+ letter] = UInt32(truncatingIfNeeded: i) &+ 2 &* UInt32(letter) }
                        written &+= letters
                        i &+= 2 &* letters
                        if letters == 4 { continue }
                    }
                    let lead = utf8[i]
                    if lead & 0xFC == 0xD0 {
                        // The same near the end.
                        units[written] = UInt16(lead & 0x1F) << 6 | UInt16(utf8[i + 1] & 0x3F)
                        origin[written] = UInt32(truncatingIfNeeded: i)
                        written &+= 1
                        i &+= 2
                    } else if lead < 0x80 {
                        if lead == 0x20 {
                            if written > 4, units[written &- 2] == 0x20, units[written &- 4] == 0x20 { signs.insert(.spacedCapitals) }
                        } else if lead == 0x0A {
                            if BrokenWords.endsWithHyphen(UnsafeBufferPointer(rebasing: units[..<written])) { signs.insert(.brokenWords) }
                        } else if lead == 0x2D, isLoose(units[..<written], utf8, i + 1) {
                            signs.insert(.looseHyphens)
                        }
                        units[written] = UInt16(lead)
                        origin[written] = UInt32(truncatingIfNeeded: i)
                        written &+= 1
                        i &+= 1
                    } else if lead < 0xE0 {
                        let unit = UInt16(lead & 0x1F) << 6 | UInt16(utf8[i + 1] & 0x3F)
                        if unit &- 0x300 < 0x70 { signs.insert(.composable) }
                        units[written] = unit
                        origin[written] = UInt32(i)
                        // A soft hyphen that a line ends with divides a word.
                        written += unit == 0xAD && !(i + 2 < count && (utf8[i + 2] == 0x0A || utf8[i + 2] == 0x0D)) ? 0 : 1
                        i += 2
                    } else if lead < 0xF0 {
                        let unit = UInt16(lead & 0xF) << 12 | UInt16(utf8[i + 1] & 0x3F) << 6 | UInt16(utf8[i + 2] & 0x3F)
                        if unit < 0x2000 || unit &- 0x2100 < 0x80 || unit &- 0x3040 < 0x60 || unit >= 0xF900 { signs.insert(.composable) }
                        if unit == 0x2013 || unit == 0x2014, isLoose(units[..<written], utf8, i + 3) { signs.insert(.looseHyphens) }
                        units[written] = unit
                        origin[written] = UInt32(i)
                        written += isInvisible(unit) ? 0 : 1
                        i += 3
                    } else {
                        let scalar =
                            UInt32(lead & 7) << 18 | UInt32(utf8[i + 1] & 0x3F) << 12 | UInt32(utf8[i + 2] & 0x3F) << 6
                            | UInt32(utf8[i + 3] & 0x3F)
                        units[written] = UInt16(0xD800 + ((scalar - 0x10000) >> 10))
                        units[written + 1] = UInt16(0xDC00 + (scalar & 0x3FF))
                        origin[written] = UInt32(i)
                        origin[written + 1] = UInt32(i)
                        written += 2
                        i += 4
                    }
                }
                origin[written] = UInt32(count)
                initialized = written
                initializedOrigin = written + 1
            }
        }
        text.origin = origin
        return signs
    }

    /// A dash between a letter and a Cyrillic capital, with a blank on one side at least.
    private static func isLoose(
        _ before: Slice<UnsafeMutableBufferPointer<UInt16>>, _ utf8: UnsafeBufferPointer<UInt8>, _ behind: Int
    ) -> Bool {
        let isSpaced = behind < utf8.count && utf8[behind] == 0x20, next = isSpaced ? behind + 1 : behind
        // А…Я are D0 90 … D0 AF; Ө, Ү, Ң stand further on.
        guard next + 1 < utf8.count, utf8[next] == 0xD0 && utf8[next + 1] >= 0x90 && utf8[next + 1] < 0xB0 || utf8[next] & 0xFE == 0xD2
        else { return false }
        return LooseHyphens.mayStand(behind: UnsafeBufferPointer(UnsafeMutableBufferPointer(rebasing: before)), isSpaced)
    }

    /// Zero-width space, joiners, directional marks, word joiner, byte order mark.
    @inline(__always)
    private static func isInvisible(_ unit: UInt16) -> Bool {
        (unit >= 0x200B && unit <= 0x200F) || (unit >= 0x202A && unit <= 0x202E) || unit == 0x2060 || unit == 0xFEFF
    }
}
