import CodeUnits
import JSONLines
import Morphology

/// A line of JSON for each word form: what `tuyun morph` prints.
final class WordLines {
    private var reader: DictionaryReader
    private var units: [UInt16] = []
    private var text = ByteBuffer()
    private var memory = LineMemory()

    init(_ dictionary: RussianDictionary) { reader = DictionaryReader(dictionary) }

    /// How many words are prefetched at a time: their readings must stay in the cache until their turn comes.
    private static let group = 16

    /// Appends a line for each of `lines`, which hold a word each, perhaps with blanks around it.
    func append(_ lines: [UnsafeBufferPointer<UInt8>], to out: inout [UInt8]) {
        var unknown: [UnsafeBufferPointer<UInt8>] = []
        var hashes = [UInt64](repeating: 0, count: Self.group)
        var words = [UnsafeBufferPointer<UInt8>](repeating: UnsafeBufferPointer(start: nil, count: 0), count: Self.group)
        for first in stride(from: 0, to: lines.count, by: Self.group) {
            let count = min(Self.group, lines.count - first)
            unknown.removeAll(keepingCapacity: true)
            for i in 0..<count {
                words[i] = Self.trimmed(lines[first + i])
                hashes[i] = LineMemory.hash(words[i])
                if !memory.knows(hashes[i]) { unknown.append(words[i]) }
            }
            if unknown.count > 1 { reader.prefetch(unknown) }
            for i in 0..<count { append(words[i], hashes[i], to: &out) }
        }
    }

    private func append(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64, to out: inout [UInt8]) {
        if let known = memory.answer(to: word, hash) {
            out.append(contentsOf: known)
        } else {
            units.removeAll(keepingCapacity: true)
            UnitText.append(utf8: word, to: &units)
            text.removeAll()
            units.withUnsafeBufferPointer { write($0) }
            memory.keep(text.written, to: word, hash)
            out.append(contentsOf: text.written)
        }
    }

    private func write(_ units: UnsafeBufferPointer<UInt16>) {
        text.reserve(16)
        text.append(#"{"form":"#)
        append(units)
        text.reserve(32)
        text.append(#","readings":["#)
        var isFirst = true
        let isKnown =
            !units.isEmpty
            && reader.forEachReading(of: units) { lemma, tag, probability in
                text.reserve(32)
                text.append(isFirst ? #"{"lemma":"# : #",{"lemma":"#)
                isFirst = false
                append(lemma)
                text.reserve(tag.count + 64)
                text.append(#","tag":""#)
                text.append(tag)
                text.append(#"","probability":"#)
                append(probability)
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
        text.removeLast()
        var quoted: [UInt8] = []
        JSONWriter.append(UnitText.string(word), to: &quoted)
        text.reserve(quoted.count)
        quoted.withUnsafeBufferPointer { text.append($0) }
    }

    /// Appends a probability with six decimals at most.
    private func append(_ probability: Double) {
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
