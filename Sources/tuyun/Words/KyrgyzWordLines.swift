import Annotation
import CodeUnits
import JSONLines
import Lexicons
import Morphology
import Normalization

/// A line of JSON for each Kyrgyz word form: what `tuyun morph --language ky` prints.
final class KyrgyzWordLines {
    private let normalizer = Normalizer()
    private var normalized = NormalizedText()
    private var forms: KyrgyzForms
    private var memory = LineMemory()
    private var line: [UInt8] = []

    init(_ lexicon: Lexicon) { forms = KyrgyzForms(lexicon) }

    /// Appends a line for each of `lines`, which hold a word each, perhaps with blanks around it.
    func append(_ lines: [UnsafeBufferPointer<UInt8>], to out: inout [UInt8]) {
        for line in lines {
            let word = line.trimmed
            let hash = LineMemory.hash(word)
            if let known = memory.answer(to: word, hash) {
                out.append(contentsOf: known)
                continue
            }
            self.line.removeAll(keepingCapacity: true)
            write(word)
            self.line.withUnsafeBufferPointer { memory.keep($0, to: word, hash) }
            out.append(contentsOf: self.line)
        }
    }

    private func write(_ word: UnsafeBufferPointer<UInt8>) {
        normalizer.normalize(word, into: &normalized)
        normalized.units.withUnsafeBufferPointer { forms.read($0) }
        line.append(contentsOf: #"{"form":"#.utf8)
        JSONWriter.append(String(decoding: word, as: UTF8.self), to: &line)
        line.append(contentsOf: #","readings":["#.utf8)
        for (number, reading) in forms.buffer.analyses.enumerated() {
            line.append(contentsOf: (number > 0 ? #",{"lemma":"# : #"{"lemma":"#).utf8)
            JSONWriter.append(UnitText.string(forms.buffer[reading.lemma]), to: &line)
            JSONWriter.appendKey("base", to: &line)
            JSONWriter.append(UnitText.string(forms.buffer[reading.base]), to: &line)
            JSONWriter.appendKey("features", to: &line)
            JSONWriter.append(reading.features.names, to: &line)
            JSONWriter.appendKey("probability", to: &line)
            append(reading.probability)
            line.append(UInt8(ascii: "}"))
        }
        let isKnown = forms.buffer.analyses.first?.features.contains(.known) ?? false
        line.append(contentsOf: (isKnown ? #"],"known":true}"# : #"],"known":false}"#).utf8)
        line.append(UInt8(ascii: "\n"))
    }

    /// Three decimals: the analyser's weights are not finer.
    private func append(_ probability: Float) {
        let thousandths = min(1000, max(0, Int((probability * 1000).rounded())))
        line.append(contentsOf: String(Double(thousandths) / 1000).utf8)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Without the blanks around it.
    fileprivate var trimmed: Self {
        var start = 0
        var end = count
        while start < end, self[start] <= 0x20 { start += 1 }
        while end > start, self[end - 1] <= 0x20 { end -= 1 }
        return Self(rebasing: self[start..<end])
    }
}
