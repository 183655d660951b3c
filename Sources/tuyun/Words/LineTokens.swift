import CodeUnits
import JSONLines
import Tokenization

/// The tokens of one line.
struct LineTokens {
    private let rules: Bool
    private var words = WordTable(countsVotes: false)
    private var tokens: [Token] = []
    private var units: [UInt16] = []
    private var spans: [Range<Int>] = []
    private var printed: [UInt8] = []

    init(rules: Bool) { self.rules = rules }

    mutating func cut(_ line: UnsafeBufferPointer<UInt8>) {
        units.removeAll(keepingCapacity: true)
        UnitText.append(utf8: line, to: &units)
        guard rules else {
            units.withUnsafeBufferPointer { CorpusTokens.cut($0, into: &spans) }
            return
        }
        // Only tokens are wanted, so that words need no numbers that last.
        if words.count > 1 << 16 { words.removeAll() }
        units.withUnsafeBufferPointer { Tokenizer.entryTokens($0, vocabulary: &words, into: &tokens) }
        spans = tokens.map { Int($0.start)..<Int($0.end) }
    }

    mutating func appendBars(to out: inout [UInt8]) {
        for (number, span) in spans.enumerated() {
            if number > 0 { out.append(UInt8(ascii: "|")) }
            print(span)
            for byte in printed {
                if byte == UInt8(ascii: "|") { out.append(UInt8(ascii: "\\")) }
                out.append(byte)
            }
        }
    }

    mutating func appendJSON(to out: inout [UInt8]) {
        out.append(contentsOf: #"{"tokens":["#.utf8)
        var unit = 0
        var points = 0
        /// Code points before a unit; spans come in order.
        func count(to end: Int) -> Int {
            while unit < end {
                if units[unit] & 0xFC00 != 0xDC00 { points += 1 }
                unit += 1
            }
            return points
        }
        for (number, span) in spans.enumerated() {
            out.append(contentsOf: (number > 0 ? #",{"start":"# : #"{"start":"#).utf8)
            JSONWriter.append(count(to: span.lowerBound), to: &out)
            JSONWriter.appendKey("end", to: &out)
            JSONWriter.append(count(to: span.upperBound), to: &out)
            if rules {
                JSONWriter.appendKey("kind", to: &out)
                JSONWriter.append("\(tokens[number].kind)", to: &out)
            }
            JSONWriter.appendKey("text", to: &out)
            print(span)
            printed.withUnsafeBufferPointer { JSONWriter.append($0, to: &out) }
            out.append(UInt8(ascii: "}"))
        }
        out.append(contentsOf: "]}".utf8)
    }

    private mutating func print(_ span: Range<Int>) {
        printed.removeAll(keepingCapacity: true)
        units.withUnsafeBufferPointer { UnitText.append(UnsafeBufferPointer(rebasing: $0[span]), to: &printed) }
    }
}
