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
    private var units: [UInt16] = []
    /// The form as sound UTF-8, which the normaliser wants.
    private var sound: [UInt8] = []
    private var line: [UInt8] = []
    /// `features.names` of the features seen so far: there are a few hundred sets.
    private var names: [Features: [UInt8]] = [:]

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
        units.removeAll(keepingCapacity: true)
        sound.removeAll(keepingCapacity: true)
        UnitText.append(utf8: word, to: &units)
        units.withUnsafeBufferPointer { UnitText.append($0, to: &sound) }
        sound.withUnsafeBufferPointer { normalizer.normalize($0, into: &normalized) }
        normalized.units.withUnsafeBufferPointer { forms.read($0) }
        line.append(contentsOf: #"{"form":"#.utf8)
        sound.withUnsafeBufferPointer { JSONWriter.append($0, to: &line) }
        line.append(contentsOf: #","readings":["#.utf8)
        for (number, reading) in forms.buffer.analyses.enumerated() {
            line.append(contentsOf: (number > 0 ? #",{"lemma":"# : #"{"lemma":"#).utf8)
            JSONWriter.append(UnitText.string(forms.buffer[reading.lemma]), to: &line)
            JSONWriter.appendKey("base", to: &line)
            JSONWriter.append(UnitText.string(forms.buffer[reading.base]), to: &line)
            JSONWriter.appendKey("features", to: &line)
            appendNames(of: reading.features)
            JSONWriter.appendKey("probability", to: &line)
            append(reading.probability)
            line.append(UInt8(ascii: "}"))
        }
        let isKnown = forms.buffer.analyses.first?.features.contains(.known) ?? false
        line.append(contentsOf: (isKnown ? #"],"known":true}"# : #"],"known":false}"#).utf8)
        line.append(UInt8(ascii: "\n"))
    }

    private func appendNames(of features: Features) {
        if let known = names[features] {
            line.append(contentsOf: known)
            return
        }
        var quoted: [UInt8] = []
        JSONWriter.append(features.names, to: &quoted)
        names[features] = quoted
        line.append(contentsOf: quoted)
    }

    /// Three decimals at most: the analyser's weights are not finer.
    private func append(_ probability: Float) {
        var rest = min(1000, max(0, Int((probability * 1000).rounded())))
        line.append(contentsOf: rest == 1000 ? "1.".utf8 : "0.".utf8)
        rest %= 1000
        var place = 100
        repeat {
            line.append(UInt8(ascii: "0") + UInt8(rest / place))
            rest %= place
            place /= 10
        } while rest > 0
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
