import CodeUnits
import JSONLines
import Morphology

/// A line of JSON for each word form: what `tuyun morph` prints.
final class WordLines {
    private var reader: DictionaryReader
    private var units: [UInt16] = []
    private var text = ByteBuffer()
    private var memory = LineMemory()
    private var words: [UnsafeBufferPointer<UInt8>] = []
    private var hashes: [UInt64] = []
    private var unknown: [UnsafeBufferPointer<UInt8>] = []

    /// How the readings of a word end that has so many, all equally likely.
    private let endings: PaddedTexts

    init(_ dictionary: RussianDictionary) {
        reader = DictionaryReader(dictionary)
        endings = PaddedTexts(
            (0...DictionaryReader.mostFound).map { count in
                var text = ByteBuffer()
                text.reserve(64)
                text.append(#"","probability":"#)
                Self.append(1 / Double(max(1, count)), to: &text)
                text.append(UInt8(ascii: "}"))
                return Array(text.written)
            })
    }

    /// Appends a line for each of `lines`, which hold a word each, perhaps with blanks around it.
    func append(_ lines: [UnsafeBufferPointer<UInt8>], to out: inout [UInt8]) {
        lines.withUnsafeBufferPointer {
            for first in stride(from: 0, to: lines.count, by: DictionaryReader.longestList) {
                appendGroup(UnsafeBufferPointer(rebasing: $0[first..<min(lines.count, first + DictionaryReader.longestList)]), to: &out)
            }
        }
    }

    private func appendGroup(_ lines: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>, to out: inout [UInt8]) {
        words.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        unknown.removeAll(keepingCapacity: true)
        for line in lines {
            let word = Self.trimmed(line)
            let hash = LineMemory.hash(word)
            words.append(word)
            hashes.append(hash)
            if !memory.knows(hash) { unknown.append(word) }
        }
        unknown.withUnsafeBufferPointer { reader.find($0) }
        text.removeAll()
        var next = 0
        for i in 0..<words.count {
            let word = words[i]
            let place = next
            if next < unknown.count, unknown[next].baseAddress == word.baseAddress { next += 1 }
            if let known = memory.answer(to: word, hashes[i]) {
                text.reserve(known.count)
                text.append(known)
                continue
            }
            let start = text.count
            if place == next || !writeFound(word, place) {
                units.removeAll(keepingCapacity: true)
                UnitText.append(utf8: word, to: &units)
                units.withUnsafeBufferPointer { write($0, at: place < next ? place : nil) }
            }
            memory.keep(UnsafeBufferPointer(rebasing: text.written[start...]), to: word, hashes[i])
        }
        out.append(contentsOf: text.written)
    }

    /// Writes the line of a word that was found at `place` of the last list; false if it was not.
    private func writeFound(_ word: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let start = text.count
        text.reserve(word.count + 32)
        text.append(#"{"form":""#)
        text.append(word)
        text.append(#"","readings":["#)
        var opening: StaticString = #"{"lemma":""#
        let count = reader.forEachFound(at: place) { reading, count in
            text.reserve(reading.prefix.count + reading.stem.count + reading.suffix.count + reading.tag.count + 128)
            text.append(opening)
            opening = #",{"lemma":""#
            if reading.prefix.count > 0 { text.append(padded: reading.prefix) }
            text.append(padded: reading.stem)
            text.append(padded: reading.suffix)
            text.append(#"","tag":""#)
            text.append(padded: reading.tag)
            text.append(padded: endings[count])
        }
        guard count > 0 else {
            text.removeLast(text.count - start)
            return false
        }
        text.reserve(32)
        text.append(#"],"known":true}"#)
        text.append(UInt8(ascii: "\n"))
        return true
    }

    private func write(_ units: UnsafeBufferPointer<UInt16>, at index: Int?) {
        text.reserve(16)
        text.append(#"{"form":"#)
        append(units)
        text.reserve(32)
        text.append(#","readings":["#)
        var isFirst = true
        let isKnown =
            !units.isEmpty
            && reader.forEachReading(of: units, at: index) { lemma, tag, probability in
                text.reserve(32)
                text.append(isFirst ? #"{"lemma":"# : #",{"lemma":"#)
                isFirst = false
                append(lemma)
                text.reserve(tag.count + 64)
                text.append(#","tag":""#)
                text.append(tag)
                text.append(#"","probability":"#)
                Self.append(probability, to: &text)
                text.append(UInt8(ascii: "}"))
            }
        text.reserve(32)
        text.append(isKnown ? #"],"known":true}"# : #"],"known":false}"#)
        text.append(UInt8(ascii: "\n"))
    }

    /// Appends a word in quotes.
    private func append(_ word: UnsafeBufferPointer<UInt16>) {
        text.reserve(3 * word.count + 2)
        text.append(UInt8(ascii: "\""))
        if text.appendWord(word) {
            text.append(UInt8(ascii: "\""))
            return
        }
        text.removeLast(1)
        var quoted: [UInt8] = []
        JSONWriter.append(UnitText.string(word), to: &quoted)
        text.reserve(quoted.count)
        quoted.withUnsafeBufferPointer { text.append($0) }
    }

    /// Appends a probability with six decimals at most.
    private static func append(_ probability: Double, to text: inout ByteBuffer) {
        let millionths = min(1_000_000, max(0, Int((probability * 1_000_000).rounded())))
        if millionths == 1_000_000 {
            text.append("1.0")
            return
        }
        text.append("0.")
        var rest = millionths
        var place = 100_000
        repeat {
            text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / place))
            rest %= place
            place /= 10
        } while rest > 0
    }

    private static func trimmed(_ line: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = line.count
        while start < end, line[start] <= 0x20 { start += 1 }
        while end > start, line[end - 1] <= 0x20 { end -= 1 }
        return UnsafeBufferPointer(rebasing: line[start..<end])
    }
}
