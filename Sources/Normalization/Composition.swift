import CICU

/// Normalisation form C by ICU, segment by segment, so that each unit keeps its origin.
enum Composition {
    static func compose(_ text: inout NormalizedText) {
        let count = text.units.count
        let clean = text.units.withUnsafeBufferPointer { cicu_nfc_prefix($0.baseAddress, Int32(count)) }
        guard clean >= 0, clean < count else { return }

        var units = Array(text.units[..<Int(clean)])
        var origin = Array(text.origin[..<Int(clean)])
        units.reserveCapacity(count)
        origin.reserveCapacity(count + 1)
        var scratch = [UInt16](repeating: 0, count: 64)
        var start = Int(clean)
        while start < count {
            var end = start + 1
            while end < count, cicu_nfc_boundary_before(text.units[end]) == 0 { end += 1 }
            if end == start + 1 {
                units.append(text.units[start])
                origin.append(text.origin[start])
            } else {
                let length = end - start
                if scratch.count < length * 3 { scratch = [UInt16](repeating: 0, count: length * 3) }
                let written = text.units.withUnsafeBufferPointer {
                    cicu_nfc($0.baseAddress! + start, Int32(length), &scratch, Int32(scratch.count))
                }
                if written < 0 || written > scratch.count {
                    units.append(contentsOf: text.units[start..<end])
                    origin.append(contentsOf: text.origin[start..<end])
                } else {
                    for i in 0..<Int(written) {
                        units.append(scratch[i])
                        origin.append(text.origin[min(start + i, end - 1)])
                    }
                }
            }
            start = end
        }
        origin.append(text.origin[count])
        text.units = units
        text.origin = origin
    }
}
